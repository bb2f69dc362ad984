//! The module `sys`.

pub mod asynchronous;
pub mod functions;
mod sizes;
pub mod structure;

use alloc::vec::Vec;

use naja_core::objects::{dict, float, int, list, module, none, str, tuple};
use naja_core::program::naja_program;
use naja_core::{Obj, Res, modules, names, streams};

use crate::io::standard;
use crate::{arguments, path};

const VERSION: &str = "3.13.0 (naja)";
const HEX_VERSION: i64 = 0x030d_00f0;

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]);
    let put = |name: &str, value: Obj| dict::insert(contents, &names::intern(name), &value);
    streams_of(&put)?;
    arguments_of(&put)?;
    version(&put)?;
    numbers(&put)?;
    put("modules", modules::modules()?)?;
    let text = |text: &str| str::new(text);
    for name in ["platform", "byteorder", "float_repr_style", "platlibdir", "abiflags"] {
        let value = match name {
            "platform" => "linux",
            "byteorder" => "little",
            "float_repr_style" => "short",
            "platlibdir" => "lib",
            _ => "",
        };
        put(name, text(value)?)?;
    }
    for name in ["path", "warnoptions", "meta_path", "path_hooks"] {
        put(name, list::new(Vec::new())?)?;
    }
    put("path_importer_cache", dict::new()?)?;
    put("_xoptions", dict::new()?)?;
    put("dont_write_bytecode", none::true_())?;
    put("pycache_prefix", none::none())?;
    for name in ["displayhook", "excepthook"] {
        let hidden = alloc::format!("__{name}__");
        if let Some(function) = dict::get_text(contents, name) {
            put(&hidden, function)?;
        }
    }
    put("builtin_module_names", tuple::new(Vec::new())?)?;
    put("copyright", text("Copyright (c) the naja authors. All Rights Reserved.")?)?;
    Ok(none::none())
}

fn streams_of(put: &dyn Fn(&str, Obj) -> Res<()>) -> Res<()> {
    let (stdin, stdout, stderr) = (standard::stdin()?, standard::stdout()?, standard::stderr()?);
    streams::set_original_stdout(&stdout);
    for (name, hidden, file) in [
        ("stdin", "__stdin__", stdin),
        ("stdout", "__stdout__", stdout),
        ("stderr", "__stderr__", stderr),
    ] {
        put(name, file.clone())?;
        put(hidden, file)?;
    }
    Ok(())
}

fn arguments_of(put: &dyn Fn(&str, Obj) -> Res<()>) -> Res<()> {
    let mut values = Vec::new();
    for argument in arguments::all() {
        values.push(path::decode(argument)?);
    }
    put("orig_argv", list::new(values.clone())?)?;
    put("argv", list::new(values)?)?;
    let mut buffer = [0u8; 4096];
    let length = unsafe {
        libc::readlink(c"/proc/self/exe".as_ptr(), buffer.as_mut_ptr().cast(), buffer.len())
    };
    let executable = path::decode(&buffer[..usize::try_from(length).unwrap_or(0)])?;
    put("executable", executable.clone())?;
    put("_base_executable", executable)?;
    for name in ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"] {
        put(name, str::new("/usr/local")?)?;
    }
    Ok(())
}

fn version(put: &dyn Fn(&str, Obj) -> Res<()>) -> Res<()> {
    let number = Obj::small;
    let info = structure::make(
        &structure::VERSION_INFO,
        alloc::vec![number(3), number(13), number(0), str::new("final")?, number(0)],
    )?;
    put("version_info", info.clone())?;
    put("version", str::new(VERSION)?)?;
    put("hexversion", number(HEX_VERSION))?;
    put("api_version", number(1013))?;
    let namespace = dict::new()?;
    let set = |name: &str, value: &Obj| dict::insert(&namespace, &names::intern(name), value);
    set("name", &str::new("naja")?)?;
    set("cache_tag", &none::none())?;
    set("version", &info)?;
    set("hexversion", &number(HEX_VERSION))?;
    set("_multiarch", &str::new("x86_64-linux-gnu")?)?;
    put("implementation", module_like("implementation", &namespace)?)?;
    let file = unsafe { Obj::from_ref(&(*naja_program.main).file) };
    if str::is_str(file) {
        put("_naja_script", file.clone())?;
    }
    Ok(())
}

/// An object with these attributes.
fn module_like(name: &str, namespace: &Obj) -> Res {
    let object = module::new(&str::new(name)?, core::ptr::null())?;
    dict::update_from_dict(module::overflow(&object), namespace)?;
    Ok(object)
}

fn numbers(put: &dyn Fn(&str, Obj) -> Res<()>) -> Res<()> {
    let number = Obj::small;
    put("maxsize", int::from_i64(i64::MAX)?)?;
    put("maxunicode", number(0x10_ffff))?;
    let mut flags: Vec<Obj> = (0..18).map(|_| number(0)).collect();
    flags[4] = number(1);
    flags[11] = number(1);
    flags[13] = none::false_();
    flags[16] = none::false_();
    flags[17] = number(4300);
    put("flags", structure::make(&structure::FLAGS, flags)?)?;
    let float_info = alloc::vec![
        float::new(f64::MAX)?,
        number(1024),
        number(308),
        float::new(f64::MIN_POSITIVE)?,
        number(-1021),
        number(-307),
        number(15),
        number(53),
        float::new(f64::EPSILON)?,
        number(2),
        number(1),
    ];
    put("float_info", structure::make(&structure::FLOAT_INFO, float_info)?)?;
    let int_info = alloc::vec![number(30), number(4), number(4300), number(640)];
    put("int_info", structure::make(&structure::INT_INFO, int_info)?)?;
    let hash_info = alloc::vec![
        number(64),
        int::from_i64((1 << 61) - 1)?,
        number(314_159),
        number(0),
        number(1_000_003),
        str::new("siphash13")?,
        number(64),
        number(128),
        number(0),
    ];
    put("hash_info", structure::make(&structure::HASH_INFO, hash_info)?)?;
    let thread_info = alloc::vec![str::new("pthread")?, str::new("semaphore")?, none::none()];
    put("thread_info", structure::make(&structure::THREAD_INFO, thread_info)?)
}
