//! Statements.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::body::Body;
use crate::ir::Value;

impl<'a> Body<'_, 'a> {
    pub fn statements(&mut self, statements: &'a [Stmt]) {
        for statement in statements {
            self.statement(statement);
        }
    }

    pub fn statement(&mut self, statement: &'a Stmt) {
        self.at(statement.range(), |this| this.statement_here(statement));
    }

    fn statement_here(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Expr(expression) => self.expression_statement(&expression.value),
            Stmt::Assign(assignment) => self.assignment(assignment),
            Stmt::AugAssign(assignment) => self.augmented_assignment(assignment),
            Stmt::AnnAssign(assignment) => self.annotated_assignment(assignment),
            Stmt::Delete(delete) => delete.targets.iter().for_each(|target| self.delete(target)),
            Stmt::If(conditional) => self.if_statement(conditional),
            Stmt::While(statement) => self.while_statement(statement),
            Stmt::For(statement) => self.for_statement(statement),
            Stmt::Try(statement) => self.try_statement(statement),
            Stmt::With(statement) => self.with_statement(statement),
            Stmt::Raise(statement) => self.raise(statement),
            Stmt::Assert(statement) => self.assert(statement),
            Stmt::Return(statement) => {
                let value = statement.value.as_ref();
                let value = value.map_or(Value::None, |value| self.expression(value));
                self.return_value(value, statement.range);
            }
            Stmt::Break(_) => self.break_loop(),
            Stmt::Continue(_) => self.continue_loop(),
            Stmt::FunctionDef(function) => self.function_statement(function),
            Stmt::ClassDef(class) => self.class_statement(class),
            Stmt::Import(import) => self.import(import),
            Stmt::ImportFrom(import) => self.import_from(import),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::Match(statement) => self.match_statement(statement),
            Stmt::TypeAlias(alias) => self.type_alias(alias),
            Stmt::IpyEscapeCommand(command) => {
                self.unsupported(command.range, "an IPython command");
            }
        }
    }

    fn expression_statement(&mut self, value: &'a Expr) {
        if self.displays && self.at_module_level() {
            return self.display(value);
        }
        // A literal on its own has no effect (docstrings were taken already).
        if self.constant(value).is_none() {
            self.evaluate(value);
        }
    }

    fn if_statement(&mut self, conditional: &'a ast::StmtIf) {
        let after = self.block();
        let mut otherwise = self.block();
        let then = self.block();
        self.condition(&conditional.test, then, otherwise);
        self.switch(then);
        self.statements(&conditional.body);
        self.jump(after);
        self.switch(otherwise);
        for clause in &conditional.elif_else_clauses {
            match &clause.test {
                Some(test) => {
                    let then = self.block();
                    otherwise = self.block();
                    self.condition(test, then, otherwise);
                    self.switch(then);
                    self.statements(&clause.body);
                    self.jump(after);
                    self.switch(otherwise);
                }
                None => self.statements(&clause.body),
            }
        }
        self.jump(after);
        self.switch(after);
    }
}
