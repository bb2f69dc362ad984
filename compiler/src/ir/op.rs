//! The instructions of the IR.
//!
//! Words-only meaning first. An op is *raising* when `Op::raises` says so: an exception leaves the
//! block to `Block::handler` (or out of the function) with the exception in the thread state, after
//! codegen has recorded the traceback entry (function, location) and released `Inst::release_on_error`.
//!
//! Ownership: every operand is borrowed except where `Op::consumes` says that the op takes it over;
//! every word result is owned by the destination. `passes/ownership.rs` adds `Retain`/`Release` so
//! that this holds, `passes/certify.rs` checks it independently.

use naja_abi::functions::RuntimeFn;

use super::variable::{BlockId, FunctionId, LocationId, Value, Var};

/// Binary operators, in CPython's order of definition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "the names are Python's")]
pub enum Binary {
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
}

/// Rich comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "the names are Python's")]
pub enum Compare {
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
}

/// Unary operators with a word result (`not` is `Truth` and `FlagNot`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "the names are Python's")]
pub enum Unary {
    Neg,
    Pos,
    Invert,
}

/// What an instruction does. `Value`s are words unless said otherwise.
#[derive(Clone, PartialEq, Debug)]
pub enum Op {
    // -- moving words
    /// dst = value. Of a variable: dst gets its own count (the ownership pass turns a copy of a
    /// dying temporary into a move by dropping the pair).
    Copy(Value),
    /// The variable's word passes to dst; the variable is `NO_VALUE` afterwards (no counts change).
    Move(Var),
    /// Releases what the variable holds, if anything, and makes it `NO_VALUE` (rebinding does this
    /// implicitly: an assignment to a Local releases the old content *after* storing the new).
    Clear(Var),

    // -- operators (raising)
    /// dst = left op right.
    Binary(Binary, Value, Value),
    /// dst = left op= right. Consumes `left` (lower passes `Move`d locals), so that strings and
    /// lists may grow in place.
    InPlace(Binary, Value, Value),
    /// variable op= right (variable, right), where an exception must leave the variable its value: a
    /// handler reads it. `dst` is the variable. (Made by `ownership` of `InPlace`.)
    InPlaceKept(Binary, Var, Value),
    /// dst = op value.
    Unary(Unary, Value),
    /// dst = left op right, the comparison's own result word.
    Compare(Compare, Value, Value),
    /// Flag: truth of `left op right`.
    CompareTruth(Compare, Value, Value),
    /// Flag: truth of a word.
    Truth(Value),
    /// Flag: `item in container` (container first).
    Contains(Value, Value),

    // -- flags (never raise)
    /// Flag: same object.
    Is(Value, Value),
    /// Flag: not a flag.
    FlagNot(Var),
    /// Flag: the value is `NO_VALUE`.
    IsNoValue(Value),
    /// dst = `True` or `False` for a flag.
    BoolOf(Var),

    // -- attributes, items, iteration (raising)
    /// dst = object.name (object, name constant, site).
    GetAttr(Value, Value, Value),
    /// object.name = value (object, name, value, site).
    SetAttr(Value, Value, Value, Value),
    /// dst = container[key].
    GetItem(Value, Value),
    /// container[key] = value (container, key, value).
    SetItem(Value, Value, Value),
    /// dst = next item, or `NO_VALUE` at the end (test with `IsNoValue`).
    Next(Value),

    // -- displays: operands are consumed
    /// dst = [a, b, …].
    BuildList(Vec<Value>),
    /// dst = (a, b, …).
    BuildTuple(Vec<Value>),
    /// dst = {a, b, …}.
    BuildSet(Vec<Value>),
    /// dst = {k: v, …}: keys and values in turn.
    BuildDict(Vec<Value>),
    /// dst = joined str pieces.
    BuildString(Vec<Value>),
    /// Exactly so many items of the value into these variables (all Temporary).
    Unpack(Value, Vec<Var>),
    /// The same with a starred target: variables before, the list, variables after.
    UnpackStar(Value, Vec<Var>, Var, Vec<Var>),

    // -- calls (raising)
    /// dst = callee(arguments).
    Call(Value, Vec<Value>),
    /// dst = callee(arguments, keywords): names is a constant tuple for the last arguments.
    CallKeywords(Value, Vec<Value>, Value),
    /// dst = object.name(arguments): (object, name, arguments, site).
    CallMethod(Value, Value, Vec<Value>, Value),
    /// The same with keywords: (object, name, arguments, names, site).
    CallMethodKeywords(Value, Value, Vec<Value>, Value, Value),
    /// dst = what `object.name` calls, and its receiver (object, name, site, receiver): the receiver is
    /// the first argument of the call, or `NO_VALUE` where there is none. No method object is made.
    LoadMethod(Value, Value, Value, Var),
    /// dst = loaded method called (method, receiver, arguments).
    CallLoaded(Value, Var, Vec<Value>),
    /// The same with keywords: (method, receiver, arguments, names).
    CallLoadedKeywords(Value, Var, Vec<Value>, Value),
    /// dst = known function called with exactly its parameters, in order; the value is the function
    /// object (already known to be that function). No binder, arguments in registers.
    CallKnown(FunctionId, Value, Vec<Value>),
    /// Any other runtime function. Operand kinds are those of its row; `Own` operands are consumed.
    Runtime(RuntimeFn, Vec<Value>),

    // -- names
    /// dst = the global's word: module, slot number. Raises NameError when unbound (looks in
    /// builtins first).
    LoadGlobal(Value, u32),
    /// Stores into a global's slot (consumes nothing; retains), releasing the old content after.
    StoreGlobal(Value, u32, Value),
    /// dst = the global's word or `NO_VALUE`; never raises.
    PeekGlobal(Value, u32),
    /// Makes a global unbound, releasing the old content. (Test with `PeekGlobal` first.)
    DeleteGlobal(Value, u32),
    /// dst = content of the cell, `NO_VALUE` when empty; never raises.
    LoadCell(Value),
    /// Stores into a cell (retains), releasing the old content after. `NoValue` empties it.
    StoreCell(Value, Value),
    /// dst = the function's closure cell with this index (borrowed from the function for the
    /// whole call; dst has `Role::Borrowed`). In generators the function is the frame's.
    ClosureCell(u32),
    /// dst = the function object itself (borrowed, as above).
    CurrentFunction,
    /// Raises UnboundLocalError/NameError when the word is `NO_VALUE`: (value, name constant, free?).
    CheckBound(Value, Value, bool),

    // -- exceptions
    /// dst = the exception on its way, taken from the thread state. First op of a handler block.
    TakeRaised,

    // -- generators
    /// Suspends: yields the (consumed) value; dst = what `send` gives. Raising (`throw`).
    Yield(Value),
    /// dst = the generator object itself as a machine address (for `naja_delegate_step`).
    CurrentGenerator,

    // -- counting (put in by `ownership`)
    /// One more owner.
    Retain(Var),
    /// One owner less; frees at zero. `NO_VALUE` is left alone.
    Release(Var),

    // -- polls
    /// Loop back-edge: Ctrl-C, collector, hand-off. Raising.
    Poll,

    // -- speculation (put in by `speculate`); `exit` is a block of the generic copy's side
    /// Goes on when the word is a small int, else to the exit.
    GuardInt(Var, BlockId),
    /// Goes on when the word is a pointer to an object of exactly this built-in type (data symbol).
    GuardType(Var, &'static str, BlockId),
    /// Flag-free small-int arithmetic on guarded words; overflow or a zero divisor goes to the exit.
    IntBinary(Binary, Value, Value, BlockId),
    /// Flag: comparison of guarded small ints.
    IntCompare(Compare, Value, Value),
    /// dst (Float) = raw value of a word that is a float (immediate or box), else to the exit.
    Unbox(Value, BlockId),
    /// dst (Float) = a constant by bits.
    FloatConstant(u64),
    /// dst (Float) = a guarded small int as a float.
    FloatOfInt(Value),
    /// dst (Float) = op on raw floats; a zero divisor goes to the exit.
    FloatBinary(Binary, Value, Value, BlockId),
    /// dst (Float) = `+`, `-`, `*`, or `/` by what is not zero, of raw floats.
    FloatArith(Binary, Value, Value),
    /// dst = the copy of a function of numbers, called with small ints and raw floats; when it gives
    /// up, to the exit. The result is a small int,
    CallArithmetic(FunctionId, Vec<Value>, BlockId),
    /// a raw float,
    CallArithmeticFloat(FunctionId, Vec<Value>, BlockId),
    /// or a flag.
    CallArithmeticFlag(FunctionId, Vec<Value>, BlockId),
    /// dst (`Borrowed`) = the global's word; unbound: to the exit.
    LoadBound(Value, u32, BlockId),
    /// dst = 0 or 1 for a flag, as a small int.
    IntOfFlag(Var),
    /// dst (Float) = -value.
    FloatNeg(Value),
    /// dst (Float) = square root of a value that is not negative, else to the exit.
    FloatSqrt(Value, BlockId),
    /// dst (Float) = absolute value.
    FloatAbs(Value),
    /// Flag: comparison of raw floats.
    FloatCompare(Compare, Value, Value),
    /// dst (Word) = owned word of a raw float.
    BoxFloat(Value),
    /// dst = item of a guarded list, retained; out of range: to the exit.
    ListItem(Place, BlockId),
    /// list[index] = value (retained, old released after); out of range: to the exit.
    ListStore(Place, Value, BlockId),
    /// The same where the old item is expected to be a number: when it is an object, to the exit.
    ListReplace(Place, Value, BlockId),
    /// list[index] = flag, in a list of bools; another list or out of range: to the exit.
    ListStoreFlag(Place, Var, BlockId),
    /// dst (Machine) = where the items of a guarded list are.
    ListItems(Value),
    /// dst (Machine) = number of items as a small int's word, while they are words or (`true`) bools;
    /// 0 when they are the other.
    ListLength(Value, bool),
    /// dst (Float) = the same raw float.
    FloatCopy(Value),
    /// dst (Float) = the same raw float, as something new to the register allocator.
    FloatRenewed(Value),
    /// dst = the same guarded small int; nothing is counted.
    IntCopy(Value),
    /// dst (Float) = a guarded small int that a float holds exactly, else to the exit.
    FloatOfIntExact(Value, BlockId),
    /// Flag: truth of `True`, `False`, `None` or a small int, else to the exit.
    TruthOf(Value, BlockId),
    /// dst (`Borrowed`) = item of a guarded list, lent by it; out of range: to the exit.
    ListItemLent(Place, BlockId),
    /// dst (Float) = item of a guarded list that is a float, else to the exit.
    ListItemFloat(Place, BlockId),
    /// dst = item of a guarded list that is a small int, else to the exit.
    ListItemInt(Place, BlockId),
    /// Flag: item of a guarded list that is a bool, else to the exit.
    ListItemFlag(Place, BlockId),
    /// Flag: a constant.
    FlagConstant(bool),
    /// Flag: the same flag.
    FlagCopy(Var),
    /// Flag: whether the word is `True`; neither `True` nor `False`: to the exit.
    FlagOf(Value, BlockId),
    /// Goes on when the word is no object, so that counting it does nothing, else to the exit.
    GuardUncounted(Var, BlockId),
    /// Goes on when nobody wants a poll, else to the exit (before a `Poll`).
    PollOr(BlockId),
    /// dst (Float) = cached instance slot that holds a float (object, site), else to the exit.
    AttrFloat(Value, Value, BlockId),
    /// Goes on when the object's class keeps the slots of the class record (a number) where they are
    /// expected, with nothing in front of them: see `records::Class`.
    GuardLayout(Var, u32, BlockId),
    /// dst (Float) = slot (by number) of an object with guarded layout that holds a float, else to
    /// the exit.
    SlotFloat(Value, u32, BlockId),
    /// dst = slot of an object with guarded layout that holds a small int, else to the exit.
    SlotInt(Value, u32, BlockId),
    /// dst (`Borrowed`) = slot of an object with guarded layout, lent by it; empty: to the exit.
    SlotLent(Value, u32, BlockId),
    /// Slot of an object with guarded layout = raw float (object, number, value); when the old
    /// content is counted or nothing: to the exit.
    SlotStoreFloat(Value, u32, Value, BlockId),
    /// The same for a guarded small int.
    SlotStoreInt(Value, u32, Value, BlockId),
    /// Slot of an object with guarded layout = any word (retained, the old content released after);
    /// when the slot is empty: to the exit.
    SlotStore(Value, u32, Value, BlockId),
    /// `Release`; when a destructor changed a class: to the exit, which stands *after* this.
    ReleaseKeeping(Var, BlockId),
    /// Testing only (put in by `stress`): every so often, as if the next op's guess were wrong.
    ForceExit(u32, BlockId),
    /// dst = `len` of an exact list, str, tuple or dict as a small int; else to the exit.
    LengthOf(Value, &'static str, BlockId),
}

/// Where an item of a guarded exact list is. `items` and `length` are what `ListItems` and
/// `ListLength` gave before the loop, or `Raw(0)` where the list is to be asked now.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "said above")]
pub struct Place {
    pub list: Value,
    /// A guarded small int.
    pub index: Value,
    pub items: Value,
    pub length: Value,
}

impl Place {
    /// A place whose list is to be asked.
    pub fn new(list: Value, index: Value) -> Place {
        Place { list, index, items: Value::Raw(0), length: Value::Raw(0) }
    }
}

/// An instruction.
#[derive(Clone, PartialEq, Debug)]
pub struct Inst {
    /// What it does.
    pub op: Op,
    /// Where the result goes.
    pub dst: Option<Var>,
    /// Where it stands in the source.
    pub location: LocationId,
    /// Owned variables to release when it raises (filled by `ownership`).
    pub release_on_error: Vec<Var>,
}

/// How a block ends.
#[derive(Clone, PartialEq, Debug)]
pub enum Terminator {
    /// Goes on there.
    Jump(BlockId),
    /// Tests a flag variable.
    Branch { flag: Var, then: BlockId, otherwise: BlockId },
    /// Returns the value (consumed).
    Return(Value),
    /// The exception on its way leaves the block, as from a raising instruction.
    Raise(LocationId, Vec<Var>),
    /// Never reached.
    Unreachable,
}
