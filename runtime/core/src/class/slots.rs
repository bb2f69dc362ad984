//! Slots: the native operations of a type, as CPython's `tp_*`, `nb_*`, `sq_*`, `mp_*`.
//!
//! Built-in types fill them in statically. A class statement inherits its bases' and puts the
//! dispatchers of `class/dispatch.rs` where the class defines the dunder method.

use naja_abi::layout::Header;

use crate::call::Args;
use crate::obj::{Obj, Res};

pub use crate::ops::compare::Comparison;

/// One operand.
pub type UnaryFn = fn(&Obj) -> Res;
/// Two operands; may give `NotImplemented`.
pub type BinaryFn = fn(&Obj, &Obj) -> Res;

/// Binary operators, in the order of the IR's `Binary`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "the names are Python's")]
pub enum Operator {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
    MatMul,
    DivMod,
}

impl Operator {
    /// By number, as the compiler counts them.
    pub const ALL: [Operator; 13] = [
        Operator::Add,
        Operator::Sub,
        Operator::Mul,
        Operator::TrueDiv,
        Operator::FloorDiv,
        Operator::Mod,
        Operator::Pow,
        Operator::LShift,
        Operator::RShift,
        Operator::And,
        Operator::Or,
        Operator::Xor,
        Operator::MatMul,
    ];
}

/// Number of `Operator`s.
pub const OPERATORS: usize = 14;

/// The native operations of a type. `None`: the type does not support it.
#[derive(Clone, Copy)]
pub struct Slots {
    /// Releases what the native layout owns (not attributes, not the memory).
    pub drop: Option<unsafe fn(*mut Header)>,
    /// Visits every object that the native layout owns (for the collector).
    pub traverse: Option<fn(&Obj, &mut dyn FnMut(&Obj))>,
    /// Drops what may be part of a cycle, leaving the object usable.
    pub clear: Option<fn(&Obj)>,
    /// `repr(x)`.
    pub repr: Option<UnaryFn>,
    /// `str(x)`.
    pub str: Option<UnaryFn>,
    /// `hash(x)`; -1 never. `None` after `__hash__ = None`: unhashable.
    pub hash: Option<fn(&Obj) -> Res<i64>>,
    /// `x(...)`.
    pub call: Option<fn(&Obj, &Args) -> Res>,
    /// `x.name`.
    pub getattr: Option<fn(&Obj, &Obj) -> Res>,
    /// `x.name = value`, `del x.name`.
    pub setattr: Option<fn(&Obj, &Obj, Option<&Obj>) -> Res<()>>,
    /// Rich comparison; may give `NotImplemented`.
    pub compare: Option<fn(&Obj, &Obj, Comparison) -> Res>,
    /// `iter(x)`.
    pub iter: Option<UnaryFn>,
    /// `next(x)`; `None` at the end.
    pub next: Option<fn(&Obj) -> Res<Option<Obj>>>,
    /// Descriptor read: (descriptor, instance or `None`, owner class).
    pub get: Option<fn(&Obj, Option<&Obj>, &Obj) -> Res>,
    /// Descriptor write or delete: (descriptor, instance, value).
    pub set: Option<fn(&Obj, &Obj, Option<&Obj>) -> Res<()>>,
    /// `__init__`.
    pub init: Option<fn(&Obj, &Args) -> Res<()>>,
    /// `__new__`: (class, arguments without the class).
    pub new: Option<fn(&Obj, &Args) -> Res>,
    /// `len(x)`.
    pub len: Option<fn(&Obj) -> Res<usize>>,
    /// `x[key]`.
    pub getitem: Option<BinaryFn>,
    /// `x[key] = value`, `del x[key]`.
    pub setitem: Option<fn(&Obj, &Obj, Option<&Obj>) -> Res<()>>,
    /// `item in x`: (x, item).
    pub contains: Option<fn(&Obj, &Obj) -> Res<bool>>,
    /// Truth, when not by length.
    pub truth: Option<fn(&Obj) -> Res<bool>>,
    /// Binary operators, called as CPython's `nb_*`: for either side, (left, right).
    pub binary: [Option<BinaryFn>; OPERATORS],
    /// In-place operators.
    pub inplace: [Option<BinaryFn>; OPERATORS],
    /// Three-argument `pow`.
    pub power: Option<fn(&Obj, &Obj, &Obj) -> Res>,
    /// Sequence concatenation (`sq_concat`): tried for `+` after the number slots.
    pub concat: Option<BinaryFn>,
    /// Sequence repetition (`sq_repeat`): (sequence, count object), tried for `*`.
    pub repeat: Option<BinaryFn>,
    /// In-place concatenation and repetition.
    pub inplace_concat: Option<BinaryFn>,
    /// In-place repetition.
    pub inplace_repeat: Option<BinaryFn>,
    /// `-x`.
    pub neg: Option<UnaryFn>,
    /// `+x`.
    pub pos: Option<UnaryFn>,
    /// `abs(x)`.
    pub abs: Option<UnaryFn>,
    /// `~x`.
    pub invert: Option<UnaryFn>,
    /// `int(x)`.
    pub int: Option<UnaryFn>,
    /// `float(x)`.
    pub float: Option<UnaryFn>,
    /// `operator.index(x)`.
    pub index: Option<UnaryFn>,
}

impl Slots {
    /// No operation at all.
    pub const NONE: Slots = Slots {
        drop: None,
        traverse: None,
        clear: None,
        repr: None,
        str: None,
        hash: None,
        call: None,
        getattr: None,
        setattr: None,
        compare: None,
        iter: None,
        next: None,
        get: None,
        set: None,
        init: None,
        new: None,
        len: None,
        getitem: None,
        setitem: None,
        contains: None,
        truth: None,
        binary: [None; OPERATORS],
        inplace: [None; OPERATORS],
        power: None,
        concat: None,
        repeat: None,
        inplace_concat: None,
        inplace_repeat: None,
        neg: None,
        pos: None,
        abs: None,
        invert: None,
        int: None,
        float: None,
        index: None,
    };

    /// Fills what is `None` here from the base (see `class/inherit.rs` for the rules that tie
    /// `hash` to `compare`).
    pub const fn with_operator(mut self, operator: Operator, function: BinaryFn) -> Slots {
        self.binary[operator as usize] = Some(function);
        self
    }

    /// The same for an in-place operator.
    pub const fn with_inplace(mut self, operator: Operator, function: BinaryFn) -> Slots {
        self.inplace[operator as usize] = Some(function);
        self
    }
}
