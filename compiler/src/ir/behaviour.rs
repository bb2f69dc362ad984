//! What each op gives and may do: the one table that a new op is entered in.

use naja_abi::functions::{Returned, RuntimeFn};

use super::op::Op;
use super::variable::Repr;

/// What an op gives and may do.
#[derive(Clone, Copy, Debug)]
pub struct Behaviour {
    /// What it puts into its `dst`, if it has a result.
    pub result: Option<Repr>,
    /// Whether an exception may leave it.
    pub raises: bool,
    /// Whether code of the program may run in it, as an operator's method or when an object ends.
    /// That code may change whatever is not a local variable of this function.
    pub runs_code: bool,
}

const fn quiet(result: Option<Repr>) -> Behaviour {
    Behaviour { result, raises: false, runs_code: false }
}

const fn raising(result: Option<Repr>) -> Behaviour {
    Behaviour { result, raises: true, runs_code: false }
}

/// It lets go of objects, whose ends are not heard of here.
const fn ending(result: Option<Repr>) -> Behaviour {
    Behaviour { result, raises: false, runs_code: true }
}

const fn running(result: Option<Repr>) -> Behaviour {
    Behaviour { result, raises: true, runs_code: true }
}

impl Op {
    /// What the op gives and may do.
    pub fn behaviour(&self) -> Behaviour {
        match self {
            Op::Copy(_)
            | Op::Move(_)
            | Op::BoolOf(_)
            | Op::PeekGlobal(..)
            | Op::LoadCell(_)
            | Op::ClosureCell(_)
            | Op::CurrentFunction
            | Op::IntBinary(..)
            | Op::CallArithmetic(..)
            | Op::LoadBound(..)
            | Op::IntOfFlag(_)
            | Op::BoxFloat(_)
            | Op::ListItem(..)
            | Op::IntCopy(_)
            | Op::ListItemLent(..)
            | Op::ListItemInt(..)
            | Op::SlotInt(..)
            | Op::SlotLent(..)
            | Op::LengthOf(..)
            | Op::TakeRaised => quiet(Some(Repr::Word)),
            Op::Is(..)
            | Op::FlagNot(_)
            | Op::IsNoValue(_)
            | Op::IntCompare(..)
            | Op::TruthOf(..)
            | Op::CallArithmeticFlag(..)
            | Op::ListItemFlag(..)
            | Op::FlagConstant(_)
            | Op::FlagCopy(_)
            | Op::FlagOf(..)
            | Op::FloatCompare(..) => quiet(Some(Repr::Flag)),
            Op::Unbox(..)
            | Op::CallArithmeticFloat(..)
            | Op::FloatConstant(_)
            | Op::FloatOfInt(_)
            | Op::FloatBinary(..)
            | Op::FloatArith(..)
            | Op::FloatNeg(_)
            | Op::FloatSqrt(..)
            | Op::FloatCopy(_)
            | Op::FloatRenewed(_)
            | Op::FloatOfIntExact(..)
            | Op::ListItemFloat(..)
            | Op::AttrFloat(..)
            | Op::SlotFloat(..)
            | Op::FloatAbs(_) => quiet(Some(Repr::Float)),
            Op::CurrentGenerator | Op::ListItems(_) | Op::ListLength(..) => {
                quiet(Some(Repr::Machine))
            }
            Op::ForceExit(..)
            | Op::Retain(_)
            | Op::GuardInt(..)
            | Op::GuardType(..)
            | Op::GuardUncounted(..)
            | Op::PollOr(_)
            | Op::ListReplace(..)
            | Op::ListStoreFlag(..)
            | Op::GuardLayout(..)
            | Op::SlotStoreFloat(..)
            | Op::SlotStoreInt(..) => quiet(None),
            Op::BuildList(_) | Op::BuildTuple(_) | Op::LoadGlobal(..) => raising(Some(Repr::Word)),
            Op::CheckBound(..) => raising(None),
            Op::Clear(_)
            | Op::StoreGlobal(..)
            | Op::DeleteGlobal(..)
            | Op::StoreCell(..)
            | Op::Release(_)
            | Op::SlotStore(..)
            | Op::ReleaseKeeping(..)
            | Op::ListStore(..) => ending(None),
            Op::Binary(..)
            | Op::InPlace(..)
            | Op::InPlaceKept(..)
            | Op::Unary(..)
            | Op::Compare(..)
            | Op::GetAttr(..)
            | Op::GetItem(..)
            | Op::Next(_)
            | Op::BuildSet(_)
            | Op::BuildDict(_)
            | Op::BuildString(_)
            | Op::Call(..)
            | Op::CallKeywords(..)
            | Op::CallMethod(..)
            | Op::CallMethodKeywords(..)
            | Op::LoadMethod(..)
            | Op::CallLoaded(..)
            | Op::CallLoadedKeywords(..)
            | Op::CallKnown(..)
            | Op::Yield(_) => running(Some(Repr::Word)),
            Op::CompareTruth(..) | Op::Truth(_) | Op::Contains(..) => running(Some(Repr::Flag)),
            Op::SetAttr(..) | Op::SetItem(..) | Op::Unpack(..) | Op::UnpackStar(..) | Op::Poll => {
                running(None)
            }
            Op::Runtime(function, _) => of_runtime(*function),
        }
    }

    /// What the op puts into its `dst`; `None` when it has no result.
    pub fn result(&self) -> Option<Repr> {
        self.behaviour().result
    }

    /// Whether an exception may leave the op.
    pub fn raises(&self) -> bool {
        self.behaviour().raises
    }

    /// Whether code of the program may run in the op.
    pub fn runs_code(&self) -> bool {
        self.behaviour().runs_code
    }
}

fn of_runtime(function: RuntimeFn) -> Behaviour {
    match function.row().returned {
        Returned::Own => ending(Some(Repr::Word)),
        Returned::OwnRaises => running(Some(Repr::Word)),
        Returned::BoolRaises => running(Some(Repr::Flag)),
        Returned::Float => ending(Some(Repr::Float)),
        Returned::Int => ending(Some(Repr::Machine)),
        Returned::UnitRaises => running(None),
        Returned::Unit => ending(None),
    }
}
