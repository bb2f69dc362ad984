//! `math.factorial`, `math.comb` and `math.perm`.

use alloc::format;

use crate::number::bigint::{Big, Sign, reserve_bits};
use crate::number::fault::{Fault, FaultKind};

/// `math.factorial(n)`.
pub fn factorial(n: &Big) -> Result<Big, Fault> {
    if n.sign() == Sign::Negative {
        return Err(Fault::value("factorial() not defined for negative values"));
    }
    let n = i64::try_from(n).map_err(|_| too_large("factorial() argument should not exceed"))?;
    let bits = (n as u64).saturating_mul(u64::from(64 - (n as u64).leading_zeros()));
    reserve_bits(bits)?;
    Ok(product(1, n as u64))
}

/// `math.perm(n, k)`; without `k` it is [`factorial`].
pub fn perm(n: &Big, k: &Big) -> Result<Big, Fault> {
    check_not_negative(n, k)?;
    if k > n {
        return Ok(Big::ZERO);
    }
    let k = i64::try_from(k).map_err(|_| too_large("k must not exceed"))?;
    falling(n, k as u64)
}

/// `math.comb(n, k)`.
pub fn comb(n: &Big, k: &Big) -> Result<Big, Fault> {
    check_not_negative(n, k)?;
    if k > n {
        return Ok(Big::ZERO);
    }
    let other = n - k;
    let k = if other < *k { other } else { k.clone() };
    let k = i64::try_from(k).map_err(|_| too_large("min(n - k, k) must not exceed"))? as u64;
    Ok(falling(n, k)? / product(1, k))
}

fn check_not_negative(n: &Big, k: &Big) -> Result<(), Fault> {
    if n.sign() == Sign::Negative {
        return Err(Fault::value("n must be a non-negative integer"));
    }
    if k.sign() == Sign::Negative {
        return Err(Fault::value("k must be a non-negative integer"));
    }
    Ok(())
}

fn too_large(what: &str) -> Fault {
    Fault::new(FaultKind::Overflow, format!("{what} {}", i64::MAX))
}

/// n * (n - 1) * ... with `count` factors.
fn falling(n: &Big, count: u64) -> Result<Big, Fault> {
    reserve_bits(crate::number::bigint::bit_length(n).saturating_mul(count))?;
    match u64::try_from(n) {
        Ok(n) => Ok(product(n - count + 1, n)),
        Err(_) => Ok(falling_big(n, 0, count)),
    }
}

/// The product of `n - index` for the indexes from `start` to before `end`, halved to keep the factors of equal size.
fn falling_big(n: &Big, start: u64, end: u64) -> Big {
    match end - start {
        0 => Big::ONE,
        1 => n - Big::from(start),
        length => {
            let middle = start + length / 2;
            falling_big(n, start, middle) * falling_big(n, middle, end)
        }
    }
}

/// The product of all numbers from `first` to `last`; 1 if there are none or `first` is 0.
fn product(first: u64, last: u64) -> Big {
    if first > last {
        return Big::ONE;
    }
    let mut small: u64 = 1;
    let mut all_fit = true;
    if last - first < 20 {
        for factor in first..=last {
            match small.checked_mul(factor) {
                Some(next) => small = next,
                None => all_fit = false,
            }
        }
        if all_fit {
            return Big::from(small);
        }
    }
    if first == last {
        return Big::from(first);
    }
    let middle = first + (last - first) / 2;
    product(first, middle) * product(middle + 1, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_cpython() {
        let big = |value: i64| Big::from(value);
        assert_eq!(factorial(&big(25)), Ok("15511210043330985984000000".parse().unwrap()));
        assert_eq!(factorial(&big(0)), Ok(Big::ONE));
        assert_eq!(
            comb(&big(100), &big(50)),
            Ok("100891344545564193334812497256".parse().unwrap())
        );
        assert_eq!(comb(&big(100), &big(97)), Ok(big(161700)));
        assert_eq!(comb(&big(3), &big(5)), Ok(big(0)));
        assert_eq!(comb(&(big(1) << 70), &(big(1) << 70)), Ok(big(1)));
        assert_eq!(perm(&big(10), &big(3)), Ok(big(720)));
        assert_eq!(perm(&big(0), &big(0)), Ok(big(1)));
        assert_eq!(perm(&(big(1) << 70), &big(2)), Ok((big(1) << 140) - (big(1) << 70)));
        assert_eq!(
            factorial(&(big(1) << 90)).unwrap_err().text,
            "factorial() argument should not exceed 9223372036854775807"
        );
        assert_eq!(
            perm(&(big(1) << 90), &(big(1) << 80)).unwrap_err().text,
            "k must not exceed 9223372036854775807"
        );
        assert_eq!(comb(&big(-1), &big(2)).unwrap_err().text, "n must be a non-negative integer");
    }
}
