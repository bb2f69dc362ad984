# Processes: their pipes as streams, how they end.
import asyncio
import signal
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(process.returncode, process.pid > 0, process.stderr)
    print(await process.communicate(b"through cat"), process.returncode)
    process = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_shell("echo both; echo ways >&2", stdout=PIPE, stderr=STDOUT)
    async for line in process.stdout:
        print(line)
    print(await process.wait())
    process = await asyncio.create_subprocess_exec("sleep", "10", stdout=DEVNULL)
    process.send_signal(signal.SIGTERM)
    print(await process.wait())
    process = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(process.wait(), 0.05)
    except TimeoutError:
        process.kill()
        print("killed", await process.wait())
    try:
        process.kill()
    except ProcessLookupError as error:
        print("gone")
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    process.stdin.write(b"a line\n")
    await process.stdin.drain()
    print(await process.stdout.readline())
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait())
    big = b"x" * 1_000_000
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    output, _ = await process.communicate(big)
    print(output == big)
    for call in (
        lambda: asyncio.create_subprocess_exec("/no/such/program"),
        lambda: asyncio.create_subprocess_exec("ls", text=True),
        lambda: asyncio.create_subprocess_shell(["ls"]),
    ):
        try:
            await call()
        except Exception as error:
            print(type(error).__name__, error)
    many = [await asyncio.create_subprocess_shell(f"exit {n}") for n in range(4)]
    print(await asyncio.gather(*(process.wait() for process in many)))


asyncio.run(main())

# out: None True None
# out: (b'through cat', None) 0
# out: (b'out\n', b'err\n') 3
# out: b'both\n'
# out: b'ways\n'
# out: 0
# out: -15
# out: killed -9
# out: gone
# out: b'a line\n'
# out: b'' 0
# out: True
# out: FileNotFoundError [Errno 2] No such file or directory: '/no/such/program'
# out: ValueError text must be False
# out: ValueError cmd must be a string
# out: [0, 1, 2, 3]
