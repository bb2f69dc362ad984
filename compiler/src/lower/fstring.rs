//! f-strings: literal pieces and formatted values, joined.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast as ast;
use ruff_python_ast::{FStringPart, InterpolatedStringElement};

use super::body::Body;
use super::expression::HELD_MAX;
use crate::ir::{Op, Value};
use crate::source::literals;

/// Pieces so far, with neighbouring literals in one.
#[derive(Default)]
struct Pieces {
    done: Vec<Value>,
    literal: Vec<u32>,
}

impl<'a> Body<'_, 'a> {
    pub fn f_string(&mut self, string: &'a ast::ExprFString) -> Value {
        let mut pieces = Pieces::default();
        for part in &string.value {
            match part {
                FStringPart::Literal(literal) => {
                    let source = &self.context().module.source;
                    pieces.literal.extend(literals::string(source, literal));
                }
                FStringPart::FString(part) => {
                    self.elements(&part.elements, part.flags, false, &mut pieces);
                }
            }
        }
        self.join(pieces)
    }

    fn elements(
        &mut self,
        elements: &'a ast::InterpolatedStringElements,
        flags: ast::FStringFlags,
        in_format_spec: bool,
        pieces: &mut Pieces,
    ) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let source = &self.context().module.source;
                    let points = literals::f_string_element(source, literal, flags, in_format_spec);
                    pieces.literal.extend(points);
                }
                InterpolatedStringElement::Interpolation(element) => {
                    if let Some(debug) = &element.debug_text {
                        pieces.literal.extend(debug.as_str().chars().map(u32::from));
                    }
                    self.flush(pieces);
                    let value = self.interpolation(element, flags);
                    pieces.done.push(value);
                    if pieces.done.len() > HELD_MAX {
                        let done = std::mem::take(&mut pieces.done);
                        pieces.done.push(self.emit(Op::BuildString(done)));
                    }
                }
            }
        }
    }

    fn interpolation(
        &mut self,
        element: &'a ast::InterpolatedElement,
        flags: ast::FStringFlags,
    ) -> Value {
        let value = self.expression(&element.expression);
        let spec = match &element.format_spec {
            None => Value::NoValue,
            Some(spec) => {
                let mut pieces = Pieces::default();
                self.elements(&spec.elements, flags, true, &mut pieces);
                self.join(pieces)
            }
        };
        let debug_repr = element.debug_text.is_some() && element.format_spec.is_none();
        let conversion = match element.conversion {
            ast::ConversionFlag::None if debug_repr => i64::from(b'r'),
            ast::ConversionFlag::None => 0,
            ast::ConversionFlag::Str => i64::from(b's'),
            ast::ConversionFlag::Repr => i64::from(b'r'),
            ast::ConversionFlag::Ascii => i64::from(b'a'),
        };
        self.at(element.range, |this| {
            this.runtime(RuntimeFn::naja_format, vec![value, spec, Value::Raw(conversion)])
        })
    }

    fn flush(&mut self, pieces: &mut Pieces) {
        if !pieces.literal.is_empty() {
            let points = std::mem::take(&mut pieces.literal);
            pieces.done.push(self.program.code_points(points));
        }
    }

    fn join(&mut self, mut pieces: Pieces) -> Value {
        self.flush(&mut pieces);
        match pieces.done.as_slice() {
            [] => self.program.str(""),
            [single] => *single,
            _ => self.emit(Op::BuildString(pieces.done)),
        }
    }
}
