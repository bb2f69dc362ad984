//! 3. What annotations and literals lead one to expect of a value.
//!
//! An expectation is never trusted without a guard, so a wrong one costs time, not correctness.

pub mod infer;

use ruff_python_ast::{self as ast, Expr};

use crate::ir::{Binary, Expect, Item};

/// The expectation an annotation expresses. `class_of` gives the program's class by name.
pub fn expectation(annotation: &Expr, class_of: &dyn Fn(&str) -> Option<u32>) -> Expect {
    match annotation {
        Expr::Name(name) => named(&name.id, class_of),
        Expr::StringLiteral(literal) => {
            let text = literal.value.to_str();
            let plain =
                text.chars().all(|character| character.is_alphanumeric() || character == '_');
            if plain { named(text, class_of) } else { Expect::Any }
        }
        Expr::Subscript(subscript) => subscripted(subscript, class_of),
        Expr::Attribute(attribute) => match attribute.attr.as_str() {
            "List" => Expect::List(Item::Any),
            "Dict" => Expect::Dict,
            "Tuple" => Expect::Tuple,
            _ => Expect::Any,
        },
        _ => Expect::Any,
    }
}

fn named(name: &str, class_of: &dyn Fn(&str) -> Option<u32>) -> Expect {
    if let Some(class) = class_of(name) {
        return Expect::Instance(class);
    }
    match name {
        "int" => Expect::Int,
        "float" => Expect::Float,
        "bool" => Expect::Bool,
        "str" => Expect::Str,
        "list" | "List" => Expect::List(Item::Any),
        "tuple" | "Tuple" => Expect::Tuple,
        "dict" | "Dict" => Expect::Dict,
        _ => Expect::Any,
    }
}

fn subscripted(subscript: &ast::ExprSubscript, class_of: &dyn Fn(&str) -> Option<u32>) -> Expect {
    match expectation(&subscript.value, class_of) {
        Expect::List(_) => Expect::List(Item::of(expectation(&subscript.slice, class_of))),
        Expect::Tuple => Expect::Tuple,
        Expect::Dict => Expect::Dict,
        Expect::Any
        | Expect::Int
        | Expect::Float
        | Expect::Bool
        | Expect::Str
        | Expect::Instance(_) => Expect::Any,
    }
}

/// Between the kind of a list's items and the kind of one item.
pub trait Items {
    /// What a list of such values holds.
    fn of(expect: Expect) -> Self;
    /// What an item is expected to be.
    fn expect(self) -> Expect;
}

impl Items for Item {
    fn of(expect: Expect) -> Item {
        match expect {
            Expect::Int => Item::Int,
            Expect::Float => Item::Float,
            Expect::Bool => Item::Bool,
            Expect::List(Item::Float) => Item::FloatList,
            Expect::List(Item::Int) => Item::IntList,
            Expect::List(Item::Bool) => Item::BoolList,
            Expect::Instance(class) => Item::Instance(class),
            Expect::List(_) | Expect::Any | Expect::Str | Expect::Tuple | Expect::Dict => Item::Any,
        }
    }

    fn expect(self) -> Expect {
        match self {
            Item::Any => Expect::Any,
            Item::Int => Expect::Int,
            Item::Float => Expect::Float,
            Item::Bool => Expect::Bool,
            Item::FloatList => Expect::List(Item::Float),
            Item::IntList => Expect::List(Item::Int),
            Item::BoolList => Expect::List(Item::Bool),
            Item::Instance(class) => Expect::Instance(class),
        }
    }
}

/// The result of a call of a builtin with arguments of these kinds.
pub fn of_builtin_call(name: &str, arguments: &[Expect]) -> Expect {
    match (name, arguments) {
        ("len" | "ord" | "int" | "hash" | "id", _) => Expect::Int,
        ("float", _) => Expect::Float,
        ("str" | "repr" | "chr" | "hex" | "bin" | "oct" | "format" | "input", _) => Expect::Str,
        ("bool" | "isinstance" | "issubclass" | "callable" | "hasattr" | "any" | "all", _) => {
            Expect::Bool
        }
        ("abs", [kind @ (Expect::Int | Expect::Float)]) => *kind,
        ("round", [_]) => Expect::Int,
        ("round", [Expect::Float, _]) => Expect::Float,
        ("sum", [Expect::List(item), ..]) => item.expect(),
        ("min" | "max", [Expect::List(item)]) => item.expect(),
        ("min" | "max", [first, rest @ ..]) if !rest.is_empty() => {
            let same = rest.iter().all(|kind| kind == first);
            if same { *first } else { Expect::Any }
        }
        ("sorted" | "list", [list @ Expect::List(_), ..]) => *list,
        ("sorted" | "list", _) => Expect::List(Item::Any),
        ("dict", _) => Expect::Dict,
        ("tuple", _) => Expect::Tuple,
        _ => Expect::Any,
    }
}

/// The result of `math.sqrt(…)`, `text.split(…)` and the like, by the name of the method.
pub fn of_method_call(object: &Expr, name: &str) -> Expect {
    if let Expr::Name(module) = object
        && matches!(module.id.as_str(), "math" | "random" | "time")
    {
        return match name {
            "sqrt" | "sin" | "cos" | "tan" | "atan" | "atan2" | "asin" | "acos" | "exp" | "log"
            | "log2" | "log10" | "hypot" | "fabs" | "pow" | "pi" | "radians" | "degrees"
            | "random" | "uniform" | "time" | "perf_counter" => Expect::Float,
            "floor" | "ceil" | "gcd" | "isqrt" | "factorial" | "randint" | "randrange" => {
                Expect::Int
            }
            _ => Expect::Any,
        };
    }
    match name {
        "join" | "strip" | "lower" | "upper" | "replace" | "lstrip" | "rstrip" | "format"
        | "read" | "readline" => Expect::Str,
        "split" | "splitlines" => Expect::List(Item::Any),
        "startswith" | "endswith" | "isdigit" | "isalpha" => Expect::Bool,
        "bit_length" | "find" | "index" | "count" => Expect::Int,
        _ => Expect::Any,
    }
}

/// The expectation of a literal, display or construction.
pub fn of_literal(value: &Expr, class_of: &dyn Fn(&str) -> Option<u32>) -> Expect {
    match value {
        Expr::NumberLiteral(literal) => match literal.value {
            ast::Number::Int(_) => Expect::Int,
            ast::Number::Float(_) => Expect::Float,
            ast::Number::Complex { .. } => Expect::Any,
        },
        Expr::BooleanLiteral(_) => Expect::Bool,
        Expr::StringLiteral(_) | Expr::FString(_) => Expect::Str,
        Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => Expect::Bool,
        Expr::UnaryOp(unary) => of_literal(&unary.operand, class_of),
        Expr::List(list) => Expect::List(items(&list.elts, class_of)),
        Expr::ListComp(list) => Expect::List(Item::of(of_literal(&list.elt, class_of))),
        Expr::Tuple(_) => Expect::Tuple,
        Expr::Dict(_) | Expr::DictComp(_) => Expect::Dict,
        Expr::BinOp(binary) => {
            let left = of_literal(&binary.left, class_of);
            of_operation(self::binary(binary.op), left, of_literal(&binary.right, class_of))
        }
        Expr::Call(call) => match &*call.func {
            Expr::Name(name) => match class_of(name.id.as_str()) {
                Some(class) => Expect::Instance(class),
                None => of_builtin_call(name.id.as_str(), &[]),
            },
            _ => Expect::Any,
        },
        _ => Expect::Any,
    }
}

/// The expectation of an operator's result.
pub fn of_operation(op: Binary, left: Expect, right: Expect) -> Expect {
    match (left, right) {
        // `[0] * n`
        (list @ Expect::List(_), _) | (_, list @ Expect::List(_)) if op == Binary::Mul => list,
        (list @ Expect::List(_), Expect::List(_)) if op == Binary::Add => list,
        (Expect::Str, _) if matches!(op, Binary::Add | Binary::Mul | Binary::Mod) => Expect::Str,
        (_, Expect::Str) if op == Binary::Mul => Expect::Str,
        (Expect::Float, Expect::Float | Expect::Int | Expect::Any)
        | (Expect::Int | Expect::Any, Expect::Float) => Expect::Float,
        (Expect::Int | Expect::Bool, Expect::Int | Expect::Bool) if op == Binary::TrueDiv => {
            Expect::Float
        }
        (Expect::Int | Expect::Bool, Expect::Int | Expect::Bool) => Expect::Int,
        _ => Expect::Any,
    }
}

/// The IR's binary operator.
pub fn binary(op: ast::Operator) -> Binary {
    match op {
        ast::Operator::Add => Binary::Add,
        ast::Operator::Sub => Binary::Sub,
        ast::Operator::Mult => Binary::Mul,
        ast::Operator::MatMult => Binary::MatMul,
        ast::Operator::Div => Binary::TrueDiv,
        ast::Operator::Mod => Binary::Mod,
        ast::Operator::Pow => Binary::Pow,
        ast::Operator::LShift => Binary::LShift,
        ast::Operator::RShift => Binary::RShift,
        ast::Operator::BitOr => Binary::Or,
        ast::Operator::BitXor => Binary::Xor,
        ast::Operator::BitAnd => Binary::And,
        ast::Operator::FloorDiv => Binary::FloorDiv,
    }
}

fn items(values: &[Expr], class_of: &dyn Fn(&str) -> Option<u32>) -> Item {
    let mut kinds = values.iter().map(|value| Item::of(of_literal(value, class_of)));
    let Some(first) = kinds.next() else { return Item::Any };
    if kinds.all(|kind| kind == first) { first } else { Item::Any }
}
