//! The functions of the runtime, called by their rows.

use naja_abi::functions::RuntimeFn;
use naja_abi::word::Word;

macro_rules! raw {
    (Ref) => {
        Word
    };
    (Own) => {
        Word
    };
    (Ptr) => {
        Word
    };
    (Int) => {
        Word
    };
    (Float) => {
        f64
    };
}

macro_rules! machine {
    (Float, $word:expr) => {
        f64::from_bits($word)
    };
    ($kind:ident, $word:expr) => {
        $word
    };
}

macro_rules! returned {
    (Float) => {
        f64
    };
    (Unit) => {
        ()
    };
    ($other:ident) => {
        u64
    };
}

macro_rules! bits {
    (Float, $call:expr) => {
        $call.to_bits()
    };
    (Unit, $call:expr) => {{
        $call;
        0
    }};
    ($other:ident, $call:expr) => {
        $call
    };
}

macro_rules! table {
    ($($symbol:ident($($argument:ident),*) -> $returned:ident;)*) => {
        unsafe extern "C" {
            $(pub fn $symbol($(_: raw!($argument)),*) -> returned!($returned);)*
        }

        /// Calls a function of the runtime; floats cross as their bits.
        ///
        /// # Safety
        /// The words are those of the row.
        #[allow(unused_variables, unused_mut, unused_assignments, reason = "rows without arguments")]
        pub unsafe fn invoke(function: RuntimeFn, words: &[Word]) -> u64 {
            match function {
                $(RuntimeFn::$symbol => {
                    let mut given = words.iter();
                    let mut next = || *given.next().expect("a word for each argument of the row");
                    bits!($returned, unsafe { $symbol($(machine!($argument, next())),*) })
                })*
            }
        }
    };
}

naja_abi::for_each_runtime_function!(table);
