//! Method tables of the built-in types and modules, with only what the program could ask for.

use std::mem::{offset_of, size_of};

use naja_abi::builtins::{Builtin, OWNERS, Table};
use naja_abi::records::{BuiltinRow, MAKE_ROW, NativeModule};

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

    /// The records of the built-in modules that the program imports, and their number.
    pub(super) fn natives(&mut self) -> (Target, usize) {
        let modules = &self.unit.program.builtin_modules;
        let mut blob = Blob::new(size_of::<NativeModule>() * modules.len().max(1));
        for (number, module) in modules.iter().enumerate() {
            let owner = format!("module {module}");
            let tables = OWNERS.iter().filter(|table| table.owner == owner);
            let rows: Vec<&'static Builtin> = tables
                .flat_map(|table| table.rows)
                .filter(|row| row.name() == MAKE_ROW || self.could_be_variable(row))
                .collect();
            let base = number * size_of::<NativeModule>();
            let name = self.raw_bytes(module.as_bytes());
            blob.put_address(base + offset_of!(NativeModule, name), name, 0);
            blob.put_u64(base + offset_of!(NativeModule, name_length), module.len() as u64);
            if !rows.is_empty() {
                let table = self.table(&rows);
                blob.put_address(base + offset_of!(NativeModule, rows), table, 0);
            }
            blob.put_u64(base + offset_of!(NativeModule, row_count), rows.len() as u64);
        }
        (Target::Data(self.anonymous("natives", blob, false)), modules.len())
    }

    fn wanted_rows(&self, table: &Table) -> Vec<&'static Builtin> {
        let program = self.unit.program;
        let rows = table.rows.iter();
        if table.owner == "module builtins" {
            return rows.filter(|row| self.could_be_variable(row)).collect();
        }
        if table.owner.starts_with("module ") {
            // In the module's own record.
            return Vec::new();
        }
        if let Some((module, _)) = table.owner.rsplit_once('.') {
            // Types of a module call each other's methods; there is no program without them.
            let imported = program.builtin_modules.contains(module);
            return if imported { rows.collect() } else { Vec::new() };
        }
        let asked = |row: &&Builtin| match &program.attribute_names {
            // The runtime itself looks special methods up.
            Some(names) => row.name().starts_with("__") || names.contains(row.name()),
            None => true,
        };
        rows.filter(asked).collect()
    }

    /// Whether some variable or attribute has the row's name.
    fn could_be_variable(&self, row: &Builtin) -> bool {
        match &self.unit.program.builtin_names {
            Some(names) => names.contains(row.name()),
            None => true,
        }
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
