"""What can be wrong with a message."""


class MessageError(Exception):
    """Something is wrong with a message."""


class MessageParseError(MessageError):
    """It cannot be read."""


class HeaderParseError(MessageParseError):
    """A header cannot be read."""


class BoundaryError(MessageParseError):
    """The end of a part is not found."""


class MultipartConversionError(MessageError, TypeError):
    """A message cannot become one of several parts."""


class CharsetError(MessageError):
    """A charset is not allowed there."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """Something that was read in spite of being wrong."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A message of several parts has no boundary."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary was not found."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The closing boundary was not found."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line of the headers continues nothing."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A "Unix-from" line was found in the middle."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """No empty line stood between headers and body."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A message of several parts has none."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A message of several parts is encoded."""


class UndecodableBytesDefect(MessageDefect):
    """There are bytes that cannot be decoded."""


class InvalidBase64PaddingDefect(MessageDefect):
    """base64 with wrong padding."""


class InvalidBase64CharactersDefect(MessageDefect):
    """base64 with letters of other kinds."""


class InvalidBase64LengthDefect(MessageDefect):
    """base64 of a wrong length."""


class HeaderDefect(MessageDefect):
    """Something is wrong with a header."""


class InvalidHeaderDefect(HeaderDefect):
    """A header is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header has no value."""


class NonPrintableDefect(HeaderDefect):
    """Letters that cannot be shown."""


class ObsoleteHeaderDefect(HeaderDefect):
    """A header uses what is obsolete."""


class NonASCIILocalPartDefect(HeaderDefect):
    """A local part with letters beyond ASCII."""


class InvalidDateDefect(HeaderDefect):
    """A date that is none."""
