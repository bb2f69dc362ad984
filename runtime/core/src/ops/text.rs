//! `repr`, `str`, `format`.
