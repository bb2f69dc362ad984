# Waiting for several sockets at once.
import selectors
import socket


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options))[:60])
    except Exception as error:
        print(type(error).__name__, error)


a, b = socket.socketpair()
for kind in (selectors.DefaultSelector, selectors.SelectSelector, selectors.PollSelector):
    with kind() as selector:
        key = selector.register(a, selectors.EVENT_READ, data="mine")
        print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data, selector.select(0))
        attempt(selector.register, -1, 1)
        attempt(selector.register, b, 0)
        attempt(selector.register, "x", 1)
        b.send(b"x")
        print([(key.data, events) for key, events in selector.select(1)])
        a.recv(1)
        selector.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, "both")
        print([(key.data, events) for key, events in selector.select(1)], len(selector.get_map()), a in selector.get_map())
        print(selector.get_key(a).data, selector.unregister(a).data, selector.select(0))
    print(selector.get_map())
print(selectors.DefaultSelector.__name__)

# out: True True 1 mine []
# out: ValueError Invalid file descriptor: -1
# out: ValueError Invalid events: 0
# out: ValueError Invalid file object: 'x'
# out: [('mine', 1)]
# out: [('both', 2)] 1 True
# out: both both []
# out: None
# out: True True 1 mine []
# out: ValueError Invalid file descriptor: -1
# out: ValueError Invalid events: 0
# out: ValueError Invalid file object: 'x'
# out: [('mine', 1)]
# out: [('both', 2)] 1 True
# out: both both []
# out: None
# out: True True 1 mine []
# out: ValueError Invalid file descriptor: -1
# out: ValueError Invalid events: 0
# out: ValueError Invalid file object: 'x'
# out: [('mine', 1)]
# out: [('both', 2)] 1 True
# out: both both []
# out: None
# out: EpollSelector
