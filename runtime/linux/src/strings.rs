//! The memory functions that compilers call by themselves.
//!
//! Short blocks are moved by loads and stores that may overlap each other, all loads first; long
//! ones by the string instructions, which processors of the last ten years make the fastest way.

use core::arch::asm;
use core::arch::x86_64::{
    __m128i, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_movemask_epi8, _mm_set1_epi8, _mm_storeu_si128,
};
use core::ffi::{c_char, c_int};

/// From here on the string instructions win.
const LONG: usize = 1024;

#[inline(always)]
unsafe fn load(from: *const u8) -> __m128i {
    unsafe { _mm_loadu_si128(from.cast()) }
}

#[inline(always)]
unsafe fn store(to: *mut u8, value: __m128i) {
    unsafe { _mm_storeu_si128(to.cast(), value) };
}

/// Moves the first and the last word of `T`'s size, which together are all of a block of
/// `size_of::<T>()` to twice that many bytes.
#[inline(always)]
unsafe fn move_ends<T: Copy>(to: *mut u8, from: *const u8, length: usize) {
    unsafe {
        let last = length - size_of::<T>();
        let (first_word, last_word) =
            (from.cast::<T>().read_unaligned(), from.add(last).cast::<T>().read_unaligned());
        to.cast::<T>().write_unaligned(first_word);
        to.add(last).cast::<T>().write_unaligned(last_word);
    }
}

/// Moves at most 64 bytes; the blocks may overlap.
#[inline(always)]
unsafe fn move_short(to: *mut u8, from: *const u8, length: usize) {
    unsafe {
        match length {
            0 => {}
            1 => *to = *from,
            2..=3 => move_ends::<u16>(to, from, length),
            4..=7 => move_ends::<u32>(to, from, length),
            8..=16 => move_ends::<u64>(to, from, length),
            17..=32 => move_ends::<__m128i>(to, from, length),
            _ => {
                let (a, b) = (load(from), load(from.add(16)));
                let (y, z) = (load(from.add(length - 32)), load(from.add(length - 16)));
                store(to, a);
                store(to.add(16), b);
                store(to.add(length - 32), y);
                store(to.add(length - 16), z);
            }
        }
    }
}

/// Moves more than 64 bytes upwards in memory: right when `to` is below `from` or beyond its end.
#[inline(always)]
unsafe fn move_forward(to: *mut u8, from: *const u8, length: usize) {
    unsafe {
        let end = length - 32;
        let (y, z) = (load(from.add(end)), load(from.add(end + 16)));
        let mut index = 0;
        while index < end {
            let (a, b) = (load(from.add(index)), load(from.add(index + 16)));
            store(to.add(index), a);
            store(to.add(index + 16), b);
            index += 32;
        }
        store(to.add(end), y);
        store(to.add(end + 16), z);
    }
}

/// Moves more than 64 bytes downwards in memory: right when `to` is above `from`.
#[inline(always)]
unsafe fn move_backward(to: *mut u8, from: *const u8, length: usize) {
    unsafe {
        let (a, b) = (load(from), load(from.add(16)));
        let mut index = length;
        while index > 32 {
            let (y, z) = (load(from.add(index - 32)), load(from.add(index - 16)));
            store(to.add(index - 32), y);
            store(to.add(index - 16), z);
            index -= 32;
        }
        store(to, a);
        store(to.add(16), b);
    }
}

#[cfg_attr(not(test), unsafe(no_mangle))]
pub unsafe extern "C" fn memcpy(to: *mut u8, from: *const u8, length: usize) -> *mut u8 {
    unsafe {
        if length <= 64 {
            move_short(to, from, length);
        } else if length < LONG {
            move_forward(to, from, length);
        } else {
            asm!("rep movsb", inout("rcx") length => _, inout("rdi") to => _,
                inout("rsi") from => _, options(nostack, preserves_flags));
        }
    }
    to
}

#[cfg_attr(not(test), unsafe(no_mangle))]
pub unsafe extern "C" fn memmove(to: *mut u8, from: *const u8, length: usize) -> *mut u8 {
    let distance = (to as usize).wrapping_sub(from as usize);
    unsafe {
        if length <= 64 {
            move_short(to, from, length);
        } else if distance >= length {
            // The blocks are apart, or `to` lies below: then only the string instruction is slow.
            if length >= LONG && distance.wrapping_neg() >= length {
                return memcpy(to, from, length);
            }
            move_forward(to, from, length);
        } else {
            move_backward(to, from, length);
        }
    }
    to
}

#[cfg_attr(not(test), unsafe(no_mangle))]
pub unsafe extern "C" fn memset(to: *mut u8, value: c_int, length: usize) -> *mut u8 {
    let byte = value as u8;
    let word = u64::from(byte).wrapping_mul(0x0101_0101_0101_0101);
    unsafe {
        match length {
            0 => {}
            1..=3 => {
                *to = byte;
                *to.add(length / 2) = byte;
                *to.add(length - 1) = byte;
            }
            4..=7 => {
                to.cast::<u32>().write_unaligned(word as u32);
                to.add(length - 4).cast::<u32>().write_unaligned(word as u32);
            }
            8..=15 => {
                to.cast::<u64>().write_unaligned(word);
                to.add(length - 8).cast::<u64>().write_unaligned(word);
            }
            16..LONG => {
                let value = _mm_set1_epi8(byte as i8);
                let mut index = 0;
                while index < length - 16 {
                    store(to.add(index), value);
                    index += 16;
                }
                store(to.add(length - 16), value);
            }
            _ => asm!("rep stosb", inout("rcx") length => _, inout("rdi") to => _,
                in("al") byte, options(nostack, preserves_flags)),
        }
    }
    to
}

/// The index of the first byte in which two blocks differ; `length` when they do not.
#[inline(always)]
unsafe fn first_difference(left: *const u8, right: *const u8, length: usize) -> usize {
    unsafe {
        let mut index = 0;
        while index + 16 <= length {
            let equal = _mm_cmpeq_epi8(load(left.add(index)), load(right.add(index)));
            let differ = !_mm_movemask_epi8(equal) & 0xffff;
            if differ != 0 {
                return index + differ.trailing_zeros() as usize;
            }
            index += 16;
        }
        if index + 8 <= length {
            let left_word = left.add(index).cast::<u64>().read_unaligned();
            let differ = left_word ^ right.add(index).cast::<u64>().read_unaligned();
            if differ != 0 {
                return index + (differ.trailing_zeros() / 8) as usize;
            }
            index += 8;
        }
        while index < length && *left.add(index) == *right.add(index) {
            index += 1;
        }
        index
    }
}

#[cfg_attr(not(test), unsafe(no_mangle))]
pub unsafe extern "C" fn memcmp(left: *const u8, right: *const u8, length: usize) -> c_int {
    unsafe {
        let index = first_difference(left, right, length);
        if index == length {
            return 0;
        }
        c_int::from(*left.add(index)) - c_int::from(*right.add(index))
    }
}

#[cfg_attr(not(test), unsafe(no_mangle))]
pub unsafe extern "C" fn bcmp(left: *const u8, right: *const u8, length: usize) -> c_int {
    c_int::from(unsafe { first_difference(left, right, length) } != length)
}

#[cfg_attr(not(test), unsafe(no_mangle))]
pub unsafe extern "C" fn strlen(text: *const c_char) -> usize {
    let mut length = 0;
    while unsafe { *text.add(length) } != 0 {
        length += 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::{bcmp, memcmp, memcpy, memmove, memset};

    /// Every length around the limits of the cases, and some long ones.
    fn lengths() -> impl Iterator<Item = usize> {
        (0..200).chain([255, 256, 257, 1000, 1023, 1024, 1025, 5000])
    }

    fn pattern(length: usize) -> Vec<u8> {
        (0..length).map(|index| (index * 7 + index / 251) as u8).collect()
    }

    #[test]
    fn copies_exactly_the_block() {
        for length in lengths() {
            for shift in 0..3 {
                let source = pattern(length + 8);
                let mut target = vec![0xee; length + 8];
                unsafe { memcpy(target.as_mut_ptr().add(shift), source.as_ptr(), length) };
                assert_eq!(target[shift..shift + length], source[..length]);
                assert!(target[..shift].iter().all(|&byte| byte == 0xee));
                assert!(target[shift + length..].iter().all(|&byte| byte == 0xee));
            }
        }
    }

    #[test]
    fn moves_overlapping_blocks() {
        for length in lengths() {
            for (from, to) in [(0, 1), (1, 0), (0, 17), (17, 0), (0, 40), (40, 0), (5, 5)] {
                let mut bytes = pattern(length + 64);
                let mut expected = bytes.clone();
                expected.copy_within(from..from + length, to);
                let start = bytes.as_mut_ptr();
                unsafe { memmove(start.add(to), start.add(from), length) };
                assert!(bytes == expected, "{length} bytes from {from} to {to}");
            }
        }
    }

    #[test]
    fn fills_exactly_the_block() {
        for length in lengths() {
            let mut target = vec![1; length + 2];
            unsafe { memset(target.as_mut_ptr().add(1), 0x1ab, length) };
            assert!(target[1..=length].iter().all(|&byte| byte == 0xab));
            assert_eq!((target[0], target[length + 1]), (1, 1));
        }
    }

    #[test]
    fn compares_the_first_difference_as_unsigned() {
        for length in lengths() {
            let left = pattern(length);
            assert_eq!(unsafe { memcmp(left.as_ptr(), left.clone().as_ptr(), length) }, 0);
            for index in (0..length).step_by(5) {
                let mut right = left.clone();
                right[index] ^= 0x80;
                let order = unsafe { memcmp(left.as_ptr(), right.as_ptr(), length) };
                assert_eq!(order.signum(), if left[index] < right[index] { -1 } else { 1 });
                assert_ne!(unsafe { bcmp(left.as_ptr(), right.as_ptr(), length) }, 0);
            }
        }
    }
}
