"""The words that every room shares: documents, mentions, actors, places, facts and their evidence.

Everything here is frozen and does no input or output. Offsets are Unicode code points into the document's text as
stored, start inclusive, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""Things that happen; the sixteen types of PLOVER."""
TIE_TYPES = ("BACKS", "OPPOSES", "CONTROLS", "PRESENT", "LEADS", "PART_OF")
"""Relations that stand; proxywar's own."""
FACT_TYPES = EVENT_TYPES + TIE_TYPES
SYMMETRIC_TYPES = frozenset({"AGREE", "CONSULT", "COOPERATE", "OPPOSES"})
CHANNELS = (
    "air", "arms", "troops", "mercenaries", "training", "intelligence", "money", "diplomacy", "basing", "economy",
    "relief", "media",
)  # fmt: skip
"""With what one party backs another; the closed list of the annotation guide."""
CHANNELLED_TYPES = frozenset({"BACKS", "AID", "MOBILIZE", "PRESENT"})
COUNTED = (
    "personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons", "money", "killed", "wounded",
    "captured", "displaced", "sites", "visits", "other",
)  # fmt: skip
"""What a quantity may count."""
OBJECT_KINDS = ("equipment", "resource", "money", "document", "infrastructure")
DISPLAY_CONFIDENCE = 0.5
"""The display threshold: tables and the brief show the facts that are more likely right than wrong, unless asked for
all. Of those about three in four are right in texts that nobody has read (figures: `docs/extraction.md`)."""
LEAST_CONFIDENCE = 0.25
"""A reading less sure than this is no fact: of those about one in ten is right. A read may keep them all."""


class Status(StrEnum):
    """What the text makes of a fact."""

    STATED = "stated"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"
    ENDED = "ended"


class FragmentKind(StrEnum):
    """What a fragment of a file is; only prose and headlines are searched for facts."""

    PROSE = "prose"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's stored text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the words that the span covers in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a fragment."""

    start: int
    end: int
    fragment: int


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a document written by one hand.

    Attributes:
        n: Position in the document, from 1.
        kind: Prose, headline, byline, dateline or furniture.
        lang: ISO 639-1 code; None where it cannot be told (too short, or furniture).
        date: The date that this fragment's own byline or dateline gives, ISO; serves this fragment only.
        cut_quote: True where a quotation opens or closes outside the fragment.
    """

    n: int
    kind: FragmentKind
    lang: str | None
    start: int
    end: int
    date: str | None = None
    cut_quote: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it came in.

    Attributes:
        id: The caller's id, or the stem of the path.
        text: The text as stored; every offset counts its code points.
        sha256: Of the UTF-8 bytes of `text` together with date, outlet and url (see `sources`).
        lang: The language that the source or the user gave; None lets each fragment tell its own.
        date: Day of publication, ISO, or None.
        source: Path or URL it was read from.
        metadata: Other keys of the source, kept and never read as facts.
    """

    id: str
    text: str
    sha256: str
    lang: str | None = None
    date: str | None = None
    outlet: str | None = None
    source: str = ""
    url: str | None = None
    title: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CutDocument:
    """A document cut into fragments and sentences.

    Attributes:
        collage: True where many fragments of many hands share one file.
        reasons: Why it was taken for a collage or not, in words.
        original: Id of the document that it is printed again from, its own where it is none; None where a case does
            not tell (yet).
    """

    document: Document
    fragments: tuple[Fragment, ...]
    sentences: tuple[Sentence, ...]
    collage: bool = False
    reasons: tuple[str, ...] = ()
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who acts, as the knowledge base or the case knows them.

    Attributes:
        id: ISO 3166-1 alpha-3 for states, a slug for others; "x-…" for actors outside the knowledge base.
        name: Canonical English name.
        kind: country, government, armed_group, military, person, organisation, mission, party, company, media,
            agency or unknown.
        within: Names of what it is part of, nearest first.
        country: Canonical English name of its state, if any.
        known: False for actors outside the knowledge base.
    """

    id: str
    name: str
    kind: str
    within: tuple[str, ...] = ()
    country: str | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere, with its coordinates where known.

    Attributes:
        kind: country, region, city, base, airfield, port, infrastructure, water or unknown.
        theatre: Canonical English name of the country or area in whose conflict it lies.
    """

    id: str
    name: str
    kind: str
    within: tuple[str, ...] = ()
    theatre: str | None = None
    lat: float | None = None
    lon: float | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names something; `entity` is None where it is not an entity (times, quantities)."""

    kind: str
    text: str
    start: int
    end: int
    lang: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """An actor or a place in a role of a fact, with the words that name it."""

    id: str
    name: str
    kind: str
    text: str
    start: int
    end: int
    within: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its precision; `None` leaves an end open. `unit` is an ISO 4217 code for money, else None."""

    of: str
    low: float | None
    high: float | None
    text: str
    start: int
    end: int
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ObjectRef:
    """Equipment, a resource, money, a document or infrastructure that a fact names."""

    kind: str
    name: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """When, as far as the text says.

    Attributes:
        value: ISO day, month or year, an "a/b" range, open ends as ".."; None where it cannot be told.
        text: The words, None where the text gives no time.
        candidates: What `value` may be where it stays None.
    """

    value: str | None = None
    text: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """An event or a tie with its roles and its evidence; field by field the JSON of `docs/interface.md`.

    Attributes:
        features: What moved the confidence and by how much, in log-odds; their sum is the logit of the confidence.
        verdict: What an analyst made of it: accepted, corrected, added or rejected; None where nobody judged it.
    """

    id: str
    doc: str
    fragment: int
    type: str
    status: Status
    quote: str
    start: int
    end: int
    lang: str
    rule: str
    trigger: Span
    mode: str | None = None
    channel: str | None = None
    theatre: str | None = None
    actor: tuple[Argument, ...] = ()
    recipient: tuple[Argument, ...] = ()
    place: tuple[Argument, ...] = ()
    holder: tuple[Argument, ...] = ()
    period: Period = Period()
    quantity: tuple[Quantity, ...] = ()
    object: tuple[ObjectRef, ...] = ()
    confidence: float = 0.5
    features: tuple[tuple[str, float], ...] = ()
    steps: tuple[str, ...] = ()
    cluster: str | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or used, kept so that nothing is lost silently."""

    source: str
    document: str | None
    stage: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one document: the unit that a transaction stores."""

    cut: CutDocument
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    facts: tuple[Fact, ...] = ()
    problems: tuple[Problem, ...] = ()


def argument_json(argument: Argument, *, place: bool = False) -> dict[str, Any]:
    """Return the JSON object of a role's filler, in the order of the interface."""
    out: dict[str, Any] = {"id": argument.id, "name": argument.name, "kind": argument.kind,
                           "within": list(argument.within)}  # fmt: skip
    if place:
        out |= {"lat": argument.lat, "lon": argument.lon}
    return out | {"text": argument.text, "start": argument.start, "end": argument.end}


def fact_json(fact: Fact) -> dict[str, Any]:
    """Return a fact as the JSON object of the interface (`proxywar facts --format jsonl`)."""
    return {
        "id": fact.id, "doc": fact.doc, "fragment": fact.fragment, "theatre": fact.theatre, "type": fact.type,
        "mode": fact.mode, "channel": fact.channel,
        "actor": [argument_json(a) for a in fact.actor],
        "recipient": [argument_json(a) for a in fact.recipient],
        "place": [argument_json(p, place=True) for p in fact.place],
        "status": str(fact.status),
        "holder": [argument_json(a) for a in fact.holder],
        "date": fact.period.value, "date_text": fact.period.text, "date_candidates": list(fact.period.candidates),
        "quantity": [{"of": q.of, "low": q.low, "high": q.high, "unit": q.unit, "text": q.text, "start": q.start,
                      "end": q.end} for q in fact.quantity],
        "object": [{"kind": o.kind, "name": o.name, "text": o.text, "start": o.start, "end": o.end}
                   for o in fact.object],
        "lang": fact.lang, "quote": fact.quote, "start": fact.start, "end": fact.end, "rule": fact.rule,
        "confidence": fact.confidence, "cluster": fact.cluster,
        "trigger": {"start": fact.trigger.start, "end": fact.trigger.end}, "steps": list(fact.steps),
        "features": dict(fact.features),
        "verdict": fact.verdict,
    }  # fmt: skip


def fact_from_json(row: Mapping[str, Any]) -> Fact:
    """Build a fact back from `fact_json`'s object.

    Raises:
        KeyError: A required key is missing.
    """
    return Fact(
        id=row["id"], doc=row["doc"], fragment=row["fragment"], type=row["type"], status=Status(row["status"]),
        quote=row["quote"], start=row["start"], end=row["end"], lang=row["lang"], rule=row["rule"],
        trigger=Span(row["trigger"]["start"], row["trigger"]["end"]), mode=row["mode"], channel=row["channel"],
        theatre=row["theatre"], actor=_arguments(row["actor"]), recipient=_arguments(row["recipient"]),
        place=_arguments(row["place"]), holder=_arguments(row["holder"]),
        period=Period(row["date"], row["date_text"], tuple(row["date_candidates"])),
        quantity=tuple(Quantity(q["of"], q["low"], q["high"], q["text"], q["start"], q["end"], q["unit"])
                       for q in row["quantity"]),
        object=tuple(ObjectRef(o["kind"], o["name"], o["text"], o["start"], o["end"]) for o in row["object"]),
        confidence=row["confidence"], steps=tuple(row.get("steps", ())), cluster=row["cluster"],
        features=tuple(row.get("features", {}).items()),
        verdict=row.get("verdict"),
    )  # fmt: skip


def _arguments(items: list[dict[str, Any]]) -> tuple[Argument, ...]:
    if not items:
        return ()
    return tuple([
        Argument(i["id"], i["name"], i.get("kind", "place"), i["text"], i["start"], i["end"],
                 tuple(i.get("within", ())), i.get("lat"), i.get("lon"))
        for i in items
    ])  # fmt: skip
