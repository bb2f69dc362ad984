//! 3. What annotations and literals lead one to expect of a value. An expectation is never trusted
//! without a guard, so a wrong one costs time, not correctness.

use ruff_python_ast::{self as ast, Expr};

use crate::ir::{Expect, Item};

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
        Expect::List(_) => Expect::List(item_of(expectation(&subscript.slice, class_of))),
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

/// What a list of such values holds.
fn item_of(expect: Expect) -> Item {
    match expect {
        Expect::Int => Item::Int,
        Expect::Float => Item::Float,
        Expect::List(Item::Float) => Item::FloatList,
        Expect::List(Item::Int) => Item::IntList,
        Expect::Instance(class) => Item::Instance(class),
        Expect::List(_)
        | Expect::Any
        | Expect::Bool
        | Expect::Str
        | Expect::Tuple
        | Expect::Dict => Item::Any,
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
        Expr::ListComp(list) => Expect::List(item_of(of_literal(&list.elt, class_of))),
        Expr::Tuple(_) => Expect::Tuple,
        Expr::Dict(_) | Expr::DictComp(_) => Expect::Dict,
        Expr::BinOp(binary) => {
            let left = of_literal(&binary.left, class_of);
            of_operation(binary.op, left, of_literal(&binary.right, class_of))
        }
        Expr::Call(call) => match &*call.func {
            Expr::Name(name) => match name.id.as_str() {
                "len" | "ord" => Expect::Int,
                other => named(other, class_of),
            },
            _ => Expect::Any,
        },
        _ => Expect::Any,
    }
}

/// The expectation of an operator's result.
pub fn of_operation(op: ast::Operator, left: Expect, right: Expect) -> Expect {
    match (left, right) {
        // `[0] * n`
        (list @ Expect::List(_), _) if op == ast::Operator::Mult => list,
        (_, list @ Expect::List(_)) if op == ast::Operator::Mult => list,
        (Expect::Float, _) | (_, Expect::Float) => Expect::Float,
        (Expect::Int, Expect::Int) if op == ast::Operator::Div => Expect::Float,
        (Expect::Int, Expect::Int) => Expect::Int,
        _ => Expect::Any,
    }
}

fn items(values: &[Expr], class_of: &dyn Fn(&str) -> Option<u32>) -> Item {
    let mut kinds = values.iter().map(|value| item_of(of_literal(value, class_of)));
    let Some(first) = kinds.next() else { return Item::Any };
    if kinds.all(|kind| kind == first) { first } else { Item::Any }
}
