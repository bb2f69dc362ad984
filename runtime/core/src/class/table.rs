//! Which dunder method stands for which native slot.

use super::slots::{Operator, Slots};
use crate::class::Comparison;

/// A native slot as one dunder method sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names are those of the slots and of the methods")]
pub enum Slot {
    Repr,
    Str,
    Hash,
    Call,
    GetAttribute,
    GetAttr,
    SetAttr,
    DelAttr,
    Compare(Comparison),
    Iter,
    Next,
    Get,
    Set,
    Delete,
    Init,
    New,
    Len,
    GetItem,
    SetItem,
    DelItem,
    Contains,
    Bool,
    Left(Operator),
    Right(Operator),
    InPlace(Operator),
    Power,
    RightPower,
    Concat,
    Repeat,
    RightRepeat,
    InPlaceConcat,
    InPlaceRepeat,
    Neg,
    Pos,
    Abs,
    Invert,
    Int,
    Float,
    Index,
}

/// One dunder method.
#[derive(Clone, Copy, Debug)]
pub struct Def {
    /// Its name.
    pub name: &'static str,
    /// The slot.
    pub slot: Slot,
}

macro_rules! defs {
    ($($name:literal $slot:expr;)*) => {
        /// All of them; where two slots share a name, the number slot comes first.
        pub static DEFS: &[Def] = &[$(Def { name: $name, slot: $slot }),*];
    };
}

use Comparison::{Eq, Ge, Gt, Le, Lt, Ne};
use Operator::{
    Add, And, DivMod, FloorDiv, LShift, MatMul, Mod, Mul, Or, RShift, Sub, TrueDiv, Xor,
};

defs! {
    "__repr__" Slot::Repr;
    "__hash__" Slot::Hash;
    "__call__" Slot::Call;
    "__str__" Slot::Str;
    "__getattribute__" Slot::GetAttribute;
    "__getattr__" Slot::GetAttr;
    "__setattr__" Slot::SetAttr;
    "__delattr__" Slot::DelAttr;
    "__lt__" Slot::Compare(Lt);
    "__le__" Slot::Compare(Le);
    "__eq__" Slot::Compare(Eq);
    "__ne__" Slot::Compare(Ne);
    "__gt__" Slot::Compare(Gt);
    "__ge__" Slot::Compare(Ge);
    "__iter__" Slot::Iter;
    "__next__" Slot::Next;
    "__get__" Slot::Get;
    "__set__" Slot::Set;
    "__delete__" Slot::Delete;
    "__init__" Slot::Init;
    "__new__" Slot::New;
    "__len__" Slot::Len;
    "__getitem__" Slot::GetItem;
    "__setitem__" Slot::SetItem;
    "__delitem__" Slot::DelItem;
    "__contains__" Slot::Contains;
    "__bool__" Slot::Bool;
    "__add__" Slot::Left(Add);
    "__radd__" Slot::Right(Add);
    "__sub__" Slot::Left(Sub);
    "__rsub__" Slot::Right(Sub);
    "__mul__" Slot::Left(Mul);
    "__rmul__" Slot::Right(Mul);
    "__mod__" Slot::Left(Mod);
    "__rmod__" Slot::Right(Mod);
    "__divmod__" Slot::Left(DivMod);
    "__rdivmod__" Slot::Right(DivMod);
    "__pow__" Slot::Power;
    "__rpow__" Slot::RightPower;
    "__lshift__" Slot::Left(LShift);
    "__rlshift__" Slot::Right(LShift);
    "__rshift__" Slot::Left(RShift);
    "__rrshift__" Slot::Right(RShift);
    "__and__" Slot::Left(And);
    "__rand__" Slot::Right(And);
    "__xor__" Slot::Left(Xor);
    "__rxor__" Slot::Right(Xor);
    "__or__" Slot::Left(Or);
    "__ror__" Slot::Right(Or);
    "__floordiv__" Slot::Left(FloorDiv);
    "__rfloordiv__" Slot::Right(FloorDiv);
    "__truediv__" Slot::Left(TrueDiv);
    "__rtruediv__" Slot::Right(TrueDiv);
    "__matmul__" Slot::Left(MatMul);
    "__rmatmul__" Slot::Right(MatMul);
    "__iadd__" Slot::InPlace(Add);
    "__isub__" Slot::InPlace(Sub);
    "__imul__" Slot::InPlace(Mul);
    "__imod__" Slot::InPlace(Mod);
    "__ipow__" Slot::InPlace(Operator::Pow);
    "__ilshift__" Slot::InPlace(LShift);
    "__irshift__" Slot::InPlace(RShift);
    "__iand__" Slot::InPlace(And);
    "__ixor__" Slot::InPlace(Xor);
    "__ior__" Slot::InPlace(Or);
    "__ifloordiv__" Slot::InPlace(FloorDiv);
    "__itruediv__" Slot::InPlace(TrueDiv);
    "__imatmul__" Slot::InPlace(MatMul);
    "__neg__" Slot::Neg;
    "__pos__" Slot::Pos;
    "__abs__" Slot::Abs;
    "__invert__" Slot::Invert;
    "__int__" Slot::Int;
    "__float__" Slot::Float;
    "__index__" Slot::Index;
    "__add__" Slot::Concat;
    "__mul__" Slot::Repeat;
    "__rmul__" Slot::RightRepeat;
    "__iadd__" Slot::InPlaceConcat;
    "__imul__" Slot::InPlaceRepeat;
}

fn address<T>(slot: Option<T>) -> usize
where
    T: Copy,
{
    // Function pointers are compared as addresses; `None` is 0.
    match slot {
        Some(function) => unsafe { core::mem::transmute_copy::<T, usize>(&function) },
        None => 0,
    }
}

impl Slot {
    /// The address of the native function in the slot, 0 when empty.
    pub fn address(self, slots: &Slots) -> usize {
        match self {
            Slot::Repr => address(slots.repr),
            Slot::Str => address(slots.str),
            Slot::Hash => address(slots.hash),
            Slot::Call => address(slots.call),
            Slot::GetAttribute | Slot::GetAttr => address(slots.getattr),
            Slot::SetAttr | Slot::DelAttr => address(slots.setattr),
            Slot::Compare(_) => address(slots.compare),
            Slot::Iter => address(slots.iter),
            Slot::Next => address(slots.next),
            Slot::Get => address(slots.get),
            Slot::Set | Slot::Delete => address(slots.set),
            Slot::Init => address(slots.init),
            Slot::New => address(slots.new),
            Slot::Len => address(slots.len),
            Slot::GetItem => address(slots.getitem),
            Slot::SetItem | Slot::DelItem => address(slots.setitem),
            Slot::Contains => address(slots.contains),
            Slot::Bool => address(slots.truth),
            Slot::Left(operator) | Slot::Right(operator) => {
                address(slots.binary[operator as usize])
            }
            Slot::InPlace(operator) => address(slots.inplace[operator as usize]),
            Slot::Power | Slot::RightPower => {
                address(slots.power).max(address(slots.binary[Operator::Pow as usize]))
            }
            Slot::Concat => address(slots.concat),
            Slot::Repeat | Slot::RightRepeat => address(slots.repeat),
            Slot::InPlaceConcat => address(slots.inplace_concat),
            Slot::InPlaceRepeat => address(slots.inplace_repeat),
            Slot::Neg => address(slots.neg),
            Slot::Pos => address(slots.pos),
            Slot::Abs => address(slots.abs),
            Slot::Invert => address(slots.invert),
            Slot::Int => address(slots.int),
            Slot::Float => address(slots.float),
            Slot::Index => address(slots.index),
        }
    }

    /// Copies the slot.
    pub fn copy(self, to: &mut Slots, from: &Slots) {
        match self {
            Slot::Repr => to.repr = from.repr,
            Slot::Str => to.str = from.str,
            Slot::Hash => to.hash = from.hash,
            Slot::Call => to.call = from.call,
            Slot::GetAttribute | Slot::GetAttr => to.getattr = from.getattr,
            Slot::SetAttr | Slot::DelAttr => to.setattr = from.setattr,
            Slot::Compare(_) => to.compare = from.compare,
            Slot::Iter => to.iter = from.iter,
            Slot::Next => to.next = from.next,
            Slot::Get => to.get = from.get,
            Slot::Set | Slot::Delete => to.set = from.set,
            Slot::Init => to.init = from.init,
            Slot::New => to.new = from.new,
            Slot::Len => to.len = from.len,
            Slot::GetItem => to.getitem = from.getitem,
            Slot::SetItem | Slot::DelItem => to.setitem = from.setitem,
            Slot::Contains => to.contains = from.contains,
            Slot::Bool => to.truth = from.truth,
            Slot::Left(operator) | Slot::Right(operator) => {
                to.binary[operator as usize] = from.binary[operator as usize];
            }
            Slot::InPlace(operator) => {
                to.inplace[operator as usize] = from.inplace[operator as usize];
            }
            Slot::Power | Slot::RightPower => {
                to.power = from.power;
                to.binary[Operator::Pow as usize] = from.binary[Operator::Pow as usize];
            }
            Slot::Concat => to.concat = from.concat,
            Slot::Repeat | Slot::RightRepeat => to.repeat = from.repeat,
            Slot::InPlaceConcat => to.inplace_concat = from.inplace_concat,
            Slot::InPlaceRepeat => to.inplace_repeat = from.inplace_repeat,
            Slot::Neg => to.neg = from.neg,
            Slot::Pos => to.pos = from.pos,
            Slot::Abs => to.abs = from.abs,
            Slot::Invert => to.invert = from.invert,
            Slot::Int => to.int = from.int,
            Slot::Float => to.float = from.float,
            Slot::Index => to.index = from.index,
        }
    }
}
