"""Nasty web archives and packed files."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator

from reliability.nasty_texts import FACT, File

_PAGE = f"<html><head><title>Note</title></head><body><article><p>{FACT * 3}</p></article></body></html>".encode()


def files() -> Iterator[File]:
    """Yield (name, bytes or what makes them, whether it is slow)."""
    for name, data in _archives():
        suffix = ".warc.gz" if data.startswith(b"\x1f\x8b") else ".warc"
        yield f"warc-{name}{suffix}", data, False
    for name, data in _packed():
        yield name, data, False
    for name, make in _slow():
        yield name, make, True


def record(
    payload: bytes = _PAGE, *, url: str = "https://w.example/a", http: bytes | None = None, length: str | None = None,
    kind: str = "response", more: str = "",
) -> bytes:  # fmt: skip
    """Return one record of a web archive."""
    if http is None:
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    content = http + payload
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-07-01T00:00:00Z\r\n{more}"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {length or len(content)}\r\n\r\n")  # fmt: skip
    return head.encode("utf-8", "surrogateescape") + content + b"\r\n\r\n"


def _archives() -> Iterator[tuple[str, bytes]]:
    one = record()
    packed = gzip.compress(one, mtime=0)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    yield "empty-line", b"WARC/1.0\r\n\r\n"
    yield "only-a-version", b"WARC/"
    yield "version-9", one.replace(b"WARC/1.0", b"WARC/9.9")
    yield "cut-in-the-head", one[:60]
    yield "cut-in-the-content", one[:-80]
    yield "packed-and-cut", packed[:-20]
    yield "packed-and-changed", packed[:40] + bytes([packed[40] ^ 255]) + packed[41:]
    yield "packed-with-a-wrong-sum", packed[:-8] + b"\x00" * 8
    yield "packed-as-one", gzip.compress(one * 3, mtime=0)
    yield "packed-twice", gzip.compress(packed, mtime=0)
    yield "packed-with-rubbish-behind", packed + b"rubbish" * 50
    yield "rubbish-between", one + b"rubbish\r\n" * 20 + one
    for label, length in (
        ("short", "10"),
        ("long", "99999999"),
        ("negative", "-5"),
        ("words", "many"),
        ("huge", "9" * 30),
        ("endless", "9" * 5000),
        ("superscript", "²"),
    ):
        yield f"length-{label}", record(length=length) + one
    yield "no-length", one.replace(b"Content-Length", b"X-Length", 1)
    yield "no-type", one.replace(b"WARC-Type: response\r\n", b"", 1)
    yield "no-blank-line", one.replace(b"\r\n\r\n", b"\r\n", 1)
    yield "header-of-a-megabyte", record(more=f"X-Long: {'x' * 1_000_000}\r\n")
    yield "headers-20000", record(more="".join(f"X-{n}: y\r\n" for n in range(20_000)))
    yield "header-not-utf8", record(more="X-Odd: \udcff\udcfe\r\n")
    yield (
        "url-odd",
        record(url="javascript:alert(1)//../../../etc/passwd\x1b[31m") + record(url="") + record(url="http://["),
    )
    yield "status-odd", record(http=b"HTTP/1.1 abc Fine\r\nContent-Type: text/html\r\n\r\n") + one
    yield "status-missing", record(http=b"\r\n") + one
    yield "http-missing", record(b"", http=b"") + one
    yield "encoding-lies", record(http=http + b"Content-Encoding: gzip\r\n\r\n")
    yield "encoding-cut", record(gzip.compress(_PAGE)[:-30], http=http + b"Content-Encoding: gzip\r\n\r\n")
    yield "encoding-brotli", record(http=http + b"Content-Encoding: br\r\n\r\n")
    yield "encoding-unknown", record(http=http + b"Content-Encoding: x-klingon\r\n\r\n")
    yield "chunked-lies", record(http=http + b"Transfer-Encoding: chunked\r\n\r\n")
    yield "chunked-huge", record(b"ffffffffff\r\n" + _PAGE, http=http + b"Transfer-Encoding: chunked\r\n\r\n")
    yield "chunked-negative", record(b"-5\r\n" + _PAGE, http=http + b"Transfer-Encoding: chunked\r\n\r\n")
    yield "binary-as-page", record(bytes(range(256)) * 20)
    yield "charset-lies", record(http=b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-16\r\n\r\n")
    yield "type-odd", record(http=b"HTTP/1.1 200 OK\r\nContent-Type: ;;;=\r\n\r\n")
    yield "zip-inside", record(b"PK\x03\x04", http=b"HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n\r\n")
    yield "archive-inside", record(one, http=b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
    yield "revisits", record(kind="revisit") + record(kind="nonsense") + one
    yield "arc-of-old", b"filedesc://x.arc 0.0.0.0 20200101000000 text/plain 10\n1 0 x\n\n" + FACT.encode()


def _packed() -> Iterator[tuple[str, bytes]]:
    text = gzip.compress(FACT.encode() * 9, mtime=0)
    yield "gzip-good.txt.gz", text
    yield "gzip-cut.txt.gz", text[:-12]
    yield "gzip-only-a-head.txt.gz", text[:10]
    yield "gzip-wrong-sum.txt.gz", text[:-8] + b"\x00" * 8
    yield "gzip-changed.txt.gz", text[:20] + b"\xff\xff" + text[22:]
    yield "gzip-empty.txt.gz", gzip.compress(b"", mtime=0)
    yield "gzip-with-rubbish-behind.txt.gz", text + b"rubbish"
    yield "gzip-twice.txt.gz", gzip.compress(text, mtime=0)
    yield "gzip-named-txt.txt", text
    yield "gzip-of-a-picture.html.gz", gzip.compress(b"\x89PNG\r\n\x1a\n" + bytes(99), mtime=0)
    yield "gzip-named-pdf.pdf", text
    yield "zlib.txt", zlib.compress(FACT.encode() * 9)
    yield "text-named-gz.gz", FACT.encode()
    yield "text-named-pdf.pdf", FACT.encode()
    yield "text-named-warc.warc", FACT.encode()
    yield "zip.zip", _zip({"a.txt": FACT.encode()})
    yield "zip-named-txt.txt", _zip({"../../a.txt": FACT.encode()})
    yield "zip-bomb.zip", _zip({f"{n}.txt": b"0" * 5_000_000 for n in range(4)})
    yield "zip-bomb.docx", _zip({"word/document.xml": b"0" * 5_000_000})
    yield "tar-upwards.tar", _tar()
    yield "tar-upwards.tar.gz", gzip.compress(_tar(), mtime=0)
    yield "database.txt", b"SQLite format 3\x00" + bytes(4000)
    yield "program.txt", b"\x7fELF\x02\x01\x01" + bytes(4000)
    yield "seven.txt", b"7z\xbc\xaf\x27\x1c" + bytes(100)


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo("../../../../tmp/owned.txt")
        member.size = len(FACT)
        archive.addfile(member, io.BytesIO(FACT.encode()))
    return out.getvalue()


def _zeros(gigabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"\x00" * 2**20
    return b"".join([*(packer.compress(block) for _ in range(gigabytes * 1024)), packer.flush()])


def _slow() -> Iterator[tuple[str, Callable[[], bytes]]]:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    yield "bomb-of-zeros.txt.gz", lambda: _zeros(1)
    yield "bomb-of-text.txt.gz", lambda: gzip.compress(FACT.encode() * 8_000_000, 9, mtime=0)
    yield "bomb-of-lines.jsonl.gz", lambda: gzip.compress(b'{"id":1}\n' + b"\n" * 300 * 2**20, 9, mtime=0)
    yield "bomb-of-a-table.csv.gz", lambda: gzip.compress(b"id,text\n" + b",\n" * 150 * 2**20, 9, mtime=0)
    yield "bomb-in-an-answer.warc", lambda: record(_zeros(1), http=http)
    yield "bomb-of-an-archive.warc.gz", lambda: gzip.compress(record(b" " * 300 * 2**20), 9, mtime=0)
    yield "records-20000.warc", lambda: record(b"x", http=b"HTTP/1.1 404 No\r\n\r\n") * 20_000
