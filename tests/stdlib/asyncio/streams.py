# Servers and clients by streams, over TCP and UNIX sockets; limits and ends.
import asyncio
import os
import tempfile


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.write(b"bye")
    writer.close()
    await writer.wait_closed()


async def refused(*args, **options):
    try:
        await asyncio.open_connection(*args, **options)
    except Exception as error:
        print(type(error).__name__, error)


async def tcp():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving(), len(server.sockets), server.sockets[0].family)
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        print(writer.get_extra_info("peername") == ("127.0.0.1", port), writer.can_write_eof())
        writer.writelines([b"one\n", b"two\n"])
        await writer.drain()
        print(await reader.readline(), await reader.readuntil(b"O"), await reader.readexactly(1))
        writer.write_eof()
        print(await reader.read(), reader.at_eof(), str(reader)[:18])
        try:
            writer.write(b"more")
        except RuntimeError as error:
            print(error)
        writer.close()
        await writer.wait_closed()
        print(writer.is_closing())
        await asyncio.gather(*(client(port, n) for n in range(3)))
    print(server, server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(error)


async def client(port, n):
    reader, writer = await asyncio.open_connection("localhost", port)
    writer.write(b"x" * 10000 * n + b"\n")
    data = b""
    while not data.endswith(b"\n"):
        data += await reader.read(1 << 16)
    print(n, len(data)) if n == 2 else None
    writer.write_eof()
    await reader.read()
    writer.close()


async def limits():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"0123456789\nabc\nrest")
    try:
        await reader.readline()
    except ValueError as error:
        print(error)
    print(await reader.readline())
    reader.feed_data(b"0123456789")
    try:
        await reader.readuntil(b"--")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    reader.feed_eof()
    for n in (5, 50, 1):
        try:
            print(await reader.readexactly(n))
        except asyncio.IncompleteReadError as error:
            print(error, error.partial, error.expected)
    for action in (lambda: reader.readexactly(-1), lambda: reader.readuntil(b"")):
        try:
            await action()
        except ValueError as error:
            print(error)
    lines = asyncio.StreamReader()
    lines.feed_data(b"a\nb\nc")
    lines.feed_eof()
    print([line async for line in lines])
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)
    waiting = asyncio.StreamReader()
    task = asyncio.create_task(waiting.read(1))
    await asyncio.sleep(0)
    try:
        await waiting.readline()
    except RuntimeError as error:
        print(error)
    waiting.set_exception(OSError("gone"))
    try:
        await task
    except OSError as error:
        print(error, waiting.exception())


async def unix():
    path = os.path.join(tempfile.mkdtemp(), "socket")
    server = await asyncio.start_unix_server(echo, path)
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"unix\n")
    print(await reader.readline())
    writer.write_eof()
    await reader.read()
    writer.close()
    server.close()
    await server.wait_closed()
    print(os.path.exists(path))
    try:
        await asyncio.open_unix_connection(path)
    except Exception as error:
        print(type(error).__name__, error)


async def main():
    await tcp()
    await limits()
    await unix()
    await refused("127.0.0.1", 9)
    await refused("::1", 9)
    await refused()
    await refused("127.0.0.1", 9, server_hostname="x")
    await refused("127.0.0.1", 9, local_addr=("127.0.0.1", 0))
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    place = server.sockets[0].getsockname()
    try:
        await asyncio.start_server(echo, *place)
    except OSError as error:
        print(str(error).replace(str(place[1]), "PORT"), error.errno)
    server.close()

    async def failing(reader, writer):
        raise ValueError("in the server")

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    async with await asyncio.start_server(failing, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        writer.close()


asyncio.run(main())

# out: True 1 2
# out: True True
# out: b'ONE\n' b'TWO' b'\n'
# out: b'bye' True <StreamReader eof
# out: Cannot call write() after write_eof()
# out: True
# out: 2 20001
# out: <Server sockets=()> False
# out: server <Server sockets=()> is closed
# out: Separator is found, but chunk is longer than limit
# out: b'abc\n'
# out: Separator is not found, and chunk exceed the limit 13
# out: b'rest0'
# out: 9 bytes read on a total of 50 expected bytes b'123456789' 50
# out: 0 bytes read on a total of 1 expected bytes b'' 1
# out: readexactly size can not be less than zero
# out: Separator should be at least one-byte string
# out: [b'a\n', b'b\n', b'c']
# out: Limit cannot be <= 0
# out: readuntil() called while another coroutine is already waiting for incoming data
# out: gone gone
# out: b'UNIX\n'
# out: False
# out: FileNotFoundError [Errno 2] No such file or directory
# out: ConnectionRefusedError [Errno 111] Connect call failed ('127.0.0.1', 9)
# out: ConnectionRefusedError [Errno 111] Connect call failed ('::1', 9, 0, 0)
# out: ValueError host and port was not specified and no sock specified
# out: ValueError server_hostname is only meaningful with ssl
# out: ConnectionRefusedError [Errno 111] Connect call failed ('127.0.0.1', 9)
# out: [Errno 98] error while attempting to bind on address ('127.0.0.1', PORT): [errno 98] address already in use 98
# out: Unhandled exception in client_connected_cb ValueError('in the server')
# out: b''
