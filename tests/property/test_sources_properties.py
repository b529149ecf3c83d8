"""Maps, order and idempotence of sources, on whatever bytes and texts."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from proxywar.records import Document, Problem
from proxywar.sources.aligning import align, trail_markup
from proxywar.sources.checking import check_original, follow
from proxywar.sources.decode import decode_as, decode_bytes
from proxywar.sources.feeds import markup_text
from proxywar.sources.incoming import Incoming
from proxywar.sources.lines import cut_lines, read_lines
from proxywar.sources.originals import SourcedDocument, pack, unpack
from proxywar.sources.pdf import join_pages
from proxywar.sources.tables import read_table
from proxywar.sources.texts import read_text
from proxywar.sources.trail import trail_bytes

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp1251", "shift_jis", "gb18030")
words = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)
lines = st.text(alphabet=st.sampled_from('aé€😀“"\\\u0000 \n\r\t,;&<>=\u202e'), max_size=60)
data = st.one_of(st.binary(max_size=300), st.tuples(words, st.sampled_from(ENCODINGS)).map(
    lambda pair: pair[0].encode(pair[1], "ignore")), st.tuples(words, words).map(
    lambda pair: pair[0].encode() + pair[1].encode("cp1252", "ignore")))  # fmt: skip


def documents(items: Iterator[Document | Problem]) -> list[SourcedDocument]:
    """Return the documents of a reader after their map was checked."""
    found = [item for item in items if isinstance(item, SourcedDocument)]
    for document in found:
        assert document.original is not None
        assert list(check_original(document.text, document.original)) == []
        document.text.encode()
    return found


@settings(deadline=None)
@given(data=data)
@example(data=b"\xff\xfe\x00")
@example(data="é".encode("utf-16-le") * 9)
def test_every_code_point_is_found_in_the_bytes(data: bytes) -> None:
    decoded = decode_bytes(data)
    rest = data[decoded.start :]
    trail = trail_bytes(rest, decoded.encoding)
    assert trail.text == decoded.text == decode_as(rest, decoded.encoding)
    assert len(trail.starts) == len(trail.ends) == len(trail.text)
    if trail.text:
        assert (trail.starts[1:] >= trail.starts[:-1]).all() and (trail.ends >= trail.starts).all()
        assert trail.starts[0] == 0 and trail.ends[-1] == len(rest)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1252"])
@settings(deadline=None, max_examples=50)
@given(text=words)
def test_a_code_point_is_cut_out_of_the_bytes_by_its_place(encoding: str, text: str) -> None:
    text = text.encode(encoding, "ignore").decode(encoding)
    raw = text.encode(encoding)
    trail = trail_bytes(raw, encoding)
    assert [raw[a:b].decode(encoding) for a, b in zip(trail.starts, trail.ends, strict=True)] == list(text)


@settings(deadline=None)
@given(data=data)
def test_whatever_is_read_as_text_keeps_its_map(data: bytes) -> None:
    documents(read_text(data, Incoming("x", "x")))
    documents(read_text(b"---\ntitle: x\n---\n" + data, Incoming("x", "x"), is_markdown=True))


@settings(deadline=None)
@given(rows=st.lists(st.tuples(st.text(min_size=1, max_size=5), st.one_of(words, lines)), max_size=5),
       ascii=st.booleans(), split=st.integers(0, 200))  # fmt: skip
def test_a_json_line_gives_its_text_and_the_way_back(rows: list[tuple[str, str]], ascii: bool, split: int) -> None:
    raw = "".join(json.dumps({"m": {"text": 1}, "id": i, "text": t}, ensure_ascii=ascii) + "\n" for i, t in rows)
    data = raw.encode("utf-8", "surrogatepass")
    found = documents(read_lines(data[:split], io.BytesIO(data[split:]), Incoming("x", "x")))
    wanted = [text for ident, text in rows if text.strip() and ident.replace("\0", "�").strip()]
    assert [document.text for document in found] == [text.replace("\0", "�") for text in wanted]
    for document in found:
        assert document.original is not None
        (piece,) = document.original.pieces
        assert follow(document.original, piece).text == document.text
        start = document.original.start
        assert data[start : start + len(document.original.data)] == document.original.data


@given(data=st.binary(max_size=200), split=st.integers(0, 200))
def test_lines_are_those_of_the_file_wherever_it_is_cut(data: bytes, split: int) -> None:
    cut = list(cut_lines(io.BytesIO(data[split:]), data[:split]))
    assert b"".join(line for line in cut if isinstance(line, bytes)) == data


@settings(deadline=None)
@given(rows=st.lists(st.tuples(lines, lines), min_size=1, max_size=5), delimiter=st.sampled_from(",;\t|"))
def test_a_table_gives_the_cells_that_were_written(rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["note", "text"])
    writer.writerows(rows)
    found = documents(read_table(out.getvalue().encode(), io.BytesIO(), Incoming("x", "x", ".csv")))
    wanted = [text for note, text in rows if text.strip()]
    assert [document.text for document in found] == [text.replace("\0", "�") for text in wanted]
    assert all(document.original is not None and document.original.pieces for document in found)


@settings(deadline=None)
@given(paragraphs=st.lists(st.text(alphabet=st.sampled_from("abcé€😀 &<>\"'"), min_size=1, max_size=40), max_size=6),
       encoding=st.sampled_from(["utf-8", "cp1252", "utf-16-le"]))  # fmt: skip
def test_every_paragraph_is_looked_up_in_its_page(paragraphs: list[str], encoding: str) -> None:
    paragraphs = [p.encode(encoding, "ignore").decode(encoding) for p in paragraphs]
    page = "<html><!-- x --><script>no</script>" + "".join(f"<p><b>{html.escape(p)}</b></p>\n" for p in paragraphs)
    text = "\n".join(" ".join(p.split()) for p in paragraphs)
    raw = page.encode(encoding)
    trail = trail_markup(raw, encoding, ("markup",))
    pieces = align(text, trail)
    covered = "".join(text[p.start : p.end] for p in pieces)
    assert "".join(covered.split()) == "".join(text.split())
    last = 0
    for piece in pieces:
        assert last <= piece.start < piece.end and 0 <= piece.source_start < piece.source_end <= len(raw)
        last = piece.end


@settings(deadline=None)
@given(markup=st.text(alphabet=st.sampled_from("ab <>/!-&;#x[]CDATApbr\"'="), max_size=80))
def test_text_of_markup_is_always_text(markup: str) -> None:
    assert all(line == line.strip() and line for line in markup_text(markup).split("\n") if markup_text(markup))


@given(pages=st.lists(st.text(alphabet=st.sampled_from("abC .-\r\n\ufffe\x02"), max_size=60), max_size=4))
def test_joined_pages_keep_the_place_of_every_piece(pages: list[str]) -> None:
    text, pieces = join_pages(pages)
    last = 0
    for piece in pieces:
        assert last <= piece.start < piece.end <= len(text)
        assert pages[piece.page - 1][piece.source_start : piece.source_end] == text[piece.start : piece.end]
        last = piece.end


@given(data=st.binary(max_size=2000), size=st.integers(0, 3000))
def test_bytes_come_back_as_they_were_and_no_others(data: bytes, size: int) -> None:
    assert unpack(pack(data), len(data)) == data
    if size != len(data):
        with pytest.raises(ValueError, match="bytes that were stored"):
            unpack(pack(data), size)


@settings(deadline=None, max_examples=50)
@given(rows=st.lists(words, min_size=1, max_size=6))
def test_order_of_lines_changes_only_the_order_of_documents(rows: list[str]) -> None:
    def read(texts: list[str]) -> list[tuple[str, Any]]:
        raw = "".join(json.dumps({"id": f"i{rows.index(t)}", "text": t}) + "\n" for t in texts).encode()
        return [(d.sha256, d.text) for d in documents(read_lines(raw, io.BytesIO(), Incoming("x", "x")))]

    assert sorted(read(rows)) == sorted(read(rows[::-1]))
