//! `eval`, `exec` and `compile`: arguments and errors as CPython has them. The work is done by the
//! evaluator, which the program's record names where the program mentions one of these.

use alloc::format;
use alloc::string::String;
use core::cell::UnsafeCell;

use naja_abi::evaluator::{
    Answer, FAULT_INDENTATION, FAULT_MEMORY, FAULT_NAMES, FAULT_NONE, FAULT_RECURSION, FAULT_TAB,
    Lent, MODE_EVAL, MODE_EXEC, MODE_SINGLE, Request,
};
use naja_abi::layout::Function;
use naja_abi::records::Code;
use naja_abi::word::NO_VALUE;

use crate::errors;
use crate::modules;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::types;
use crate::objects::{bytes, cell, code, dict, module, none, str, tuple};
use crate::ops;
use crate::program::naja_program;

/// The caller's globals and locals, from just before the call until the callee takes them.
struct Context(UnsafeCell<(Obj, Obj)>);
// SAFETY: one thread runs at a time, and nothing runs between the lending and the call.
unsafe impl Sync for Context {}

static CONTEXT: Context = Context(UnsafeCell::new((Obj::NO_VALUE, Obj::NO_VALUE)));

/// Lends globals and locals to the next call.
pub fn lend_context(globals: Obj, locals: Obj) {
    drop(core::mem::replace(unsafe { &mut *CONTEXT.0.get() }, (globals, locals)));
}

/// What was lent; the script's own globals when the call came in a way that lends nothing.
fn take_context() -> Res<(Obj, Obj)> {
    let nothing = (Obj::NO_VALUE, Obj::NO_VALUE);
    let lent = core::mem::replace(unsafe { &mut *CONTEXT.0.get() }, nothing);
    if !lent.0.is_missing() {
        return Ok(lent);
    }
    let main = modules::object_of(unsafe { &*naja_program.main })?;
    let globals = module::globals_dict(&main)?;
    Ok((globals.clone(), globals))
}

fn chosen(argument: &Obj) -> Option<&Obj> {
    argument.given().filter(|value| !none::is_none(value))
}

fn is_mapping(object: &Obj) -> bool {
    dict::is_dict(object) || object.class().lookup(crate::name!("__getitem__")).is_some()
}

/// Globals and locals from arguments that were checked, and `__builtins__` put in.
fn namespaces(context: (Obj, Obj), globals: Option<&Obj>, locals: Option<&Obj>) -> Res<(Obj, Obj)> {
    let (globals, locals) = match (globals, locals) {
        (Some(globals), Some(locals)) => (globals.clone(), locals.clone()),
        (Some(globals), None) => (globals.clone(), globals.clone()),
        (None, Some(locals)) => (context.0, locals.clone()),
        (None, None) => context,
    };
    let name = crate::name!("__builtins__");
    if !dict::contains_key(&globals, name)? {
        dict::insert(&globals, name, &super::table::dict_of_found())?;
    }
    Ok((globals, locals))
}

/// `eval(source, /, globals=None, locals=None)`.
pub fn eval(a: &[Obj]) -> Res {
    let context = take_context()?;
    let (globals, locals) = (chosen(&a[1]), chosen(&a[2]));
    if locals.is_some_and(|locals| !is_mapping(locals)) {
        return Err(errors::type_error("locals must be a mapping"));
    }
    if let Some(globals) = globals.filter(|globals| !dict::is_dict(globals)) {
        return Err(errors::type_error(if is_mapping(globals) {
            "globals must be a real dict; try eval(expr, {}, mapping)"
        } else {
            "globals must be a dict"
        }));
    }
    let (globals, locals) = namespaces(context, globals, locals)?;
    if a[0].is_exact(&code::CODE) {
        let record = code::record(&a[0]);
        if record.free_count > 0 {
            let message = "code object passed to eval() may not contain free variables";
            return Err(errors::type_error(message));
        }
        return run(record, &globals, &locals, Obj::NO_VALUE);
    }
    let text = source_text(&a[0], "eval", "string, bytes or code")?;
    let code = make(text.trim_start_matches([' ', '\t']), &str::new("<string>")?, MODE_EVAL)?;
    run(code, &globals, &locals, Obj::NO_VALUE)
}

/// `exec(source, /, globals=None, locals=None, *, closure=None)`.
pub fn exec(a: &[Obj]) -> Res {
    let context = take_context()?;
    let (globals, locals) = (chosen(&a[1]), chosen(&a[2]));
    if let Some(globals) = globals.filter(|globals| !dict::is_dict(globals)) {
        let class = globals.class().name();
        return Err(errors::type_error(&format!("exec() globals must be a dict, not {class}")));
    }
    if let Some(locals) = locals.filter(|locals| !is_mapping(locals)) {
        let class = locals.class().name();
        return Err(errors::type_error(&format!("locals must be a mapping or None, not {class}")));
    }
    let (globals, locals) = namespaces(context, globals, locals)?;
    if a[0].is_exact(&code::CODE) {
        let record = code::record(&a[0]);
        let closure = closure_for(record, chosen(&a[3]))?;
        run(record, &globals, &locals, closure)?;
        return Ok(none::none());
    }
    if chosen(&a[3]).is_some() {
        let message = "closure can only be used when source is a code object";
        return Err(errors::type_error(message));
    }
    let text = source_text(&a[0], "exec", "string, bytes or code")?;
    let code = make(&text, &str::new("<string>")?, MODE_EXEC)?;
    run(code, &globals, &locals, Obj::NO_VALUE)?;
    Ok(none::none())
}

/// Flags of `__future__` features, all in force or of no effect.
const FUTURE_FLAGS: i64 = 0x1fe_0000 | 0x10;
/// `PyCF_DONT_IMPLY_DEDENT`, `PyCF_ALLOW_INCOMPLETE_INPUT`, which change nothing here.
const OTHER_FLAGS: i64 = 0x200 | 0x4000;

/// `compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)`.
pub fn compile(a: &[Obj]) -> Res {
    let file = file_name(&a[1])?;
    if !str::is_str(&a[2]) {
        let class = a[2].class().name();
        let message = format!("compile() argument 'mode' must be str, not {class}");
        return Err(errors::type_error(&message));
    }
    let number = |argument: &Obj, default: i64| match argument.given() {
        Some(value) => ops::index::c_int(value).map(i64::from),
        None => Ok(default),
    };
    let flags = number(&a[3], 0)?;
    let optimise = number(&a[5], -1)?;
    if flags & !(FUTURE_FLAGS | OTHER_FLAGS) != 0 {
        return Err(errors::value_error("compile(): unrecognised flags"));
    }
    if !(-1..=2).contains(&optimise) {
        return Err(errors::value_error("compile(): invalid optimize value"));
    }
    let mode = match str::to_string_lossy(&a[2]).as_str() {
        "exec" => MODE_EXEC,
        "eval" => MODE_EVAL,
        "single" => MODE_SINGLE,
        "func_type" => {
            let message = "compile() mode 'func_type' requires flag PyCF_ONLY_AST";
            return Err(errors::value_error(message));
        }
        _ => {
            let message = "compile() mode must be 'exec', 'eval' or 'single'";
            return Err(errors::value_error(message));
        }
    };
    let text = source_text(&a[0], "compile", "string, bytes or AST")?;
    code::new(make(&text, &file, mode)?)
}

fn file_name(argument: &Obj) -> Res {
    let path = match crate::call::call_special(argument, crate::name!("__fspath__"), &[])? {
        Some(path) => path,
        None => argument.clone(),
    };
    if str::is_str(&path) {
        return Ok(path);
    }
    if bytes::is_bytes(&path) {
        return str::new(&String::from_utf8_lossy(bytes::data(&path)));
    }
    let class = argument.class().name();
    let message = format!("expected str, bytes or os.PathLike object, not {class}");
    Err(errors::type_error(&message))
}

/// The text of a `str` or bytes-like source.
fn source_text(source: &Obj, function: &str, wanted: &str) -> Res<String> {
    let text = if source.is_pointer() && source.is_instance(&str::STR) {
        let is_surrogate = |point: u32| (0xd800..0xe000).contains(&point);
        if let Some(position) = str::points(source).iter().position(is_surrogate) {
            return Err(surrogate(source, position as i64));
        }
        str::to_string_lossy(source)
    } else if let Some(data) = bytes::bytes_like(source) {
        match core::str::from_utf8(data) {
            Ok(text) => text.trim_start_matches('\u{feff}').into(),
            Err(error) => return Err(not_utf8(data, error.valid_up_to())),
        }
    } else {
        let message = format!("{function}() arg 1 must be a {wanted} object");
        return Err(errors::type_error(&message));
    };
    if text.contains('\0') {
        let message = "source code string cannot contain null bytes";
        return Err(errors::raise(&types::SYNTAX_ERROR, message));
    }
    Ok(text)
}

/// A lone surrogate, as the encoder words it.
fn surrogate(source: &Obj, position: i64) -> Raised {
    let made = || -> Res<Raised> {
        let arguments = [
            str::new("utf-8")?,
            source.clone(),
            Obj::small(position),
            Obj::small(position + 1),
            str::new("surrogates not allowed")?,
        ];
        Ok(errors::raise_with(&types::UNICODE_ENCODE_ERROR, &arguments))
    };
    made().unwrap_or_else(|raised| raised)
}

fn not_utf8(data: &[u8], position: usize) -> Raised {
    let byte = data[position];
    let message = format!(
        "(unicode error) 'utf-8' codec can't decode byte 0x{byte:02x} in position {position}: \
         invalid start byte"
    );
    errors::raise(&types::SYNTAX_ERROR, &message)
}

/// Code of a text; the SyntaxError that CPython raises where it is none.
fn make(text: &str, file: &Obj, mode: u64) -> Res<&'static Code> {
    let Some(evaluator) = (unsafe { naja_program.evaluator.as_ref() }) else {
        let message = "this program was built without the evaluator, since it nowhere mentions \
                       eval, exec or compile by name";
        return Err(errors::raise(&types::NOT_IMPLEMENTED_ERROR, message));
    };
    // The code keeps it for ever.
    let file = &crate::names::intern(&str::to_string_lossy(file));
    let request =
        Request { text: text.as_ptr(), length: text.len() as u64, file: file.word(), mode };
    let nothing = || Lent { start: core::ptr::null(), length: 0 };
    let mut answer = Answer {
        code: core::ptr::null(),
        fault: FAULT_NONE,
        message: nothing(),
        line_text: nothing(),
        place: [0; 4],
    };
    // SAFETY: both live as long as the call.
    unsafe { (evaluator.compile)(&request, &mut answer) };
    match unsafe { answer.code.as_ref() } {
        Some(code) => Ok(code),
        None => Err(fault(&answer, file)),
    }
}

fn lent(text: &Lent) -> &str {
    if text.start.is_null() {
        return "";
    }
    // SAFETY: the evaluator lends UTF-8.
    unsafe {
        let bytes = core::slice::from_raw_parts(text.start, text.length as usize);
        core::str::from_utf8_unchecked(bytes)
    }
}

fn fault(answer: &Answer, file: &Obj) -> Raised {
    let class = match answer.fault {
        FAULT_MEMORY => return errors::raise(&types::MEMORY_ERROR, lent(&answer.message)),
        FAULT_RECURSION => return errors::raise(&types::RECURSION_ERROR, lent(&answer.message)),
        FAULT_INDENTATION => &types::INDENTATION_ERROR,
        FAULT_TAB => &types::TAB_ERROR,
        _ => &types::SYNTAX_ERROR,
    };
    let made = || -> Res<Raised> {
        let text = match answer.line_text.start.is_null() {
            true => none::none(),
            false => str::new(lent(&answer.line_text))?,
        };
        let [line, column, end_line, end_column] = answer.place.map(Obj::small);
        let message = str::new(lent(&answer.message))?;
        if answer.fault == FAULT_NAMES {
            let error = crate::call::call1(&class.object(), &message)?;
            for (name, value) in [
                ("filename", file.clone()),
                ("lineno", line),
                ("offset", column),
                ("end_lineno", end_line),
                ("end_offset", end_column),
            ] {
                ops::attribute::setattr(&error, &str::new(name)?, &value)?;
            }
            return Ok(errors::raise_object(error));
        }
        let place = tuple::from_slice(&[file.clone(), line, column, text, end_line, end_column])?;
        Ok(errors::raise_with(class, &[message, place]))
    };
    made().unwrap_or_else(|raised| raised)
}

/// The cells for code with free variables.
fn closure_for(code: &Code, closure: Option<&Obj>) -> Res {
    let count = code.free_count as usize;
    let Some(closure) = closure else {
        return match count {
            0 => Ok(Obj::NO_VALUE),
            _ => Err(wrong_closure(count)),
        };
    };
    if count == 0 {
        return Err(errors::type_error("cannot use a closure with this code object"));
    }
    let is_cell = |item: &Obj| item.is_exact(&cell::CELL);
    let fits = closure.is_exact(&tuple::TUPLE)
        && tuple::items(closure).len() == count
        && tuple::items(closure).iter().all(is_cell);
    if fits { Ok(closure.clone()) } else { Err(wrong_closure(count)) }
}

fn wrong_closure(count: usize) -> Raised {
    errors::type_error(&format!("code object requires a closure of exactly length {count}"))
}

/// Runs the whole of a text, or a function's code without arguments.
fn run(code: &'static Code, globals: &Obj, locals: &Obj, closure: Obj) -> Res {
    let owner = owner_of(globals)?;
    let nothing = || Obj::NO_VALUE;
    let pointer = code as *const Code as *const u64;
    let is_ours = !unsafe { (*code.module).locations }.is_null();
    let function = if is_ours {
        crate::entry::naja_eval_function(&owner, pointer, closure, nothing(), nothing())?
    } else {
        crate::entry::naja_build_function(pointer, closure, nothing(), nothing())?
    };
    if code.is_text == 0 {
        return crate::call::call0(&function);
    }
    let namespace = locals.word();
    // SAFETY: the one parameter of such code is the namespace.
    let result = unsafe { (code.entry)(function.cast::<Function>(), &namespace) };
    if result == NO_VALUE {
        return Err(errors::already_raised());
    }
    Ok(unsafe { Obj::from_word(result) })
}

/// The module of the program whose globals these are, or they themselves.
fn owner_of(globals: &Obj) -> Res {
    for (_, object) in dict::entries(&modules::modules()?) {
        let is_program = object.is_exact(&module::MODULE) && module::record(&object).is_some();
        if is_program && module::overflow(&object).is(globals) {
            return Ok(object);
        }
    }
    Ok(globals.clone())
}
