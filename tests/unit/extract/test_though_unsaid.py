"""Whom and whose a deed is though its own clause does not say: answers, bands, men and their makes."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iraq shelled Abadan. Kuwait recalled its ambassador.", "SANCTION Kuwait > Iraq"),
        ("en", "Chad bombed Tiné. Sudan lodged a protest.", "ACCUSE Sudan > Chad"),
        ("en", "Macron urged the Taliban to leave. The Taliban spurned him.", "REJECT Taliban > Emmanuel Macron"),
        ("en", "Turkey brushed aside President Macron's appeal.", "REJECT Turkey > Emmanuel Macron"),
        ("en", "Chadian divisions are camped near Adré.", "PRESENT Chad @ Adré"),
        ("en", "France has 300 soldiers guarding the mines at Arlit.", "PRESENT France @ Arlit"),
        ("en", "Joseph Kony had 200 villagers gunned down beside a stream.", "ASSAULT Joseph Kony"),
        ("en", "France had two soldiers wounded near Gao.", "ASSAULT - > France @ Gao"),
        ("en", "Putin left Ankara having conceded observers to Erdogan.",
         "CONCEDE Vladimir Putin > Recep Tayyip Erdogan"),
        ("en", "Hashim Thaçi's Drenica Group attacked Peja.", "LEADS Hashim Thaci > Drenica Group"),
        ("en", "Israeli Kfirs cratered the runway at Damascus.", "ASSAULT Israel @ Damascus"),
        ("en", "RUF fighters carried rifles smuggled by Libya.", "AID Libya > Revolutionary United Front"),
        ("en", "UNITA fought with rifles sent by South Africa.", "AID South Africa > UNITA"),
        ("en", "Kagame and Tshisekedi set their pens to a treaty in Luanda.", "AGREE Paul Kagame + Félix Tshisekedi"),
        ("fr", "Le Tchad a bombardé Tiné. Le Soudan a rappelé son ambassadeur.", "SANCTION Sudan > Chad"),
    ],
)  # fmt: skip
def test_whom_and_whose_it_is_though_unsaid(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("UNITA fought with rifles sent by South Africa.", "ASSAULT UNITA > South Africa"),
        ("Turkey has three bases bombed by Russia in Idlib.", "ASSAULT Turkey"),
        ("Putin left Ankara having conceded observers to Erdogan.", "CONCEDE Turkey"),
        ("Turkey shelled Afrin. France applauded.", "SUPPORT France > Turkey"),
    ],
)
def test_what_stays_unsaid(lines: Lines, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, "en")), lines(text, "en")
