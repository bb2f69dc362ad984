//! Functions of the module `gc`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! gc_rows {
    ($each:ident) => {
        $each! { "module gc";
            "<make>(module, /)" => naja_gc_make = native::gc::make;
            "collect(generation=2)" => naja_gc_collect = native::gc::collect;
            "enable()" => naja_gc_enable = native::gc::enable;
            "disable()" => naja_gc_disable = native::gc::disable;
            "isenabled()" => naja_gc_isenabled = native::gc::isenabled;
            "get_count()" => naja_gc_get_count = native::gc::get_count;
            "get_threshold()" => naja_gc_get_threshold = native::gc::get_threshold;
            "set_threshold(*args)" => naja_gc_set_threshold = native::gc::ignored;
            "set_debug(flags, /)" => naja_gc_set_debug = native::gc::ignored;
            "get_debug()" => naja_gc_get_debug = native::gc::zero;
            "freeze()" => naja_gc_freeze = native::gc::ignored;
            "unfreeze()" => naja_gc_unfreeze = native::gc::ignored;
            "get_freeze_count()" => naja_gc_get_freeze_count = native::gc::zero;
            "is_tracked(obj, /)" => naja_gc_is_tracked = native::gc::is_tracked;
            "get_objects(generation=None)" => naja_gc_get_objects = native::gc::get_objects;
            "get_referents(*objs)" => naja_gc_get_referents = native::gc::get_referents;
        }
    };
}
gc_rows!(table);
