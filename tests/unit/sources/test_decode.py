"""Bytes to text."""

from __future__ import annotations

import pytest

from proxywar.sources.decode import decode_bytes, is_binary

TEXT = "L’armée libyenne a repris l’aéroport."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_with_or_without_a_byte_order_mark_is_read_as_it_is(encoding: str) -> None:
    decoded = decode_bytes(TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.note is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_byte_orders_are_told_by_their_mark(encoding: str) -> None:
    assert decode_bytes("\ufeff".encode(encoding) + TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_although_an_apostrophe_holds_the_byte_of_a_control(encoding: str) -> None:
    data = (TEXT * 5).encode(encoding)
    assert not is_binary(data)
    assert decode_bytes(data).text == TEXT * 5


def test_windows_1252_is_read_and_said() -> None:
    decoded = decode_bytes(TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert decoded.note is not None and "Windows-1252" in decoded.note


def test_one_broken_byte_spoils_no_other_accent() -> None:
    decoded = decode_bytes(TEXT.encode() + b" \xe9t\xe9")
    assert decoded.text == TEXT + " été"


def test_bytes_without_meaning_are_replaced_and_counted() -> None:
    decoded = decode_bytes(b"caf\xe9 \x81 \x8d")
    assert decoded.text == "café � �"
    assert decoded.note is not None and "2 of them replaced" in decoded.note


def test_replacement_characters_of_the_source_are_not_counted_as_lost() -> None:
    decoded = decode_bytes("� ".encode() + b"\xe9")
    assert decoded.text == "� é"
    assert decoded.note is not None and "replaced" not in decoded.note


def test_truncated_utf_16_is_replaced_and_said() -> None:
    decoded = decode_bytes(TEXT.encode("utf-16")[:-1])
    assert decoded.text.startswith(TEXT[:-1])
    assert decoded.note is not None


@pytest.mark.parametrize("data", [b"%PDF-1.7 text", b"PK\x03\x04rest", b"\x89PNG\r\n", bytes(range(256)) * 4])
def test_binary_files_are_told(data: bytes) -> None:
    assert is_binary(data)


@pytest.mark.parametrize(
    "data", [TEXT.encode(), TEXT.encode("utf-16"), TEXT.encode("cp1252"), b"one NUL \x00 in text", b""]
)
def test_text_is_not_taken_for_binary(data: bytes) -> None:
    assert not is_binary(data)
