# Archives: written and read, stored and deflated; extraction; paths; what is wrong with bad ones.
import io
import os
import tempfile
import zipfile


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


os.chdir(tempfile.mkdtemp())
with open("plain.txt", "w") as file:
    file.write("plain\n" * 50)
os.makedirs("folder/sub")
with open("folder/sub/deep.txt", "w") as file:
    file.write("deep")
os.utime("plain.txt", (1_000_000_000, 1_000_000_000))
info = zipfile.ZipInfo("dated.txt", (2020, 2, 3, 4, 5, 6))
with zipfile.ZipFile("a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.write("plain.txt")
    archive.write("folder/sub/deep.txt", "other/name.txt", zipfile.ZIP_STORED)
    archive.writestr("text.txt", "ünïcode " * 100)
    archive.writestr(info, b"dated")
    archive.write("folder", "folder")
    archive.mkdir("made")
    archive.writestr("ümlaut.txt", b"name")
    with archive.open("streamed.bin", "w") as member:
        print(member.write(b"one "), member.write(b"two"), member.name, member.mode)
    archive.comment = b"a comment"
    print(archive, archive.mode)
    attempt(archive.writestr, "x", 5)
print(archive)
attempt(archive.read, "plain.txt")
attempt(archive.writestr, "x", "y")
with zipfile.ZipFile("a.zip") as archive:
    print(archive.namelist(), archive.comment, archive.testzip())
    for each in archive.infolist():
        print(each.filename, each.file_size, each.CRC, each.compress_type, each.is_dir(), oct(each.external_attr >> 16 & 0o170000))
    info = archive.getinfo("plain.txt")
    print(info.date_time, info.compress_size < info.file_size, info.create_system, info.flag_bits, info.extract_version)
    print(archive.getinfo("dated.txt"), archive.getinfo("made/"), archive.getinfo("folder/").is_dir())
    print(archive.read("text.txt").decode()[:16], archive.read("ümlaut.txt"))
    attempt(archive.getinfo, "missing")
    attempt(archive.read, "missing")
    attempt(archive.open, "plain.txt", "x")
    attempt(archive.writestr, "x", "y")
    with archive.open("plain.txt") as member:
        print(member.read(8), member.tell(), member.readline(), member.seek(0), member.peek(3)[:3], member.readlines()[:2])
        print(member.seek(-3, 2), member.read(), member.read(), member.readable(), member.seekable())
    print(member.closed)
    with io.TextIOWrapper(archive.open("plain.txt")) as text:
        print(sum(1 for line in text))
    archive.extractall("out")
    print(archive.extract("streamed.bin", "single"))
print(sorted(os.path.join(folder, name) for folder, _, names in os.walk("out") for name in names))
with open("out/plain.txt") as file:
    print(file.read() == "plain\n" * 50)
with zipfile.ZipFile("a.zip", "a") as archive:
    archive.writestr("added.txt", "added")
print(zipfile.ZipFile("a.zip").namelist()[-1], zipfile.is_zipfile("a.zip"), zipfile.is_zipfile("plain.txt"), zipfile.is_zipfile("none"))
attempt(zipfile.ZipFile, "none.zip")
attempt(zipfile.ZipFile, "plain.txt")
attempt(zipfile.ZipFile, "a.zip", "z")
attempt(zipfile.ZipFile, "b.zip", "w", 99)
attempt(zipfile.ZipFile, "a.zip", "x")
attempt(zipfile.ZipInfo, "x", (1979, 1, 1, 0, 0, 0))
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr(zipfile.ZipInfo("a/b/c.txt"), "in memory")
    archive.writestr(zipfile.ZipInfo("a/d.py"), "print()")
    archive.writestr(zipfile.ZipInfo("../../evil.txt"), "x")
print(len(buffer.getvalue()), buffer.getvalue()[:40])
broken = bytearray(buffer.getvalue())
broken[40] ^= 1
with zipfile.ZipFile(io.BytesIO(broken)) as archive:
    print(archive.testzip())
    attempt(archive.read, "a/b/c.txt")
    print(archive.extract("../../evil.txt", "out"))
with zipfile.ZipFile("a.zip") as archive:
    archive.printdir() if 0 else None
    path = zipfile.Path(archive)
    print(sorted(each.name for each in path.iterdir()))
    one = path / "other" / "name.txt"
    print(one, repr(one), one.read_text(), one.parent, one.exists(), one.is_file(), one.suffix, one.stem)
    print((path / "other").is_dir(), (path / "none").exists(), [str(each) for each in path.glob("*.txt")])
    attempt((path / "none").read_text)
