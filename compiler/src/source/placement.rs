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
    let block = Block::new(Frame::Outside);
    let nesting = Nesting::default();
    let mut walk = Walk { source, block, nesting, diagnostics: Vec::new() };
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
    /// Loops, `try` parts and `with` items around, as CPython counts them per code object.
    depth: u32,
}

impl Block {
    fn new(frame: Frame) -> Block {
        Block { frame, in_loop: false, in_except_star: false, depth: 0 }
    }
}

/// Nesting that CPython limits whatever the code object.
#[derive(Clone, Copy, Default)]
struct Nesting {
    indentation: u32,
    replacement_fields: u32,
    f_strings: u32,
}

/// CPython's `CO_MAXBLOCKS`.
const BLOCKS_MAX: u32 = 21;
/// CPython's `MAXINDENT`, less the level of the module.
const INDENTATION_MAX: u32 = 99;
/// CPython's `MAX_EXPR_NESTING`.
const REPLACEMENT_FIELDS_MAX: u32 = 3;
/// CPython's `MAXFSTRINGLEVEL`, less one.
const F_STRINGS_MAX: u32 = 149;

struct Walk<'a> {
    source: &'a Arc<SourceText>,
    block: Block,
    nesting: Nesting,
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
        self.within(Block::new(frame), walk);
    }

    fn repeated(&mut self, range: TextRange, body: &[Stmt]) {
        let saved = self.block;
        self.block = Block { in_loop: true, in_except_star: false, ..saved };
        self.nested(range, 1, body);
        self.block = saved;
    }

    /// Walks a body that CPython counts as some nested blocks.
    fn nested(&mut self, range: TextRange, levels: u32, body: &[Stmt]) {
        let depth = self.block.depth + levels;
        if self.block.depth <= BLOCKS_MAX && depth > BLOCKS_MAX {
            let title = "too many statically nested blocks";
            let explanation = "CPython allows 21 nested loops, try and with statements.";
            self.report(&codes::INVALID_SYNTAX, range, title, explanation);
        }
        self.within(Block { depth, ..self.block }, |walk| walk.visit_body(body));
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
        let title = "'break', 'continue' and 'return' cannot appear in an except* block";
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
        let range = statement.range;
        let finally = u32::from(!statement.finalbody.is_empty());
        let guarded = u32::from(!statement.handlers.is_empty());
        self.nested(range, finally + guarded, &statement.body);
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
            let saved = self.block;
            self.block.in_except_star |= statement.is_star;
            self.nested(range, finally + 2, &handler.body);
            self.block = saved;
        }
        self.nested(range, finally, &statement.orelse);
        self.nested(range, finally, &statement.finalbody);
    }

    fn with_statement(&mut self, statement: &ast::StmtWith) {
        if statement.is_async {
            self.needs_async(statement.range, "async with");
        }
        statement.items.iter().for_each(|item| self.visit_with_item(item));
        self.nested(statement.range, statement.items.len() as u32, &statement.body);
    }

    /// A target list may have 255 targets before a starred one.
    fn unpacking(&mut self, range: TextRange, elements: &[Expr], context: ExprContext) {
        let star = elements.iter().position(Expr::is_starred_expr);
        if context == ExprContext::Store && star.is_some_and(|before| before > 255) {
            let title = "too many expressions in star-unpacking assignment";
            self.report(&codes::INVALID_STAR, range, title, "CPython allows 255 before the star.");
        }
    }

    fn star_alone(&mut self, value: &Expr) {
        if value.is_starred_expr() {
            let title = "can't use starred expression here";
            let explanation =
                "A star unpacks into the arguments of a call, a tuple, a list or a set.";
            self.report(&codes::INVALID_STAR, value.range(), title, explanation);
        }
    }

    fn pattern(&mut self, pattern: &ast::Pattern) {
        match pattern {
            ast::Pattern::MatchValue(value) if !is_pattern_value(&value.value) => {
                let title = "patterns may only match literals and attribute lookups";
                let explanation = "Other values are compared in a guard: 'case x if x == ...'.";
                self.report(&codes::INVALID_PATTERN, value.range, title, explanation);
            }
            ast::Pattern::MatchOr(alternatives) => {
                let rest = alternatives.patterns.split_last().map_or(&[][..], |(_, rest)| rest);
                for alternative in rest {
                    if let Some(always) = alternative.irrefutable_pattern() {
                        let title = match always.kind {
                            ast::IrrefutablePatternKind::Name(name) => {
                                format!(
                                    "name capture '{name}' makes remaining patterns unreachable"
                                )
                            }
                            ast::IrrefutablePatternKind::Wildcard => {
                                "wildcard makes remaining patterns unreachable".to_owned()
                            }
                        };
                        let explanation = "It matches everything.";
                        self.report(&codes::INVALID_PATTERN, always.range, &title, explanation);
                    }
                }
            }
            _ => {}
        }
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
                self.repeated(statement.range, &statement.body);
                return self.visit_body(&statement.orelse);
            }
            Stmt::While(statement) => {
                self.visit_expr(&statement.test);
                self.repeated(statement.range, &statement.body);
                return self.visit_body(&statement.orelse);
            }
            Stmt::With(statement) => return self.with_statement(statement),
            Stmt::Expr(statement) => self.star_alone(&statement.value),
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
            Expr::Tuple(tuple) => self.unpacking(tuple.range, &tuple.elts, tuple.ctx),
            Expr::List(list) => self.unpacking(list.range, &list.elts, list.ctx),
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

    fn visit_body(&mut self, body: &'a [Stmt]) {
        self.nesting.indentation += 1;
        if self.nesting.indentation == INDENTATION_MAX + 2
            && let Some(first) = body.first()
        {
            let title = "too many levels of indentation";
            let explanation = "CPython allows 99 levels.";
            self.report(&codes::INVALID_INDENTATION, first.range(), title, explanation);
        }
        visitor::walk_body(self, body);
        self.nesting.indentation -= 1;
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        self.pattern(pattern);
        visitor::walk_pattern(self, pattern);
    }

    fn visit_f_string(&mut self, f_string: &'a ast::FString) {
        let saved = self.nesting;
        self.nesting.f_strings += 1;
        self.nesting.replacement_fields = 0;
        if saved.f_strings == F_STRINGS_MAX {
            let title = "too many nested f-strings";
            self.report(&codes::INVALID_LITERAL, f_string.range, title, "CPython allows 149.");
        }
        visitor::walk_f_string(self, f_string);
        self.nesting = saved;
    }

    fn visit_interpolated_string_element(&mut self, element: &'a ast::InterpolatedStringElement) {
        let ast::InterpolatedStringElement::Interpolation(field) = element else { return };
        self.star_alone(&field.expression);
        self.nesting.replacement_fields += 1;
        if self.nesting.replacement_fields == REPLACEMENT_FIELDS_MAX + 1 {
            let title = "f-string: expressions nested too deeply";
            let explanation = "A format specification within a format specification is the limit.";
            self.report(&codes::INVALID_LITERAL, field.range, title, explanation);
        }
        visitor::walk_interpolated_string_element(self, element);
        self.nesting.replacement_fields -= 1;
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

/// A literal, a negative or complex number, or an attribute lookup.
fn is_pattern_value(value: &Expr) -> bool {
    match value {
        Expr::Attribute(_)
        | Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::NumberLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_) => true,
        Expr::UnaryOp(operation) => {
            operation.op == ast::UnaryOp::USub && operation.operand.is_number_literal_expr()
        }
        Expr::BinOp(operation) => {
            matches!(operation.op, ast::Operator::Add | ast::Operator::Sub)
                && is_pattern_value(&operation.left)
                && operation.right.is_number_literal_expr()
        }
        _ => false,
    }
}
