"""Build facts by hand: real records, with spans that cut the quoted words out of their document."""

from __future__ import annotations

import hashlib
from typing import Any

from proxywar.records import (
    Argument,
    CutDocument,
    Document,
    Fact,
    Fragment,
    FragmentKind,
    ObjectRef,
    Period,
    Problem,
    Quantity,
    Sentence,
    Span,
    Status,
)

IDS = {
    "Turkey": "TUR",
    "Russia": "RUS",
    "France": "FRA",
    "Egypt": "EGY",
    "Libya": "LBY",
    "Syria": "SYR",
    "Qatar": "QAT",
    "United Arab Emirates": "ARE",
    "Italy": "ITA",
    "Sudan": "SDN",
    "United States": "USA",
    "Khalifa Haftar": "haftar",
    "Libyan National Army": "lna",
    "Government of National Accord": "gna",
    "Wagner Group": "wagner",
    "Sergei Lavrov": "lavrov",
    "Emmanuel Macron": "macron",
    "United Nations": "un",
    "NATO": "nato",
    "Tripoli": "tripoli",
    "Sirte": "sirte",
    "Jufra": "jufra",
    "Turkish Armed Forces": "turkish-army",
    "al-Shabaab": "shabaab",
}
KINDS = {
    "haftar": "person",
    "lavrov": "person",
    "macron": "person",
    "lna": "military",
    "gna": "government",
    "wagner": "armed_group",
    "un": "organisation",
    "nato": "organisation",
    "turkish-army": "military",
    "shabaab": "armed_group",
    "x-somali-islamists": "armed_group",
    "x-chadian-rebels": "armed_group",
}
INSIDE = {
    "tripoli": ("Libya",),
    "sirte": ("Libya",),
    "jufra": ("Libya",),
    "x-somali-islamists": ("Somalia",),
    "x-chadian-rebels": ("Chad",),
}


class Desk:
    """Writes documents and the facts in them."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._fields: dict[str, dict[str, Any]] = {}
        self._fragments: dict[str, list[tuple[int, int, str]]] = {}
        self.facts: list[Fact] = []

    def say(self, doc: str, text: str, type: str, actor: Any = (), recipient: Any = (), **fields: Any) -> Fact:
        """Add a sentence to a document, of a collage as a fragment of its own, with the fact that it says.

        Args:
            fields: `outlet`, `published` and `collage` of the document; `place`, `holder`, `status`, `date`,
                `quantity` as (of, low, high, words), `objects` as (kind, words), `channel`, `theatre`, `lang`,
                `confidence`, `same` (True: the last sentence of the document again says this fact too).
        """
        old = self._texts.get(doc, "")
        if fields.get("same"):
            start, end, _ = self._fragments[doc][-1]
        else:
            start = len(old) + bool(old)
            end = start + len(text)
            self._texts[doc] = f"{old}\n{text}" if old else text
            self._fragments.setdefault(doc, []).append((start, end, fields.get("lang", "en")))
            self._fields.setdefault(doc, fields)
        quote = self._texts[doc][start:end]
        args: dict[str, Any] = {
            role: self._arguments(names, quote, start)
            for role, names in (
                ("actor", actor),
                ("recipient", recipient),
                ("place", fields.get("place", ())),
                ("holder", fields.get("holder", ())),
            )
        }
        sizes = tuple(
            Quantity(of, low, high, words, *_span(quote, words, start))
            for of, low, high, words in fields.get("quantity", ())
        )
        objects = tuple(
            ObjectRef(kind, words, words, *_span(quote, words, start)) for kind, words in fields.get("objects", ())
        )
        who = [[a.id for a in args[role]] for role in ("actor", "recipient")]
        key = f"{doc}|{start}|{type}|{who}|{fields.get('status')}"
        is_collage = bool(self._fields[doc].get("collage"))
        fact = Fact(
            id="f-" + hashlib.sha256(key.encode()).hexdigest()[:12],
            doc=doc,
            fragment=len(self._fragments[doc]) if is_collage else 1,
            type=type,
            status=Status(fields.get("status", "stated")),
            quote=quote,
            start=start,
            end=end,
            lang=fields.get("lang", "en"),
            rule="hand",
            trigger=Span(start, start + 1),
            channel=fields.get("channel"),
            theatre=fields.get("theatre", "Libya"),
            period=Period(fields.get("date"), fields.get("date"), tuple(fields.get("candidates", ()))),
            quantity=sizes,
            object=objects,
            confidence=fields.get("confidence", 0.8),
            **args,
        )
        self.facts.append(fact)
        return fact

    @property
    def documents(self) -> list[CutDocument]:
        """Return the documents as a case gives them."""
        return [self._cut(doc) for doc in self._texts]

    def _cut(self, doc: str) -> CutDocument:
        text, fields = self._texts[doc], self._fields[doc]
        sha256 = hashlib.sha256(f"{doc}{text}".encode()).hexdigest()
        document = Document(doc, text, sha256, date=fields.get("published"), outlet=fields.get("outlet"))
        pieces = self._fragments[doc]
        if not fields.get("collage"):
            whole = (Fragment(1, FragmentKind.PROSE, pieces[0][2], 0, len(text)),)
            return CutDocument(document, whole, tuple(Sentence(s, e, 1) for s, e, _ in pieces))
        fragments = tuple(Fragment(n, FragmentKind.PROSE, lang, s, e) for n, (s, e, lang) in enumerate(pieces, start=1))
        sentences = tuple(Sentence(s, e, n) for n, (s, e, _) in enumerate(pieces, start=1))
        return CutDocument(document, fragments, sentences, collage=True)

    @staticmethod
    def _arguments(names: Any, quote: str, at: int) -> tuple[Argument, ...]:
        found = []
        for name in (names,) if isinstance(names, str) else names:
            ident = IDS.get(name, "x-" + name.lower().replace(" ", "-"))
            start, end = _span(quote, name, at)
            found.append(
                Argument(
                    ident,
                    name,
                    KINDS.get(ident, "country" if ident.isupper() else "unknown"),
                    quote[start - at : end - at],
                    start,
                    end,
                    INSIDE.get(ident, ()),
                )
            )
        return tuple(found)


def _span(quote: str, words: str, at: int) -> tuple[int, int]:
    """Return where words stand; of words that are not in the sentence, its first character."""
    start = quote.find(words)
    return (at, at + 1) if start < 0 else (at + start, at + start + len(words))


class Book:
    """Answers the questions that a brief asks, over facts made by hand."""

    def __init__(self, desk: Desk, problems: tuple[Problem, ...] = ()) -> None:
        self._desk = desk
        self._problems = problems

    def facts(self) -> list[Fact]:
        """Return all facts."""
        return self._desk.facts

    def texts(self) -> list[CutDocument]:
        """Return the documents."""
        return self._desk.documents

    def problems(self) -> tuple[Problem, ...]:
        """Return the problems."""
        return self._problems

    def camps(self, *, theatre: str | None = None) -> list[Any]:
        """Return the camps."""
        from proxywar import model

        return model.camps(self.ties(theatre=theatre), theatre=theatre)

    def disputes(self, *, theatre: str | None = None) -> list[Any]:
        """Return the disputes."""
        from proxywar import weigh

        return weigh.disputes(self.facts(), self.texts(), theatre=theatre)

    def _ask(self, name: str, theatre: str | None) -> list[Any]:
        from proxywar import model

        return list(getattr(model, name)(self.facts(), self.texts(), theatre=theatre))

    def ties(self, *, theatre: str | None = None) -> list[Any]:
        """Return the ties."""
        return self._ask("ties", theatre)

    def forces(self, *, theatre: str | None = None) -> list[Any]:
        """Return the ledger."""
        return self._ask("forces", theatre)

    def control(self, *, theatre: str | None = None) -> list[Any]:
        """Return who holds what."""
        return self._ask("control", theatre)

    def timeline(self, *, theatre: str | None = None) -> list[Any]:
        """Return the dated facts."""
        return self._ask("timeline", theatre)


def libya() -> Desk:
    """Return a small conflict: two parties, their backers, numbers that differ, a denial, two holders of a town."""
    d = Desk()
    gna, lna, uae = "Government of National Accord", "Libyan National Army", "United Arab Emirates"
    d.say(
        "w1",
        "Turkey backs the Government of National Accord with drones.",
        "BACKS",
        "Turkey",
        gna,
        channel="air",
        outlet="Wire",
        published="2020-06-01",
    )
    d.say("w1", "Qatar pays the Government of National Accord.", "AID", "Qatar", gna, channel="money")
    d.say("w1", "Italy could back the Government of National Accord.", "BACKS", "Italy", gna, status="possible")
    d.say(
        "p1",
        "La Turquie soutient le gouvernement de Tripoli.",
        "BACKS",
        "Turkey",
        gna,
        lang="fr",
        outlet="Le Courrier",
        published="2020-06-02",
    )
    d.say(
        "p1",
        "La Russie soutient Khalifa Haftar depuis 2018.",
        "BACKS",
        "Russia",
        "Khalifa Haftar",
        lang="fr",
        date="2018/..",
        channel="arms",
    )
    d.say(
        "p1", "Les Émirats livrent des armes à Khalifa Haftar.", "AID", uae, "Khalifa Haftar", lang="fr", channel="arms"
    )
    d.say(
        "q1",
        "Egypt backs Khalifa Haftar.",
        "BACKS",
        "Egypt",
        "Khalifa Haftar",
        channel="basing",
        outlet="Post",
        published="2020-06-07",
    )
    d.say(
        "q1",
        "France backs Khalifa Haftar, diplomats say.",
        "BACKS",
        "France",
        "Khalifa Haftar",
        status="alleged",
        channel="diplomacy",
    )
    d.say(
        "q1", "Wagner Group fights for the Libyan National Army.", "BACKS", "Wagner Group", lna, channel="mercenaries"
    )
    d.say(
        "q1",
        "Between 1,400 and 2,000 contractors of Wagner Group are in Libya.",
        "PRESENT",
        "Wagner Group",
        (),
        place="Libya",
        quantity=[("fighters", 1400, 2000, "Between 1,400 and 2,000 contractors")],
        channel="mercenaries",
    )
    d.say(
        "r1",
        "Turkey accuses Russia of having 2,500 mercenaries in Libya.",
        "ACCUSE",
        "Turkey",
        "Russia",
        outlet="Observer",
        published="2020-06-09",
    )
    d.say(
        "r1",
        "",
        "PRESENT",
        "Russia",
        (),
        place="Libya",
        status="alleged",
        holder="Turkey",
        same=True,
        quantity=[("fighters", 2500, 2500, "2,500 mercenaries")],
        channel="mercenaries",
    )
    d.say("r1", "Russia denies it.", "REJECT", "Russia")
    d.say("r1", "Russia and Turkey are on opposite sides.", "OPPOSES", ("Russia", "Turkey"))
    d.say("r1", "Egypt and Turkey are rivals.", "OPPOSES", ("Egypt", "Turkey"))
    d.say(
        "s1",
        "France denies that it backs Khalifa Haftar.",
        "BACKS",
        "France",
        "Khalifa Haftar",
        status="denied",
        holder="France",
        outlet="Journal",
        published="2020-06-11",
    )
    d.say("s1", "The Libyan National Army holds Sirte.", "CONTROLS", lna, (), place="Sirte")
    d.say(
        "s1",
        "The Libyan National Army attacked the Government of National Accord at Sirte on 6 June 2020.",
        "ASSAULT",
        lna,
        gna,
        place="Sirte",
        date="2020-06-06",
    )
    d.say("t1", "The Government of National Accord holds Sirte.", "CONTROLS", gna, (), place="Sirte")
    d.say(
        "t1",
        "Russia sent more than a dozen warplanes to Libya in May 2020.",
        "MOBILIZE",
        "Russia",
        (),
        place="Libya",
        date="2020-05",
        quantity=[("aircraft", 12, None, "more than a dozen warplanes")],
        channel="air",
    )
    d.say(
        "t1",
        "The United States counted 14 warplanes of Russia in Libya.",
        "PRESENT",
        "Russia",
        (),
        place="Libya",
        quantity=[("aircraft", 14, 14, "14 warplanes")],
        channel="air",
        status="alleged",
        holder="United States",
    )
    d.say(
        "t1",
        "Turkey sent up to 4,000 fighters to Libya.",
        "MOBILIZE",
        "Turkey",
        (),
        place="Libya",
        quantity=[("fighters", None, 4000, "up to 4,000 fighters")],
        channel="mercenaries",
    )
    d.say("t1", "Sergei Lavrov met the United Nations envoy on Libya.", "CONSULT", "Sergei Lavrov", "United Nations")
    return d
