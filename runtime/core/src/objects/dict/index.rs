//! The index of a dict's table: its slots, and the order in which they are looked at.

/// The slots to look at, in order.
pub struct Probe {
    /// The slot.
    pub place: usize,
    perturb: u64,
    /// Number of slots less one.
    pub mask: usize,
}

impl Probe {
    /// The first slot for a hash.
    #[inline(always)]
    pub fn new(hash: i64, mask: usize) -> Probe {
        Probe { place: hash as usize & mask, perturb: hash as u64, mask }
    }

    /// Goes on to the next.
    #[inline(always)]
    pub fn advance(&mut self) {
        self.perturb >>= 5;
        self.place = (self.place * 5 + self.perturb as usize + 1) & self.mask;
    }
}

/// A slot: free, deleted, or the number of an entry with some bits of its hash, the *tag*.
pub trait Slot: Copy {
    /// A slot whose entry was deleted.
    const DELETED: Self;
    /// The bits of the hash that slots of an index of this size hold.
    fn tag(hash: i64, mask: usize) -> u32;
    /// The slot of an entry.
    fn new(entry: usize, tag: u32) -> Self;
    /// Whether no entry has been here.
    fn is_free(self) -> bool;
    /// The entry, unless it was deleted or has another tag.
    fn entry(self, tag: u32, mask: usize) -> Option<usize>;
}

impl Slot for u8 {
    const DELETED: u8 = u8::MAX;

    #[inline(always)]
    fn tag(_hash: i64, _mask: usize) -> u32 {
        0
    }

    #[inline(always)]
    fn new(entry: usize, _tag: u32) -> u8 {
        entry as u8 + 1
    }

    #[inline(always)]
    fn is_free(self) -> bool {
        self == 0
    }

    #[inline(always)]
    fn entry(self, _tag: u32, _mask: usize) -> Option<usize> {
        if self == u8::DELETED { None } else { Some(self as usize - 1) }
    }
}

/// The tag stands above the bits that entry numbers need. Since a third of the slots is always free,
/// no number has all these bits set, as `DELETED` has.
impl Slot for u32 {
    const DELETED: u32 = u32::MAX;

    #[inline(always)]
    fn tag(hash: i64, mask: usize) -> u32 {
        ((hash as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32 & !(mask as u32)
    }

    #[inline(always)]
    fn new(entry: usize, tag: u32) -> u32 {
        (entry as u32 + 1) | tag
    }

    #[inline(always)]
    fn is_free(self) -> bool {
        self == 0
    }

    #[inline(always)]
    fn entry(self, tag: u32, mask: usize) -> Option<usize> {
        let number = self & mask as u32;
        if self & !(mask as u32) == tag && number != mask as u32 {
            Some(number as usize - 1)
        } else {
            None
        }
    }
}
