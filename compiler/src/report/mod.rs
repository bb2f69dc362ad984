//! What the compiler found, for people: kinds (`naja check --types`) and costs (`--explain`).
//!
//! Costs come from the IR as it goes to code generation. A line that is in a fast copy costs what it
//! costs there, any other what it costs in the generic copy. Read in this order: `cost` (one
//! instruction), `explain` (all lines), `terminal` and `html` (two forms of it), `types`.

mod cost;
mod explain;
mod html;
mod look;
mod terminal;
mod types;

pub use explain::explain;
pub use html::page;
pub use terminal::text;
pub use types::types;

/// Said of a `def` and of a `class`: there nothing else is worth telling.
const MAKES_FUNCTION: &str = "makes the function";
const MAKES_CLASS: &str = "makes the class";

/// What a line costs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Cost {
    /// Machine instructions on raw numbers.
    Raw,
    /// The same, with tests that what was guessed holds.
    Guarded,
    /// Python's universal values, tested and counted inline.
    Words,
    /// Work done by the runtime library.
    Runtime,
}

impl Cost {
    /// All, cheapest first.
    pub const ALL: [Cost; 4] = [Cost::Raw, Cost::Guarded, Cost::Words, Cost::Runtime];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Cost::Raw => "raw",
            Cost::Guarded => "guarded",
            Cost::Words => "words",
            Cost::Runtime => "runtime",
        }
    }

    /// What it means.
    pub fn meaning(self) -> &'static str {
        match self {
            Cost::Raw => "machine instructions on raw numbers",
            Cost::Guarded => "raw, with a test that leaves to the general code when it fails",
            Cost::Words => "general values, whose kind is tested and whose owners are counted",
            Cost::Runtime => "a call of the runtime library",
        }
    }
}

/// Why a line costs what it costs.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Reason {
    /// What it adds.
    pub cost: Cost,
    /// What happens.
    pub what: String,
    /// What to write instead.
    pub instead: Option<String>,
}

/// A line of the source.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// What it costs; `None` where it makes no code.
    pub cost: Option<Cost>,
    /// How many loops it is in.
    pub depth: u32,
    /// Whether there is a fast copy of it.
    pub fast: bool,
    /// Dearest first.
    pub reasons: Vec<Reason>,
}

/// A script and the costs of its lines.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The script's name.
    pub file: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Explanation {
    /// How many lines cost this, and how many of them are in loops.
    pub fn count(&self, cost: Cost) -> (usize, usize) {
        let lines = || self.lines.iter().filter(|line| line.cost == Some(cost));
        (lines().count(), lines().filter(|line| line.depth > 0).count())
    }
}
