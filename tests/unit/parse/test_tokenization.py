from __future__ import annotations

import pytest
from spacy.vocab import Vocab

from proxywar.parse.languages import LANGUAGES
from proxywar.parse.tokenization import build_tokenizer

ENGLISH = {
    "The U.S. and the U.N.-backed GNA's forces didn't leave.": (
        "The | U.S. | and | the | U.N. | - | backed | GNA | 's | forces | did | n't | leave | ."
    ),
    "MiG-29 jets, anti-aircraft guns; pro-Haftar fighters": (
        "MiG | - | 29 | jets | , | anti-aircraft | guns | ; | pro-Haftar | fighters"
    ),
    "“We won’t go.” Haftar’s men...": "“ | We | wo | n’t | go | . | ” | Haftar | ’s | men | ...",
    "$1.5bn, €300m and US$20 million": "$ | 1.5 | bn | , | € | 300 | m | and | US$ | 20 | million",
    "Russia-Turkey talks—U.S.-led—in 2019-2020": (
        "Russia | - | Turkey | talks | — | U.S. | - | led | — | in | 2019 | - | 2020"
    ),
    "Gen. Haftar's army (LNA) at 3:30 p.m. on Jan. 12.": (
        "Gen. | Haftar | 's | army | ( | LNA | ) | at | 3:30 | p.m. | on | Jan. | 12 | ."
    ),
    "the drones,which cannot fly: 9/11": "the | drones | , | which | can | not | fly | : | 9/11",
    "al-Sarraj and 1,400 to 2,000 men": "al | - | Sarraj | and | 1,400 | to | 2,000 | men",
    'Erdogan:"No"': 'Erdogan | : | " | No | "',
}
FRENCH = {
    "L’ONU s'est-elle prononcée aujourd’hui ?": "L’ | ONU | s' | est | -elle | prononcée | aujourd’hui | ?",
    "A-t-il dit qu’il l'a vu ?": "A | -t-il | dit | qu’ | il | l' | a | vu | ?",
    "« C'est l'heure », a-t-on dit à l'AFP": "« | C' | est | l' | heure | » | , | a | -t-on | dit | à | l' | AFP",
    "du maréchal, au Caire, aux États-Unis et des drones": (
        "du | maréchal | , | au | Caire | , | aux | États-Unis | et | des | drones"
    ),
    "Jusqu'à 2\u202f500 combattants, 30\xa0%, 5,5 millions": (
        "Jusqu' | à | 2 | 500 | combattants | , | 30 | % | , | 5,5 | millions"
    ),
    "M. Poutine, MM. Macron et al-Sarraj": "M. | Poutine | , | MM. | Macron | et | al-Sarraj",
    "quelqu'un de franco-turc, c'est-à-dire au-delà d'Ajdabiya": (
        "quelqu'un | de | franco-turc | , | c'est-à-dire | au-delà | d' | Ajdabiya"
    ),
    "le cessez-le-feu, celui-ci, ce jour-là": "le | cessez-le-feu | , | celui-ci | , | ce | jour | -là",
    "d'« agression », l’« opération »": "d' | « | agression | » | , | l’ | « | opération | »",
    "l'«Opération» et l'UE": "l' | « | Opération | » | et | l' | UE",
    "Lorsqu’Ankara n’y est pas": "Lorsqu’ | Ankara | n’ | y | est | pas",
    "Le 4/1/2020 à 20h30": "Le | 4/1/2020 | à | 20 | h | 30",
}


def cut(lang: str, text: str) -> str:
    return " | ".join(
        token.text for token in build_tokenizer(LANGUAGES[lang]().vocab, lang)(text) if not token.is_space
    )


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert cut("en", text) == ENGLISH[text]


@pytest.mark.parametrize("text", FRENCH)
def test_french(text: str) -> None:
    assert cut("fr", text) == FRENCH[text]


def test_unknown_language_has_no_rules() -> None:
    with pytest.raises(KeyError):
        build_tokenizer(Vocab(), "xx")
