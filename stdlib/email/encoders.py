"""Encodes the payload of a message."""

from base64 import encodebytes

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def encode_base64(msg):
    """Encodes with base64."""
    payload = msg.get_payload(decode=True)
    msg.set_payload(str(encodebytes(payload), "ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    """Encodes as quoted-printable."""
    from email.quoprimime import body_encode

    payload = msg.get_payload(decode=True)
    msg.set_payload(body_encode(payload.decode("latin1")).replace(" ", "=20"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    """Says whether there are letters beyond ASCII."""
    payload = msg.get_payload(decode=True)
    if payload is None:
        msg["Content-Transfer-Encoding"] = "7bit"
        return
    msg["Content-Transfer-Encoding"] = "7bit" if payload.isascii() else "8bit"


def encode_noop(msg):
    """Leaves it as it is."""
