//! Readable text of the IR, for `--emit=ir`, `--emit=owned` and failing tests.

use std::fmt::{self, Display, Formatter, Write};

use super::function::{Block, Function, Program};
use super::op::{Inst, Op, Terminator};
use super::variable::{BlockId, LocationId, Repr, Role, Value, Var};

/// The whole program as text.
pub fn program(program: &Program) -> String {
    let mut text = String::new();
    for (number, constant) in program.constants.iter().enumerate() {
        let _ = writeln!(text, "constant c{number} = {constant:?}");
    }
    for one in &program.functions {
        let _ = writeln!(text, "\n{}", function(one, program));
    }
    text
}

/// A function as text.
pub fn function(function: &Function, program: &Program) -> String {
    let mut text = String::new();
    let parameters = function.signature.names.join(", ");
    let _ = writeln!(
        text,
        "function {} ({parameters}) {:?} line {}",
        function.symbol, function.kind, function.line
    );
    for (number, variable) in function.variables.iter().enumerate() {
        if variable.role == Role::Temporary && variable.repr == Repr::Word {
            continue;
        }
        let name = variable.name.as_deref().unwrap_or("");
        let _ = writeln!(
            text,
            "  v{number} {name}: {:?} {:?} {:?}",
            variable.repr, variable.role, variable.expect
        );
    }
    for (number, block) in function.blocks.iter().enumerate() {
        print_block(&mut text, BlockId(number as u32), block, program);
    }
    text
}

fn print_block(text: &mut String, id: BlockId, block: &Block, program: &Program) {
    let _ = write!(text, "{id}:");
    if let Some(handler) = block.handler {
        let _ = write!(text, " handler {handler}");
    }
    text.push_str(if block.loop_head { " loop\n" } else { "\n" });
    for inst in &block.insts {
        let _ = writeln!(text, "    {}{}", instruction(inst), place(inst.location, program));
    }
    let _ = match &block.terminator {
        Terminator::Raise(location, released) => {
            writeln!(text, "    raise release {released:?}{}", place(*location, program))
        }
        other => writeln!(text, "    {}", terminator(other)),
    };
}

fn place(location: LocationId, program: &Program) -> String {
    match program.locations.get(location.0 as usize) {
        Some((line, column, ..)) if location.0 != 0 => format!("  # {line}:{column}"),
        _ => String::new(),
    }
}

/// An instruction as text.
pub fn instruction(inst: &Inst) -> String {
    let mut text = String::new();
    if let Some(dst) = inst.dst {
        let _ = write!(text, "{dst} = ");
    }
    let _ = write!(text, "{}", operation(&inst.op));
    if !inst.release_on_error.is_empty() {
        let released: Vec<String> = inst.release_on_error.iter().map(Var::to_string).collect();
        let _ = write!(text, " on error release {}", released.join(" "));
    }
    text
}

/// The op's name, its attributes and its operands. The operands come from `for_each_operand`, the
/// rest from the derived text, so that a new op prints without being listed here.
fn operation(op: &Op) -> String {
    let debug = format!("{op:?}");
    let name = debug.split(['(', ' ']).next().unwrap_or("");
    let detail = match op {
        Op::Binary(operator, ..)
        | Op::InPlace(operator, ..)
        | Op::InPlaceKept(operator, ..)
        | Op::IntBinary(operator, ..)
        | Op::FloatBinary(operator, ..)
        | Op::FloatArith(operator, ..) => format!(".{operator:?}"),
        Op::Unary(operator, _) => format!(".{operator:?}"),
        Op::Compare(operator, ..)
        | Op::CompareTruth(operator, ..)
        | Op::IntCompare(operator, ..)
        | Op::FloatCompare(operator, ..) => format!(".{operator:?}"),
        Op::Runtime(function, _) => format!(".{}", function.row().symbol),
        Op::CallKnown(function, ..)
        | Op::CallArithmetic(function, ..)
        | Op::CallArithmeticFloat(function, ..)
        | Op::CallArithmeticFlag(function, ..) => format!(".f{}", function.0),
        Op::ClosureCell(index) => format!(".{index}"),
        Op::LoadGlobal(_, slot)
        | Op::StoreGlobal(_, slot, _)
        | Op::PeekGlobal(_, slot)
        | Op::DeleteGlobal(_, slot) => format!(".{slot}"),
        Op::ForceExit(period, _) => format!(".{period}"),
        Op::GuardType(_, symbol, _) | Op::LengthOf(_, symbol, _) => format!(".{symbol}"),
        Op::FlagConstant(flag) | Op::ListLength(_, flag) => format!(".{flag}"),
        Op::GuardLayout(_, class, _) => format!(".c{class}"),
        Op::SlotFloat(_, slot, _)
        | Op::SlotInt(_, slot, _)
        | Op::SlotLent(_, slot, _)
        | Op::SlotStoreFloat(_, slot, ..)
        | Op::SlotStoreInt(_, slot, ..)
        | Op::SlotStore(_, slot, ..) => format!(".{slot}"),
        Op::FloatConstant(bits) => format!(".{}", f64::from_bits(*bits)),
        _ => String::new(),
    };
    let mut text = format!("{name}{detail}");
    let mut separator = " ";
    op.for_each_operand(&mut |value, consumed| {
        if value == Value::Raw(0) && !matches!(op, Op::Runtime(..)) {
            return;
        }
        let _ = write!(text, "{separator}{}{value}", if consumed { "move " } else { "" });
        separator = ", ";
    });
    let targets = op.written();
    if !targets.is_empty() && !matches!(op, Op::Move(_) | Op::Clear(_)) {
        let targets: Vec<String> = targets.iter().map(Var::to_string).collect();
        let _ = write!(text, " to {}", targets.join(" "));
    }
    if let Some(exit) = op.exit() {
        let _ = write!(text, " else {exit}");
    }
    text
}

/// A terminator as text.
pub fn terminator(terminator: &Terminator) -> String {
    match terminator {
        Terminator::Jump(to) => format!("jump {to}"),
        Terminator::Branch { flag, then, otherwise } => {
            format!("branch {flag} then {then} else {otherwise}")
        }
        Terminator::Return(value) => format!("return {value}"),
        Terminator::Raise(_, released) => format!("raise release {released:?}"),
        Terminator::Unreachable => "unreachable".to_string(),
    }
}

impl Display for Var {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "v{}", self.0)
    }
}

impl Display for BlockId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "b{}", self.0)
    }
}

impl Display for Value {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Value::Var(var) => write!(formatter, "{var}"),
            Value::Int(value) => write!(formatter, "{value}"),
            Value::Constant(id) => write!(formatter, "c{}", id.0),
            Value::None => formatter.write_str("None"),
            Value::True => formatter.write_str("True"),
            Value::False => formatter.write_str("False"),
            Value::Ellipsis => formatter.write_str("Ellipsis"),
            Value::NotImplemented => formatter.write_str("NotImplemented"),
            Value::NoValue => formatter.write_str("novalue"),
            Value::Static(symbol) => write!(formatter, "&{symbol}"),
            Value::Module(id) => write!(formatter, "module{}", id.0),
            Value::Code(id) => write!(formatter, "code{}", id.0),
            Value::Class(id) => write!(formatter, "class{id}"),
            Value::Site(id) => write!(formatter, "site{id}"),
            Value::Raw(value) => write!(formatter, "raw {value}"),
        }
    }
}
