"""French clauses that tell the occasion: "à l'issue de", "au terme de", with capitals that have no accent."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A l'issue de discussions avec le Soudan, le Tchad a rouvert sa frontière.", "CONSULT Chad > Sudan"),
        ("A l'issue d'un entretien avec Angela Merkel, François Hollande s'est exprimé.",
         "CONSULT François Hollande > Angela Merkel"),
        ("A l'instar de la France, l'Allemagne a armé l'Ukraine.", "AID Germany > Ukraine"),
        ("Au terme d'un sommet avec Moon Jae-in, Kim Jong-un a parlé de paix.", "CONSULT Kim Jong-un > Moon Jae-in"),
        ("Au terme d'une offensive contre le M23, l'armée congolaise a repris Goma.", "ASSAULT FARDC > M23"),
    ],
)  # fmt: skip
def test_occasions(lines: Lines, text: str, expected: str) -> None:
    found = [line for line in lines(text, "fr") if line.startswith(expected)]
    assert found and "[" not in found[0], lines(text, "fr")
