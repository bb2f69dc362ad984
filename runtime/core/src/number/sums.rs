//! Sums that lose nothing, or less: `sum`, `math.fsum`, `math.sumprod`, `math.hypot` and `math.dist` of floats.

use alloc::vec::Vec;

use crate::number::fault::Fault;

/// The exact sum of two floats as a float and what its rounding lost.
#[inline]
pub fn two_sum(left: f64, right: f64) -> (f64, f64) {
    let sum = left + right;
    let kept = sum - left;
    (sum, (left - (sum - kept)) + (right - kept))
}

/// As [`two_sum`], for `left` not smaller in magnitude.
#[inline]
pub fn fast_two_sum(left: f64, right: f64) -> (f64, f64) {
    let sum = left + right;
    (sum, (left - sum) + right)
}

/// The exact product of two floats as a float and what its rounding lost, barring overflow.
#[inline]
pub fn two_product(left: f64, right: f64) -> (f64, f64) {
    let product = left * right;
    let ((left_high, left_low), (right_high, right_low)) = (split(left), split(right));
    let lost = left_high * right_high - product + left_high * right_low + left_low * right_high;
    (product, lost + left_low * right_low)
}

/// Two halves of 26 bits, whose products are exact.
#[inline]
fn split(value: f64) -> (f64, f64) {
    let scaled = value * 134217729.0;
    let high = scaled - (scaled - value);
    (high, value - high)
}

/// The sum that `sum()` keeps over floats: Neumaier's, with what was lost added at the end.
#[derive(Clone, Copy, Debug, Default)]
pub struct Compensated {
    sum: f64,
    lost: f64,
}

impl Compensated {
    /// Starts from a value.
    pub fn new(start: f64) -> Compensated {
        Compensated { sum: start, lost: 0.0 }
    }

    /// Adds a value.
    #[inline]
    pub fn add(&mut self, value: f64) {
        let sum = self.sum + value;
        self.lost += if self.sum.abs() >= value.abs() {
            (self.sum - sum) + value
        } else {
            (value - sum) + self.sum
        };
        self.sum = sum;
    }

    /// Adds a value and forgets what is lost.
    #[inline]
    pub fn add_plainly(&mut self, value: f64) {
        self.sum += value;
    }

    /// The sum.
    pub fn total(self) -> f64 {
        if self.lost != 0.0 && self.lost.is_finite() { self.sum + self.lost } else { self.sum }
    }
}

/// `math.fsum`: the exact sum, rounded once.
#[derive(Clone, Debug, Default)]
pub struct ExactSum {
    /// Floats whose bits do not overlap, smallest first.
    partials: Vec<f64>,
    special: f64,
    infinities: f64,
}

impl ExactSum {
    /// Adds a value.
    pub fn add(&mut self, value: f64) -> Result<(), Fault> {
        let mut rest = value;
        let mut kept = 0;
        for index in 0..self.partials.len() {
            let partial = self.partials[index];
            let (large, small) =
                if rest.abs() < partial.abs() { (partial, rest) } else { (rest, partial) };
            let (sum, lost) = fast_two_sum(large, small);
            if lost != 0.0 {
                self.partials[kept] = lost;
                kept += 1;
            }
            rest = sum;
        }
        self.partials.truncate(kept);
        if rest == 0.0 {
            return Ok(());
        }
        if rest.is_finite() {
            self.partials.push(rest);
            return Ok(());
        }
        if value.is_finite() {
            return Err(Fault::overflow("intermediate overflow in fsum"));
        }
        if value.is_infinite() {
            self.infinities += value;
        }
        self.special += value;
        self.partials.clear();
        Ok(())
    }

    /// The sum.
    pub fn total(mut self) -> Result<f64, Fault> {
        if self.special != 0.0 {
            return if self.infinities.is_nan() {
                Err(Fault::value("-inf + inf in fsum"))
            } else {
                Ok(self.special)
            };
        }
        let Some(mut sum) = self.partials.pop() else { return Ok(0.0) };
        let mut lost = 0.0;
        while let Some(partial) = self.partials.pop() {
            (sum, lost) = fast_two_sum(sum, partial);
            if lost != 0.0 {
                break;
            }
        }
        // A half was rounded to even, but what lies below says it was more than a half.
        if let Some(next) = self.partials.last()
            && ((lost < 0.0 && *next < 0.0) || (lost > 0.0 && *next > 0.0))
        {
            let doubled = lost * 2.0;
            let moved = sum + doubled;
            if doubled == moved - sum {
                sum = moved;
            }
        }
        Ok(sum)
    }
}

/// `math.sumprod` over floats.
pub fn sum_of_products(pairs: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (mut high, mut low, mut tiny) = (0.0, 0.0, 0.0);
    for (left, right) in pairs {
        let (product, product_lost) = two_product(left, right);
        let (sum, sum_lost) = two_sum(high, product);
        let (first, first_lost) = two_sum(low, product_lost);
        let (second, second_lost) = two_sum(first, sum_lost);
        (high, low) = (sum, second);
        tiny += first_lost + second_lost;
    }
    let (last, _) = two_sum(low, tiny);
    high + last
}

/// `math.hypot` and `math.dist`: the length of a vector. The values are overwritten.
pub fn norm(vector: &mut [f64]) -> f64 {
    let mut largest = 0.0f64;
    let mut found_nan = false;
    for value in vector.iter_mut() {
        *value = value.abs();
        found_nan |= value.is_nan();
        if *value > largest {
            largest = *value;
        }
    }
    if largest.is_infinite() {
        return largest;
    }
    if found_nan {
        return f64::NAN;
    }
    if largest == 0.0 || vector.len() <= 1 {
        return largest;
    }
    norm_of_finite(vector, largest)
}

fn norm_of_finite(vector: &mut [f64], largest: f64) -> f64 {
    let (_, exponent) = libm::frexp(largest);
    if exponent < -1023 {
        // The scale would overflow.
        vector.iter_mut().for_each(|value| *value /= f64::MIN_POSITIVE);
        return f64::MIN_POSITIVE * norm_of_finite(vector, largest / f64::MIN_POSITIVE);
    }
    let scale = libm::ldexp(1.0, -exponent);
    let (mut sum, mut products_lost, mut sums_lost) = (1.0, 0.0, 0.0);
    let mut add = |left: f64, right: f64| {
        let (product, product_lost) = two_product(left, right);
        let (next, sum_lost) = fast_two_sum(sum, product);
        sum = next;
        products_lost += product_lost;
        sums_lost += sum_lost;
        sum - 1.0 + (products_lost + sums_lost)
    };
    let mut square = 0.0;
    for value in vector.iter() {
        let scaled = value * scale;
        square = add(scaled, scaled);
    }
    let root = libm::sqrt(square);
    let rest = add(-root, root);
    (root + rest / (2.0 * root)) / scale
}
