//! Functions of the module `_signal`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! signal_module_rows {
    ($each:ident) => {
        $each! { "module _signal";
            "<make>(module, /)" => naja_signal_make = native::signal::make;
            "signal(signalnum, handler, /)" => naja_signal_signal = native::signal::signal;
            "getsignal(signalnum, /)" => naja_signal_getsignal = native::signal::getsignal;
            "alarm(seconds, /)" => naja_signal_alarm = native::signal::alarm;
            "setitimer(which, seconds, interval=0.0, /)" => naja_signal_setitimer = native::signal::setitimer;
            "getitimer(which, /)" => naja_signal_getitimer = native::signal::getitimer;
            "pause()" => naja_signal_pause = native::signal::pause;
            "raise_signal(signalnum, /)" => naja_signal_raise_signal = native::signal::raise_signal;
            "_sigmask(how, mask, /)" => naja_signal_sigmask_ = native::signal::sigmask;
        }
    };
}
signal_module_rows!(table);
