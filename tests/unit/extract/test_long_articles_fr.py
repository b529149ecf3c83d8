"""French articles in which pronouns and descriptions take up parties told of sentences before."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("L'armée irakienne a bombardé les séparatistes kurdes du PDK près d'Erbil. Ces derniers l'accusent "
             "d'avoir rasé trois villages."),
            "ACCUSE Kurdistan Democratic Party > Iraqi Army",
        ),
        ("Londres a reçu le roi Fayçal. Ce dernier accepta de reconnaître le Koweït.",
         "AGREE Faisal of Saudi Arabia > Kuwait"),
        ("L'armée colombienne a tué trois guérilleros de l'ELN à Arauca. Le Venezuela les a armés.",
         "AID Venezuela > National Liberation Army (Colombia)"),
        (
            ("Les Émirats arabes unis ont armé les Houthis. La coalition a tué trois rebelles. Ces derniers ont "
             "attaqué Abou Dhabi."),
            "ASSAULT Houthis @ Abu Dhabi",
        ),
        (
            ("Quand Jonas Savimbi reprit la guerre, il avait peu d'amis. Pretoria, qui l'avait armé, l'abandonna ; "
             "Washington, dont il avait été le protégé, prit le parti du MPLA."),
            "BACKS United States > Jonas Savimbi",
        ),
        ("Jonas Savimbi a parlé à la radio. Ses maquisards, a-t-il annoncé, attaqueront l'armée angolaise. Il n'est pas sans amis. Washington lui livre des missiles.", "AID United States > Jonas Savimbi"),
    ],
)  # fmt: skip
def test_whom_later_sentences_take_up(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, "fr")), lines(text, "fr")
