//! Methods of `_random.Random`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! random_rows {
    ($each:ident) => {
        $each! { "_random.Random";
            "seed(self, n=None, /)" => naja_m_random_seed = native::random::seed;
            "random(self, /)" => naja_m_random_random = native::random::random;
            "getrandbits(self, k, /)" => naja_m_random_getrandbits = native::random::getrandbits;
            "getstate(self, /)" => naja_m_random_getstate = native::random::getstate;
            "setstate(self, state, /)" => naja_m_random_setstate = native::random::setstate;
        }
    };
}
random_rows!(table);
