//! Text as plain code points: the algorithms under `str`, `bytes`, formatting and the codecs.
