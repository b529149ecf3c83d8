"""The error tree.

    ProxywarError                 code, message, hint; exit_code
    ├── UsageError                PW1xx  the command or call was wrong                     exit 2
    ├── PipelineError             PW2xx  a parsing pipeline is missing or does not fit     exit 3
    ├── InputError                PW3xx  bad or missing input                              exit 3
    ├── KnowledgeError            PW4xx  a row of the knowledge base or lexicon is wrong   exit 3
    ├── CaseError                 PW5xx  the case file                                     exit 3
    │   ├── CaseBusyError         PW501  another process writes                            exit 5
    │   └── CaseVersionError      PW502  made by another version                           exit 5
    └── MissingExtraError         PW6xx  an optional part is not installed                 exit 3

A bad document is not an error but data: a `Problem` with one of the codes in `PROBLEMS`.
"""

from __future__ import annotations

from typing import Any


class ProxywarError(Exception):
    """Something the user can act upon.

    Attributes:
        code: "PW" and three digits, stable between versions.
        message: What happened, where, and what is available.
        hint: What to do about it; may be empty.
    """

    exit_code = 1

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(code, message, hint)
        self.code = code
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.code}: {self.message}" + (f" {self.hint}" if self.hint else "")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.message, self.hint)


class UsageError(ProxywarError):
    """The command line or the call cannot be understood."""

    exit_code = 2


class PipelineError(ProxywarError):
    """A parsing pipeline is missing or does not fit."""

    exit_code = 3


class InputError(ProxywarError):
    """Nothing could be read from what was named."""

    exit_code = 3


class KnowledgeError(ProxywarError):
    """A row of the knowledge base or of a lexicon is wrong; the message names file and row."""

    exit_code = 3


class CaseError(ProxywarError):
    """The case file is missing, damaged or cannot be written."""

    exit_code = 3


class CaseBusyError(CaseError):
    """Another process is writing to the case."""

    exit_code = 5


class CaseVersionError(CaseError):
    """The case was made by another version of the schema."""

    exit_code = 5


class MissingExtraError(ProxywarError):
    """An optional part is not installed; the hint is the command that installs it."""

    exit_code = 3


PROBLEMS = {
    "PW301": "file is empty",
    "PW302": "file is binary, not text",
    "PW303": "bytes are not UTF-8; read with replacement or another encoding",
    "PW304": "JSON line cannot be read",
    "PW305": "JSON line has no usable id or text",
    "PW306": "document id taken; a suffix was added",
    "PW307": "kind of file is not read by this version",
    "PW308": "file cannot be opened",
    "PW309": "date cannot be read; taken as unknown",
    "PW310": "language has no pipeline; kept and searchable, not read for facts",
    "PW311": "sentence too long to parse; kept and searchable, not read for facts",
    "PW312": "document failed in reading; nothing of it was stored",
    "PW313": "text was changed to be stored (NUL, lone surrogate)",
    "PW314": "file or record is damaged; what could be read of it was kept",
    "PW315": "larger than what is read; left out",
    "PW316": "no text in it: a page without an article, a PDF of pictures",
    "PW317": "reading it took too long, too much memory or crashed the reader",
    "PW318": "encrypted",
    "PW319": "URL could not be fetched",
    "PW321": "table or row of it cannot be read",
    "PW330": "line of an export does not fit its document; nothing of that document was taken",
}
"""Codes of rows in `problems`."""
