"""Small files of every kind, made here: no fixture is anybody else's text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from gzip import compress

PAGE = """<!doctype html>
<html lang="en"><head><title>Turkey sends drones to Libya | The Wire</title>
<meta property="og:site_name" content="The Wire"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2020-06-19T08:00:00+02:00">
<link rel="canonical" href="https://wire.example/a/1"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Turkey sends drones to Libya</h1>
<p>Turkey has sent <b>twelve</b> drones to the Government of National Accord, officials in Tripoli said on Friday
&amp; Saturday.</p>
<p>Russia denies sending 1,200 mercenaries to Libya, a spokesman told reporters. Egypt backs Khalifa&nbsp;Haftar.</p>
<ul><li>Qatar paid 3 million dollars to the Government of National Accord.</li></ul>
<script>document.write("Iran bombed Tripoli.")</script></article>
<footer>Copyright 2024 The Wire</footer></body></html>
"""
FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Wire</title><link>https://wire.example/</link>
<item><title>Haftar&#8217;s forces leave</title><guid>https://wire.example/a/7</guid>
<link>https://wire.example/a/7</link><pubDate>Fri, 19 Jun 2020 23:30:00 -0500</pubDate><category>Libya</category>
<description>
&lt;p&gt;Khalifa Haftar &amp;amp; his forces withdrew from &lt;b&gt;Tripoli&lt;/b&gt;.&lt;/p&gt;</description>
</item>
<item><title>Moscou soutient Haftar</title><link>https://wire.example/a/8</link>
<description><![CDATA[<p>La Russie soutient le maréchal Haftar.</p><p>Le Caire aussi.</p>]]></description></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Le Fil</title><id>urn:fil</id><updated>2020-07-01T00:00:00Z</updated>
<entry><title>Siège de Syrte</title><id>urn:fil:1</id><updated>2020-06-30T22:00:00+02:00</updated>
<author><name>A. Durand</name></author>
<content type="html">&lt;p&gt;La Turquie a bombardé Syrte.&lt;/p&gt;</content></entry></feed>
"""
PDF_PAGES = (
    ("Turkey has sent twelve drones to the Government of National", "Accord. Russia denies sending 1,200 merce-",
     "naries to Libya.", "L'Égypte soutient le maréchal Haftar."),
    ("Egypt backs Khalifa Haftar.",),
)  # fmt: skip


def make_pdf(pages: Sequence[Sequence[str]] = PDF_PAGES, *, title: str | None = None) -> bytes:
    """Make a PDF with a line of Helvetica for each string."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]  # fmt: skip
    for n, lines in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
                       f"/Contents {5 + 2 * n} 0 R >>".encode())  # fmt: skip
        shown = " ".join(f"({_escape(line)}) Tj T*" for line in lines)
        content = f"BT /F1 12 Tf 14 TL 50 780 Td {shown} ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream")
    info = b""
    if title is not None:
        objects.append(f"<< /Title ({_escape(title)}) >>".encode("cp1252"))
        info = b" /Info %d 0 R" % len(objects)
    return _join_objects(objects, info)


def _join_objects(objects: Sequence[bytes], info: bytes) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, info, table)
    return out


def _escape(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def make_warc(
    records: Iterable[tuple[str, bytes, Mapping[str, str]]], *, gzip: bool = False, status: str = "200 OK"
) -> bytes:
    """Make an archive of responses: URL, payload and headers of each; packed, every record is a member of its own."""
    out = b""
    for number, (url, payload, headers) in enumerate(records):
        http = f"HTTP/1.1 {status}\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
        content = http.encode() + payload
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: {url}\r\n"
                "WARC-Date: 2020-07-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(content)}\r\n\r\n")  # fmt: skip
        record = head.encode() + content + b"\r\n\r\n"
        out += compress(record, mtime=0) if gzip else record
    return out
