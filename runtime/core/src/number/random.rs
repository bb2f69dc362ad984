//! The Mersenne Twister MT19937 as CPython's `_random.Random` drives it, bit for bit.

use alloc::vec::Vec;

use crate::number::bigint::{Big, Natural};

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// A generator and where it stands.
#[derive(Clone)]
pub struct Twister {
    state: [u32; SIZE],
    index: usize,
}

impl Twister {
    /// A generator seeded with the absolute value of an integer.
    pub fn from_integer(seed: &Big) -> Twister {
        let (_, words) = seed.as_sign_words();
        let mut key: Vec<u32> =
            words.iter().flat_map(|word| [*word as u32, (*word >> 32) as u32]).collect();
        while key.len() > 1 && key.last() == Some(&0) {
            key.pop();
        }
        Twister::from_key(if key.is_empty() { &[0] } else { &key })
    }

    /// `init_by_array` of the reference implementation.
    pub fn from_key(key: &[u32]) -> Twister {
        let mut state = [0u32; SIZE];
        state[0] = 19650218;
        for index in 1..SIZE {
            let before = state[index - 1];
            state[index] =
                1812433253u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(index as u32);
        }
        let mut index = 1;
        let mut key_index = 0;
        for _ in 0..SIZE.max(key.len()) {
            let before = state[index - 1];
            state[index] = (state[index] ^ (before ^ (before >> 30)).wrapping_mul(1664525))
                .wrapping_add(key[key_index])
                .wrapping_add(key_index as u32);
            key_index = (key_index + 1) % key.len();
            index = next_index(&mut state, index);
        }
        for _ in 0..SIZE - 1 {
            let before = state[index - 1];
            state[index] = (state[index] ^ (before ^ (before >> 30)).wrapping_mul(1566083941))
                .wrapping_sub(index as u32);
            index = next_index(&mut state, index);
        }
        state[0] = 0x8000_0000;
        Twister { state, index: SIZE }
    }

    /// The state as `getstate` shows it: 624 words and the index.
    pub fn state(&self) -> (&[u32; SIZE], usize) {
        (&self.state, self.index)
    }

    /// A generator that stands where `getstate` said.
    pub fn from_state(state: [u32; SIZE], index: usize) -> Twister {
        Twister { state, index: index.min(SIZE) }
    }

    /// The next 32 random bits.
    #[inline]
    pub fn next_u32(&mut self) -> u32 {
        if self.index >= SIZE {
            self.refill();
        }
        let mut word = self.state[self.index];
        self.index += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    fn refill(&mut self) {
        let state = &mut self.state;
        for index in 0..SIZE {
            let word = (state[index] & 0x8000_0000) | (state[(index + 1) % SIZE] & 0x7fff_ffff);
            let odd = if word & 1 == 1 { 0x9908_b0df } else { 0 };
            state[index] = state[(index + MIDDLE) % SIZE] ^ (word >> 1) ^ odd;
        }
        self.index = 0;
    }

    /// `random()`: a float in [0, 1) with 53 random bits.
    #[inline]
    pub fn random(&mut self) -> f64 {
        let high = f64::from(self.next_u32() >> 5);
        let low = f64::from(self.next_u32() >> 6);
        (high * 67108864.0 + low) * (1.0 / 9007199254740992.0)
    }

    /// `getrandbits(count)` for 1 to 64 bits; 0 bits give 0.
    #[inline]
    pub fn bits_small(&mut self, count: u32) -> u64 {
        match count {
            0 => 0,
            1..=32 => u64::from(self.next_u32() >> (32 - count)),
            _ => {
                let low = u64::from(self.next_u32());
                low | u64::from(self.next_u32() >> (64 - count)) << 32
            }
        }
    }

    /// `getrandbits(count)` for any count; the caller has checked the memory.
    pub fn bits(&mut self, count: u64) -> Big {
        let mut bytes = Vec::with_capacity(count.div_ceil(8) as usize + 4);
        let mut left = count;
        while left > 0 {
            let taken = left.min(32);
            bytes.extend_from_slice(&(self.next_u32() >> (32 - taken)).to_le_bytes());
            left -= taken;
        }
        Big::from(Natural::from_le_bytes(&bytes))
    }
}

/// Steps round the state; the first word is always a copy of the last one.
fn next_index(state: &mut [u32; SIZE], index: usize) -> usize {
    if index + 1 < SIZE {
        return index + 1;
    }
    state[0] = state[SIZE - 1];
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_as_cpython() {
        let cases = [
            (
                "0",
                0.8444218515250481,
                0.7579544029403025,
                0,
                173879092,
                5407006266,
                "1141276462758851372969594381922",
                0.7837985890347726,
            ),
            (
                "1",
                0.13436424411240122,
                0.8474337369372327,
                1,
                271041745,
                1095513148,
                "590209488520255358040687302011",
                0.651592972722763,
            ),
            (
                "-42",
                0.6394267984578837,
                0.025010755222666936,
                0,
                1051802512,
                958682846,
                "925123444424254823561077285033",
                0.8921795677048454,
            ),
            (
                "1099511627779",
                0.21978710637116716,
                0.5494687768352203,
                0,
                2432688654,
                4215087477,
                "536696790562581390468317884235",
                0.23418433570332553,
            ),
            (
                "12345678901234567890123",
                0.15803717805068784,
                0.9863365111874665,
                0,
                2788329873,
                1683352572,
                "152088176367723365442621262187",
                0.6038916009795086,
            ),
        ];
        for (seed, first, second, one, word, long, longer, last) in cases {
            let mut twister = Twister::from_integer(&seed.parse().unwrap());
            assert_eq!((twister.random(), twister.random()), (first, second), "{seed}");
            assert_eq!(
                (twister.bits_small(1), twister.bits_small(32), twister.bits_small(33)),
                (one, word, long)
            );
            assert_eq!(twister.bits(100), longer.parse().unwrap());
            assert_eq!(twister.random(), last);
        }
    }

    #[test]
    fn the_state_as_cpython() {
        let mut twister = Twister::from_integer(&Big::from(5));
        for _ in 0..1000 {
            twister.random();
        }
        assert_eq!(twister.random(), 0.8713187027692235);
        let (state, index) = twister.state();
        assert_eq!(
            (state.iter().map(|word| u64::from(*word)).sum::<u64>(), index),
            (1329775596275, 130)
        );
    }
}
