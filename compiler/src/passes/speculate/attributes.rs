//! Attributes in the fast copy: an object's class is guarded once, then its slots are plain memory.
//!
//! The guard holds until foreign code may have run: a call, or a release that freed something and
//! found the classes changed. Slots are owned by their objects; what is read from one is lent until
//! something may free it.

use super::kinds::Kind;
use super::values::{Class, Fast};
use crate::ir::sets::VarSet;
use crate::ir::{
    BlockId, Constant, Expect, Function, Op, Program, Repr, Role, Value, Var, Variable,
};

/// Slots beyond this are left to the sites.
const SLOTS_MAX: usize = 1000;

/// The number of the slot with this name in a class with a fixed layout.
fn slot_of(program: &Program, class: u32, name: Value) -> Option<u32> {
    let Value::Constant(name) = name else { return None };
    let Constant::Str(points) = &program.constants[name.0 as usize] else { return None };
    let facts = program.classes.get(class as usize).filter(|facts| facts.fixed_layout)?;
    let is_name = |slot: &String| slot.chars().map(u32::from).eq(points.iter().copied());
    let slot = facts.slots.iter().take(SLOTS_MAX).position(is_name)?;
    Some(slot as u32)
}

/// Variables expected to be instances of which known slots are read or stored.
pub(super) fn accessed(function: &Function, expects: &[Expect], program: &Program) -> VarSet {
    let mut accessed = VarSet::new();
    for inst in function.blocks.iter().flat_map(|block| &block.insts) {
        if let Op::GetAttr(Value::Var(var), name, _) | Op::SetAttr(Value::Var(var), name, ..) =
            inst.op
            && let Some(Expect::Instance(class)) = expects.get(var.0 as usize)
            && slot_of(program, *class, name).is_some()
        {
            accessed.insert(var);
        }
    }
    accessed
}

impl Fast<'_, '_> {
    /// What a lent item becomes when it gets a count of its own.
    pub(super) fn kind_of_lent(&self, item: Var) -> Kind {
        if self.lent_lists.contains(&item) {
            return Kind::List;
        }
        let guarded = self.lent_instances.iter().find(|(known, _)| *known == item);
        guarded.map_or(Kind::Word, |(_, class)| Kind::Instance(*class))
    }

    /// Guards a lent item that is about to be kept in a variable whose slots are used.
    pub(super) fn guard_expected(&mut self, item: Var, dst: Var) {
        if let Expect::Instance(class) = self.expect(dst)
            && self.pass.accessed.contains(dst)
            && self.kind_of_lent(item) == Kind::Word
        {
            self.guard_lent(item, class);
        }
    }

    fn guard_lent(&mut self, item: Var, class: u32) {
        let exit = self.exit();
        self.emit(Op::GuardLayout(item, class, exit), None);
        self.lent_instances.push((item, class));
    }

    /// After this no object's class is known.
    pub(super) fn forget_instances(&mut self) {
        self.lent_instances.clear();
        for kind in &mut self.kinds {
            if let Kind::Instance(_) = kind {
                *kind = Kind::Word;
            }
        }
    }

    /// The exit behind the current instruction, where guarded classes have to be kept.
    pub(super) fn exit_behind(&mut self) -> Option<BlockId> {
        if !self.kinds.iter().any(|kind| matches!(kind, Kind::Instance(_))) {
            return None;
        }
        self.point.index += 1;
        let exit = self.exit();
        self.point.index -= 1;
        Some(exit)
    }

    /// The object with a guarded layout and the slot of that name, guarded here if need be.
    fn slot(&mut self, object: Value, name: Value) -> Option<(Value, u32)> {
        let Value::Var(var) = object else { return None };
        let Expect::Instance(class) = self.expect(var) else { return None };
        let slot = slot_of(self.pass.program, class, name)?;
        match self.kind(var) {
            Kind::Instance(known) if known == class => Some((object, slot)),
            Kind::Lent(item) => {
                if self.kind_of_lent(item) != Kind::Instance(class) {
                    self.guard_lent(item, class);
                }
                Some((Value::Var(item), slot))
            }
            Kind::Word | Kind::Instance(_) => {
                let exit = self.exit();
                self.emit(Op::GuardLayout(var, class, exit), None);
                self.set_kind(var, Kind::Instance(class));
                Some((object, slot))
            }
            Kind::Int | Kind::Raw | Kind::Both | Kind::List | Kind::Uncounted | Kind::Flag(_) => {
                None
            }
        }
    }

    /// dst = object.name
    pub(super) fn get_attribute(
        &mut self,
        object: Value,
        name: Value,
        site: Value,
        dst: Option<Var>,
    ) -> bool {
        let Some(dst) = dst else { return false };
        let Some((object, slot)) = self.slot(object, name) else {
            return self.get_by_site(object, site, dst);
        };
        let exit = self.exit();
        match self.expect(dst) {
            Expect::Float => self.set_raw(dst, Op::SlotFloat(object, slot, exit)),
            Expect::Int => self.emit_int(Op::SlotInt(object, slot, exit), Some(dst)),
            _ if self.pass.generic.variable(dst).role == Role::Temporary => {
                let item = self.pass.function.new_variable(Variable {
                    name: None,
                    repr: Repr::Word,
                    role: Role::Borrowed,
                    expect: Expect::Any,
                });
                self.emit(Op::SlotLent(object, slot, exit), Some(item));
                self.set_kind(dst, Kind::Lent(item));
            }
            _ => return false,
        }
        true
    }

    /// A float attribute of an object whose layout is not known.
    fn get_by_site(&mut self, object: Value, site: Value, dst: Var) -> bool {
        let Value::Var(var) = object else { return false };
        if self.expect(dst) != Expect::Float
            || matches!(
                self.kind(var),
                Kind::Int | Kind::Raw | Kind::Both | Kind::Uncounted | Kind::Flag(_)
            )
        {
            return false;
        }
        self.settle(var);
        let exit = self.exit();
        self.set_raw(dst, Op::AttrFloat(object, site, exit));
        true
    }

    /// object.name = value
    pub(super) fn set_attribute(&mut self, object: Value, name: Value, value: Value) -> bool {
        let Some((place, slot)) = self.slot(object, name) else { return false };
        match self.class(value) {
            Class::Float => {
                let raw = self.float(value);
                let exit = self.exit();
                self.emit(Op::SlotStoreFloat(place, slot, raw, exit), None);
            }
            Class::Int => {
                let int = self.int(value);
                let exit = self.exit();
                self.emit(Op::SlotStoreInt(place, slot, int, exit), None);
            }
            Class::Unknown | Class::Other => {
                // What is released by this may be what is lent.
                self.settle_all();
                self.make_word(value);
                let Some((place, slot)) = self.slot(object, name) else { return false };
                let exit = self.exit();
                self.emit(Op::SlotStore(place, slot, value, exit), None);
                self.forget_instances();
            }
        }
        true
    }
}
