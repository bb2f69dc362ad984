//! Functions of the module `_socket`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! socket_module_rows {
    ($each:ident) => {
        $each! { "module _socket";
            "socket(family, kind, protocol, /)" => naja_socket_socket = native::socket::socket;
            "socketpair(family, kind, protocol, /)" => naja_socket_socketpair = native::socket::socketpair;
            "bind(fd, address, /)" => naja_socket_bind = native::socket::bind;
            "connect(fd, address, /)" => naja_socket_connect = native::socket::connect;
            "listen(fd, backlog, /)" => naja_socket_listen = native::socket::listen;
            "shutdown(fd, how, /)" => naja_socket_shutdown = native::socket::shutdown;
            "accept(fd, /)" => naja_socket_accept = native::socket::accept;
            "send(fd, data, flags, address, /)" => naja_socket_send = native::socket::send;
            "receive(fd, length, flags, /)" => naja_socket_receive = native::socket::receive;
            "getsockname(fd, /)" => naja_socket_getsockname = native::socket::getsockname;
            "getpeername(fd, /)" => naja_socket_getpeername = native::socket::getpeername;
            "setsockopt(fd, level, option, value, /)" => naja_socket_setsockopt = native::socket::setsockopt;
            "getsockopt(fd, level, option, length, /)" => naja_socket_getsockopt = native::socket::getsockopt;
            "gethostname()" => naja_socket_gethostname = native::socket::gethostname;
            "wait(fd, events, timeout, /)" => naja_socket_wait = native::socket::wait;
            "has_others()" => naja_socket_has_others = native::socket::has_others;
        }
    };
}
socket_module_rows!(table);
