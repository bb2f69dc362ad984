//! Binds arguments to the parameters of a function of the program.
