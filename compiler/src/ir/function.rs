//! The IR's data: a program of functions, a function of blocks, a block of instructions.
//!
//! A function is a control-flow graph over *variables* that may be assigned more than once (codegen
//! gives each to Cranelift's SSA construction). The meaning of every op is over words; `speculate`
//! later adds a second copy of the blocks in which variables are raw.

use naja_abi::functions::RuntimeFn;

use super::op::{Inst, Terminator};
use super::variable::{
    BlockId, ConstantId, Expect, FunctionId, LocationId, ModuleId, Repr, Role, Value, Var, Variable,
};

/// What kind of code a function is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FunctionKind {
    /// `def` or `lambda`.
    Plain,
    /// `def` with `yield`: the body is a resume function (`GeneratorFrame` ops are legal).
    Generator,
    /// `async def` without `yield`.
    Coroutine,
    /// `async def` with `yield`.
    AsyncGenerator,
    /// A class body: one parameter, the namespace.
    Class,
    /// A module body: no parameters.
    Module,
}

/// A parameter list as `naja_abi::records::Code` wants it (array order).
#[derive(Clone, Debug, Default)]
pub struct Signature {
    /// Names in array order: positional, keyword-only, `*args`, `**kwargs`.
    pub names: Vec<String>,
    /// How many are positional-only.
    pub positional_only: u32,
    /// How many can be given by position.
    pub positional: u32,
    /// How many are keyword-only.
    pub keyword_only: u32,
    /// Has `*args`.
    pub varargs: bool,
    /// Has `**kwargs`.
    pub kwargs: bool,
}

/// A basic block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Instructions in order.
    pub insts: Vec<Inst>,
    /// How the block ends.
    pub terminator: Terminator,
    /// Where a `return` stands in the source, for debuggers.
    pub end: LocationId,
    /// Where an exception in this block goes; `None`: out of the function.
    pub handler: Option<BlockId>,
    /// Whether it is the head of a loop (target of a back-edge).
    pub loop_head: bool,
    /// Whether it runs rarely: then its code is small rather than fast.
    pub cold: bool,
    /// Whether it belongs to the fast copy.
    pub fast: bool,
    /// Whether it is where control comes over from the other copy. Its values come in through
    /// memory, so that what registers hold in the one copy is of no concern in the other.
    pub crossing: bool,
}

/// A function of the IR.
#[derive(Clone, Debug)]
pub struct Function {
    /// Linker symbol, unique: dotted Python name with a number where needed.
    pub symbol: String,
    /// `__name__`.
    pub name: String,
    /// `__qualname__`.
    pub qualname: String,
    /// Docstring.
    pub doc: Option<ConstantId>,
    /// The module it was written in.
    pub module: ModuleId,
    /// What kind of code it is.
    pub kind: FunctionKind,
    /// Its parameters; `variables[0..signature.names.len()]` hold them on entry.
    pub signature: Signature,
    /// Names of free variables, in closure-tuple order (`Op::LoadCell` of closure index).
    pub free_names: Vec<String>,
    /// First line.
    pub line: u32,
    /// Its variables; parameters first.
    pub variables: Vec<Variable>,
    /// Its blocks; `BlockId(0)` is the entry.
    pub blocks: Vec<Block>,
    /// Declared kind of the result (`-> int`).
    pub result: Expect,
    /// For functions that compute numbers from numbers and touch nothing else.
    pub arithmetic: Option<Arithmetic>,
}

/// A function of numbers: called with what it expects, it has a third copy that works on small ints
/// and raw floats alone. The copy gives up wherever something is not as expected, and its caller
/// calls the function itself: that nothing but numbers came and went makes it unseen.
#[derive(Clone, Debug)]
pub struct Arithmetic {
    /// `Int` or `Float` for each parameter.
    pub parameters: Vec<Expect>,
    /// `Int`, `Float` or `Bool` (as 0 or 1).
    pub result: Expect,
    /// The inline cache that counts how often the copy gave up.
    pub site: u32,
    /// The copy; `None` in the copy itself, and before `speculate`.
    pub copy: Option<Box<Function>>,
    /// In the copy: the raw variable of each float parameter.
    pub raw: Vec<Option<Var>>,
}

/// A constant of the program. Equal constants are stored once, as static immortal objects.
#[derive(Clone, PartialEq, Debug)]
pub enum Constant {
    /// A str as code points (lone surrogates allowed).
    Str(Vec<u32>),
    /// A bytes.
    Bytes(Vec<u8>),
    /// An int too big for a word, in decimal.
    BigInt(String),
    /// A float, by its bits.
    Float(u64),
    /// An imaginary literal: (real bits, imaginary bits).
    Complex(u64, u64),
    /// A tuple of constants.
    Tuple(Vec<Value>),
}

/// A class statement, as far as the compiler knows it.
#[derive(Clone, Debug, Default)]
pub struct ClassFacts {
    /// Qualified name.
    pub qualname: String,
    /// Attributes that methods store on `self` (and class-level annotations), first seen first.
    pub slots: Vec<String>,
    /// What annotations say of them.
    pub expects: Vec<Expect>,
    /// First line.
    pub line: u32,
    /// Whether instances most likely have these slots first, and nothing of the class stands in
    /// front of them: no bases, and no method or the like of such a name.
    pub fixed_layout: bool,
}

/// A module-level variable.
#[derive(Clone, Debug)]
pub struct Global {
    /// Its name.
    pub name: String,
    /// The one function ever bound to it by a plain `def` without decorators, when nothing in the
    /// closed program can rebind it: then a bound slot holds that function.
    pub known_function: Option<FunctionId>,
    /// The built-in module, or function of one, that is all the program ever binds to it; nothing in
    /// the closed program can change the module's attribute either.
    pub native: Option<Native>,
}

/// What an import of a built-in module binds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Native {
    /// The module.
    pub module: String,
    /// Its attribute, of `from module import attribute`.
    pub attribute: Option<String>,
}

/// A module of the program.
#[derive(Clone, Debug)]
pub struct Module {
    /// Dotted name; the script is `__main__`.
    pub name: String,
    /// `__package__`.
    pub package: String,
    /// `__file__`.
    pub file: String,
    /// Source text.
    pub source: String,
    /// Whether it is a package.
    pub is_package: bool,
    /// Docstring.
    pub doc: Option<ConstantId>,
    /// Its globals in slot order.
    pub globals: Vec<Global>,
    /// Its body.
    pub body: FunctionId,
}

/// The whole program. `functions` may be compiled in any order, side by side.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// Modules; the script is the first.
    pub modules: Vec<Module>,
    /// Functions.
    pub functions: Vec<Function>,
    /// Constants, each once.
    pub constants: Vec<Constant>,
    /// Class statements.
    pub classes: Vec<ClassFacts>,
    /// Source locations: (line, column, end line, end column); the first is unused.
    pub locations: Vec<(u32, u32, u32, u32)>,
    /// Number of inline caches.
    pub site_count: u32,
    /// Every name the program could ask an object for: attribute names, and strings that equal an
    /// identifier. `None` when any name could be asked for (`getattr` with a computed name, `dir`).
    pub attribute_names: Option<std::collections::BTreeSet<String>>,
    /// Built-in modules (`math`) that the program imports: only their tables are emitted.
    pub builtin_modules: std::collections::BTreeSet<String>,
    /// Names of attributes that the program assigns or deletes somewhere (by name; what is computed
    /// makes nothing `Native`).
    pub stored_names: std::collections::BTreeSet<String>,
    /// Every name that could be looked up in `builtins`. `None` when any could.
    pub builtin_names: Option<std::collections::BTreeSet<String>>,
    /// Whether it mentions `eval`, `exec` or `compile`: then any name could be asked for, and the
    /// evaluator is linked.
    pub evaluates: bool,
}

impl Function {
    /// Adds a variable.
    pub fn new_variable(&mut self, variable: Variable) -> Var {
        self.variables.push(variable);
        Var(self.variables.len() as u32 - 1)
    }

    /// Adds a temporary word.
    pub fn new_temporary(&mut self) -> Var {
        self.new_variable(Variable {
            name: None,
            repr: Repr::Word,
            role: Role::Temporary,
            expect: Expect::Any,
        })
    }

    /// Adds an empty block that ends in `Unreachable` until it is filled.
    pub fn new_block(&mut self, handler: Option<BlockId>) -> BlockId {
        self.blocks.push(Block {
            insts: Vec::new(),
            terminator: Terminator::Unreachable,
            end: LocationId(0),
            handler,
            loop_head: false,
            cold: false,
            fast: false,
            crossing: false,
        });
        BlockId(self.blocks.len() as u32 - 1)
    }

    /// The block.
    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    /// Whether this is the copy of a function of numbers.
    pub fn is_arithmetic_copy(&self) -> bool {
        self.arithmetic.as_ref().is_some_and(|facts| facts.copy.is_none() && !facts.raw.is_empty())
    }

    /// The variable.
    pub fn variable(&self, var: Var) -> &Variable {
        &self.variables[var.0 as usize]
    }
}

/// Runtime functions by symbol, for parsing textual IR.
pub fn runtime_function(symbol: &str) -> Option<RuntimeFn> {
    RuntimeFn::ALL.iter().copied().find(|function| function.row().symbol == symbol)
}
