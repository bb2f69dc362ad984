"""Parts of image data."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEImage"]

_STARTS = [
    (0, b"\x89PNG\r\n\x1a\n", "png"), (0, b"GIF87a", "gif"), (0, b"GIF89a", "gif"), (0, b"\xff\xd8\xff\xdb", "jpeg"),
    (6, b"JFIF", "jpeg"), (6, b"Exif", "jpeg"), (0, b"MM", "tiff"), (0, b"II", "tiff"), (0, b"BM", "bmp"),
    (8, b"WEBP", "webp"),
]


def _kind(data):
    """The kind by the first bytes."""
    for at, start, kind in _STARTS:
        if data[at:at + len(start)] == start:
            return kind
    return None


class MIMEImage(MIMENonMultipart):
    """Data, in base64 unless told otherwise."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _kind(_imagedata)
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        MIMENonMultipart.__init__(self, "image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)
