"""Render a brief as Markdown with footnotes."""

from __future__ import annotations

import re

from proxywar import __version__
from proxywar.publish.blocks import Block, Bullets, Card, Cell, Facing, Figure, Paragraph, Section, Table
from proxywar.publish.briefing import Briefing
from proxywar.publish.harmless import harmless
from proxywar.publish.notes import Notes, mark_roles
from proxywar.publish.page import note_parts, title_of
from proxywar.publish.sections import held_rows
from proxywar.publish.wording import Wording
from proxywar.records import Fact

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$])")
_START = re.compile(r"^(\s*)([-+>]|\d+[.)])(?=\s)")


def render_markdown(briefing: Briefing, sections: list[Section], wording: Wording) -> str:
    """Return the brief; footnotes are in the form that most Markdown tools read: [^1]."""
    notes = Notes(briefing)
    held = "\n".join(f"- **{escape(k)}**{wording('colon')}{escape(v)}" for k, v in held_rows(briefing, wording))
    lede = escape(wording("lede", documents=wording.count("documents", len(briefing.documents))))
    parts = [f"# {escape(title_of(briefing, wording))}", lede, held]
    for section in sections:
        parts.append(f"## {escape(section.title)}")
        parts += [_block(b, notes, wording) for b in section.blocks]
    parts += [f"## {escape(wording('notes'))}"]
    parts += [_note(number, fact, briefing, wording) for number, fact, _ in notes.listed()]
    parts.append(escape(wording("made", version=__version__)))
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Escape text so that Markdown shows it as it is, on one line."""
    line = _SPECIAL.sub(r"\\\1", harmless(" ".join(text.splitlines())))
    return _START.sub(r"\1\\\2", line)


def _block(block: Block, notes: Notes, wording: Wording) -> str:
    match block:
        case Paragraph(cell, _):
            return _cell(cell, notes, wording)
        case Bullets(items, is_numbered):
            return "\n".join(
                f"{f'{n}.' if is_numbered else '-'} {_cell(i, notes, wording)}" for n, i in enumerate(items, start=1)
            )
        case Table(head, rows, _, numeric):
            rule = "|".join("---:" if i in numeric else "---" for i in range(len(head)))
            lines = [" | ".join(escape(h) for h in head), rule]
            lines += [" | ".join(_cell(c, notes, wording) for c in row) for row in rows]
            return "\n".join(f"| {line} |" if line != rule else f"|{line}|" for line in lines)
        case Figure(alt=alt):
            return f"*{escape(alt)}*"
        case Card(text, lines):
            told = "\n".join(f"- {escape(k)}{wording('colon')}{_cell(c, notes, wording)}" for k, c in lines)
            return f"### {_cell(text, notes, wording)}\n\n{told}"
        case Facing(title, one, other, remarks):
            quotes = f"> {_cell(one, notes, wording)}\n>\n> {_cell(other, notes, wording)}"
            return "\n\n".join((f"### {escape(title)}", quotes, *(_cell(c, notes, wording) for c in remarks)))


def _cell(cell: Cell, notes: Notes, wording: Wording) -> str:
    marks, more = notes.refer(cell.facts)
    told = "".join(f"[^{m.number}]" for m in marks)
    doubt = f" (? {escape(cell.doubt)})" if cell.doubt else ""
    rest = f" {escape(wording('notes.more', n=wording.number(more)))}" if more else ""
    return escape(cell.text) + doubt + told + rest


def _note(number: int, fact: Fact, briefing: Briefing, wording: Wording) -> str:
    """Write one footnote; the parties are bold, the word that carries the fact is in italics."""
    quote = "".join(_marked(words, role) for words, role in mark_roles(fact))
    told = " · ".join(escape(part) for part in note_parts(fact, briefing, wording))
    return f"[^{number}]: {wording('quoted', text=quote)} {told}"


def _marked(words: str, role: str) -> str:
    sign = "*" if role == "trigger" else "**" if role else ""
    return f"{sign}{escape(words)}{sign}" if words.strip() == words else escape(words)
