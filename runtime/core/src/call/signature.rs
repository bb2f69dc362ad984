//! Signatures of built-in functions (`(self, object, /)`), and binding to them.
