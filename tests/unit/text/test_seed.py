"""The collage that the project starts from, where the shared folder is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from proxywar.records import CutDocument, Document
from proxywar.text import cut_document

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed" / "libya-fragments.txt"
BEGINNINGS = """“NATO sees|Turkish forces will|La Russie se|After Syria, Turkey|Ankara, which supports
|The control of|Turkey, Russia and|Russia has generally|Russia saw another|Pour le chercheur|Russia denies the
|Depuis le renversement|Dimanche, le ministre|Russia and Turkey’s|The oil-rich|But France is|He clarified that
|Turkey’s recent intervention|La Turquie et|Russia expands|En Libye, la|James Stavridis.|L’appui aérien
|How has Russia|Russia's great|The US has|Russia and Turkey|La Libye est|Russia has printed|MOBILE VIEW.
|mercredi 17 juin|#Sky_Belgique.|Turkey’s relations with|La Russie et|This right is|Turkey accuses Russia
|Les mercenaires russes,|“Although Turkey and|By .|Russia’s rhetorical support|By Amy Mackinnon|The failed siege
|La crise libyenne|The US, often|Russia's most significant|Consequently, in 2015,|The frigate was|“By the time
|La Russie et|Russia transferred at|But Libyan analysts|The July 22|La situation en|Le coup est
|Turkish President Recep|Shifting dynamics on|Belgrade (Special to|The Libya’s civil|The group is|Turkey and Russia
|Dimanche 14 juin,""".replace("\n", "").split("|")


@pytest.fixture(scope="module")
def cut() -> CutDocument:
    if not SEED.is_file():
        pytest.skip(f"the shared seed is not here: {SEED.name}")
    return cut_document(Document(id="seed", text=SEED.read_text(encoding="utf-8"), sha256=""))


def test_the_seed_is_a_collage_with_reasons(cut: CutDocument) -> None:
    assert cut.collage
    assert "page furniture inside" in cut.reasons
    assert "no paragraph breaks" in cut.reasons


def test_boundaries_fall_where_a_reader_puts_them(cut: CutDocument) -> None:
    text, gold, cursor = cut.document.text, set(), 0
    for beginning in BEGINNINGS:
        cursor = text.index(beginning, cursor)
        gold.add(cursor)
        cursor += len(beginning)
    predicted = {fragment.start for fragment in cut.fragments}
    right = len(gold & predicted) - 1
    assert (right, len(gold), len(predicted)) == (60, 61, 61)


def test_what_is_not_reporting_is_kept_apart(cut: CutDocument) -> None:
    text = cut.document.text
    apart = {
        text[f.start : f.end][:12]: (str(f.kind), f.date) for f in cut.fragments if f.kind not in ("prose", "headline")
    }
    assert apart == {
        "James Stavri": ("byline", None),
        "MOBILE VIEW.": ("furniture", None),
        "mercredi 17 ": ("dateline", "2020-06-17"),
        "#Sky_Belgiqu": ("furniture", None),
        "By .": ("byline", None),
        "By Amy Macki": ("byline", "2020-06-19"),
        "Belgrade (Sp": ("dateline", None),
    }


def test_every_fragment_tells_its_language(cut: CutDocument) -> None:
    read = [f for f in cut.fragments if f.kind in ("prose", "headline")]
    assert {f.lang for f in read} == {"en", "fr"}
    assert sum(f.lang == "fr" for f in read) == 15
