"""Texts that a party signs: "we" and "our" are its, and it is who says so."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Communique No. 5 of UNITA. Our forces took Huambo on Sunday.",
         ["ASSAULT UNITA @ Huambo [alleged: UNITA]"]),
        ("en", "Statement by RENAMO: Our men attacked Beira.", ["ASSAULT RENAMO @ Beira [alleged: RENAMO]"]),
        (
            "en",
            "Statement by Hezbollah, Beirut, 3 June. We bombed Haifa. Israel is warned that any raid will be answered.",
            ["ASSAULT Hezbollah @ Haifa [alleged: Hezbollah]", "THREATEN Hezbollah > Israel"],
        ),
        ("fr", "Communiqué de l'Unita, Jamba, 3 juin. Nos forces ont pris Huambo.",
         ["ASSAULT UNITA @ Huambo [alleged: UNITA]"]),
        ("en", "A statement by UNITA angered Cuba. Our men attacked Beira, a man said.",
         ["ASSAULT - @ Beira [alleged]"]),
    ],
)  # fmt: skip
def test_we_are_who_signs_the_text(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected
