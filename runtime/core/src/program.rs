//! What the compiler wrote into the program: records and method tables.

use naja_abi::builtins::Owner;
use naja_abi::records::{BuiltinRow, Program};

unsafe extern "C" {
    /// The program's records, emitted by the compiler.
    pub static naja_program: Program;
}

/// A row of a method table.
#[derive(Clone, Copy)]
pub struct Row(pub &'static BuiltinRow);

impl Row {
    /// The Python name.
    pub fn name(&self) -> &'static str {
        unsafe { text(self.0.name, self.0.name_length) }
    }

    /// The signature text, parentheses included.
    pub fn signature(&self) -> &'static str {
        unsafe { text(self.0.signature, self.0.signature_length) }
    }
}

unsafe fn text(start: *const u8, length: u64) -> &'static str {
    unsafe { core::str::from_utf8_unchecked(core::slice::from_raw_parts(start, length as usize)) }
}

/// The rows of an owner that the program could ask for.
pub fn rows(owner: Owner) -> impl Iterator<Item = Row> {
    let (first, count) = unsafe {
        let index = owner as usize;
        (*naja_program.tables.add(index), *naja_program.table_lengths.add(index) as usize)
    };
    (0..count).map(move |index| Row(unsafe { &*first.add(index) }))
}

/// The rows of a built-in module that the program imports.
pub fn native_module(name: &str) -> Option<impl Iterator<Item = Row> + use<>> {
    let program = unsafe { &naja_program };
    for index in 0..program.native_count as usize {
        let (own, rows, count) = unsafe {
            let native = &*program.natives.add(index);
            (text(native.name, native.name_length), native.rows, native.row_count as usize)
        };
        if own == name {
            return Some((0..count).map(move |index| Row(unsafe { &*rows.add(index) })));
        }
    }
    None
}

/// Builds the constants that need the heap (big ints). Before anything of the program runs.
pub fn build_constants() -> crate::obj::Res<()> {
    let program = unsafe { &naja_program };
    for index in 0..program.constant_count as usize {
        unsafe {
            let constant = &*program.constants.add(index);
            let value = crate::objects::int::from_decimal(text(constant.text, constant.length))?;
            if value.is_pointer() {
                (*value.address()).count = naja_abi::layout::IMMORTAL;
            }
            *constant.slot = value.into_word();
        }
    }
    Ok(())
}
