"""What a page is made of, before it is HTML or Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cell:
    """Words with the facts that stand behind them.

    Attributes:
        facts: Ids; the renderer makes footnotes of them.
        tone: "plus", "minus" or blank; HTML colours by it, the words say it too.
        svg: A drawing in place of words, for HTML; `text` is then what it shows, in words.
        lang: Of the words, where it is not the page's.
        doubt: What makes it weak, in words, for example "single source"; shown with a sign of doubt.
    """

    text: str
    facts: tuple[str, ...] = ()
    tone: str = ""
    svg: str = ""
    lang: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    cell: Cell
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `is_numbered` where its numbers are referred to."""

    items: tuple[Cell, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; every row has a cell for each heading. Figures are set to the right in `numeric` columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing; `alt` says in words what it shows.

    Attributes:
        keys: Its legend: a small drawing and what it stands for.
        can_scroll: True where a narrow screen shows it in a window of its own.
    """

    svg: str
    alt: str
    keys: tuple[tuple[str, str], ...] = ()
    can_scroll: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A sentence that stands for itself, with what is to be said of it, each under its label."""

    text: Cell
    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """Two sentences side by side, with what stands between them."""

    title: str
    one: Cell
    other: Cell
    notes: tuple[Cell, ...] = ()


Block = Paragraph | Bullets | Table | Figure | Facing | Card


@dataclass(slots=True)
class Section:
    """A part of the page under its heading; `id` is its anchor."""

    id: str
    title: str
    blocks: list[Block] = field(default_factory=list)
