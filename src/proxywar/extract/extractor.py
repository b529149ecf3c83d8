"""From cut documents to readings: parse by language in batches, then read each fragment's sentences in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from statistics import median_low
from typing import TYPE_CHECKING

from proxywar.errors import UsageError
from proxywar.extract.appositions import Description, find_descriptions
from proxywar.extract.candidates import leave_open, lend_surnames
from proxywar.extract.communiques import note_author
from proxywar.extract.discourse import Discourse
from proxywar.extract.facts import make_fact
from proxywar.extract.gate import choose_sentences
from proxywar.extract.mentions import mentions_of, named_mentions, note_mentions
from proxywar.extract.of_the_union import lend_union
from proxywar.extract.scene import Scene, locate_names
from proxywar.extract.sentence import read_sentence
from proxywar.find.components import COMPONENTS
from proxywar.find.headlines import lower_headline
from proxywar.find.mending import mend
from proxywar.find.prepare import Prepared, find_all, prepare
from proxywar.find.tree import Tree
from proxywar.knowledge import Gazetteer
from proxywar.lang import LANGUAGES, classed
from proxywar.parse import load_pipeline
from proxywar.records import (
    Actor,
    Argument,
    CutDocument,
    Fact,
    Fragment,
    FragmentKind,
    Mention,
    Place,
    Problem,
    Reading,
    Sentence,
)

if TYPE_CHECKING:
    from spacy.language import Language

    from proxywar.find.names import Name
    from proxywar.knowledge.entries import NameMatch

READ_KINDS = (FragmentKind.PROSE, FragmentKind.HEADLINE)
FEW_OF_SPORT = 8
"""Of how many sentences one at least must speak of sport in what is about it."""
MAX_TOKENS = 400
"""Longer sentences are kept and searchable but not parsed: no reporter writes them, and parsing is not linear."""
MAX_CHARS = 20 * MAX_TOKENS
"""A sentence of more characters has more tokens than that, and is not cut into tokens to find out."""
FULL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class ExtractOptions:
    """How to read.

    Attributes:
        pipelines: Name of the pipeline a language; missing languages take the embedded one.
        knowledge: Folder of the user's own actors, places and words, laid over the built-in ones.
        as_of: Period to read an undated pile for ("2020", "2019-04/2020-06").
        thorough: Parse every sentence, also those that `extract.gate` holds no fact in.
        without: Names of `find.components` to leave out, to measure what they are worth.
        least_confidence: Facts less sure than this are left out.
    """

    pipelines: Mapping[str, str] = field(default_factory=dict)
    knowledge: Path | None = None
    as_of: str | None = None
    thorough: bool = False
    without: frozenset[str] = frozenset()
    least_confidence: float = 0.0

    def __post_init__(self) -> None:
        if unknown := sorted(self.without.difference(COMPONENTS)):
            raise UsageError("PW102", f"No component {', '.join(unknown)}.", f"One of {', '.join(COMPONENTS)}.")


@dataclass(slots=True)
class _Job:
    """One sentence on its way through the parser; one that the gate holds back is not prepared."""

    fragment: Fragment
    sentence: Sentence
    lang: str
    prepared: Prepared | None = None
    tree: Tree | None = None


class Extractor:
    """Reads facts out of cut documents. One object a process; it keeps the pipelines and names loaded."""

    def __init__(self, options: ExtractOptions | None = None) -> None:
        self.options = options or ExtractOptions()
        self.gazetteer = Gazetteer.load(self.options.knowledge)

    def pipeline(self, lang: str) -> Language:
        """Return the pipeline of a language, loaded at first use.

        Raises:
            PipelineError: The pipeline named for it is not installed.
        """
        return load_pipeline(lang, name=self.options.pipelines.get(lang))

    def read(self, cuts: Iterable[CutDocument]) -> Iterator[Reading]:
        """Yield what each document holds, in order.

        Sentences are parsed in batches over all the documents given, so hand over a few dozen at a time.
        """
        cuts = list(cuts)
        plans = [self._plan(cut) for cut in cuts]
        self._parse([job for jobs, _ in plans for job in jobs])
        for cut, (jobs, problems) in zip(cuts, plans, strict=True):
            yield self._read_document(cut, jobs, problems)

    def _plan(self, cut: CutDocument) -> tuple[list[_Job], list[Problem]]:
        jobs: list[_Job] = []
        problems: list[Problem] = []
        fragments = {f.n: f for f in cut.fragments}
        foreign: dict[str, list[int]] = {}
        for sentence in cut.sentences:
            fragment = fragments[sentence.fragment]
            if fragment.kind not in READ_KINDS:
                continue
            lang = fragment.lang or cut.document.lang
            if lang is None or (lang not in LANGUAGES and lang not in self.options.pipelines):
                foreign.setdefault(lang or "unknown", []).append(fragment.n)
                continue
            if sentence.end - sentence.start > MAX_CHARS:  # looking for names and numbers in it alone takes minutes
                count = f"{sentence.end - sentence.start} characters in one sentence (limit {MAX_CHARS})"
                problems.append(_problem(cut, "PW311", f"fragment {fragment.n}: {count}; kept, not read"))
                continue
            jobs.append(_Job(fragment, sentence, lang))
        jobs = self._prepare_chosen(cut, jobs, problems)
        for lang, numbers in foreign.items():
            shown = ", ".join(str(n) for n in sorted(set(numbers))[:10])
            problems.append(
                _problem(
                    cut,
                    "PW310",
                    f"language {lang!r} has no pipeline; fragments {shown} are kept and searchable, not read for facts",
                )
            )
        return jobs, problems

    def _prepare_chosen(self, cut: CutDocument, jobs: list[_Job], problems: list[Problem]) -> list[_Job]:
        """Prepare the sentences that may hold a fact; return all but those that are too long."""
        chosen = [True] * len(jobs)
        if not self.options.thorough:
            chosen = choose_sentences([(_text(cut, job), job.lang) for job in jobs], self.gazetteer)
        kept: list[_Job] = []
        for job, is_read in zip(jobs, chosen, strict=True):
            if is_read:
                job.prepared = self._prepare(cut, job.fragment, job.sentence, job.lang)
                if len(job.prepared.tokens) > MAX_TOKENS:
                    count = f"{len(job.prepared.tokens)} tokens in one sentence (limit {MAX_TOKENS})"
                    problems.append(_problem(cut, "PW311", f"fragment {job.fragment.n}: {count}; kept, not read"))
                    continue
            kept.append(job)
        return kept

    def _prepare(self, cut: CutDocument, fragment: Fragment, sentence: Sentence, lang: str) -> Prepared:
        text = cut.document.text[sentence.start : sentence.end]
        without = self.options.without
        lowered = None if "headlines" in without else lower_headline(text, lang, self.gazetteer)
        anchor = fragment.date or cut.document.date
        found = find_all(text, lang=lang, gazetteer=self.gazetteer, anchor=anchor, as_of=self.options.as_of)
        joined = "stand-ins" not in without
        return prepare(text, sentence.start, self.pipeline(lang), found, lang=lang, lowered=lowered, joined=joined)

    def _parse(self, jobs: list[_Job]) -> None:
        for lang in dict.fromkeys(job.lang for job in jobs):
            nlp = self.pipeline(lang)
            mine = [(job, p) for job in jobs if job.lang == lang and (p := job.prepared) is not None and p.tokens]
            docs = nlp.pipe((prepared.make_doc(nlp) for _, prepared in mine), batch_size=128)
            for (job, prepared), doc in zip(mine, docs, strict=True):
                found = prepared.found
                tree = Tree.of(doc, lang=lang, prepared=prepared, without=self.options.without)
                job.tree = mend(tree, found.names, found.times)

    def _read_document(self, cut: CutDocument, jobs: list[_Job], problems: list[Problem]) -> Reading:
        collected = _Collected()
        theatres = count_theatres(cut, jobs, self.gazetteer)
        discourse = Discourse()
        period = self.options.as_of or (infer_period(cut) if cut.document.date is None else None)
        last = 0
        played = sport_fragments(cut, jobs)
        for job in jobs:
            if job.prepared is None:
                collected.note(named_mentions(_text(cut, job), job.sentence.start, job.lang, self.gazetteer))
            if job.tree is None or job.prepared is None:
                continue
            if job.fragment.n != last and (cut.collage or job.fragment.n != last):
                if cut.collage:
                    discourse.forget()
                last = job.fragment.n
            scene = self._scene(
                cut, job, job.prepared, tree=job.tree, discourse=discourse, period=period, theatres=theatres
            )
            leave_open(scene)
            lend_surnames(scene)
            note_mentions(scene)
            note_author(scene)
            drafts = [] if job.fragment.n in played else list(read_sentence(scene))
            made = (make_fact(scene, draft, drafts, cut) for draft in drafts)
            collected.facts += [f for f in made if f.confidence >= self.options.least_confidence]
            mentions = list(mentions_of(scene, drafts))
            collected.note(mentions)
            collected.describe(find_descriptions(scene, mentions))
        return collected.reading(cut, problems, self.gazetteer)

    def _scene(
        self, cut: CutDocument, job: _Job, prepared: Prepared, *, tree: Tree,
        discourse: Discourse, period: str | None, theatres: Mapping[str, int],
    ) -> Scene:  # fmt: skip
        found = prepared.found
        equipment = [o for o in found.objects if o.kind == "equipment"]
        names, at = locate_names(tree, found.names, found.times, equipment)
        scene = Scene(
            tree=tree, lang=job.lang, gazetteer=self.gazetteer, names=names, at=at, discourse=discourse,
            fragment=job.fragment.n, start=job.sentence.start, end=job.sentence.end, headline=prepared.headline,
            heading=prepared.heading and job.sentence.start + prepared.heading,
            date=job.fragment.date or cut.document.date, period=period, times=list(found.times),
            quantities=list(found.quantities), objects=list(found.objects), theatres=theatres,
        )  # fmt: skip
        lend_union(scene)
        return scene


@dataclass(slots=True)
class _Collected:
    """What has been read of a document so far."""

    facts: list[Fact] = field(default_factory=list)
    mentions: dict[tuple[int, int, str], Mention] = field(default_factory=dict)
    described: dict[str, Description] = field(default_factory=dict)

    def note(self, mentions: Iterable[Mention]) -> None:
        """Keep the mentions of a sentence, the first of those that say the same of the same words."""
        for mention in mentions:
            self.mentions.setdefault((mention.start, mention.end, mention.kind), mention)

    def describe(self, found: Iterable[tuple[str, Description]]) -> None:
        """Keep what a sentence says that unknown actors are, the first that is said of each."""
        for ident, description in found:
            self.described.setdefault(ident, description)

    def reading(self, cut: CutDocument, problems: list[Problem], gazetteer: Gazetteer) -> Reading:
        """Return the document's reading, with the actors and places that its facts and mentions name."""
        actors: dict[str, Actor] = {}
        places: dict[str, Place] = {}
        for fact in self.facts:
            for a in (*fact.actor, *fact.recipient, *fact.holder):
                actors[a.id] = as_actor(a, gazetteer)
            for p in fact.place:
                places[p.id] = as_place(p, gazetteer)
        for m in self.mentions.values():
            if m.entity and gazetteer.has_actor(m.entity) and m.kind == "actor":
                actors.setdefault(m.entity, gazetteer.actor(m.entity))
            elif m.entity and m.kind == "place" and gazetteer.has_place(m.entity):
                places.setdefault(m.entity, gazetteer.place(m.entity))
            elif m.entity and m.kind == "actor":
                actors.setdefault(m.entity, Actor(m.entity, m.text, "unknown", known=False))
        for ident, description in self.described.items():
            actor = actors[ident]
            country = description.country or actor.country
            actors[ident] = replace(actor, kind=description.kind or actor.kind, country=country)
        told = {ident: actors[ident].kind for ident in self.described}
        facts = [_with_kinds(fact, told) for fact in self.facts]
        mentions = tuple(sorted(self.mentions.values(), key=lambda m: (m.start, m.end)))
        return Reading(
            cut,
            mentions,
            tuple(actors.values()),
            tuple(places.values()),
            tuple(unique_facts(facts)),
            tuple(problems),
        )


def _with_kinds(fact: Fact, kinds: Mapping[str, str]) -> Fact:
    """Return a fact whose parties are of the kinds that the document says they are."""

    def told(parties: tuple[Argument, ...]) -> tuple[Argument, ...]:
        return tuple(replace(a, kind=kinds.get(a.id, a.kind)) for a in parties)

    if not any(a.id in kinds for a in (*fact.actor, *fact.recipient, *fact.holder)):
        return fact
    return replace(fact, actor=told(fact.actor), recipient=told(fact.recipient), holder=told(fact.holder))


def unique_facts(facts: list[Fact]) -> list[Fact]:
    """Return the facts with each id once."""
    return list({f.id: f for f in facts}.values())


def as_actor(argument: Argument, gazetteer: Gazetteer) -> Actor:
    """Return the actor behind an argument."""
    if gazetteer.has_actor(argument.id):
        return gazetteer.actor(argument.id)
    return Actor(
        argument.id,
        argument.name,
        argument.kind,
        argument.within,
        argument.within[-1] if argument.within else None,
        known=False,
    )


def as_place(argument: Argument, gazetteer: Gazetteer) -> Place:
    """Return the place behind an argument."""
    if gazetteer.has_place(argument.id):
        return gazetteer.place(argument.id)
    return Place(argument.id, argument.name, "unknown", argument.within, known=False)


def count_theatres(cut: CutDocument, jobs: list[_Job], gazetteer: Gazetteer) -> Counter[str]:
    """Return how often a document names something that lies in one theatre only."""
    counts: Counter[str] = Counter()
    for job in jobs:
        names: Iterable[Name | NameMatch] = (
            gazetteer.find(_text(cut, job), lang=job.lang) if job.prepared is None else job.prepared.found.names
        )
        for name in names:
            found = {t for c in name.candidates if (t := gazetteer.theatre_of(c.id))}
            if len(found) == 1:
                counts.update(found)
    return counts


@cache
def _sport_words(lang: str) -> re.Pattern[str]:
    words = sorted(classed(lang, "words", "sport"), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r"|\d[-–]\d|\d (?:buts? )?à \d)(?![\w-])")


def sport_fragments(cut: CutDocument, jobs: list[_Job]) -> set[int]:
    """Return the numbers of fragments about sport, where attacks, defeats and sieges are those of teams.

    Two different words of sport, or one and a score beside it, are asked for, in one sentence of eight or more: one may
    be an image, or where something happened, and a long article on a war may have both.
    """
    found: dict[int, set[str]] = {}
    told: Counter[int] = Counter()
    sentences: Counter[int] = Counter()
    for job in jobs:
        if job.lang not in LANGUAGES:
            continue
        number = job.fragment.n
        sentences[number] += 1
        here = set(_sport_words(job.lang).findall(_text(cut, job).lower()))
        words = {word for word in here if not word[0].isdigit()}
        if words:
            told[number] += 1
            found.setdefault(number, set()).update(words, {"score"} if here - words else ())
    return {n for n, words in found.items() if len(words) > 1 and told[n] * FEW_OF_SPORT >= sentences[n]}


def infer_period(cut: CutDocument) -> str | None:
    """Return the year that an undated pile seems to be about: the median of the years it names.

    It serves only to read offices and recognitions ("the UN-backed government"), never to date a fact.
    """
    years = [int(y) for y in FULL_DATE.findall(cut.document.text)]
    return str(median_low(years)) if years else None


def _text(cut: CutDocument, job: _Job) -> str:
    return cut.document.text[job.sentence.start : job.sentence.end]


def _problem(cut: CutDocument, code: str, message: str) -> Problem:
    return Problem(cut.document.source, cut.document.id, "extract", code, message)
