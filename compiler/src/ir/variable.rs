//! What instructions speak of: numbers of things, variables, what they hold, operands.

/// Index of a variable in its function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Var(pub u32);

/// Index of a block in its function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct BlockId(pub u32);

/// Index of a function in the program.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct FunctionId(pub u32);

/// Index of a module in the program.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct ModuleId(pub u32);

/// Index of a constant in the program's pool.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct ConstantId(pub u32);

/// Index into `Program::locations`; 0 is "nowhere".
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct LocationId(pub u32);

/// How a variable is kept in a register.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Repr {
    /// A word; counted when `Role` says so.
    Word,
    /// 0 or 1.
    Flag,
    /// A raw `f64` (only in speculated blocks).
    Float,
    /// An address or a raw machine int; never counted.
    Machine,
}

/// Who owns what a word variable holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// A Python local: dies at rebinding, `del` or function end. May hold `NO_VALUE`.
    Local,
    /// A parameter the body never rebinds or deletes: borrowed from the caller for the whole call.
    Borrowed,
    /// An intermediate result: assigned once, dies after its last use.
    Temporary,
}

/// What is expected of a variable's values. Never trusted without a guard or a proof.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Expect {
    /// Nothing known.
    #[default]
    Any,
    /// A small int.
    Int,
    /// A float.
    Float,
    /// `True` or `False`.
    Bool,
    /// A `str`.
    Str,
    /// A `list`; its items are expected to be of the kind.
    List(Item),
    /// A `tuple`.
    Tuple,
    /// A `dict`.
    Dict,
    /// An instance of the program's class with this index in `Program::classes`.
    Instance(u32),
}

/// What is expected of the items of a list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Item {
    /// Nothing known.
    #[default]
    Any,
    /// Small ints.
    Int,
    /// Floats.
    Float,
    /// Bools.
    Bool,
    /// Lists of floats.
    FloatList,
    /// Lists of ints.
    IntList,
    /// Lists of bools.
    BoolList,
    /// Instances of the program's class with this index.
    Instance(u32),
}

/// A variable of a function.
#[derive(Clone, Debug)]
pub struct Variable {
    /// The Python name, for locals and parameters.
    pub name: Option<String>,
    /// How it is kept.
    pub repr: Repr,
    /// Who owns its value (meaningless unless `repr` is `Word`).
    pub role: Role,
    /// What is expected of it.
    pub expect: Expect,
}

/// An operand that needs no instruction.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Value {
    /// A variable, lent to the instruction (the ownership table says which operands are consumed).
    Var(Var),
    /// A small int.
    Int(i64),
    /// A constant of the pool.
    Constant(ConstantId),
    /// `None`.
    None,
    /// `True`.
    True,
    /// `False`.
    False,
    /// `Ellipsis`.
    Ellipsis,
    /// `NotImplemented`.
    NotImplemented,
    /// No value.
    NoValue,
    /// A built-in object of the runtime by C data symbol (`naja_type_int`): a type or exception.
    Static(&'static str),
    /// A module's record.
    Module(ModuleId),
    /// A function's code record.
    Code(FunctionId),
    /// A class record of the program.
    Class(u32),
    /// An inline cache of its own for this use.
    Site(u32),
    /// A raw machine int (an argument of kind `Int`).
    Raw(i64),
}

impl From<Var> for Value {
    fn from(var: Var) -> Value {
        Value::Var(var)
    }
}
