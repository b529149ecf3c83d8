"""Every statement of a brief leads back to its sentences: of the bundled example, and of the collage where it is."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

import proxywar
from proxywar import Case
from proxywar.publish import render_brief
from proxywar.publish.wording import load_strings

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "libya-2020" / "fragments.jsonl"
SEED = ROOT.parent / "shared" / "seed" / "libya-fragments.txt"
THEATRE = "Libya"
SAID = ("short", "judgements", "camps", "control", "timeline", "forces", "resources", "diplomacy", "law", "statements",
        "disputes", "ties")  # fmt: skip
"""Sections that state something about the conflict; the others speak of the case and of the method."""


class Walker(HTMLParser):
    """Collects statements with the notes they call for, and notes with their quotation and their source line."""

    def __init__(self) -> None:
        super().__init__()
        self.statements: list[tuple[str, str, list[int]]] = []
        self.notes: dict[int, tuple[str, str]] = {}
        self._section = ""
        self._open: list[tuple[str, dict[str, str]]] = []
        self._text: list[str] = []
        self._marks: list[int] = []
        self._note: int | None = None
        self._quote, self._line = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a statement, a note or a mark."""
        given = {k: v or "" for k, v in attrs}
        if tag == "section":
            self._section = given["id"]
        if tag in ("li", "tr", "blockquote", "h3") or (tag == "p" and not self._open):
            self._open.append((tag, given))
            self._text, self._marks = [], []
            if tag == "li" and re.fullmatch(r"n\d+", given.get("id", "")):
                self._note, self._quote, self._line = int(given["id"][1:]), "", ""
        if tag == "q":
            self._text = []
        if tag == "a" and self._section != "notes" and re.fullmatch(r"#n\d+", given["href"]):
            self._marks.append(int(given["href"][2:]))

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Close a statement, or a note."""
        if tag == "q":
            self._quote, self._text = "".join(self._text), []
        if self._open and self._open[-1][0] == tag:
            self._open.pop()
            if self._note is not None:
                self.notes[self._note] = (self._quote, "".join(self._text))
                self._note = None
            elif self._section in SAID:
                self.statements.append((self._section, "".join(self._text).strip(), list(self._marks)))


@pytest.fixture(scope="module", params=["example", "seed"])
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    source = EXAMPLE if request.param == "example" else SEED
    if not source.is_file():
        pytest.skip(f"the shared seed is not here: ../shared/seed/{SEED.name}")
    with proxywar.read(source, case=tmp_path_factory.mktemp("brief") / "libya.case", as_of="2020-06") as read:
        yield read


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_every_statement_leads_to_its_sentences(case: Case, locale: str) -> None:
    walker = Walker()
    walker.feed(render_brief(case, locale=locale, theatre=THEATRE))
    texts = {cut.document.id: cut for cut in case.texts()}
    facts = {f.id: f for f in case.facts()}
    spoken = set()
    for section, text, marks in walker.statements:
        if marks:
            spoken.add(section)
        else:
            assert _speaks_of_the_page(section, text, locale), (section, text)
        if section == "disputes" and marks and not text.startswith(load_strings(locale)["dispute.apart"]):
            assert all(text.startswith(walker.notes[mark][0]) for mark in marks), text
    assert {"short", "judgements", "camps", "control", "forces", "statements", "disputes", "ties"} <= spoken
    assert walker.notes.keys() >= {n for _, _, marks in walker.statements for n in marks}
    for quote, line in walker.notes.values():
        fact = facts[re.search(r"f-[0-9a-f]{12}", line).group()]  # type: ignore[union-attr]
        cut = texts[fact.doc]
        assert quote == fact.quote == cut.document.text[fact.start : fact.end]
        assert fact.doc in line and (cut.document.outlet or {"en": "no outlet", "fr": "sans titre"}[locale]) in line
        assert (cut.document.date or "9999")[:4] in line or not cut.document.date


def _speaks_of_the_page(section: str, text: str, locale: str) -> bool:
    """Tell whether a line without a note is one that introduces, explains the drawing or cites the knowledge base."""
    strings = load_strings(locale)
    prefixes = ("camps.intro", "camps.lines", "camps.none", "crossings", "routes", "control.intro",
                "control.none", "map.lines", "nothing",
                "timeline.intro", "forces.intro", "resources.intro", "diplomacy.intro", "recognition.intro",
                "disputes.intro", "judgements.intro", "ties.intro")  # fmt: skip
    openings = [strings[key][:25] for key in prefixes]
    openings += [strings[key].partition("{")[0] for key in ("short.ground", "map.outside")]
    openings += [strings[f"legend.{k}"][:12] for k in ("plus", "minus", "planned", "part", "width", "doubt", "there",
                                                     "contested", "hit")]  # fmt: skip
    openings += [strings["legend.held"].format(camp=strings[f"camp.{c}"]) for c in "AB"]
    openings += [text for key, text in strings.items() if key.startswith("note.")]
    openings += [strings[f"dispute.{k}"] for k in ("denial", "number", "control", "polarity", "status", "negation")]
    is_header = any(text.startswith(strings[f"col.{c}"]) for c in ("place", "number", "actor", "resource", "date",
                                                                 "matter", "said", "tie"))  # fmt: skip
    is_recognition = section == "law" and strings["recognition"].split("}")[1].partition("{")[0].strip() in text
    return is_header or is_recognition or any(text.startswith(o) for o in openings if o)


def test_the_same_input_gives_the_same_bytes(case: Case, tmp_path: Path) -> None:
    source = EXAMPLE if len(case.documents()) > 1 else SEED
    with proxywar.read(source, case=tmp_path / "again.case", as_of="2020-06") as again:
        for locale in ("en", "fr"):
            for suffix in (".html", ".md"):
                digests = set()
                for name, one in (("a", case), ("b", again)):
                    one.write_brief(tmp_path / f"{name}{suffix}", locale=locale, theatre=THEATRE)
                    digests.add(hashlib.sha256((tmp_path / f"{name}{suffix}").read_bytes()).hexdigest())
                assert len(digests) == 1


def test_french_is_french(case: Case) -> None:
    page = html.unescape(render_brief(case, locale="fr", theatre=THEATRE))
    told = re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>|<section id=\"notes\">.*", "", page, flags=re.DOTALL))
    wrong = r"\b(?:de le|de les|à le|à les|[dl]e [AÉEIOU]\w+ie|la Égypte|le Émirats|de Égypte|de Russie|de Hezbollah)\b"
    assert not re.findall(wrong, told)
    assert "la Russie" in told and ("La Turquie" in told or "la Turquie" in told)
