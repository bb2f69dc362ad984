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

# out: 4 3 streamed.bin wb
# out: <zipfile.ZipFile filename='a.zip' mode='w'> w
# out: TypeError object of type 'int' has no len()
# out: <zipfile.ZipFile [closed]>
# out: ValueError Attempt to use ZIP archive that was already closed
# out: ValueError Attempt to write to ZIP archive that was already closed
# out: ['plain.txt', 'other/name.txt', 'text.txt', 'dated.txt', 'folder/', 'made/', 'ümlaut.txt', 'streamed.bin'] b'a comment' None
# out: plain.txt 300 1708509509 8 False 0o100000
# out: other/name.txt 4 2475907165 0 False 0o100000
# out: text.txt 1000 1629984324 8 False 0o0
# out: dated.txt 5 682052825 0 False 0o0
# out: folder/ 0 0 0 True 0o40000
# out: made/ 0 0 0 True 0o40000
# out: ümlaut.txt 4 1579384326 8 False 0o0
# out: streamed.bin 7 3439823151 8 False 0o0
# out: (2001, 9, 9, 1, 46, 40) True 3 0 20
# out: <ZipInfo filename='dated.txt' filemode='?rw-------' file_size=5> <ZipInfo filename='made/' filemode='drwxrwxrwx' external_attr=0x10> True
# out: ünïcode ünïcode  b'name'
# out: KeyError "There is no item named 'missing' in the archive"
# out: KeyError "There is no item named 'missing' in the archive"
# out: ValueError open() requires mode "r" or "w"
# out: ValueError write() requires mode 'w', 'x', or 'a'
# out: b'plain\npl' 8 b'ain\n' 0 b'pla' [b'plain\n', b'plain\n']
# out: 297 b'in\n' b'' True True
# out: True
# out: 50
# out: single/streamed.bin
# out: ['out/dated.txt', 'out/other/name.txt', 'out/plain.txt', 'out/streamed.bin', 'out/text.txt', 'out/ümlaut.txt']
# out: True
# out: added.txt True False False
# out: FileNotFoundError [Errno 2] No such file or directory: 'none.zip'
# out: BadZipFile File is not a zip file
# out: ValueError ZipFile requires mode 'r', 'w', 'x', or 'a'
# out: NotImplementedError That compression method is not supported
# out: FileExistsError [Errno 17] File exists: 'a.zip'
# out: ValueError ZIP does not support timestamps before 1980
# out: 325 b'PK\x03\x04\x14\x00\x00\x00\x00\x00\x00\x00!\x00\xd2=\xbaG\t\x00\x00\x00\t\x00\x00\x00\t\x00\x00\x00a/b/c.txti'
# out: a/b/c.txt
# out: BadZipFile Bad CRC-32 for file 'a/b/c.txt'
# out: out/evil.txt
# out: ['added.txt', 'dated.txt', 'folder', 'made', 'other', 'plain.txt', 'streamed.bin', 'text.txt', 'ümlaut.txt']
# out: a.zip/other/name.txt Path('a.zip', 'other/name.txt') deep a.zip/other/ True True .txt name
# out: True False ['a.zip/plain.txt', 'a.zip/text.txt', 'a.zip/dated.txt', 'a.zip/ümlaut.txt', 'a.zip/added.txt']
# out: FileNotFoundError a.zip/none
