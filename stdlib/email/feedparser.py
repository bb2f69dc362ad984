"""Parsers that are given a message piece by piece."""

from email.parser import BytesFeedParser, FeedParser

__all__ = ["FeedParser", "BytesFeedParser"]
