//! Module bodies: promoted globals live in variables and are written back at the end, whichever
//! way the body ends.

use ruff_python_ast::name::Name;

use super::body::Body;
use super::program::Lowering;
use crate::ir::{self, FunctionKind, ModuleId, Op, Terminator, Value, Var};
use crate::names::Names;
use crate::source::{Module, Origin};

/// The record of a module, its body's number still missing.
pub(super) fn record(module: &Module) -> ir::Module {
    let package = match (module.origin, module.is_package) {
        (Origin::Main, _) => String::new(),
        (_, true) => module.name.clone(),
        (_, false) => module.name.rsplit_once('.').map_or("", |(package, _)| package).to_owned(),
    };
    ir::Module {
        name: module.name.clone(),
        package,
        file: module.source.path.clone(),
        source: module.source.text.clone(),
        is_package: module.is_package,
        doc: None,
        globals: Vec::new(),
        body: ir::FunctionId(0),
    }
}

/// Lowers the body of a module, and with it all its functions.
pub(super) fn lower(lowering: &mut Lowering<'_>, id: ModuleId) {
    let function = lowering.reserve_function(id, "<module>");
    lowering.ir.modules[id.0 as usize].body = function;
    let module = lowering.modules[id.0 as usize].module;
    let mut body = Body::new(lowering, function, id, Names::MODULE, FunctionKind::Module);
    body.function.name = "<module>".to_owned();
    body.function.qualname = "<module>".to_owned();
    body.function.line = 1;
    let (doc, statements) = body.docstring(&module.ast.body);
    body.program.ir.modules[id.0 as usize].doc = doc;
    body.expects = body.context().global_expects.clone();
    let promoted = body.promote();
    let arrival = body.function.new_block(None);
    if !promoted.is_empty() {
        body.set_handler(Some(arrival));
    }
    if body.names.scope(Names::MODULE).facts.has_annotations {
        let dict = body.emit(Op::BuildDict(Vec::new()));
        body.store_name("__annotations__", dict);
    }
    body.statements(statements);
    body.set_handler(None);
    body.write_back(&promoted);
    body.terminate(Terminator::Return(Value::None));
    body.switch(arrival);
    let exception = body.emit(Op::TakeRaised);
    body.write_back(&promoted);
    body.restore(exception);
    body.finish();
}

impl<'a> Body<'_, 'a> {
    /// Gives each promoted global its variable; in slot order.
    fn promote(&mut self) -> Vec<(u32, Var)> {
        let context = self.context();
        let mut names: Vec<(u32, Name)> =
            context.promoted.iter().map(|name| (context.slots[name], name.clone())).collect();
        names.sort_by_key(|(slot, _)| *slot);
        names
            .into_iter()
            .map(|(slot, name)| {
                let expect = self.declared_expectation(Names::MODULE, &name);
                let variable = self.local(Some(name.to_string()), expect);
                self.promoted.insert(name, variable);
                (slot, variable)
            })
            .collect()
    }

    fn write_back(&mut self, promoted: &[(u32, Var)]) {
        let module = self.module_value();
        for &(slot, variable) in promoted {
            self.effect(Op::StoreGlobal(module, slot, Value::Var(variable)));
            self.effect(Op::Clear(variable));
        }
    }
}
