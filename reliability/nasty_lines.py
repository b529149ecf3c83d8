"""Nasty JSON lines and tables."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reliability.nasty_texts import FACT, FRENCH, File

_GOOD = json.dumps({"id": "good", "text": FACT}) + "\n"


def files() -> Iterator[File]:
    """Yield (name, bytes or what makes them, whether it is slow)."""
    for name, lines in _lines():
        yield f"json-{name}.jsonl", (lines + "\n" + _GOOD).encode("utf-8", "surrogatepass"), False
    yield "json-utf16.jsonl", _GOOD.encode("utf-16"), False
    yield "json-utf32.jsonl", _GOOD.encode("utf-32"), False
    yield (
        "json-cp1252.jsonl",
        json.dumps({"id": "é", "text": FRENCH}, ensure_ascii=False).encode("cp1252", "replace"),
        False,
    )
    yield "json-cut.jsonl", (_GOOD + _GOOD[:20]).encode(), False
    yield "json-array.json", f"[{_GOOD}]".encode(), False
    yield "json-deep.json", b"[" * 100_000, False
    yield (
        "json-line-of-17-megabytes.jsonl",
        lambda: b'{"id": "a", "text": "' + b"x" * 17 * 2**20 + b'"}\n' + _GOOD.encode(),
        True,
    )
    yield "json-50000-bad-lines.jsonl", lambda: b"{\n" * 50_000 + _GOOD.encode(), True
    yield "json-200-megabytes-without-end.jsonl", lambda: b'{"id": "a", "text": "' + b"x" * 200 * 2**20, True
    yield "json-20000-same-ids.jsonl", lambda: b"".join(
        json.dumps({"id": "a", "text": f"Note {n}."}).encode() + b"\n" for n in range(3000)
    ), True  # fmt: skip
    for name, data in _tables():
        yield f"table-{name}.csv", data, False
    yield "table-of-20-megabytes-in-a-quote.csv", lambda: b'id,text\n1,"' + b"x" * 20 * 2**20, True


def _row(**fields: object) -> str:
    return json.dumps({"id": "a", "text": FACT} | fields)


def _lines() -> Iterator[tuple[str, str]]:
    yield "key-twice", '{"id": "a", "text": "Egypt backs Haftar.", "text": "Egypt opposes Haftar."}'
    yield "key-twice-inside", '{"id": "a", "text": "Egypt backs Haftar.", "m": {"a": 1, "a": 2}}'
    yield "nan", '{"id": "a", "text": "Egypt backs Haftar.", "m": [NaN, Infinity, -Infinity]}'
    yield "huge-integer", '{"id": ' + "9" * 5000 + ', "text": "x"}'
    yield "huge-float", '{"id": "a", "text": "Egypt backs Haftar.", "m": 1e99999}'
    yield "lone-surrogates", '{"id": "a\\ud800", "text": "Egypt \\udfff backs Haftar.", "outlet": "\\ud83d"}'
    yield "surrogate-pairs", '{"id": "a", "text": "\\ud83d\\ude00 Egypt backs Haftar. \\ude00\\ud83d"}'
    yield "nul", '{"id": "a\\u0000", "text": "Egypt\\u0000 backs Haftar."}'
    yield "deep-array", '{"id": "a", "m": ' + "[" * 100_000
    yield "deep-object", '{"a":' * 50_000 + "1" + "}" * 50_000
    yield "deep-but-legal", '{"id": "a", "text": "Egypt backs Haftar.", "m": ' + "[" * 900 + "]" * 900 + "}"
    yield "huge-key", json.dumps({"id": "a", "text": FACT, "k" * 1_000_000: 1})
    yield "many-keys", json.dumps({"id": "a", "text": FACT} | {f"k{n}": n for n in range(20_000)})
    yield "trailing-comma", '{"id": "a", "text": "x",}'
    yield "single-quotes", "{'id': 'a', 'text': 'x'}"
    yield "comment", '{"id": "a", /* no */ "text": "x"}'
    yield "scalars", '"text"\n42\nnull\ntrue\n[1, 2]'
    yield "two-on-a-line", '{"id": "a", "text": "x"}{"id": "b", "text": "y"}'
    yield "raw-control", '{"id": "a", "text": "Egypt\tbacks\x01Haftar."}'
    yield "bad-escape", '{"id": "a", "text": "\\x41 \\u12"}'
    yield "mark", "\ufeff" + _row()
    yield "crlf", _row().replace(" ", "\r\n", 1) + "\r\n" + _row(id="c") + "\r"
    ids: list[tuple[str, object]] = [
        ("null", None),
        ("true", True),
        ("list", []),
        ("empty", ""),
        ("float", 1.5),
        ("space", " \t"),
    ]
    for label, value in ids:
        yield f"id-{label}", _row(id=value)
    texts: list[tuple[str, object]] = [("null", None), ("number", 7), ("list", ["x"]), ("empty", ""), ("space", " \n")]
    for label, value in texts:
        yield f"text-{label}", _row(text=value)
    yield "id-of-a-megabyte", _row(id="i" * 1_000_000)
    yield "id-up-and-away", _row(id="../../../../etc/passwd")
    yield (
        "id-steers",
        _row(id="a\x1b[31m\n\u202eb", outlet="\x1b]0;owned\x07", title="<script>", url="javascript:alert(1)"),
    )
    yield "id-formula", _row(id="=1+1", outlet="@SUM(A1)", title="+1")
    dates: list[tuple[str, object]] = [
        ("far", "9999-99-99"),
        ("zero", "0000-00-00"),
        ("number", 20200619),
        ("list", ["2020"]),
        ("words", "yesterday"),
        ("long", "2020-06-19" + "x" * 100_000),
    ]
    for label, value in dates:
        yield f"date-{label}", _row(date=value)
    yield "fields-of-other-kinds", _row(outlet=["x"], lang={"a": 1}, url=7, title=False)
    yield "prototype", _row(__proto__={"a": 1}, constructor=1)


def _tables() -> Iterator[tuple[str, bytes]]:
    good = f"9,{FACT}\n"
    head = "id,text\n"
    for name, text in (
        ("quote-never-closed", head + '1,"Egypt backs Haftar.\n' + good),
        ("quote-inside", head + '1,Egypt "backs" Haftar.\n2,"Egypt" backs Haftar.\n' + good),
        ("quote-odd", head + '1,"Egypt ""backs"" Haftar."\n2,""""\n3,"a"b"c"\n' + good),
        ("nul", head + "1,Egypt\x00 backs Haftar.\n" + good),
        ("only-head", head),
        ("only-comma", ","),
        ("head-twice", "text,text\na,b\n"),
        ("no-text-column", "id,body\n1,x\n"),
        ("empty-names", f"id,,text,,\n1,,{FACT},,\n"),
        ("ragged", head + "1\n2,a,b,c\n" + good),
        ("carriage-returns", head.replace("\n", "\r") + good.replace("\n", "\r")),
        ("head-over-lines", f'"id","text\nof it",text\n1,x,{FACT}\n'),
        ("mixed-separators", "id;text,more\n1;a,b\n"),
        ("formulas", head + "=1+1,=cmd|'/c calc'!A1 Egypt backs Haftar.\n@a,+1\n"),
        ("columns-20000", ",".join(f"c{n}" for n in range(20_000)) + ",text\n" + "," * 20_000 + FACT + "\n"),
        ("rows-empty", head + ",\n" * 5000 + good),
        ("semicolons-and-commas", "id;text\n1;Egypt, Syria, and Libya, he said.\n"),
        ("no-separator", "text\nEgypt backs Haftar.\n"),
    ):
        yield name, text.encode()
    yield "utf16", (head + good).encode("utf-16")
    yield "cp1252", (head + "1," + FRENCH).encode("cp1252")
    yield "mark", b"\xef\xbb\xbf" + (head + good).encode()
    yield "binary", head.encode() + bytes(range(256)) * 20
