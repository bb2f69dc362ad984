//! Binary and unary operators over any objects.
