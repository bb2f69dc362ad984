//! The C symbols that compiled code calls: generated from the rows of `naja_abi::functions` (each
//! calls the function of the same name in `entry`) and of `naja_abi::builtins`. Nothing by hand.

use naja_abi::word::{NO_VALUE, Word};

use crate::obj::{Obj, Res};

/// How a Rust result becomes the machine result of a row's `Returned` kind.
trait IntoAbi {
    type Raw;
    fn into_abi(self) -> Self::Raw;
}

impl IntoAbi for Res<Obj> {
    type Raw = Word;
    #[inline(always)]
    fn into_abi(self) -> Word {
        match self {
            Ok(object) => object.into_word(),
            Err(_) => NO_VALUE,
        }
    }
}

impl IntoAbi for Res<bool> {
    type Raw = i64;
    #[inline(always)]
    fn into_abi(self) -> i64 {
        match self {
            Ok(value) => i64::from(value),
            Err(_) => -1,
        }
    }
}

impl IntoAbi for Res<()> {
    type Raw = i64;
    #[inline(always)]
    fn into_abi(self) -> i64 {
        if self.is_ok() { 0 } else { -1 }
    }
}

impl IntoAbi for Obj {
    type Raw = Word;
    #[inline(always)]
    fn into_abi(self) -> Word {
        self.into_word()
    }
}

impl IntoAbi for f64 {
    type Raw = f64;
    #[inline(always)]
    fn into_abi(self) -> f64 {
        self
    }
}

impl IntoAbi for i64 {
    type Raw = i64;
    #[inline(always)]
    fn into_abi(self) -> i64 {
        self
    }
}

impl IntoAbi for () {
    type Raw = ();
    #[inline(always)]
    fn into_abi(self) {}
}

macro_rules! raw {
    (Ref) => { Word };
    (Own) => { Word };
    (Ptr) => { *const Word };
    (Int) => { i64 };
    (Float) => { f64 };
}

macro_rules! rust {
    (Ref, $name:ident) => {
        Obj::from_ref(&$name)
    };
    // SAFETY: the row says that ownership passes over.
    (Own, $name:ident) => {
        unsafe { Obj::from_word($name) }
    };
    (Ptr, $name:ident) => {
        $name
    };
    (Int, $name:ident) => {
        $name
    };
    (Float, $name:ident) => {
        $name
    };
}

macro_rules! expected {
    (Own) => { Obj };
    (OwnRaises) => { Res<Obj> };
    (BoolRaises) => { Res<bool> };
    (UnitRaises) => { Res<()> };
    (Float) => { f64 };
    (Int) => { i64 };
    (Unit) => { () };
}

macro_rules! export {
    ($symbol:ident() -> $returned:ident) => {
        export!(@ $symbol [] -> $returned);
    };
    ($symbol:ident($a:ident) -> $returned:ident) => {
        export!(@ $symbol [a: $a] -> $returned);
    };
    ($symbol:ident($a:ident, $b:ident) -> $returned:ident) => {
        export!(@ $symbol [a: $a, b: $b] -> $returned);
    };
    ($symbol:ident($a:ident, $b:ident, $c:ident) -> $returned:ident) => {
        export!(@ $symbol [a: $a, b: $b, c: $c] -> $returned);
    };
    ($symbol:ident($a:ident, $b:ident, $c:ident, $d:ident) -> $returned:ident) => {
        export!(@ $symbol [a: $a, b: $b, c: $c, d: $d] -> $returned);
    };
    ($symbol:ident($a:ident, $b:ident, $c:ident, $d:ident, $e:ident) -> $returned:ident) => {
        export!(@ $symbol [a: $a, b: $b, c: $c, d: $d, e: $e] -> $returned);
    };
    (@ $symbol:ident [$($name:ident: $kind:ident),*] -> $returned:ident) => {
        #[unsafe(no_mangle)]
        extern "C" fn $symbol($($name: raw!($kind)),*) -> <expected!($returned) as IntoAbi>::Raw {
            let result: expected!($returned) = crate::entry::$symbol($(rust!($kind, $name)),*);
            result.into_abi()
        }
    };
}

macro_rules! export_all {
    ($($symbol:ident($($argument:ident),*) -> $returned:ident;)*) => {
        $(export!($symbol($($argument),*) -> $returned);)*
    };
}

naja_abi::for_each_runtime_function!(export_all);

/// Number of parameters in a declaration like `append(self, object, /)`.
pub const fn parameter_count(declaration: &str) -> usize {
    let bytes = declaration.as_bytes();
    let mut index = 0;
    let mut count = 0;
    let mut depth = 0;
    let mut name = false;
    let mut quote = 0u8;
    while index < bytes.len() {
        let byte = bytes[index];
        if quote != 0 {
            if byte == quote {
                quote = 0;
            }
        } else if byte == b'\'' || byte == b'"' {
            quote = byte;
        } else if byte == b'(' || byte == b'[' || byte == b'{' {
            depth += 1;
        } else if byte == b')' || byte == b']' || byte == b'}' {
            depth -= 1;
        } else if depth == 1 && byte == b',' {
            name = false;
        }
        if depth == 1 && quote == 0 && !name && (byte == b'_' || byte.is_ascii_alphanumeric()) {
            name = true;
            count += 1;
        }
        index += 1;
    }
    count
}

macro_rules! export_rows {
    ($owner:literal; $($declaration:literal => $symbol:ident = $($path:ident)::+;)*) => {
        $(
            #[unsafe(no_mangle)]
            unsafe extern "C" fn $symbol(arguments: *const Word) -> Word {
                const COUNT: usize = parameter_count($declaration);
                // SAFETY: the binder passes exactly the parameters of the declaration.
                let arguments = unsafe { Obj::slice(arguments, COUNT) };
                let result: Res<Obj> = crate::$($path)::+(arguments);
                result.into_abi()
            }
        )*
    };
}

naja_abi::abc_module_rows!(export_rows);
naja_abi::async_generator_rows!(export_rows);
naja_abi::awaitable_rows!(export_rows);
naja_abi::builtin_functions_rows!(export_rows);
naja_abi::bytearray_rows!(export_rows);
naja_abi::bytes_rows!(export_rows);
naja_abi::complex_rows!(export_rows);
naja_abi::coroutine_rows!(export_rows);
naja_abi::coroutine_wrapper_rows!(export_rows);
naja_abi::dict_rows!(export_rows);
naja_abi::dict_items_rows!(export_rows);
naja_abi::dict_keys_rows!(export_rows);
naja_abi::dict_values_rows!(export_rows);
naja_abi::enumerate_rows!(export_rows);
naja_abi::exception_rows!(export_rows);
naja_abi::exception_group_rows!(export_rows);
naja_abi::float_rows!(export_rows);
naja_abi::frozenset_rows!(export_rows);
naja_abi::generator_rows!(export_rows);
naja_abi::generic_alias_rows!(export_rows);
naja_abi::int_rows!(export_rows);
naja_abi::list_rows!(export_rows);
naja_abi::mappingproxy_rows!(export_rows);
naja_abi::math_rows!(export_rows);
naja_abi::object_rows!(export_rows);
naja_abi::property_rows!(export_rows);
naja_abi::range_rows!(export_rows);
naja_abi::regex_rows!(export_rows);
naja_abi::set_rows!(export_rows);
naja_abi::slice_rows!(export_rows);
naja_abi::str_rows!(export_rows);
naja_abi::memoryview_rows!(export_rows);
naja_abi::string_markup_rows!(export_rows);
naja_abi::traceback_module_rows!(export_rows);
naja_abi::struct_module_rows!(export_rows);
naja_abi::tuple_rows!(export_rows);
naja_abi::type__rows!(export_rows);
naja_abi::types_module_rows!(export_rows);
naja_abi::union_rows!(export_rows);
naja_abi::weakref_rows!(export_rows);
naja_abi::sequence_iterators_rows!(export_rows);
naja_abi::range_iterators_rows!(export_rows);
naja_abi::table_iterators_rows!(export_rows);
naja_abi::lazy_iterators_rows!(export_rows);
naja_abi::zip_rows!(export_rows);
