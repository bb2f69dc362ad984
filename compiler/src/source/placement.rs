//! What CPython's compiler refuses because of the blocks around it: `return` outside a function,
//! `break` outside a loop, `await` outside an async function; and literals beyond its limits.

use std::sync::Arc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, ExprContext, ModModule, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::literals;
use crate::diagnostics::{Code, Diagnostic, SourceText, codes};

/// Checks a whole module.
pub(super) fn check(source: &Arc<SourceText>, ast: &ModModule) -> Vec<Diagnostic> {
    let block = Block { frame: Frame::Outside, in_loop: false, in_except_star: false };
    let mut walk = Walk { source, block, diagnostics: Vec::new() };
    walk.visit_body(&ast.body);
    walk.diagnostics
}

/// The innermost code object around.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// A module or class body.
    Outside,
    Function,
    AsyncFunction,
    /// `(… for …)`, in which `await` may stand wherever it is itself.
    GeneratorExpression,
}

#[derive(Clone, Copy)]
struct Block {
    frame: Frame,
    in_loop: bool,
    /// Within an `except*` block, which control must not leave, and not within a loop in it.
    in_except_star: bool,
}

struct Walk<'a> {
    source: &'a Arc<SourceText>,
    block: Block,
    diagnostics: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn report(&mut self, code: &'static Code, range: TextRange, title: &str, explanation: &str) {
        let diagnostic = Diagnostic::new(code, self.source, range, title).explain(explanation);
        self.diagnostics.push(diagnostic);
    }

    fn within(&mut self, block: Block, walk: impl FnOnce(&mut Self)) {
        let saved = std::mem::replace(&mut self.block, block);
        walk(self);
        self.block = saved;
    }

    fn frame(&mut self, frame: Frame, walk: impl FnOnce(&mut Self)) {
        self.within(Block { frame, in_loop: false, in_except_star: false }, walk);
    }

    fn repeated(&mut self, body: &[Stmt]) {
        self.within(Block { in_loop: true, in_except_star: false, ..self.block }, |walk| {
            walk.visit_body(body);
        });
    }

    fn loop_jump(&mut self, range: TextRange, word: &str) {
        if self.block.in_except_star {
            self.except_star_jump(range);
        } else if !self.block.in_loop {
            let title = match word {
                "break" => "'break' outside loop",
                _ => "'continue' not properly in loop",
            };
            let explanation = "Only a for or while loop of the same function can be left or \
                               continued.";
            self.report(&codes::OUTSIDE_LOOP, range, title, explanation);
        }
    }

    fn except_star_jump(&mut self, range: TextRange) {
        let title = "'break', 'continue' and 'return' cannot appear in an 'except*' block";
        let explanation = "Several 'except*' blocks may run for one exception group, so none can \
                           leave the others out.";
        self.report(&codes::INVALID_SYNTAX, range, title, explanation);
    }

    fn needs_function(&mut self, range: TextRange, word: &str) {
        if self.block.frame == Frame::Outside {
            let title = format!("'{word}' outside function");
            let explanation = format!("{word} belongs to a function, and none is around it.");
            self.report(&codes::OUTSIDE_FUNCTION, range, &title, &explanation);
        }
    }

    fn needs_async(&mut self, range: TextRange, what: &str) {
        if self.block.frame != Frame::AsyncFunction {
            let title = format!("'{what}' outside async function");
            let explanation = "Only a function that starts with 'async def' can wait.";
            self.report(&codes::OUTSIDE_ASYNC, range, &title, explanation);
        }
    }

    fn function(&mut self, function: &ast::StmtFunctionDef) {
        for decorator in &function.decorator_list {
            self.visit_decorator(decorator);
        }
        if let Some(parameters) = &function.type_params {
            self.visit_type_params(parameters);
        }
        self.visit_parameters(&function.parameters);
        if let Some(returns) = &function.returns {
            self.visit_annotation(returns);
        }
        let frame = if function.is_async { Frame::AsyncFunction } else { Frame::Function };
        self.frame(frame, |walk| walk.visit_body(&function.body));
    }

    fn class(&mut self, class: &ast::StmtClassDef) {
        for decorator in &class.decorator_list {
            self.visit_decorator(decorator);
        }
        if let Some(parameters) = &class.type_params {
            self.visit_type_params(parameters);
        }
        if let Some(arguments) = &class.arguments {
            self.visit_arguments(arguments);
        }
        self.frame(Frame::Outside, |walk| walk.visit_body(&class.body));
    }

    fn try_statement(&mut self, statement: &ast::StmtTry) {
        self.visit_body(&statement.body);
        let last = statement.handlers.len().saturating_sub(1);
        for (index, ExceptHandler::ExceptHandler(handler)) in statement.handlers.iter().enumerate()
        {
            match &handler.type_ {
                Some(kind) => self.visit_expr(kind),
                None if index < last => {
                    let title = "default 'except:' must be last";
                    let explanation = "It catches everything, so those after it would never run.";
                    let range = TextRange::at(handler.range.start(), TextSize::of("except"));
                    self.report(&codes::INVALID_SYNTAX, range, title, explanation);
                }
                None => {}
            }
            let in_except_star = statement.is_star || self.block.in_except_star;
            self.within(Block { in_except_star, ..self.block }, |walk| {
                walk.visit_body(&handler.body);
            });
        }
        self.visit_body(&statement.orelse);
        self.visit_body(&statement.finalbody);
    }

    fn comprehension(&mut self, range: TextRange, generators: &[ast::Comprehension]) {
        let is_async = generators.iter().any(|generator| generator.is_async);
        let allowed = matches!(self.block.frame, Frame::AsyncFunction | Frame::GeneratorExpression);
        if is_async && !allowed {
            let title = "asynchronous comprehension outside of an asynchronous function";
            let explanation = "Only a function that starts with 'async def' can wait.";
            self.report(&codes::OUTSIDE_ASYNC, range, title, explanation);
        }
    }

    /// The first iterable is evaluated outside, the rest where the generator runs.
    fn generator_expression(&mut self, generator: &ast::ExprGenerator) {
        let Some((first, rest)) = generator.generators.split_first() else { return };
        self.visit_expr(&first.iter);
        self.frame(Frame::GeneratorExpression, |walk| {
            walk.visit_expr(&first.target);
            first.ifs.iter().for_each(|test| walk.visit_expr(test));
            rest.iter().for_each(|generator| walk.visit_comprehension(generator));
            walk.visit_expr(&generator.elt);
        });
    }

    fn integer(&mut self, number: &ast::ExprNumberLiteral) {
        let text = self.source.slice(number.range);
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let decimal = !text.starts_with("0x") && !text.starts_with("0X");
        let decimal = decimal && !text.starts_with("0b") && !text.starts_with("0B");
        let decimal = decimal && !text.starts_with("0o") && !text.starts_with("0O");
        if number.value.is_int() && decimal && digits > 4300 {
            let title = format!(
                "Exceeds the limit (4300 digits) for integer string conversion: \
                 value has {digits} digits"
            );
            let explanation = "Consider hexadecimal for large integer literals to avoid decimal \
                               conversion limits.";
            self.report(&codes::INVALID_LITERAL, number.range, &title, explanation);
        }
    }

    fn escapes(&mut self, contents: TextRange, bytes: bool) {
        if let Some(escape) = literals::invalid_escape(self.source, contents, bytes) {
            let octal = escape.text[1..].starts_with(|c: char| c.is_ascii_digit() && c < '8');
            let kind = if octal { "octal escape" } else { "escape" };
            let title = format!("invalid {kind} sequence '{}'", escape.text);
            let help = format!("write '\\{}', or put r before the literal", escape.text);
            let diagnostic =
                Diagnostic::new(&codes::INVALID_ESCAPE, self.source, escape.range, title)
                    .explain("Python keeps the backslash, and will refuse this one day.");
            self.diagnostics.push(if octal { diagnostic } else { diagnostic.help(help) });
        }
    }

    fn debug_target(&mut self, range: TextRange, name: &str, action: &str) {
        if name == "__debug__" {
            let title = format!("cannot {action} __debug__");
            self.report(&codes::INVALID_TARGET, range, &title, "__debug__ is a constant.");
        }
    }
}

impl<'a> Visitor<'a> for Walk<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => return self.function(function),
            Stmt::ClassDef(class) => return self.class(class),
            Stmt::Try(statement) => return self.try_statement(statement),
            Stmt::For(statement) => {
                if statement.is_async {
                    self.needs_async(statement.range, "async for");
                }
                self.visit_expr(&statement.target);
                self.visit_expr(&statement.iter);
                self.repeated(&statement.body);
                return self.visit_body(&statement.orelse);
            }
            Stmt::While(statement) => {
                self.visit_expr(&statement.test);
                self.repeated(&statement.body);
                return self.visit_body(&statement.orelse);
            }
            Stmt::With(statement) if statement.is_async => {
                self.needs_async(statement.range, "async with");
            }
            Stmt::Return(statement) => {
                if self.block.in_except_star {
                    self.except_star_jump(statement.range);
                }
                self.needs_function(statement.range, "return");
            }
            Stmt::Break(statement) => self.loop_jump(statement.range, "break"),
            Stmt::Continue(statement) => self.loop_jump(statement.range, "continue"),
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.visit_parameters(parameters);
                }
                return self.frame(Frame::Function, |walk| walk.visit_expr(&lambda.body));
            }
            Expr::Generator(generator) => return self.generator_expression(generator),
            Expr::ListComp(list) => self.comprehension(list.range, &list.generators),
            Expr::SetComp(set) => self.comprehension(set.range, &set.generators),
            Expr::DictComp(dict) => self.comprehension(dict.range, &dict.generators),
            Expr::Yield(_) => self.needs_function(expression.range(), "yield"),
            Expr::YieldFrom(_) => {
                self.needs_function(expression.range(), "yield");
                if self.block.frame == Frame::AsyncFunction {
                    let title = "'yield from' inside async function";
                    let explanation = "An async function delegates by 'async for'.";
                    self.report(&codes::OUTSIDE_ASYNC, expression.range(), title, explanation);
                }
            }
            Expr::Await(_) => match self.block.frame {
                Frame::Outside => self.needs_function(expression.range(), "await"),
                Frame::Function => self.needs_async(expression.range(), "await"),
                Frame::AsyncFunction | Frame::GeneratorExpression => {}
            },
            Expr::NumberLiteral(number) => self.integer(number),
            Expr::Attribute(attribute) => {
                let name = attribute.attr.as_str();
                match attribute.ctx {
                    ExprContext::Store => self.debug_target(attribute.range, name, "assign to"),
                    ExprContext::Del => self.debug_target(attribute.range, name, "delete"),
                    ExprContext::Load | ExprContext::Invalid => {}
                }
            }
            _ => {}
        }
        visitor::walk_expr(self, expression);
    }

    fn visit_keyword(&mut self, keyword: &'a ast::Keyword) {
        if let Some(name) = &keyword.arg {
            self.debug_target(keyword.range, name, "assign to");
        }
        visitor::walk_keyword(self, keyword);
    }

    fn visit_string_literal(&mut self, literal: &'a ast::StringLiteral) {
        if !literal.flags.prefix().is_raw() {
            self.escapes(literals::string_contents(literal), false);
        }
    }

    fn visit_bytes_literal(&mut self, literal: &'a ast::BytesLiteral) {
        if !literal.flags.prefix().is_raw() {
            self.escapes(literals::contents(literal.range, literal.flags), true);
        }
    }
}
