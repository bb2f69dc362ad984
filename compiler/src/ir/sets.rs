//! Sets of variables, as bits, for the data-flow analyses.

use super::variable::Var;

/// A set of variables of one function.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VarSet {
    bits: Vec<u64>,
}

impl VarSet {
    /// The empty set.
    pub fn new() -> VarSet {
        VarSet::default()
    }

    /// Puts the variable in; whether it was not there.
    pub fn insert(&mut self, var: Var) -> bool {
        let (index, bit) = (var.0 as usize / 64, 1 << (var.0 % 64));
        if index >= self.bits.len() {
            self.bits.resize(index + 1, 0);
        }
        let added = self.bits[index] & bit == 0;
        self.bits[index] |= bit;
        added
    }

    /// Takes the variable out.
    pub fn remove(&mut self, var: Var) {
        if let Some(word) = self.bits.get_mut(var.0 as usize / 64) {
            *word &= !(1 << (var.0 % 64));
        }
    }

    /// Whether the variable is in.
    pub fn contains(&self, var: Var) -> bool {
        self.bits.get(var.0 as usize / 64).is_some_and(|word| word >> (var.0 % 64) & 1 == 1)
    }

    /// Adds all of the other set; whether anything was added.
    pub fn union(&mut self, other: &VarSet) -> bool {
        if other.bits.len() > self.bits.len() {
            self.bits.resize(other.bits.len(), 0);
        }
        let mut grown = false;
        for (word, added) in self.bits.iter_mut().zip(&other.bits) {
            grown |= *added & !*word != 0;
            *word |= *added;
        }
        grown
    }

    /// Keeps what the other set holds too; whether anything went.
    pub fn intersect(&mut self, other: &VarSet) -> bool {
        let mut shrunk = false;
        for (index, word) in self.bits.iter_mut().enumerate() {
            let kept = *word & other.bits.get(index).copied().unwrap_or(0);
            shrunk |= kept != *word;
            *word = kept;
        }
        shrunk
    }

    /// The variables in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = Var> + '_ {
        self.bits.iter().enumerate().flat_map(|(index, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = rest.trailing_zeros();
                if bit == 64 {
                    return None;
                }
                rest &= rest - 1;
                Some(Var(index as u32 * 64 + bit))
            })
        })
    }
}

impl Extend<Var> for VarSet {
    fn extend<T: IntoIterator<Item = Var>>(&mut self, vars: T) {
        for var in vars {
            self.insert(var);
        }
    }
}

impl FromIterator<Var> for VarSet {
    fn from_iter<T: IntoIterator<Item = Var>>(vars: T) -> VarSet {
        let mut set = VarSet::new();
        for var in vars {
            set.insert(var);
        }
        set
    }
}
