//! `x[key]`, `len(x)`, `item in x`.
