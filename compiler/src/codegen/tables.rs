//! Method tables of the built-in types and modules, with only what the program could ask for.

use std::mem::{offset_of, size_of};

use naja_abi::builtins::{Builtin, OWNERS, Table};
use naja_abi::records::BuiltinRow;

use super::object::{Blob, ObjectFile, Target};

impl ObjectFile<'_> {
    /// All tables in the order of `OWNERS`: pointers to rows, and numbers of rows.
    pub(super) fn tables(&mut self) -> (Target, Target) {
        let mut pointers = Blob::new(8 * OWNERS.len().max(1));
        let mut lengths = Blob::new(8 * OWNERS.len().max(1));
        for (number, table) in OWNERS.iter().enumerate() {
            let rows = self.wanted_rows(table);
            if rows.is_empty() {
                continue;
            }
            lengths.put_u64(8 * number, rows.len() as u64);
            let table = self.table(&rows);
            pointers.put_address(8 * number, table, 0);
        }
        let pointers = self.anonymous("tables", pointers, false);
        let lengths = self.anonymous("table_lengths", lengths, false);
        (Target::Data(pointers), Target::Data(lengths))
    }

    fn wanted_rows(&self, table: &Table) -> Vec<&'static Builtin> {
        let program = self.unit.program;
        let imported = match (table.owner.strip_prefix("module "), &program.builtin_modules) {
            (Some(module), Some(modules)) => modules.contains(module),
            (Some(_), None) | (None, _) => true,
        };
        let asked = |row: &&Builtin| match &program.attribute_names {
            // The runtime itself looks special methods up.
            Some(names) => row.name().starts_with("__") || names.contains(row.name()),
            None => true,
        };
        if imported { table.rows.iter().filter(asked).collect() } else { Vec::new() }
    }

    fn table(&mut self, rows: &[&'static Builtin]) -> Target {
        let mut blob = Blob::new(size_of::<BuiltinRow>() * rows.len());
        for (number, row) in rows.iter().enumerate() {
            let base = number * size_of::<BuiltinRow>();
            let name = self.raw_bytes(row.name().as_bytes());
            blob.put_address(base + offset_of!(BuiltinRow, name), name, 0);
            blob.put_u64(base + offset_of!(BuiltinRow, name_length), row.name().len() as u64);
            let signature = self.raw_bytes(row.signature().as_bytes());
            blob.put_address(base + offset_of!(BuiltinRow, signature), signature, 0);
            let length = row.signature().len() as u64;
            blob.put_u64(base + offset_of!(BuiltinRow, signature_length), length);
            blob.put_u64(base + offset_of!(BuiltinRow, kind), row.kind());
            let entry = self.imported(row.symbol);
            blob.put_address(base + offset_of!(BuiltinRow, entry), entry, 0);
        }
        Target::Data(self.anonymous("table", blob, false))
    }
}
