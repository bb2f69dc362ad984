//! `iter`, `next`, unpacking.
