# Protocols, transports, datagrams, raw sockets, descriptors and signals of the loop.
import asyncio
import os
import signal
import socket
import threading


class Upper(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server made", type(transport).__name__, transport.get_write_buffer_limits())

    def data_received(self, data):
        print("server got", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("server eof")

    def connection_lost(self, exc):
        print("server lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.write(b"hello")
        self.transport = transport

    def data_received(self, data):
        print("client got", data)
        self.transport.close()

    def connection_lost(self, exc):
        print("client lost", exc)
        self.done.set_result("done")


class Datagrams(asyncio.DatagramProtocol):
    def __init__(self, name, answers):
        self.name, self.answers = name, answers

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print(self.name, data, addr[0])
        if self.answers:
            self.transport.sendto(data[::-1], addr)
        else:
            self.transport.close()

    def error_received(self, exc):
        print(self.name, exc)

    def connection_lost(self, exc):
        print(self.name, "lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Upper, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving())
    await server.start_serving()
    done = loop.create_future()
    place = server.sockets[0].getsockname()
    transport, protocol = await loop.create_connection(lambda: Client(done), *place)
    print(await done, transport.is_closing(), transport.get_extra_info("peername") == place)
    await asyncio.sleep(0.01)
    server.close()
    await server.wait_closed()

    answering, _ = await loop.create_datagram_endpoint(lambda: Datagrams("a", True), local_addr=("127.0.0.1", 0))
    place = answering.get_extra_info("sockname")
    asking, _ = await loop.create_datagram_endpoint(lambda: Datagrams("b", False), remote_addr=place)
    asking.sendto(b"datagram")
    await asyncio.sleep(0.02)
    answering.close()
    await asyncio.sleep(0.01)
    for options in ({}, {"remote_addr": "x"}):
        try:
            await loop.create_datagram_endpoint(asyncio.DatagramProtocol, **options)
        except Exception as error:
            print(type(error).__name__, error)

    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    receiving = asyncio.create_task(loop.sock_recv(a, 100))
    await asyncio.sleep(0)
    await loop.sock_sendall(b, b"raw")
    print(await receiving)
    try:
        async with asyncio.timeout(0.01):
            await loop.sock_recv(a, 1)
    except TimeoutError:
        print("nothing came")
    buffer = bytearray(5)
    b.send(b"into")
    print(await loop.sock_recv_into(a, buffer), buffer)
    big = asyncio.create_task(loop.sock_sendall(a, b"z" * 1_000_000))
    count = 0
    while count < 1_000_000:
        count += len(await loop.sock_recv(b, 1 << 20))
    await big
    print(count)
    closed = socket.socket()
    closed.setblocking(False)
    try:
        await loop.sock_connect(closed, ("127.0.0.1", 9))
    except OSError as error:
        print(error)

    event = asyncio.Event()
    loop.add_reader(a, lambda: (print("readable", a.recv(10)), event.set()))
    b.send(b"!")
    await event.wait()
    print(loop.remove_reader(a), loop.remove_reader(a), loop.remove_writer(b))
    print(await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))

    came = loop.create_future()
    loop.add_signal_handler(signal.SIGUSR1, came.set_result, "signal")
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGUSR1)
    print(await came, loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    for number in ("x", 1000):
        try:
            loop.add_signal_handler(number, print)
        except (TypeError, ValueError) as error:
            print(error)

    reader, writer = os.pipe()
    stream = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stream), os.fdopen(reader, "rb", 0))
    threading.Timer(0.01, lambda: (os.write(writer, b"by a pipe\n"), os.close(writer))).start()
    print(await stream.read())

    other = asyncio.new_event_loop()
    thread = threading.Thread(target=other.run_forever)
    thread.start()
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01, "elsewhere"), other)
    print(future.result())
    print(await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(asyncio.sleep(0, 7), other)))
    other.call_soon_threadsafe(other.stop)
    thread.join()
    other.close()
    a.close()
    b.close()


asyncio.run(main())


async def interrupted():
    try:
        asyncio.get_running_loop().call_later(0.01, os.kill, os.getpid(), signal.SIGINT)
        await asyncio.sleep(10)
    finally:
        print("cleaned up")


try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("interrupted")

# out: False
# out: server made _SelectorSocketTransport (16384, 65536)
# out: server got b'hello'
# out: client got b'HELLO'
# out: client lost None
# out: done True True
# out: server eof
# out: server lost None
# out: a b'datagram' 127.0.0.1
# out: b b'margatad' 127.0.0.1
# out: b lost None
# out: a lost None
# out: ValueError unexpected address family
# out: TypeError 2-tuple is expected
# out: b'raw'
# out: nothing came
# out: 4 bytearray(b'into\x00')
# out: 1000000
# out: [Errno 111] Connect call failed ('127.0.0.1', 9)
# out: readable b'!'
# out: True False False
# out: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
# out: signal True False
# out: sig must be an int, not 'x'
# out: invalid signal number 1000
# out: b'by a pipe\n'
# out: elsewhere
# out: 7
# out: cleaned up
# out: interrupted
