//! Names: loading, storing and deleting them, wherever they live.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::name::Name;

use super::body::Body;
use crate::ir::{Expect, Op, Role, Value, Var};
use crate::names::{Binding, Names, ScopeId, ScopeKind, SiteKind};

/// Where a name lives.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// A variable of this function.
    Local(Var),
    /// A module-level name kept in a variable of the module function.
    Promoted(Var),
    /// A cell (the variable holds the cell); `free` says whose cell, for the error.
    Cell { cell: Var, free: bool },
    /// A slot of the module.
    Global(u32),
    /// Nothing in the program ever binds it: among the builtins or nowhere.
    Builtin,
    /// An entry of the class namespace.
    Namespace(Box<Place>),
}

impl<'a> Body<'_, 'a> {
    /// The name as stored: mangled in a class.
    pub fn mangled(&self, name: &str) -> Name {
        Name::new(self.names.mangle(self.scope, name))
    }

    /// Where a name lives, seen from the current scope.
    pub fn place(&mut self, name: &str) -> Place {
        let (owner, binding) = self.names.resolve(self.scope, name);
        let name = self.mangled(name);
        let is_class = self.names.scope(owner).kind == ScopeKind::Class;
        // Annotation scopes of a class ask its namespace, too, but have locals of their own.
        let in_class = is_class || self.names.scope(owner).facts.sees_class;
        match binding {
            Binding::Local if is_class => Place::Namespace(Box::new(self.global_place(&name))),
            Binding::Local | Binding::Enclosing => Place::Local(self.local_variable(owner, &name)),
            Binding::Cell => Place::Cell { cell: self.cells[&(owner, name)], free: false },
            Binding::Free => {
                let place = Place::Cell { cell: self.free_cell(&name), free: true };
                if in_class { Place::Namespace(Box::new(place)) } else { place }
            }
            Binding::GlobalExplicit => self.global_place(&name),
            Binding::GlobalImplicit if in_class || self.in_text_namespace(&name) => {
                Place::Namespace(Box::new(self.global_place(&name)))
            }
            Binding::GlobalImplicit => self.global_place(&name),
        }
    }

    fn free_cell(&mut self, name: &Name) -> Var {
        let frame = self.names.frame(self.scope);
        match (self.cells.get(&(frame, name.clone())), self.class_cell) {
            (Some(&cell), _) => cell,
            (None, Some(cell)) if name == "__class__" => cell,
            (None, _) => panic!("no cell for {name} in {}", self.function.qualname),
        }
    }

    fn global_place(&mut self, name: &Name) -> Place {
        if let Some(&variable) = self.promoted.get(name) {
            return Place::Promoted(variable);
        }
        match self.context().slots.get(name) {
            Some(&slot) => Place::Global(slot),
            None => Place::Builtin,
        }
    }

    /// The variable of a local, made on first mention.
    pub fn local_variable(&mut self, owner: ScopeId, name: &Name) -> Var {
        if let Some(&variable) = self.locals.get(&(owner, name.clone())) {
            return variable;
        }
        let expect = self.declared_expectation(owner, name);
        let variable = self.local(Some(name.to_string()), expect);
        self.locals.insert((owner, name.clone()), variable);
        variable
    }

    pub fn declared_expectation(&self, owner: ScopeId, name: &Name) -> Expect {
        self.expects.get(&(owner, name.clone())).copied().unwrap_or_default()
    }

    /// Whether an assignment expression rebinds the local: then a load needs a copy of its own,
    /// since a later operand of the same expression may rebind it.
    fn rebound_within_expressions(&self, name: &str) -> bool {
        let (owner, _) = self.names.resolve(self.scope, name);
        let scope = self.names.scope(owner);
        let symbol = scope.symbol(&self.mangled(name));
        symbol.is_some_and(|symbol| symbol.sites.iter().any(|site| site.kind == SiteKind::Walrus))
    }

    /// The value of a name. A variable is lent, not copied, where nothing can rebind it meanwhile.
    pub fn load_name(&mut self, name: &str) -> Value {
        let place = self.place(name);
        let value = self.load_place(&place, name);
        match place {
            Place::Local(_) | Place::Promoted(_) if self.rebound_within_expressions(name) => {
                self.emit(Op::Copy(value))
            }
            _ => value,
        }
    }

    fn load_place(&mut self, place: &Place, name: &str) -> Value {
        let mangled = self.mangled(name);
        match place {
            Place::Local(variable) | Place::Promoted(variable) => {
                let name = self.program.str(&mangled);
                self.effect(Op::CheckBound(Value::Var(*variable), name, false));
                Value::Var(*variable)
            }
            Place::Cell { cell, free } => {
                let value = self.emit(Op::LoadCell(Value::Var(*cell)));
                let name = self.program.str(&mangled);
                self.effect(Op::CheckBound(value, name, *free));
                value
            }
            Place::Global(slot) => self.emit(Op::LoadGlobal(self.module_value(), *slot)),
            Place::Builtin => self.load_builtin(&mangled),
            Place::Namespace(outer) => self.load_from_namespace(outer, &mangled),
        }
    }

    fn load_from_namespace(&mut self, outer: &Place, name: &str) -> Value {
        let namespace = self.namespace_value();
        let key = self.program.str(name);
        let merged = self.local(None, Expect::Any);
        let found = self.runtime(RuntimeFn::naja_namespace_get, vec![namespace, key]);
        let absent = self.emit_flag(Op::IsNoValue(found));
        let [absent_block, found_block, after] = [self.block(), self.block(), self.block()];
        self.branch(absent, absent_block, found_block);
        self.switch(found_block);
        self.assign(merged, found);
        self.jump(after);
        self.switch(absent_block);
        let value = self.load_place(outer, name);
        self.assign(merged, value);
        self.jump(after);
        self.switch(after);
        self.take(merged)
    }

    pub fn namespace_value(&self) -> Value {
        Value::Var(self.namespace.expect("a class body has a namespace"))
    }

    pub fn load_builtin(&mut self, name: &str) -> Value {
        if let Some(value) = self.module_attribute(name) {
            return value;
        }
        if let Some(symbol) = super::special::static_builtin(name) {
            return Value::Static(symbol);
        }
        self.program.ir.evaluates |= super::evaluate::EVALUATORS.contains(&name);
        let key = self.program.str(name);
        let module = self.module_value();
        self.runtime(RuntimeFn::naja_load_builtin, vec![module, key])
    }

    /// `__name__` and its like, while nothing rebinds them.
    fn module_attribute(&mut self, name: &str) -> Option<Value> {
        if self.program.is_text {
            return None;
        }
        let info = &self.program.ir.modules[self.module.0 as usize];
        Some(match name {
            "__name__" => {
                let text = info.name.clone();
                self.program.str(&text)
            }
            "__file__" => {
                let text = info.file.clone();
                self.program.str(&text)
            }
            "__package__" if info.name == "__main__" => Value::None,
            "__package__" => {
                let text = info.package.clone();
                self.program.str(&text)
            }
            "__doc__" => info.doc.map_or(Value::None, Value::Constant),
            "__spec__" if info.name == "__main__" => Value::None,
            _ => return None,
        })
    }

    /// name = value.
    pub fn store_name(&mut self, name: &str, value: Value) {
        let place = self.place(name);
        let mangled = self.mangled(name);
        self.store_place(&place, &mangled, value);
    }

    fn store_place(&mut self, place: &Place, name: &str, value: Value) {
        match place {
            Place::Local(variable) | Place::Promoted(variable) => self.assign(*variable, value),
            Place::Cell { cell, .. } => self.effect(Op::StoreCell(Value::Var(*cell), value)),
            Place::Global(slot) => {
                self.effect(Op::StoreGlobal(self.module_value(), *slot, value));
            }
            Place::Namespace(outer) => match &**outer {
                // `nonlocal` in a class body stores to the cell.
                Place::Cell { free: true, .. } => self.store_place(outer, name, value),
                Place::Cell { free: false, .. }
                | Place::Local(_)
                | Place::Promoted(_)
                | Place::Global(_)
                | Place::Builtin
                | Place::Namespace(_) => {
                    let namespace = self.namespace_value();
                    let key = self.program.str(name);
                    let operands = vec![namespace, key, value];
                    self.runtime_effect(RuntimeFn::naja_namespace_set, operands);
                }
            },
            Place::Builtin => panic!("{name} is bound but has no slot"),
        }
    }

    /// del name.
    pub fn delete_name(&mut self, name: &str) {
        let place = self.place(name);
        let mangled = self.mangled(name);
        let key = self.program.str(&mangled);
        match place {
            Place::Local(variable) | Place::Promoted(variable) => {
                self.effect(Op::CheckBound(Value::Var(variable), key, false));
                self.effect(Op::Clear(variable));
            }
            Place::Cell { cell, free } => {
                let old = self.emit(Op::LoadCell(Value::Var(cell)));
                self.effect(Op::CheckBound(old, key, free));
                self.effect(Op::StoreCell(Value::Var(cell), Value::NoValue));
            }
            Place::Global(slot) => self.delete_global(slot, key),
            Place::Namespace(outer) => match *outer {
                Place::Cell { cell, free: true } => {
                    let old = self.emit(Op::LoadCell(Value::Var(cell)));
                    self.effect(Op::CheckBound(old, key, true));
                    self.effect(Op::StoreCell(Value::Var(cell), Value::NoValue));
                }
                Place::Cell { free: false, .. }
                | Place::Local(_)
                | Place::Promoted(_)
                | Place::Global(_)
                | Place::Builtin
                | Place::Namespace(_) => {
                    let namespace = self.namespace_value();
                    self.runtime_effect(RuntimeFn::naja_namespace_delete, vec![namespace, key]);
                }
            },
            Place::Builtin => panic!("{mangled} is deleted but has no slot"),
        }
    }

    fn delete_global(&mut self, slot: u32, name: Value) {
        let module = self.module_value();
        let old = self.emit(Op::PeekGlobal(module, slot));
        let unbound = self.emit_flag(Op::IsNoValue(old));
        let [missing, bound] = [self.block(), self.block()];
        self.branch(unbound, missing, bound);
        self.switch(missing);
        self.runtime_raise(RuntimeFn::naja_raise_name_error, vec![name]);
        self.switch(bound);
        self.effect(Op::DeleteGlobal(module, slot));
    }

    /// Makes a name unbound, without a complaint when it is already (end of `except … as name`).
    pub fn forget_name(&mut self, name: &str) {
        match self.place(name) {
            Place::Local(variable) | Place::Promoted(variable) => {
                self.effect(Op::Clear(variable));
            }
            Place::Cell { cell, .. } => {
                self.effect(Op::StoreCell(Value::Var(cell), Value::NoValue));
            }
            Place::Global(slot) => self.effect(Op::DeleteGlobal(self.module_value(), slot)),
            Place::Namespace(_) | Place::Builtin => {
                self.store_name(name, Value::None);
                self.delete_name(name);
            }
        }
    }

    /// Whether a name surely means the builtin of that name: nothing in the program binds it.
    pub fn is_builtin(&mut self, name: &str) -> bool {
        let (owner, binding) = self.names.resolve(self.scope, name);
        binding.is_global()
            && self.names.scope(owner).kind != ScopeKind::Class
            && !self.program.is_text
            && !self.context().slots.contains_key(name)
            && super::special::BUILTIN_NAMES.contains(&name)
    }

    /// Makes the cells of a scope's `Cell` names; parameters move into theirs.
    pub fn make_cells(&mut self, scope: ScopeId) {
        for name in self.names.scope(scope).cells.clone() {
            let cell = self.local(None, Expect::Any);
            let key = (scope, name.clone());
            let content = match self.locals.get(&key) {
                Some(&parameter) if self.function.variable(parameter).role == Role::Borrowed => {
                    Value::Var(parameter)
                }
                Some(&parameter) => self.emit(Op::Move(parameter)),
                None => Value::NoValue,
            };
            self.push(Op::Runtime(RuntimeFn::naja_build_cell, vec![content]), Some(cell));
            self.cells.insert(key, cell);
        }
    }

    /// Whether names of this place are looked up in the namespace that `exec` was given.
    fn in_text_namespace(&self, name: &Name) -> bool {
        let is_text = self.program.is_text && self.at_module_level();
        is_text && !self.program.declared_global.contains(name)
    }

    /// The scope a module-level name belongs to.
    pub fn at_module_level(&self) -> bool {
        self.names.frame(self.scope) == Names::MODULE
    }
}
