"""Decimal numbers with a precision of one's choice, after the General Decimal Arithmetic
Specification."""

from _decimal_context import *
from _decimal_context import (
    BasicContext, Clamped, Context, ConversionSyntax, DecimalException, DefaultContext, DivisionByZero,
    DivisionImpossible, DivisionUndefined, ExtendedContext, FloatOperation, Inexact, InvalidContext, InvalidOperation,
    Overflow, Rounded, Subnormal, Underflow, getcontext, localcontext, setcontext,
)
from _decimal_number import Decimal, DecimalTuple

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
