"""Render a brief as one HTML file: no script, no font, no picture from elsewhere."""

from __future__ import annotations

from importlib import resources

from proxywar import __version__
from proxywar.publish.blocks import Block, Bullets, Card, Cell, Facing, Figure, Paragraph, Section, Table
from proxywar.publish.briefing import Briefing
from proxywar.publish.harmless import escape
from proxywar.publish.notes import ROLES, Notes, mark_roles
from proxywar.publish.sections import held_rows
from proxywar.publish.wording import Wording
from proxywar.records import Fact


def render_page(briefing: Briefing, sections: list[Section], wording: Wording) -> str:
    """Return the page; everything that comes from a text is escaped."""
    page = _Page(briefing, wording)
    body = "".join(page.section(s) for s in sections)
    title = escape(title_of(briefing, wording))
    css = (resources.files(__package__) / "page.css").read_text(encoding="utf-8")
    links = "".join(f'<li><a href="#{s.id}">{escape(s.title)}</a></li>' for s in sections)
    links += f'<li><a href="#notes">{escape(wording("notes"))}</a></li>'
    held = "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in held_rows(briefing, wording))
    lede = escape(wording("lede", documents=wording.count("documents", len(briefing.documents))))
    return (
        f'<!doctype html>\n<html lang="{wording.locale}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="generator" content="proxywar {__version__}">\n<title>{title}</title>\n'
        f"<style>\n{css}</style>\n</head>\n"
        f'<body>\n<header>\n<h1>{title}</h1>\n<p class="lede">{lede}</p>\n<dl>{held}</dl>\n</header>\n'
        f'<nav aria-label="{escape(wording("contents"))}"><ol>{links}</ol></nav>\n<main>\n{body}{page.notes()}</main>\n'
        f"<footer><p>{escape(wording('made', version=__version__))}</p></footer>\n</body>\n</html>\n"
    )


def title_of(briefing: Briefing, wording: Wording) -> str:
    """Return the title of the brief."""
    return wording("title", theatre=wording.name(briefing.theatre)) if briefing.theatre else wording("title.all")


class _Page:
    """Renders blocks and numbers the notes they call for."""

    def __init__(self, briefing: Briefing, wording: Wording) -> None:
        self._briefing = briefing
        self._wording = wording
        self._notes = Notes(briefing)

    def section(self, section: Section) -> str:
        blocks = "".join(self._block(b) for b in section.blocks)
        return f'<section id="{section.id}">\n<h2>{escape(section.title)}</h2>\n{blocks}</section>\n'

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(cell, is_small):
                return f"<p{' class=small' if is_small else ''}>{self._cell(cell)}</p>\n"
            case Bullets(items, is_numbered):
                tag = "ol" if is_numbered else "ul"
                lines = "".join(f"<li{_class(i)}>{self._cell(i)}</li>" for i in items)
                return f'<{tag} class="{"lines" if is_numbered else "points"}">{lines}</{tag}>\n'
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Card(text, rows):
                lines = "".join(f"<div><dt>{escape(k)}</dt><dd>{self._cell(c)}</dd></div>" for k, c in rows)
                return f'<article class="card"><h3>{self._cell(text)}</h3><dl>{lines}</dl></article>\n'
            case Facing():
                return self._facing(block)

    def _table(self, table: Table) -> str:
        head = "".join(
            f"<th scope=col{' class=num' if i in table.numeric else ''}>{escape(h)}</th>"
            for i, h in enumerate(table.head)
        )
        body = []
        for row in table.rows:
            cells = []
            for i, (label, cell) in enumerate(zip(table.head, row, strict=True)):
                classes = " ".join(
                    c for c in (cell.tone, "num" if i in table.numeric else "", "" if cell.text else "void") if c
                )
                tone = f' class="{classes}"' if classes else ""
                cells.append(f'<td data-label="{escape(label)}"{tone}>{cell.svg or ""}{self._cell(cell)}</td>')
            body.append(f"<tr>{''.join(cells)}</tr>")
        caption = f"<caption>{escape(table.caption)}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>\n"

    def _cell(self, cell: Cell) -> str:
        lang = f' lang="{escape(cell.lang)}"' if cell.lang and cell.lang != self._wording.locale else ""
        text = f"<span{lang}>{escape(cell.text)}</span>" if lang else escape(cell.text)
        return text + self._doubt(cell.doubt) + self._marks(cell.facts)

    @staticmethod
    def _doubt(words: str) -> str:
        """Return the sign of doubt: a question mark in a ring, and what makes the line weak, in words."""
        return f' <span class="doubt"><span aria-hidden="true">?</span> {escape(words)}</span>' if words else ""

    def _marks(self, facts: tuple[str, ...]) -> str:
        marks, more = self._notes.refer(facts)
        links = [f'<a id="r{m.number}-{m.turn}" href="#n{m.number}">{m.number}</a>' for m in marks]
        if more:
            links.append(escape(self._wording("notes.more", n=self._wording.number(more))))
        return f'<sup class="refs">{" ".join(links)}</sup>' if links else ""

    def _facing(self, block: Facing) -> str:
        quotes = "".join(f"<blockquote>{self._cell(c)}</blockquote>" for c in (block.one, block.other))
        notes = "".join(f'<p class="small">{self._cell(c)}</p>' for c in block.notes)
        return f'<article class="facing"><h3>{escape(block.title)}</h3><div>{quotes}</div>{notes}</article>\n'

    def _figure(self, figure: Figure) -> str:
        keys = "".join(f"<li>{svg}{escape(words)}</li>" for svg, words in figure.keys)
        caption = f'<figcaption><ul class="legend">{keys}</ul></figcaption>' if keys else ""
        if not figure.can_scroll:
            return f"<figure>{figure.svg}{caption}</figure>\n"
        window = f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(figure.alt)}">{figure.svg}</div>'
        return f"<figure>{window}{caption}</figure>\n"

    def notes(self) -> str:
        """Return the section of sentences: call it last, when all marks are set."""
        say = self._wording
        keys = " ".join(f'<mark class="{r}">{escape(say(f"role.{r}"))}</mark>' for r in ROLES)
        items = "".join(self._note(*entry) for entry in self._notes.listed())
        return (
            f'<section id="notes">\n<h2>{escape(say("notes"))}</h2>\n<p>{escape(say("notes.intro"))}</p>\n'
            f'<p class="roles">{keys}</p>\n<ol class="notes">{items}</ol></section>\n'
        )

    def _note(self, number: int, fact: Fact, turns: int) -> str:
        say = self._wording
        pieces = [escape(t) if not r else f'<mark class="{r}">{escape(t)}</mark>' for t, r in mark_roles(fact)]
        title = escape(say("notes.back"))
        back = "".join(
            f' <a href="#r{number}-{t}" aria-label="{title} {number}.{t}">↩{t if turns > 1 else ""}</a>'
            for t in range(1, turns + 1)
        )
        told = " · ".join(escape(part) for part in note_parts(fact, self._briefing, say))
        lang = f' lang="{escape(fact.lang)}"' if fact.lang != say.locale else ""
        return f'<li id="n{number}"><q{lang}>{"".join(pieces)}</q><p>{told}{back}</p></li>'


def note_parts(fact: Fact, briefing: Briefing, wording: Wording) -> list[str]:
    """Return where a fact stands and how it was found: type, status, document, outlet, date, ids, rule, confidence."""
    cut = briefing.documents.get(fact.doc)
    document = cut.document if cut else None
    fragment = wording("notes.fragment", n=wording.number(fact.fragment)) if cut and len(cut.fragments) > 1 else ""
    outlet = (document.outlet if document else None) or wording("notes.outlet")
    day = wording.date(document.date if document else None)
    return [
        f"{fact.type}, {wording(f'status.{fact.status}')}",
        f"{fact.doc}, {fragment}" if fragment else fact.doc,
        outlet,
        day,
        f"{wording('notes.fact')} {fact.id}",
        f"{wording('notes.rule')} {fact.rule}",
        f"{wording('notes.confidence')} {wording.number(fact.confidence)}",
    ]


def _class(cell: Cell) -> str:
    return f' class="{cell.tone}"' if cell.tone else ""
