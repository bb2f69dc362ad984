"""Of `pathlib`: how Windows takes paths apart and joins them."""


class _Windows:
    """How Windows takes paths apart and joins them."""

    sep = "\\"
    altsep = "/"

    @staticmethod
    def normcase(text):
        return text.replace("/", "\\").lower()

    @staticmethod
    def splitroot(path):
        normal = path.replace("/", "\\")
        if normal[:2] == "\\\\":
            start = 8 if normal[:8].upper() == "\\\\?\\UNC\\" else 2
            first = normal.find("\\", start)
            if first < 0:
                return path, "", ""
            second = normal.find("\\", first + 1)
            if second < 0:
                return path, "", ""
            return path[:second], path[second], path[second + 1:]
        if normal[:1] == "\\":
            return "", path[:1], path[1:]
        if normal[1:2] == ":":
            if normal[2:3] == "\\":
                return path[:2], path[2], path[3:]
            return path[:2], "", path[2:]
        return "", "", path

    @staticmethod
    def join(path, *more):
        drive, root, tail = _Windows.splitroot(path)
        for each in more:
            new_drive, new_root, new_tail = _Windows.splitroot(each)
            if new_root:
                if new_drive or not drive:
                    drive = new_drive
                root, tail = new_root, new_tail
                continue
            if new_drive and new_drive != drive:
                if new_drive.lower() != drive.lower():
                    drive, root, tail = new_drive, new_root, new_tail
                    continue
                drive = new_drive
            if tail and tail[-1] not in "\\/":
                tail += "\\"
            tail += new_tail
        if tail and not root and drive and drive[-1:] not in ":\\/":
            return drive + "\\" + tail
        return drive + root + tail

    @staticmethod
    def isabs(path):
        drive, root, _ = _Windows.splitroot(path)
        return bool(root) and (bool(drive) or path[:2] in ("\\\\", "//"))
