//! Functions of the module `sys`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! sys_rows {
    ($each:ident) => {
        $each! { "module sys";
            "<make>(module, /)" => naja_make_sys = sys::make;
            "exit(status=None, /)" => naja_sys_exit = sys::functions::exit;
            "exc_info()" => naja_sys_exc_info = sys::functions::exc_info;
            "exception()" => naja_sys_exception = sys::functions::exception;
            "getrecursionlimit()" => naja_sys_getrecursionlimit = sys::functions::getrecursionlimit;
            "setrecursionlimit(limit, /)" => naja_sys_setrecursionlimit = sys::functions::setrecursionlimit;
            "getsizeof(object, default=None)" => naja_sys_getsizeof = sys::functions::getsizeof;
            "getrefcount(object, /)" => naja_sys_getrefcount = sys::functions::getrefcount;
            "getdefaultencoding()" => naja_sys_getdefaultencoding = sys::functions::getdefaultencoding;
            "getfilesystemencoding()" => naja_sys_getfilesystemencoding = sys::functions::getdefaultencoding;
            "getfilesystemencodeerrors()" => naja_sys_getfilesystemencodeerrors = sys::functions::getfilesystemencodeerrors;
            "intern(string, /)" => naja_sys_intern = sys::functions::intern;
            "get_int_max_str_digits()" => naja_sys_get_int_max_str_digits = sys::functions::get_int_max_str_digits;
            "set_int_max_str_digits(maxdigits)" => naja_sys_set_int_max_str_digits = sys::functions::set_int_max_str_digits;
            "displayhook(object, /)" => naja_sys_displayhook = sys::functions::displayhook;
            "excepthook(exctype, value, traceback, /)" => naja_sys_excepthook = sys::functions::excepthook;
            "unraisablehook(unraisable, /)" => naja_sys_unraisablehook = sys::functions::unraisablehook;
            "__unraisablehook__(unraisable, /)" => naja_sys_unraisablehook_original = sys::functions::unraisablehook;
            "is_finalizing()" => naja_sys_is_finalizing = sys::functions::is_finalizing;
            "getswitchinterval()" => naja_sys_getswitchinterval = sys::functions::getswitchinterval;
            "get_asyncgen_hooks()" => naja_sys_get_asyncgen_hooks = sys::asynchronous::get_hooks;
            "set_asyncgen_hooks(firstiter=None, finalizer=None)" => naja_sys_set_asyncgen_hooks = sys::asynchronous::set_hooks;
            "get_coroutine_origin_tracking_depth()" => naja_sys_get_origin_depth = sys::asynchronous::get_origin_depth;
            "set_coroutine_origin_tracking_depth(depth)" => naja_sys_set_origin_depth = sys::asynchronous::set_origin_depth;
            "gettrace()" => naja_sys_gettrace = sys::functions::gettrace;
            "settrace(function, /)" => naja_sys_settrace = sys::functions::settrace;
            "setprofile(function, /)" => naja_sys_setprofile = sys::functions::settrace;
            "getprofile()" => naja_sys_getprofile = sys::functions::gettrace;
            "_is_gil_enabled()" => naja_sys_is_gil_enabled = sys::functions::is_gil_enabled;
        }
    };
}
sys_rows!(table);
