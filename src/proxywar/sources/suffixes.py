"""What the suffix of a path tells: the kind of the file, and the id of the document that it is."""

from __future__ import annotations

import re
from pathlib import Path

STDIN = "-"
"""The path that stands for standard input."""
KINDS = {
    "": "text", ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown",
    ".jsonl": "lines", ".ndjson": "lines", ".json": "json",
    ".html": "page", ".htm": "page", ".xhtml": "page", ".pdf": "pdf",
    ".xml": "feed", ".rss": "feed", ".atom": "feed", ".rdf": "feed",
    ".csv": "table", ".tsv": "table", ".warc": "warc", ".wet": "warc",
}  # fmt: skip
"""What is read, by suffix; ".gz" behind any of them is unpacked."""
_OTHERS = """
    .bz2 .xz .zst .zip .7z .rar .tar .tgz .doc .docx .odt .rtf .epub .mhtml .mht .eml .msg .xls .xlsx .ods .ppt .pptx
    .parquet .db .sqlite .case .mp3 .mp4
"""
OTHER_SUFFIXES = frozenset(_OTHERS.split())
"""Kinds that this version does not read, even when named."""
_PARTS = """
    .css .js .mjs .map .ico .png .jpg .jpeg .gif .svg .webp .avif .bmp .woff .woff2 .ttf .otf .eot .webmanifest
    .mp4 .webm .mp3 .ogg
"""
PAGE_PARTS = frozenset(_PARTS.split())
"""What a saved site holds beside its pages."""


def suffix_of(path: str) -> str:
    """Return the suffix that tells the kind, in small letters; of "site.warc.gz" it is ".warc"."""
    name = Path(path.partition("?")[0]) if "://" in path else Path(path)
    suffix = name.suffix.lower()
    return Path(name.stem).suffix.lower() if suffix == ".gz" else suffix


def stem_of(path: str) -> str:
    """Return the id of a document that a whole file is: its name without suffix, "stdin" for standard input."""
    if path == STDIN:
        return "stdin"
    name = Path(path.partition("?")[0].rstrip("/")) if "://" in path else Path(path)
    stem = name.stem
    if name.suffix.lower() == ".gz" and Path(stem).suffix.lower() in KINDS:
        stem = Path(stem).stem
    return stem or path


def short_id(value: str | None) -> str | None:
    """Return an id without the scheme of a URL, and no longer than a line."""
    return re.sub(r"^https?://(?:www\.)?", "", value).rstrip("/")[:200] or None if value else None
