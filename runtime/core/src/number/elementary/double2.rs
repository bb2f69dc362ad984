//! Numbers of about 106 bits as the sum of two floats, without a fused multiply-add, so alike on every machine.

use crate::number::sums::{fast_two_sum, two_product, two_sum};

/// `high + low`, where `high` is the float nearest to the sum.
#[derive(Clone, Copy, Debug)]
pub struct Double2 {
    /// The nearest float.
    pub high: f64,
    /// The rest.
    pub low: f64,
}

impl From<f64> for Double2 {
    fn from(value: f64) -> Double2 {
        Double2 { high: value, low: 0.0 }
    }
}

impl Double2 {
    /// The sum of two floats, the first not smaller in magnitude.
    #[inline]
    pub fn new(high: f64, low: f64) -> Double2 {
        let (high, low) = fast_two_sum(high, low);
        Double2 { high, low }
    }

    /// The exact sum of two floats.
    #[inline]
    pub fn sum(left: f64, right: f64) -> Double2 {
        let (high, low) = two_sum(left, right);
        Double2 { high, low }
    }

    /// The exact product of two floats.
    #[inline]
    pub fn product(left: f64, right: f64) -> Double2 {
        let (high, low) = two_product(left, right);
        Double2 { high, low }
    }

    /// The sum.
    #[inline]
    pub fn add(self, other: Double2) -> Double2 {
        let (high, low) = two_sum(self.high, other.high);
        Double2::new(high, low + (self.low + other.low))
    }

    /// The difference.
    #[inline]
    pub fn subtract(self, other: Double2) -> Double2 {
        self.add(other.negate())
    }

    /// The negative.
    #[inline]
    pub fn negate(self) -> Double2 {
        Double2 { high: -self.high, low: -self.low }
    }

    /// The product.
    #[inline]
    pub fn multiply(self, other: Double2) -> Double2 {
        let (high, low) = two_product(self.high, other.high);
        Double2::new(high, low + (self.high * other.low + self.low * other.high))
    }

    /// The product with a power of two, which is exact.
    #[inline]
    pub fn scale(self, power: f64) -> Double2 {
        Double2 { high: self.high * power, low: self.low * power }
    }

    /// The product with a float.
    #[inline]
    pub fn multiply_float(self, factor: f64) -> Double2 {
        let (high, low) = two_product(self.high, factor);
        Double2::new(high, low + self.low * factor)
    }

    /// The quotient.
    #[inline]
    pub fn divide(self, other: Double2) -> Double2 {
        let first = self.high / other.high;
        let rest = self.subtract(other.multiply_float(first));
        Double2::new(first, rest.high / other.high)
    }

    /// The square root of a positive number.
    #[inline]
    pub fn square_root(self) -> Double2 {
        let first = libm::sqrt(self.high);
        let rest = self.subtract(Double2::product(first, first));
        Double2::new(first, rest.high / (first + first))
    }
}
