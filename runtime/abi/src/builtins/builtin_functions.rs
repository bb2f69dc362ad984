//! Functions of the `builtins` module.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! builtin_functions_rows {
    ($each:ident) => {
        $each! { "module builtins";
            "__import__(name, globals=None, locals=None, fromlist=(), level=0)" => naja_b_import = builtins::objects::import;
            "abs(x, /)" => naja_b_abs = builtins::numbers::abs;
            "aiter(async_iterable, /)" => naja_b_aiter = builtins::sequences::aiter;
            "all(iterable, /)" => naja_b_all = builtins::sequences::all;
            "anext(async_iterator, default=None, /)" => naja_b_anext = builtins::sequences::anext;
            "any(iterable, /)" => naja_b_any = builtins::sequences::any;
            "ascii(obj, /)" => naja_b_ascii = builtins::objects::ascii;
            "bin(number, /)" => naja_b_bin = builtins::numbers::bin;
            "callable(obj, /)" => naja_b_callable = builtins::objects::callable;
            "chr(i, /)" => naja_b_chr = builtins::objects::chr;
            "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)" => naja_b_compile = builtins::evaluate::compile;
            "delattr(obj, name, /)" => naja_b_delattr = builtins::attributes::delattr;
            "dir(object=None, /)" => naja_b_dir = builtins::attributes::dir;
            "divmod(x, y, /)" => naja_b_divmod = builtins::numbers::divmod;
            "eval(source, /, globals=None, locals=None)" => naja_b_eval = builtins::evaluate::eval;
            "exec(source, /, globals=None, locals=None, *, closure=None)" => naja_b_exec = builtins::evaluate::exec;
            "exit(code=None)" => naja_b_exit = builtins::objects::exit;
            "format(value, format_spec='', /)" => naja_b_format = builtins::objects::format;
            "getattr(object, name, default=None, /)" => naja_b_getattr = builtins::attributes::getattr;
            "hasattr(obj, name, /)" => naja_b_hasattr = builtins::attributes::hasattr;
            "hash(obj, /)" => naja_b_hash = builtins::objects::hash;
            "hex(number, /)" => naja_b_hex = builtins::numbers::hex;
            "id(obj, /)" => naja_b_id = builtins::objects::id;
            "isinstance(obj, class_or_tuple, /)" => naja_b_isinstance = builtins::objects::isinstance;
            "issubclass(cls, class_or_tuple, /)" => naja_b_issubclass = builtins::objects::issubclass;
            "iter(object, sentinel=None, /)" => naja_b_iter = builtins::sequences::iter;
            "len(obj, /)" => naja_b_len = builtins::sequences::len;
            "max(*args, key=None, default=None)" => naja_b_max = builtins::numbers::max;
            "min(*args, key=None, default=None)" => naja_b_min = builtins::numbers::min;
            "next(iterator, default=None, /)" => naja_b_next = builtins::sequences::next;
            "oct(number, /)" => naja_b_oct = builtins::numbers::oct;
            "ord(c, /)" => naja_b_ord = builtins::objects::ord;
            "pow(base, exp, mod=None)" => naja_b_pow = builtins::numbers::pow;
            "print(*args, sep=' ', end='\n', file=None, flush=False)" => naja_b_print = builtins::printing::print;
            "quit(code=None)" => naja_b_quit = builtins::objects::exit;
            "repr(obj, /)" => naja_b_repr = builtins::objects::repr;
            "round(number, ndigits=None)" => naja_b_round = builtins::numbers::round;
            "setattr(obj, name, value, /)" => naja_b_setattr = builtins::attributes::setattr;
            "sorted(*args, **kwargs)" => naja_b_sorted = builtins::sequences::sorted;
            "sum(iterable, /, start=0)" => naja_b_sum = builtins::numbers::sum;
            "vars(object=None, /)" => naja_b_vars = builtins::attributes::vars;
        }
    };
}
builtin_functions_rows!(table);
