//! Functions of the module `_time`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! time_rows {
    ($each:ident) => {
        $each! { "module _time";
            "<make>(module, /)" => naja_time_make = native::time::make;
            "time()" => naja_time_time = native::time::time;
            "time_ns()" => naja_time_time_ns = native::time::time_ns;
            "monotonic()" => naja_time_monotonic = native::time::monotonic;
            "monotonic_ns()" => naja_time_monotonic_ns = native::time::monotonic_ns;
            "perf_counter()" => naja_time_perf_counter = native::time::monotonic;
            "perf_counter_ns()" => naja_time_perf_counter_ns = native::time::monotonic_ns;
            "process_time()" => naja_time_process_time = native::time::process_time;
            "process_time_ns()" => naja_time_process_time_ns = native::time::process_time_ns;
            "thread_time()" => naja_time_thread_time = native::time::thread_time;
            "thread_time_ns()" => naja_time_thread_time_ns = native::time::thread_time_ns;
            "clock_gettime(clk_id, /)" => naja_time_clock_gettime = native::time::clock_gettime;
            "clock_gettime_ns(clk_id, /)" => naja_time_clock_gettime_ns = native::time::clock_gettime_ns;
            "sleep(seconds, /)" => naja_time_sleep = native::time::sleep;
            "gmtime(seconds=None, /)" => naja_time_gmtime = native::time::gmtime;
            "localtime(seconds=None, /)" => naja_time_localtime = native::time::localtime;
            "mktime(time_tuple, /)" => naja_time_mktime = native::time::mktime;
            "asctime(time_tuple=None, /)" => naja_time_asctime = native::time::asctime;
            "ctime(seconds=None, /)" => naja_time_ctime = native::time::ctime;
            "strftime(format, time_tuple=None, /)" => naja_time_strftime = native::time::strftime;
        }
    };
}
time_rows!(table);
