"""What a text says about two names, and what only stands between them."""

from __future__ import annotations

import pytest

from proxywar.records import Mention
from proxywar.resolve.aliases import find_aliases


def _names(text: str, *names: str) -> list[Mention]:
    found = [(text.index(name), name) for name in names]
    return [Mention("actor", name, at, at + len(name), "en", f"x-{at}") for at, name in found]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Sunnis, who follow the views of Ali Khamenei, marched.", "Sunnis", "Ali Khamenei"),
        ("His son James, brigadier of the Russian army, was made a count.", "James", "Russian army"),
        ("Wolf, the commander of the guard of Marek Dolny, fled.", "Wolf", "Marek Dolny"),
        ("Wolf, the general who fought Marek Dolny, fled.", "Wolf", "Marek Dolny"),
        ("Loup, le chef de l'armée de Marek Dolny, a fui.", "Loup", "Marek Dolny"),
    ],
)
def test_a_clause_between_two_names_does_not_make_them_one(text: str, first: str, second: str) -> None:
    assert list(find_aliases(text, _names(text, first, second))) == []


@pytest.mark.parametrize(
    "text",
    ["Wolf, the commander Marek Dolny, fled.", "Wolf, le chef de la garde Marek Dolny, a fui."],
)
def test_a_title_between_two_names_makes_them_one(text: str) -> None:
    assert [words for _, _, words in find_aliases(text, _names(text, "Wolf", "Marek Dolny"))] == ["in apposition"]
