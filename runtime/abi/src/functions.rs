//! The functions that compiled code calls in the runtime, declared once.
//!
//! A row says the symbol, how each argument crosses and who owns it, and what comes back:
//!
//! | argument | meaning                                   | result   | meaning                                |
//! |----------|-------------------------------------------|----------|----------------------------------------|
//! | `Ref`    | borrowed word                             | `Own`    | owned word, never raises               |
//! | `Own`    | word whose ownership passes to the callee | `Own!`   | owned word, or `NO_VALUE` when it raised |
//! | `Ptr`    | address of static data or of an array     | `Bool!`  | 0, 1, or -1 when it raised             |
//! | `Int`    | `i64`                                     | `Unit!`  | 0, or -1 when it raised                |
//! | `Float`  | `f64`                                     | `Float`, `Int`, `Unit` | never raises             |
//!
//! `runtime/core/src/exports.rs` expands the same rows into the C symbols, so that a different
//! arity, representation or ownership does not compile.

/// `naja_await_iter`: the operand of an `await`.
pub const AWAIT_EXPRESSION: i64 = 0;
/// `naja_await_iter`: the result of `__aenter__`.
pub const AWAIT_ENTER: i64 = 1;
/// `naja_await_iter`: the result of `__aexit__`.
pub const AWAIT_EXIT: i64 = 2;

/// How an argument crosses the call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Argument {
    /// A borrowed word.
    Ref,
    /// A word whose ownership passes to the callee.
    Own,
    /// An address.
    Ptr,
    /// An `i64`.
    Int,
    /// An `f64`.
    Float,
}

/// What comes back from a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Returned {
    /// An owned word.
    Own,
    /// An owned word or `NO_VALUE` when it raised.
    OwnRaises,
    /// 0, 1, or -1 when it raised.
    BoolRaises,
    /// 0, or -1 when it raised.
    UnitRaises,
    /// An `f64`.
    Float,
    /// An `i64`.
    Int,
    /// Nothing.
    Unit,
}

/// A row as the compiler reads it.
#[derive(Debug)]
pub struct RuntimeFunction {
    /// The C symbol.
    pub symbol: &'static str,
    /// Arguments in order.
    pub arguments: &'static [Argument],
    /// The result.
    pub returned: Returned,
}

/// Hands every row to the macro `$each`.
#[macro_export]
macro_rules! for_each_runtime_function {
    ($each:ident) => {
        $each! {
            // Arithmetic. The in-place forms consume the left operand, so that a uniquely owned
            // string or list may grow where it is.
            naja_add(Ref, Ref) -> OwnRaises;
            naja_sub(Ref, Ref) -> OwnRaises;
            naja_mul(Ref, Ref) -> OwnRaises;
            naja_truediv(Ref, Ref) -> OwnRaises;
            naja_floordiv(Ref, Ref) -> OwnRaises;
            naja_mod(Ref, Ref) -> OwnRaises;
            naja_pow(Ref, Ref) -> OwnRaises;
            naja_lshift(Ref, Ref) -> OwnRaises;
            naja_rshift(Ref, Ref) -> OwnRaises;
            naja_and(Ref, Ref) -> OwnRaises;
            naja_or(Ref, Ref) -> OwnRaises;
            naja_xor(Ref, Ref) -> OwnRaises;
            naja_matmul(Ref, Ref) -> OwnRaises;
            naja_iadd(Own, Ref) -> OwnRaises;
            naja_isub(Own, Ref) -> OwnRaises;
            naja_imul(Own, Ref) -> OwnRaises;
            naja_itruediv(Own, Ref) -> OwnRaises;
            naja_ifloordiv(Own, Ref) -> OwnRaises;
            naja_imod(Own, Ref) -> OwnRaises;
            naja_ipow(Own, Ref) -> OwnRaises;
            naja_ilshift(Own, Ref) -> OwnRaises;
            naja_irshift(Own, Ref) -> OwnRaises;
            naja_iand(Own, Ref) -> OwnRaises;
            naja_ior(Own, Ref) -> OwnRaises;
            naja_ixor(Own, Ref) -> OwnRaises;
            naja_imatmul(Own, Ref) -> OwnRaises;
            // Any in-place operator by its number; consumes the left operand (the first word) unless
            // it raises.
            naja_in_place_kept(Int, Ref, Ref) -> OwnRaises;
            naja_neg(Ref) -> OwnRaises;
            naja_pos(Ref) -> OwnRaises;
            naja_invert(Ref) -> OwnRaises;

            // Comparison: the value, and the truth of the value for branches.
            naja_lt(Ref, Ref) -> OwnRaises;
            naja_le(Ref, Ref) -> OwnRaises;
            naja_gt(Ref, Ref) -> OwnRaises;
            naja_ge(Ref, Ref) -> OwnRaises;
            naja_eq(Ref, Ref) -> OwnRaises;
            naja_ne(Ref, Ref) -> OwnRaises;
            naja_lt_truth(Ref, Ref) -> BoolRaises;
            naja_le_truth(Ref, Ref) -> BoolRaises;
            naja_gt_truth(Ref, Ref) -> BoolRaises;
            naja_ge_truth(Ref, Ref) -> BoolRaises;
            naja_eq_truth(Ref, Ref) -> BoolRaises;
            naja_ne_truth(Ref, Ref) -> BoolRaises;
            // `naja_contains(container, item)`.
            naja_contains(Ref, Ref) -> BoolRaises;
            naja_truth(Ref) -> BoolRaises;

            // Numbers at the border of raw code.
            naja_box_float(Float) -> Own;
            // Modulo and floor division of floats, Python's sign rules; divisor not zero.
            naja_float_mod(Float, Float) -> Float;
            naja_float_floordiv(Float, Float) -> Float;
            naja_float_pow(Float, Float) -> Float;

            // Attributes: (object, name, site) and friends. A site is an `AttributeSite`.
            naja_getattr(Ref, Ref, Ptr) -> OwnRaises;
            naja_setattr(Ref, Ref, Ref, Ptr) -> UnitRaises;
            // Whether the object's class has the layout of the class record, which remembers it.
            naja_has_layout(Ref, Ptr) -> Int;
            // What `object.name(…)` calls (object, name, site, place for the receiver), and the call
            // (method, receiver and arguments, their number[, names of keywords]).
            naja_load_method(Ref, Ref, Ptr, Ptr) -> OwnRaises;
            naja_call_loaded(Ref, Ptr, Int) -> OwnRaises;
            naja_call_loaded_keywords(Ref, Ptr, Int, Ref) -> OwnRaises;
            naja_delattr(Ref, Ref) -> UnitRaises;
            // `naja_super_getattr(class, self, name)`: zero-argument `super().name`.
            naja_super_getattr(Ref, Ref, Ref) -> OwnRaises;

            // Items: (container, key[, value]).
            naja_getitem(Ref, Ref) -> OwnRaises;
            // `naja_get_slice(container, start, stop, step)`, `None` words where absent.
            naja_get_slice(Ref, Ref, Ref, Ref) -> OwnRaises;
            naja_setitem(Ref, Ref, Ref) -> UnitRaises;
            naja_delitem(Ref, Ref) -> UnitRaises;
            // A slice object from start, stop, step (`None` word where absent).
            naja_build_slice(Ref, Ref, Ref) -> Own;

            // Displays. `Ptr` is an array of `Int` words whose ownership passes over.
            naja_build_list(Ptr, Int) -> OwnRaises;
            naja_build_tuple(Ptr, Int) -> OwnRaises;
            naja_build_set(Ptr, Int) -> OwnRaises;
            // `Int` pairs: key, value, key, value ...
            naja_build_dict(Ptr, Int) -> OwnRaises;
            naja_list_append(Ref, Own) -> UnitRaises;
            naja_list_extend(Ref, Ref) -> UnitRaises;
            naja_list_to_tuple(Own) -> OwnRaises;
            naja_set_add(Ref, Own) -> UnitRaises;
            naja_set_update(Ref, Ref) -> UnitRaises;
            // `naja_dict_insert(dict, key, value)`: comprehension and display entries.
            naja_dict_insert(Ref, Ref, Ref) -> UnitRaises;
            // `{**mapping}`.
            naja_dict_update(Ref, Ref) -> UnitRaises;
            // `f(**mapping)`: like update, but a repeated or non-str key is an error; the last
            // argument is the callee, for the message.
            naja_dict_merge_keywords(Ref, Ref, Ref) -> UnitRaises;

            // Strings: `naja_format(value, spec or NO_VALUE, conversion)`, conversion one of 0, 's', 'r', 'a'.
            naja_format(Ref, Ref, Int) -> OwnRaises;
            // Joins `Int` str words (ownership passes over) of an f-string.
            naja_build_string(Ptr, Int) -> OwnRaises;

            // Iteration. `naja_next` gives NO_VALUE with nothing raised at the end.
            naja_iter(Ref) -> OwnRaises;
            naja_next(Ref) -> OwnRaises;
            // After compiled code resumed a generator itself (what the body gave is consumed): what
            // `naja_next` would give.
            naja_resumed(Ref, Own) -> OwnRaises;
            // An exact int by `__index__`, as `range` takes its arguments.
            naja_index(Ref) -> OwnRaises;
            // Unpacks exactly `Int` items into the array (owned words).
            naja_unpack(Ref, Ptr, Int) -> UnitRaises;
            // Unpacks with a star: (value, array, items before, items after); the list goes between.
            naja_unpack_star(Ref, Ptr, Int, Int) -> UnitRaises;

            // Calls. Arguments are arrays of borrowed words.
            // `naja_call(callee, arguments, count)`.
            naja_call(Ref, Ptr, Int) -> OwnRaises;
            // `naja_call_keywords(callee, arguments, count, names)`: the last `len(names)` of the
            // `count` arguments are keyword arguments; `names` is a tuple of str.
            naja_call_keywords(Ref, Ptr, Int, Ref) -> OwnRaises;
            // `naja_call_spread(callee, positional tuple or list, keyword dict or NO_VALUE)`.
            naja_call_spread(Ref, Ref, Ref) -> OwnRaises;
            // `naja_call_method(name, arguments, count, site)`: `arguments[0]` is the object.
            naja_call_method(Ref, Ptr, Int, Ptr) -> OwnRaises;
            // The same with keyword names: (name, arguments, count, names, site).
            naja_call_method_keywords(Ref, Ptr, Int, Ref, Ptr) -> OwnRaises;

            // Functions and classes.
            // `naja_build_function(code, closure tuple or NO_VALUE, defaults tuple or NO_VALUE,
            //  keyword defaults dict or NO_VALUE)`, all consumed.
            naja_build_function(Ptr, Own, Own, Own) -> OwnRaises;
            // Sets a function's annotations: (function, flat tuple name, value, name, value ...).
            naja_set_annotations(Ref, Own) -> Unit;
            naja_build_cell(Own) -> OwnRaises;
            // `naja_build_class(class record, body function, name, bases tuple, keyword dict or NO_VALUE)`.
            // The body is called with the namespace as its one argument and returns the
            // `__class__` cell or None.
            naja_build_class(Ptr, Ref, Ref, Ref, Ref) -> OwnRaises;
            // Class bodies: (namespace, name): a name looked up in the namespace only; NO_VALUE
            // with nothing raised when absent.
            naja_namespace_get(Ref, Ref) -> OwnRaises;
            naja_namespace_set(Ref, Ref, Ref) -> UnitRaises;
            naja_namespace_delete(Ref, Ref) -> UnitRaises;

            // Names that are not proven. `naja_load_global(module, slot number)` looks in the slot,
            // then in the module's dict overflow, then in builtins; raises NameError.
            naja_load_global(Ptr, Int) -> OwnRaises;
            // A builtin by name (a str word); NameError with CPython's suggestion when absent.
            // First argument: the module, for suggestions.
            naja_load_builtin(Ptr, Ref) -> OwnRaises;
            // `del` of an unbound global and the like: raises NameError for the str word.
            naja_raise_name_error(Ref) -> UnitRaises;
            // UnboundLocalError for a local, NameError for a free variable.
            naja_raise_unbound_local(Ref) -> UnitRaises;
            naja_raise_unbound_free(Ref) -> UnitRaises;
            // `globals()` of a module: its live dict view; `locals()` at module level too.
            naja_module_dict(Ptr) -> OwnRaises;
            // The module object.
            naja_module_object(Ptr) -> OwnRaises;

            // Imports. `naja_import(module, dotted name, level, from-list tuple or NO_VALUE)`: as
            // CPython's `__import__`: the top package when the from-list is NO_VALUE, else the module.
            naja_import(Ptr, Ref, Int, Ref) -> OwnRaises;
            // `from m import name`: (module object, name); ImportError with CPython's message.
            naja_import_from(Ref, Ref) -> OwnRaises;
            // `import a.b.c as d`: (name a.b.c as str): the leaf module, already imported.
            naja_import_leaf(Ref) -> OwnRaises;
            // `from m import *` into a module: (importing module, imported module object).
            naja_import_star(Ptr, Ref) -> UnitRaises;

            // Exceptions. Both raise: `raise value`, `raise value from cause`.
            naja_raise(Ref) -> UnitRaises;
            naja_raise_from(Ref, Ref) -> UnitRaises;
            // Bare `raise`.
            naja_reraise() -> UnitRaises;
            // Makes an owned exception the one on its way again, context untouched (end of a
            // `finally` or of an `except` that did not match).
            naja_restore(Own) -> UnitRaises;
            // Takes the exception on its way (never NO_VALUE when called).
            naja_take_raised() -> Own;
            // Begins handling: makes the borrowed exception `sys.exception()`; gives the previous.
            naja_enter_handler(Ref) -> Own;
            // Ends handling: puts the previous back.
            naja_leave_handler(Own) -> Unit;
            // `except pattern:` — (exception, pattern).
            naja_exception_matches(Ref, Ref) -> BoolRaises;
            // `except* pattern:` — (what is left, pattern): a tuple of the match and the rest, either
            // may be None.
            naja_star_match(Ref, Ref) -> OwnRaises;
            // The end of `except*`: (exception, list of what was raised and left): what goes on, or
            // None.
            naja_star_result(Ref, Ref) -> OwnRaises;
            // Adds a traceback entry to the exception on its way: (code, location number).
            naja_traceback(Ptr, Int) -> Unit;
            // `assert x, message`: raises AssertionError; NO_VALUE without message.
            naja_raise_assertion(Ref) -> UnitRaises;
            naja_raise_unsupported(Ref) -> UnitRaises;
            // `with`: the bound `__enter__`, then the bound `__exit__`, looked up on the type, with
            // CPython's TypeErrors.
            naja_with_enter_method(Ref) -> OwnRaises;
            naja_with_exit_method(Ref) -> OwnRaises;
            // Calls `__exit__(type, value, traceback)` for the exception: 1 = swallowed.
            naja_with_exit(Ref, Ref) -> BoolRaises;

            // Patterns. `naja_match_sequence(subject, items, more allowed)`: a sequence of so many
            // items; `naja_match_mapping(subject, keys)`: a mapping of at least so many.
            naja_match_sequence(Ref, Int, Int) -> BoolRaises;
            naja_match_mapping(Ref, Int) -> BoolRaises;
            // The item so far from the end.
            naja_match_item_from_end(Ref, Int) -> OwnRaises;
            // The values of the keys as a tuple, `None` when one is missing.
            naja_match_keys(Ref, Ref) -> OwnRaises;
            // A dict of what the keys leave over.
            naja_match_rest(Ref, Ref) -> OwnRaises;
            // `naja_match_class(subject, class, positional patterns, keyword names)`: the attributes
            // as a tuple, `None` where there is no match.
            naja_match_class(Ref, Ref, Int, Ref) -> OwnRaises;

            // Generators. `naja_build_generator(function, bound arguments)`: a suspended generator.
            naja_build_generator(Ptr, Ptr) -> OwnRaises;
            // One step of `yield from`: (generator, delegate, sent). A yielded value; or NO_VALUE with
            // nothing raised when the delegate is done, its result then in `naja_delegate_result`.
            naja_delegate_step(Ptr, Ref, Own) -> OwnRaises;
            // The same with an exception that was thrown in: (generator, delegate, exception).
            naja_delegate_throw(Ptr, Ref, Own) -> OwnRaises;
            naja_delegate_result() -> Own;
            // The iterator for `yield from`, and for `await` (value, `AWAIT_*`).
            naja_yield_from_iter(Ref) -> OwnRaises;
            naja_await_iter(Ref, Int) -> OwnRaises;
            // `async for`: the asynchronous iterator, what to await for its next item, and whether
            // an exception is its end.
            naja_async_iter(Ref) -> OwnRaises;
            naja_async_next(Ref) -> OwnRaises;
            naja_async_ended(Ref) -> BoolRaises;
            // An item of an asynchronous generator, told apart from what its awaits pass through.
            naja_async_item(Own) -> OwnRaises;
            // `async with`: the bound `__aenter__` and `__aexit__`; the latter called with the
            // exception.
            naja_async_enter_method(Ref) -> OwnRaises;
            naja_async_exit_method(Ref) -> OwnRaises;
            naja_async_exit(Ref, Ref) -> OwnRaises;

            // What `eval` and `exec` find where they stand: (globals, locals).
            naja_eval_context(Own, Own) -> Unit;
            // For the evaluator alone; `globals` are those of a function that it runs. The value of a
            // global or a built-in name; of a global or nothing.
            naja_eval_load(Ref, Ref) -> OwnRaises;
            naja_eval_peek(Ref, Ref) -> Own;
            // (globals, name, value); (globals, name), whether it was there or not.
            naja_eval_store(Ref, Ref, Ref) -> UnitRaises;
            naja_eval_forget(Ref, Ref) -> UnitRaises;
            // Names of the top level: (globals, namespace, name …), where the namespace may be that of
            // the globals.
            naja_eval_name(Ref, Ref, Ref) -> OwnRaises;
            naja_eval_set_name(Ref, Ref, Ref, Ref) -> UnitRaises;
            naja_eval_delete_name(Ref, Ref, Ref) -> UnitRaises;
            // The dict of the globals.
            naja_eval_globals(Ref) -> OwnRaises;
            // (globals, namespace or NO_VALUE, dotted name, level, from-list), and `import *`
            // (globals, namespace, module).
            naja_eval_import(Ref, Ref, Ref, Int, Ref) -> OwnRaises;
            naja_eval_import_star(Ref, Ref, Ref) -> UnitRaises;
            // Raises NameError where the globals have no way to make classes.
            naja_eval_may_build_class(Ref) -> UnitRaises;
            // A function object: (globals, code, closure, defaults, keyword defaults).
            naja_eval_function(Ref, Ptr, Own, Own, Own) -> OwnRaises;
            // `sys.displayhook(value)`.
            naja_eval_display(Ref) -> UnitRaises;
            // Immortal constants: str of code points, bytes, int from decimal text, complex of bits.
            naja_eval_str(Ptr, Int) -> Own;
            naja_eval_bytes(Ptr, Int) -> Own;
            naja_eval_int(Ptr, Int) -> Own;
            naja_eval_float(Int) -> Own;
            naja_eval_complex(Int, Int) -> Own;
            // A tuple of (owned) words.
            naja_eval_tuple(Ptr, Int) -> Own;

            // The machine. Called when the stack pointer is below the limit, or to poll.
            naja_stack_check() -> UnitRaises;
            // Frees an object whose count reached zero (word).
            naja_free(Own) -> Unit;
        }
    };
}

macro_rules! rows {
    ($($symbol:ident($($argument:ident),*) -> $returned:ident;)*) => {
        /// All rows, in the order written.
        pub static RUNTIME_FUNCTIONS: &[RuntimeFunction] = &[
            $(RuntimeFunction {
                symbol: stringify!($symbol),
                arguments: &[$(Argument::$argument),*],
                returned: Returned::$returned,
            }),*
        ];

        /// Names a row; `id as usize` indexes `RUNTIME_FUNCTIONS`.
        #[allow(non_camel_case_types, reason = "the variant is the C symbol")]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum RuntimeFn { $(#[doc = concat!("`", stringify!($symbol), "`")] $symbol),* }

        impl RuntimeFn {
            /// Every row's name, for parsing textual IR.
            pub const ALL: &'static [RuntimeFn] = &[$(RuntimeFn::$symbol),*];

            /// The row.
            pub fn row(self) -> &'static RuntimeFunction {
                &RUNTIME_FUNCTIONS[self as usize]
            }
        }
    };
}

for_each_runtime_function!(rows);
