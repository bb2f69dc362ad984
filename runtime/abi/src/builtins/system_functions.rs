//! Functions of the `builtins` module that need an operating system.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! system_functions_rows {
    ($each:ident) => {
        $each! { "module builtins";
            "input(prompt='', /)" => naja_b_input = io::input::input;
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)" => naja_b_open = io::open::open;
        }
    };
}
system_functions_rows!(table);
