//! `import` and `from … import`.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast as ast;

use super::body::Body;
use crate::ir::Value;

impl<'a> Body<'_, 'a> {
    pub fn import(&mut self, import: &'a ast::StmtImport) {
        for alias in &import.names {
            let module = self.import_module(&alias.name, 0, Value::NoValue);
            match &alias.asname {
                None => {
                    let top = alias.name.split('.').next().unwrap_or_default().to_owned();
                    self.store_name(&top, module);
                }
                Some(name) if alias.name.contains('.') => {
                    let leaf = self.program.str(&alias.name);
                    let leaf = self.runtime(RuntimeFn::naja_import_leaf, vec![leaf]);
                    self.store_name(name, leaf);
                }
                Some(name) => self.store_name(name, module),
            }
        }
    }

    fn import_module(&mut self, name: &str, level: u32, names: Value) -> Value {
        let module = self.module_value();
        let name = self.program.str(name);
        let operands = vec![module, name, Value::Raw(i64::from(level)), names];
        self.runtime(RuntimeFn::naja_import, operands)
    }

    pub fn import_from(&mut self, import: &'a ast::StmtImportFrom) {
        let name = import.module.as_ref().map_or("", |module| module.as_str());
        if name == "__future__" && import.level == 0 {
            self.future_import(import);
            return;
        }
        let names = self.program.str_tuple(import.names.iter().map(|alias| alias.name.as_str()));
        let module = self.import_module(name, import.level, names);
        for alias in &import.names {
            if &alias.name == "*" {
                let importer = self.module_value();
                self.runtime_effect(RuntimeFn::naja_import_star, vec![importer, module]);
                continue;
            }
            let attribute = self.program.str(&alias.name);
            let value = self.runtime(RuntimeFn::naja_import_from, vec![module, attribute]);
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name), value);
        }
    }

    /// Future features were acted upon by the compiler; their names are bound to nothing of use.
    fn future_import(&mut self, import: &'a ast::StmtImportFrom) {
        for alias in &import.names {
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name), Value::None);
        }
    }
}
