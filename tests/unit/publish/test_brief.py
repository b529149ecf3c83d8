from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest

from proxywar.errors import UsageError
from proxywar.publish import render_brief, write_brief
from proxywar.records import Problem, Status
from tests.facts_by_hand import Book, Desk, libya

_VOID = {"meta", "br", "img", "hr", "input", "link"}


class Checker(HTMLParser):
    """Collects ids, links and tags, and checks that tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href":
                self.links.append(value or "")
            elif name in ("src", "srcset", "action") or name.startswith("on"):
                self.outside.append(f"{tag} {name}")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself, as in SVG."""
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        assert self.open.pop() == tag


def check(page: str) -> Checker:
    checker = Checker()
    checker.feed(page)
    assert checker.open == []
    return checker


@pytest.fixture
def book() -> Book:
    return Book(libya(), (Problem("x.pdf", None, "read", "PW307", "kind of file is not read"),))


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_the_page_is_whole_closed_and_needs_nothing_else(book: Book, locale: str) -> None:
    page = render_brief(book, locale=locale, theatre="Libya")
    found = check(page)
    assert len(found.ids) == len(set(found.ids))
    assert all(link.startswith("#") and link[1:] in found.ids for link in found.links)
    assert not {"script", "img", "link", "iframe"} & set(found.tags) and found.outside == []
    assert "http://" not in page and "https://" not in page and "@import" not in page
    assert f'<html lang="{locale}">' in page and "<svg" in page
    assert "{" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


def test_every_fact_of_a_line_has_its_note_with_sentence_and_source(book: Book) -> None:
    page = render_brief(book, theatre="Libya")
    for fact in book.facts():
        assert fact.id in page
        note = next(n for n in re.findall(r'<li id="n\d+">.*?</li>', page) if fact.id in n)
        assert re.sub(r"<[^>]+>", "", note).startswith(fact.quote)
        assert fact.doc in note and "confidence 0.8" in note and "rule hand" in note


def test_every_line_of_the_tables_is_footnoted(book: Book) -> None:
    page = render_brief(book, theatre="Libya")
    body = page[: page.index('<section id="method">')]
    rows = re.findall(r"<tr><td.*?</tr>", body)
    assert len(rows) > 20
    assert all("#n" in row for row in rows)
    assert all("#n" in quote for quote in re.findall(r"<blockquote>.*?</blockquote>", body))
    assert all("#n" in line for line in re.findall(r'<ol class="lines">(.*?)</ol>', body)[0].split("</li>")[:-1])


def test_words_that_play_a_role_are_marked(book: Book) -> None:
    page = render_brief(book, theatre="Libya")
    assert '<mark class="actor">Egypt</mark>' in page
    assert '<mark class="recipient">Khalifa Haftar</mark>' in page
    assert '<mark class="place">Libya</mark>' in page


def test_what_a_text_says_cannot_become_markup() -> None:
    d = Desk()
    evil = '<script>alert("x")</script> & <b onclick=1>'
    d.say(
        'doc"><i>',
        f"{evil} attacked Russia.",
        "ASSAULT",
        evil,
        "Russia",
        place=evil,
        outlet="<u>Post</u>",
        date="2020",
        quantity=[("fighters", 3, 3, evil)],
    )
    d.say("e", f"Turkey backs {evil}.", "BACKS", "Turkey", evil)
    d.say("f", f"{evil} is present.", "PRESENT", evil, place=evil, quantity=[("fighters", 3, 3, "3")])
    d.say("g", f"{evil} holds it.", "CONTROLS", evil, place=evil)
    problem = Problem("<s>", "<s>", "read", "PW307", "<s>")
    page = render_brief(Book(d, (problem,)))
    found = check(page)
    assert not {"script", "b", "i", "u", "s"} & set(found.tags)
    assert found.outside == []
    md = render_brief(Book(d, (problem,)), "md")
    assert not re.search(r"(?<!\\)<(script|b|s|u)", md)


def test_the_graph_puts_the_camps_on_either_side_and_no_label_on_another(book: Book) -> None:
    page = render_brief(book, theatre="Libya")
    svg = re.search(r'<svg class="graph".*?</svg>', page, re.DOTALL).group()  # type: ignore[union-attr]
    boxes = re.findall(r'<g class="node (A|B)"><title>(.*?)</title><rect x="([-\d.]+)" y="([-\d.]+)" width="138"', svg)
    assert {name for camp, name, x, _ in boxes if camp == "A"} >= {"Russia", "Khalifa Haftar"}
    assert all(float(x) < 490 for camp, _, x, _ in boxes if camp == "A")
    assert all(float(x) > 490 for camp, _, x, _ in boxes if camp == "B")
    areas = [(float(x), float(y), float(x) + 138, float(y) + 46) for _, _, x, y in boxes]
    pills = re.findall(r'<g class="pill \w+"><rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)"', svg)
    assert len(pills) == len(re.findall(r'<path class="edge', svg)) >= 10
    areas += [(float(x), float(y), float(x) + float(w), float(y) + 18) for x, y, w in pills]
    for i, a in enumerate(areas):
        for b in areas[i + 1 :]:
            assert a[2] <= b[0] + 0.11 or b[2] <= a[0] + 0.11 or a[3] <= b[1] + 0.11 or b[3] <= a[1] + 0.11


def test_opposition_differs_by_dash_not_by_colour_alone(book: Book) -> None:
    page = render_brief(book, theatre="Libya")
    assert 'class="edge minus"' in page and 'class="edge plus"' in page
    assert ".edge.minus { stroke: var(--minus); stroke-dasharray" in page
    assert re.search(">− [^<]* opposite sides", page) and re.search(r">\+ [^<]* backs ", page)


def test_without_a_split_the_page_says_so() -> None:
    d = Desk()
    d.say("a", "Turkey backs Russia.", "BACKS", "Turkey", "Russia")
    page = render_brief(Book(d))
    assert "Nothing in these texts sets actors apart" in page
    assert '<svg class="graph"' not in page
    check(render_brief(Book(Desk())))


def test_french_has_its_numbers_dates_and_names(book: Book) -> None:
    page = render_brief(book, locale="fr", theatre="Libya")
    assert "1\u202f400 à 2\u202f000" in page and "Émirats arabes unis" in page and "Syrte" in page
    assert "1er\u00a0juin 2020" in page and "jusqu’à 4\u202f000" in page and "2\u202f500" in page
    assert "Libye\u00a0: le système" in page
    assert "United Arab Emirates" not in re.sub(r'<section id="notes">.*', "", page, flags=re.DOTALL)


def test_markdown_notes_are_defined_once_and_used(book: Book) -> None:
    text = render_brief(book, "md", theatre="Libya")
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert len(defined) == len(set(defined)) and used == set(defined)
    tables = [block for block in text.split("\n\n") if block.startswith("|")]
    for table in tables:
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in table.split("\n")}
        assert len(widths) == 1


def test_the_same_case_gives_the_same_page_whatever_the_order(book: Book) -> None:
    d = libya()
    d.facts.reverse()
    a, b = render_brief(book, theatre="Libya"), render_brief(Book(d, book.problems()), theatre="Libya")
    assert a == b


def test_the_file_is_written_whole_by_its_suffix(book: Book, tmp_path: Path) -> None:
    for name, start in (("b.html", "<!doctype html>"), ("b.HTM", "<!doctype html>"), ("b.md", "# The system")):
        write_brief(book, tmp_path / name)
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.HTM", "b.html", "b.md"]
    with pytest.raises(UsageError, match="PW102"):
        write_brief(book, tmp_path / "b.pdf")
    with pytest.raises(UsageError, match="PW108"):
        write_brief(book, tmp_path / "b.html", locale="de")


def test_what_is_not_known_is_told(book: Book) -> None:
    d = libya()
    d.say("z", "Somebody acted in an unknown theatre.", "CONSULT", ("Nobody Known", "Turkey"), theatre=None)
    d.say("z", "On a Monday it acted.", "MOBILIZE", "Unknown Brigade", candidates=("2020-06-01", "2020-06-08"))
    page = render_brief(Book(d, book.problems()))
    part = page[page.index('<section id="unknown">') : page.index('<section id="method">')]
    assert "One fact does not say in which conflict it plays" in part
    assert "Unknown Brigade" in part and "several ways" in part and "PW307" in part


def test_colours_have_the_contrast_of_wcag_aa_in_light_dark_and_print() -> None:
    css = (resources.files("proxywar.publish") / "page.css").read_text(encoding="utf-8")
    schemes = [
        dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", block))
        for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    ]
    assert len(schemes) == 3
    for colours in schemes:
        for ink in ("ink", "soft", "plus", "minus", "link"):
            assert contrast(colours[ink], colours["paper"]) >= 4.5, ink
        for box in ("a", "b", "wash"):
            assert contrast(colours["ink"], colours[box]) >= 4.5, box
        assert contrast(colours["mark"], colours["paper"]) >= 3


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, "#rgb" or "#rrggbb"."""
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("kind", ["html", "md"])
def test_nothing_in_a_text_steers_a_terminal_or_reorders_a_line(kind: str) -> None:
    d = Desk()
    d.say("r\x1b[31m", "Russia \u202e\x1b[2J\x9b backs \u2067 Egypt.", "BACKS", "Russia", "Egypt", outlet="a\x07b")
    page = render_brief(Book(d), kind)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    assert "�" in page


def test_a_line_says_who_opposes_whom_as_its_sentence_does() -> None:
    d = Desk()
    gna = "Government of National Accord"
    d.say("a", f"Russia opposes the {gna}.", "OPPOSES", "Russia", gna)
    d.say("b", "France opposes Russia.", "OPPOSES", "France", "Russia")
    d.say("b", "Russia opposes France.", "OPPOSES", "Russia", "France")
    rows = [line for line in render_brief(Book(d), "md").splitlines() if line.startswith("| −")]
    assert any(line.startswith(f"| − Russia opposes the {gna}") for line in rows)
    assert any(line.startswith("| − France opposes Russia") for line in rows) and len(rows) == 2


@pytest.mark.parametrize(("locale", "question", "caveat"), [
    ("en", "What follows if", "no forecast"), ("fr", "Et si", "pas une prévision"),
])  # fmt: skip
def test_the_brief_ends_with_a_what_if_and_its_caveats(locale: str, question: str, caveat: str) -> None:
    desk = libya()
    desk.say("w", "Turkey backs the Government of National Accord with drones.", "BACKS", "Turkey",
             "Government of National Accord", channel="air")  # fmt: skip
    page = render_brief(Book(desk), "md", locale=locale, theatre="Libya")
    assert f"## {question}" in page and caveat in page
    assert page.index("L:A") > page.index(f"## {question}")


def test_a_brief_without_two_sides_asks_no_what_if() -> None:
    desk = Desk()
    desk.say("a", "Turkey backs Libya.", "BACKS", "Turkey", "Libya")
    assert "What follows if" not in render_brief(Book(desk), "md")


def test_both_sides_of_a_dispute_stand_beside_their_own_sentences() -> None:
    d = Desk()
    said = [
        d.say("a", "Russia has sent mercenaries to Libya.", "MOBILIZE", "Russia", place="Libya", outlet="A"),
        d.say("b", "Russia denies sending mercenaries to Libya.", "MOBILIZE", "Russia", place="Libya", outlet="B",
              status=Status.DENIED, holder="Russia"),
        d.say("c", "Russia again denied any mercenaries in Libya.", "MOBILIZE", "Russia", place="Libya", outlet="C",
              status=Status.DENIED, holder="Russia"),
    ]  # fmt: skip
    page = render_brief(Book(d), "md")
    part = page[page.index("## Disputes") : page.index("## What is not known")]
    assert "Russia: deployment (Libya) – asserted and denied." in page
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", page, re.MULTILINE))
    for quote, marks in re.findall(r"^> (.+?)((?:\[\^\d+\])+)$", part, re.MULTILINE):
        for mark in re.findall(r"\d+", marks):
            assert quote in notes[mark].replace("*", "")
    assert all(any(fact.id in notes[m] for m in re.findall(r"\[\^(\d+)\]", part)) for fact in said)
