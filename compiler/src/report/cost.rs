//! What one instruction costs, and why.

use naja_abi::functions::RuntimeFn;

use super::look::{Look, kind_text};
use super::{Cost, Reason};
use crate::ir::{Binary, Compare, Expect, Function, Op, Unary, Value};

/// What an instruction adds to its line; without a reason where there is nothing to tell.
#[derive(Default)]
pub(super) struct Finding {
    pub cost: Option<Cost>,
    pub reason: Option<Reason>,
}

impl Finding {
    pub(super) fn silent(cost: Cost) -> Finding {
        Finding { cost: Some(cost), reason: None }
    }

    fn new(cost: Cost, what: String) -> Finding {
        Finding { cost: Some(cost), reason: Some(Reason { cost, what, instead: None }) }
    }

    fn instead(mut self, advice: Option<String>) -> Finding {
        if let Some(reason) = &mut self.reason {
            reason.instead = advice;
        }
        self
    }
}

/// Whether an op only moves a number about, which in a fast copy is not counted.
pub(super) fn is_raw_move(op: &Op, look: &Look<'_>) -> bool {
    let value = match op {
        Op::Copy(value) => *value,
        Op::Retain(var) | Op::Release(var) | Op::Clear(var) => Value::Var(*var),
        _ => return false,
    };
    matches!(look.kind(value), Expect::Int | Expect::Bool)
}

/// The cost of an op.
pub(super) fn of(op: &Op, look: &Look<'_>) -> Finding {
    if op.exit().is_some() {
        return guarded(op, look);
    }
    match op {
        Op::Move(_)
        | Op::Copy(
            Value::Int(_)
            | Value::Constant(_)
            | Value::None
            | Value::True
            | Value::False
            | Value::NoValue,
        )
        | Op::Poll
        | Op::CheckBound(..)
        | Op::IsNoValue(_)
        | Op::TakeRaised
        | Op::ClosureCell(_)
        | Op::CurrentFunction
        | Op::CurrentGenerator => Finding::default(),
        Op::Copy(_)
        | Op::Clear(_)
        | Op::Retain(_)
        | Op::Release(_)
        | Op::BoolOf(_)
        | Op::LoadCell(_)
        | Op::StoreCell(..)
        | Op::PeekGlobal(..)
        | Op::DeleteGlobal(..) => Finding::silent(Cost::Words),
        Op::BoxFloat(_) => Finding::new(Cost::Words, "a raw float becomes a word again".to_owned()),
        Op::Binary(..)
        | Op::InPlace(..)
        | Op::InPlaceKept(..)
        | Op::Unary(..)
        | Op::Compare(..)
        | Op::CompareTruth(..)
        | Op::Truth(_)
        | Op::Contains(..) => operator(op, look),
        Op::GetAttr(..) | Op::SetAttr(..) | Op::GetItem(..) | Op::SetItem(..) | Op::Next(_) => {
            access(op, look)
        }
        Op::LoadGlobal(module, slot) => global(*module, *slot, "read", look),
        Op::StoreGlobal(module, slot, _) => global(*module, *slot, "written", look),
        Op::Call(..)
        | Op::CallKeywords(..)
        | Op::CallMethod(..)
        | Op::CallMethodKeywords(..)
        | Op::LoadMethod(..)
        | Op::CallLoaded(..)
        | Op::CallKnown(..) => call(op, look),
        _ => made(op),
    }
}

/// Ops that test a guess.
fn guarded(op: &Op, look: &Look<'_>) -> Finding {
    let what = match op {
        Op::IntBinary(Binary::FloorDiv | Binary::Mod, ..) => {
            "int division, tested for zero and overflow".to_owned()
        }
        Op::IntBinary(operator, ..) => {
            format!("int {} with a test for overflow (62 bits)", sign(*operator))
        }
        Op::FloatBinary(..) => "float division, tested for zero".to_owned(),
        Op::ListItem(..)
        | Op::ListItemLent(..)
        | Op::ListItemFloat(..)
        | Op::ListItemInt(..)
        | Op::ListItemFlag(..) => "list item, index tested against the length".to_owned(),
        Op::ListStore(..) | Op::ListReplace(..) | Op::ListStoreFlag(..) => {
            "store into a list, index tested against the length".to_owned()
        }
        Op::CallArithmetic(callee, ..)
        | Op::CallArithmeticFloat(callee, ..)
        | Op::CallArithmeticFlag(callee, ..) => {
            let callee = &look.program.functions[callee.0 as usize];
            format!("calls the copy of `{}` over raw numbers", callee.qualname)
        }
        Op::Unbox(..) | Op::FloatOfIntExact(..) => "tested to be a float".to_owned(),
        Op::SlotFloat(..) | Op::SlotInt(..) | Op::SlotLent(..) | Op::AttrFloat(..) => {
            "attribute at a known place, its kind tested".to_owned()
        }
        Op::SlotStoreFloat(..) | Op::SlotStoreInt(..) | Op::SlotStore(..) => {
            "attribute stored at a known place".to_owned()
        }
        Op::LengthOf(..) => "length read directly".to_owned(),
        _ => return Finding::silent(Cost::Guarded),
    };
    Finding::new(Cost::Guarded, what)
}

/// `+`, `<`, `not`, `in` and the like on words.
fn operator(op: &Op, look: &Look<'_>) -> Finding {
    let (sign, operands) = match op {
        Op::Binary(operator, left, right) | Op::InPlace(operator, left, right) => {
            (sign(*operator), vec![*left, *right])
        }
        Op::InPlaceKept(operator, left, right) => {
            (sign(*operator), vec![Value::Var(*left), *right])
        }
        Op::Compare(operator, left, right) | Op::CompareTruth(operator, left, right) => {
            (compare_sign(*operator), vec![*left, *right])
        }
        Op::Contains(container, item) => ("in", vec![*container, *item]),
        Op::Unary(Unary::Neg, value) => ("-", vec![*value]),
        Op::Unary(Unary::Pos, value) => ("+", vec![*value]),
        Op::Unary(Unary::Invert, value) => ("~", vec![*value]),
        Op::Truth(value) => ("if", vec![*value]),
        _ => return Finding::default(),
    };
    let unknown: Vec<String> = operands
        .iter()
        .filter(|operand| look.kind(**operand) == Expect::Any)
        .map(|operand| look.name(*operand).map_or("a value".to_owned(), |name| quoted(&name)))
        .collect();
    let is_number = |kind| matches!(kind, Expect::Int | Expect::Float | Expect::Bool);
    let other = operands.iter().map(|operand| look.kind(*operand)).find(|kind| !is_number(*kind));
    match other {
        _ if matches!(op, Op::Contains(..)) => {
            Finding::new(Cost::Runtime, "the runtime looks for the item".to_owned())
        }
        Some(Expect::Any) => {
            let what = format!("`{sign}`: the kind of {} is not known", unknown.join(" and "));
            let advice = operands
                .iter()
                .filter(|operand| look.kind(**operand) == Expect::Any)
                .find_map(|operand| annotate(*operand, "int", look));
            Finding::new(Cost::Words, what).instead(advice)
        }
        Some(_) if matches!(op, Op::Truth(_)) => Finding::silent(Cost::Words),
        Some(kind) => {
            let kind = kind_text(kind, look.program).unwrap_or_default();
            Finding::new(Cost::Runtime, format!("`{sign}` on {kind} is done by the runtime"))
        }
        None if matches!(op, Op::Truth(_)) => Finding::silent(Cost::Words),
        None => {
            Finding::new(Cost::Words, format!("`{sign}` on numbers, whose kinds are tested here"))
        }
    }
}

/// Attributes, items, iteration.
fn access(op: &Op, look: &Look<'_>) -> Finding {
    match op {
        Op::GetAttr(object, name, _) | Op::SetAttr(object, name, ..) => {
            let attribute = look.constant(*name).unwrap_or_default();
            let what = format!("attribute `{attribute}` through an inline cache");
            let advice = match look.kind(*object) {
                Expect::Any => annotate(*object, "its class", look),
                _ => None,
            };
            Finding::new(Cost::Words, what).instead(advice)
        }
        Op::GetItem(container, _) | Op::SetItem(container, ..) => {
            let name = look.name(*container).map_or("a value".to_owned(), |name| quoted(&name));
            match look.kind(*container) {
                Expect::List(_) => {
                    Finding::new(Cost::Words, format!("item of the list {name} as a word"))
                }
                Expect::Any => {
                    let what = format!("item of {name}, whose kind is not known");
                    let advice = annotate(*container, "list[int]", look);
                    Finding::new(Cost::Words, what).instead(advice)
                }
                kind => {
                    let kind = kind_text(kind, look.program).unwrap_or_default();
                    let what = format!("item of the {kind} {name}, found by the runtime");
                    Finding::new(Cost::Runtime, what)
                }
            }
        }
        _ => Finding::new(Cost::Words, "the iterator's next item, as a word".to_owned()),
    }
}

fn global(module: Value, slot: u32, how: &str, look: &Look<'_>) -> Finding {
    let name = look.global(module, slot).unwrap_or_default();
    let is_function = |name: &str| {
        let Value::Module(id) = module else { return false };
        let global = &look.program.modules[id.0 as usize].globals[slot as usize];
        global.known_function.is_some() || global.native.is_some() || name.is_empty()
    };
    let is_class = look.program.classes.iter().any(|class| class.qualname == name);
    if is_class || is_function(&name) {
        return Finding::silent(Cost::Words);
    }
    let advice = match how {
        "written" => "put the loop into a function, where it is a local variable".to_owned(),
        _ => format!("before a loop, bind `{name}` to a local variable"),
    };
    Finding::new(Cost::Words, format!("the global `{name}` is {how} in memory"))
        .instead(Some(advice))
}

fn call(op: &Op, look: &Look<'_>) -> Finding {
    let method = |name: &Value, object: &Value| {
        let name = look.constant(*name).unwrap_or_default();
        let kind = match look.kind(*object) {
            Expect::Any => String::new(),
            kind => format!(" of {}", kind_text(kind, look.program).unwrap_or_default()),
        };
        Finding::new(Cost::Runtime, format!("calls the method `{name}`{kind}"))
    };
    match op {
        Op::Call(callee, _) => {
            let name = look.name(*callee).map_or("a value".to_owned(), |name| quoted(&name));
            Finding::new(Cost::Runtime, format!("calls {name}"))
        }
        Op::CallKeywords(callee, ..) => {
            let name = look.name(*callee).map_or("a value".to_owned(), |name| quoted(&name));
            Finding::new(Cost::Runtime, format!("calls {name}, matching keywords at run time"))
                .instead(Some("where it can be, give the arguments by position".to_owned()))
        }
        Op::CallMethodKeywords(object, name, ..) => method(name, object)
            .instead(Some("where it can be, give the arguments by position".to_owned())),
        Op::CallMethod(object, name, ..) | Op::LoadMethod(object, name, ..) => method(name, object),
        Op::CallKnown(callee, ..) => {
            let callee = &look.program.functions[callee.0 as usize];
            Finding::new(Cost::Words, format!("calls `{}` directly, with words", callee.qualname))
        }
        _ => Finding::silent(Cost::Runtime),
    }
}

/// What makes objects, and the rest.
fn made(op: &Op) -> Finding {
    let what = match op {
        Op::BuildList(_) => "makes a list",
        Op::BuildTuple(_) => "makes a tuple",
        Op::BuildSet(_) => "makes a set",
        Op::BuildDict(_) => "makes a dict",
        Op::BuildString(_) => "makes a str",
        Op::Unpack(..) | Op::UnpackStar(..) => "takes a sequence apart",
        Op::Yield(_) => "suspends here",
        Op::Runtime(function, _) => return runtime(*function),
        // Everything else works on raw values.
        _ => return Finding::silent(Cost::Raw),
    };
    Finding::new(Cost::Runtime, what.to_owned())
}

fn runtime(function: RuntimeFn) -> Finding {
    let symbol = function.row().symbol;
    let what = match symbol {
        // Asked once, before a loop.
        "naja_index" => return Finding::silent(Cost::Words),
        "naja_load_builtin" => return Finding::silent(Cost::Words),
        "naja_namespace_get" | "naja_namespace_set" | "naja_set_annotations" => {
            return Finding::silent(Cost::Runtime);
        }
        "naja_build_function" => super::MAKES_FUNCTION.to_owned(),
        "naja_build_class" => super::MAKES_CLASS.to_owned(),
        "naja_list_append" => "appends to the list".to_owned(),
        "naja_iter" => "asks for an iterator".to_owned(),
        "naja_get_slice" => "makes a slice".to_owned(),
        "naja_format" => "formats a value".to_owned(),
        _ if symbol.contains("raise") => return Finding::default(),
        _ => {
            let words = symbol.strip_prefix("naja_").unwrap_or(symbol).replace('_', " ");
            format!("the runtime does it ({words})")
        }
    };
    Finding::new(Cost::Runtime, what)
}

/// Advice to say what a value is, where that can be said of a name.
fn annotate(value: Value, example: &str, look: &Look<'_>) -> Option<String> {
    let name = look.name(value)?;
    let Value::Var(var) = value else { return None };
    let parameter = (var.0 as usize) < parameters(look.function);
    if parameter {
        return Some(match example {
            "its class" => format!("annotate the parameter `{name}` with its class"),
            _ => format!("annotate the parameter: `{name}: {example}` (or what it is)"),
        });
    }
    let plain = name.chars().all(|character| character.is_alphanumeric() || character == '_');
    plain.then(|| format!("let it be seen what `{name}` is: annotate where it comes from"))
}

fn parameters(function: &Function) -> usize {
    function.signature.names.len()
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

fn sign(operator: Binary) -> &'static str {
    match operator {
        Binary::Add => "+",
        Binary::Sub => "-",
        Binary::Mul => "*",
        Binary::TrueDiv => "/",
        Binary::FloorDiv => "//",
        Binary::Mod => "%",
        Binary::Pow => "**",
        Binary::LShift => "<<",
        Binary::RShift => ">>",
        Binary::And => "&",
        Binary::Or => "|",
        Binary::Xor => "^",
        Binary::MatMul => "@",
    }
}

fn compare_sign(operator: Compare) -> &'static str {
    match operator {
        Compare::Lt => "<",
        Compare::Le => "<=",
        Compare::Gt => ">",
        Compare::Ge => ">=",
        Compare::Eq => "==",
        Compare::Ne => "!=",
    }
}
