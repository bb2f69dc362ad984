"""Of `decimal`: numbers as text, by format specifications."""

import re

_SPEC = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<zeropad>0)?(?P<width>(?!0)\d+)?"
    r"(?P<comma>,)?(?:\.(?P<precision>0|(?!0)\d+))?(?P<type>[eEfFgGn%])?\Z",
    re.DOTALL,
)


def parsed(text):
    """The parts of a specification."""
    match = _SPEC.match(text)
    if match is None:
        raise ValueError("invalid format string")
    spec = match.groupdict()
    zero = spec["zeropad"] is not None
    if zero:
        if spec["fill"] is not None or spec["align"] is not None:
            raise ValueError("invalid format string")
        spec["fill"], spec["align"] = "0", "="
    spec["fill"] = spec["fill"] or " "
    spec["align"] = spec["align"] or ">"
    spec["sign"] = spec["sign"] or "-"
    spec["zeropad"] = zero
    spec["width"] = int(spec["width"] or 0)
    if spec["precision"] is not None:
        spec["precision"] = int(spec["precision"])
        if spec["precision"] == 0 and spec["type"] in ("g", "G", "n", None):
            spec["precision"] = 1
    if spec["type"] == "n":
        if spec["comma"]:
            raise ValueError("invalid format string")
        spec["type"] = "g"
    return spec


def sign_of(is_negative, spec):
    if is_negative:
        return "-"
    return spec["sign"] if spec["sign"] in " +" else ""


def aligned(sign, body, spec):
    """With fill characters up to the width."""
    missing = spec["fill"] * (spec["width"] - len(sign) - len(body))
    align = spec["align"]
    if align == "<":
        return sign + body + missing
    if align == ">":
        return missing + sign + body
    if align == "=":
        return sign + missing + body
    half = len(missing) // 2
    return missing[:half] + sign + body + missing[half:]


def grouped(digits, least, comma):
    """The digits of the whole part with commas, and zeros in front up to a length."""
    if not comma:
        return digits.rjust(least, "0")
    while True:
        parts = []
        text = digits
        while len(text) > 3:
            parts.append(text[-3:])
            text = text[:-3]
        parts.append(text)
        result = ",".join(reversed(parts))
        if len(result) >= least:
            return result
        digits = "0" * max(1, (least - len(result)) * 3 // 4) + digits
        if len(digits) + (len(digits) - 1) // 3 > least:
            # One zero at a time near the end.
            digits = digits.lstrip("0") or "0"
            while len(digits) + (len(digits) - 1) // 3 < least:
                digits = "0" + digits


def assembled(is_negative, whole, fraction, exponent, spec):
    """Sign, digits and exponent put together."""
    sign = sign_of(is_negative, spec)
    rest = ""
    if fraction:
        rest = "." + fraction
    if exponent != 0 or spec["type"] in ("e", "E"):
        letter = {"E": "E", "e": "e", "G": "E", "g": "e"}[spec["type"]]
        rest += f"{letter}{exponent:+}"
    if spec["type"] == "%":
        rest += "%"
    least = spec["width"] - len(rest) - len(sign) if spec["zeropad"] else 0
    return aligned(sign, grouped(whole, max(least, 1), spec["comma"]) + rest, spec)
