"""Every error of the project, under one root. A message is one sentence for the person who reads it.

Errors that stand beneath one of Scrapy's or Twisted's as well (`crawler.politeness.Refused`, `OffSite`,
`crawler.politeness.addresses.PrivateAddressError`) are declared in their rooms: this module must load without either.
"""

from __future__ import annotations


class NewsError(Exception):
    """The root of the project's errors."""


class ArgumentError(NewsError, ValueError):
    """Raised when an argument or a setting cannot be used."""


class IncoherentPortalError(NewsError, TypeError):
    """Raised when a portal's class is made and its attributes contradict each other; the text says what to change."""


class PortalError(NewsError):
    """Raised when no crawl can be made of a portal's class; the cause is what the class raised."""


class DeclareError(NewsError, ValueError):
    """Raised when a portal's class cannot be written or would clash with a declared one."""


class AlreadyRunning(NewsError):
    """Raised when another run of the same portal holds its lock."""


class StateError(NewsError):
    """Raised when the state cannot be opened, read or written."""


class StoriesError(StateError):
    """Raised when the index of stories cannot be opened, read or written."""


class WriteError(NewsError):
    """Raised when a record or a segment could not be written."""


class ReadingFailed(NewsError):
    """Raised for a page that cannot be read: its reading process ended over it, or was ended since it took too long."""


class PageTooSlow(ReadingFailed):
    """Raised when reading or cleaning a page takes longer than a page may (`crawler.page_clock`)."""


class NotReached(NewsError):
    """Raised for a page that waited at a reading process which ended over another page; it may be given to another."""


class ExportError(NewsError):
    """Raised when an export cannot be written."""


class ArchiveError(NewsError):
    """Raised when stored pages cannot be read."""
