"""Digests of bytes."""

import _hash
from _types import as_static as _as_static

__all__ = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac",
    "file_digest",
)

# Size of the digest and of a block.
_SIZES = {
    "md5": (16, 64),
    "sha1": (20, 64),
    "sha224": (28, 64),
    "sha256": (32, 64),
    "sha384": (48, 128),
    "sha512": (64, 128),
    "sha512_224": (28, 128),
    "sha512_256": (32, 128),
    "sha3_224": (28, 144),
    "sha3_256": (32, 136),
    "sha3_384": (48, 104),
    "sha3_512": (64, 72),
    "shake_128": (0, 168),
    "shake_256": (0, 136),
    "blake2b": (64, 128),
    "blake2s": (32, 64),
}

algorithms_guaranteed = {name for name in _SIZES if not name.startswith("sha512_")}
algorithms_available = set(_SIZES)


def _plain(data):
    """The data as bytes."""
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class HASH:
    """A digest that is being made."""

    __slots__ = ("_state", "name", "digest_size", "block_size")

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__name__}' instances")

    def update(self, obj, /):
        self._state.update(_plain(obj))

    def digest(self):
        return self._state.digest(self.digest_size)

    def hexdigest(self):
        return self._state.digest(self.digest_size).hex()

    def copy(self):
        other = object.__new__(type(self))
        other._state = self._state.copy()
        other.name = self.name
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.{type(self).__name__} object @ {id(self):#x}>"


HASH.__module__ = "_hashlib"


class HASHXOF(HASH):
    """One whose digest is as long as one wants."""

    __slots__ = ()

    def digest(self, length):
        return self._state.digest(_length(length))

    def hexdigest(self, length):
        return self._state.digest(_length(length)).hex()


HASHXOF.__module__ = "_hashlib"


def _length(length):
    if length < 0:
        raise MemoryError
    return length


class _Blake2:
    """A digest with parameters."""

    __slots__ = ("_state", "digest_size")

    def __new__(cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        limit = cls.MAX_DIGEST_SIZE
        if digest_size is None:
            digest_size = limit
        if not 1 <= digest_size <= limit:
            raise ValueError(f"digest_size must be between 1 and {limit} bytes")
        key, salt, person = bytes(key), bytes(salt), bytes(person)
        if len(salt) > cls.SALT_SIZE:
            raise ValueError(f"maximum salt length is {cls.SALT_SIZE} bytes")
        if len(person) > cls.PERSON_SIZE:
            raise ValueError(f"maximum person length is {cls.PERSON_SIZE} bytes")
        if not 0 <= fanout <= 255:
            raise ValueError("fanout must be between 0 and 255")
        if not 1 <= depth <= 255:
            raise ValueError("depth must be between 1 and 255")
        if not 0 <= leaf_size < 2 ** 32:
            raise OverflowError("leaf_size is too large")
        if node_offset < 0:
            raise ValueError("value must be positive")
        if node_offset >= 2 ** cls._OFFSET_BITS:
            raise OverflowError("node_offset is too large")
        if not 0 <= node_depth <= 255:
            raise ValueError("node_depth must be between 0 and 255")
        if not 0 <= inner_size <= limit:
            raise ValueError(f"inner_size must be between 0 and is {limit}")
        if len(key) > cls.MAX_KEY_SIZE:
            raise ValueError(f"maximum key length is {cls.MAX_KEY_SIZE} bytes")
        self = object.__new__(cls)
        self.digest_size = digest_size
        tree = (fanout, depth, leaf_size, node_offset, node_depth, inner_size, int(bool(last_node)))
        self._state = _hash.blake2(cls.__name__ == "blake2b", digest_size, key, salt, person, tree)
        self._state.update(_plain(data))
        return self

    def update(self, data, /):
        self._state.update(_plain(data))

    def digest(self):
        return self._state.digest(0)

    def hexdigest(self):
        return self._state.digest(0).hex()

    def copy(self):
        other = object.__new__(type(self))
        other._state = self._state.copy()
        other.digest_size = self.digest_size
        return other

    @property
    def name(self):
        return type(self).__name__

    @property
    def block_size(self):
        return 2 * self.MAX_DIGEST_SIZE

    def __repr__(self):
        return f"<_blake2.{type(self).__name__} object at {id(self):#x}>"


class blake2b(_Blake2):
    """For machines of 64 bits."""

    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    _OFFSET_BITS = 64


class blake2s(_Blake2):
    """For smaller machines."""

    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    _OFFSET_BITS = 48


blake2b.__module__ = blake2s.__module__ = "_blake2"


def _made(name, data):
    self = object.__new__(HASHXOF if name.startswith("shake") else HASH)
    self._state = _hash.new(name)
    self.name = name
    self.digest_size, self.block_size = _SIZES[name]
    if data != b"":
        self._state.update(_plain(data))
    return self


def new(name, data=b"", **kwargs):
    """The digest with this name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    if name in ("blake2b", "blake2s"):
        return (blake2b if name == "blake2b" else blake2s)(data, **kwargs)
    lower = name.lower().replace("-", "_")
    if lower not in _SIZES:
        lower = lower.replace("_", "")
        if lower not in _SIZES:
            raise ValueError("unsupported hash type " + name)
    return _made(lower, data)


def md5(string=b"", *, usedforsecurity=True):
    return _made("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return _made("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return _made("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return _made("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return _made("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return _made("sha512", string)


def sha3_224(string=b"", *, usedforsecurity=True):
    return _made("sha3_224", string)


def sha3_256(string=b"", *, usedforsecurity=True):
    return _made("sha3_256", string)


def sha3_384(string=b"", *, usedforsecurity=True):
    return _made("sha3_384", string)


def sha3_512(string=b"", *, usedforsecurity=True):
    return _made("sha3_512", string)


def shake_128(string=b"", *, usedforsecurity=True):
    return _made("shake_128", string)


def shake_256(string=b"", *, usedforsecurity=True):
    return _made("shake_256", string)


for _function in (
    md5, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256,
):
    _function.__name__ = _function.__qualname__ = "openssl_" + _function.__name__
    _function.__module__ = "_hashlib"


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password, slow to make on purpose."""
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {type(hash_name).__name__}")
    name = new(hash_name).name
    for part in (password, salt):
        if isinstance(part, str):
            raise TypeError("a bytes-like object is required, not 'str'")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if iterations > 2 ** 31 - 1:
        raise OverflowError("iteration value is too great.")
    size, block = _SIZES[name]
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    if dklen > 2 ** 31 - 1:
        raise OverflowError("key length is too great.")
    return _hash.pbkdf2(name, bytes(password), bytes(salt), iterations, dklen, block)


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """The digest of a file's bytes."""
    state = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        state.update(fileobj.getbuffer())
        return state
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while True:
        part = fileobj.read(_bufsize)
        if part is None:
            raise BlockingIOError("I/O operation would block.")
        if not part:
            return state
        state.update(part)


_as_static(HASH, HASHXOF, blake2b, blake2s)
