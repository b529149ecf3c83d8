"""Say a case in short, and its key judgements with likelihood, confidence and what would change them."""

from __future__ import annotations

from collections import Counter, defaultdict

from proxywar.model import Camp, Force, KeyJudgement, Tie
from proxywar.publish.blocks import Bullets, Card, Cell, Paragraph, Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.claims import dispute_label, dispute_matter
from proxywar.publish.wording import Wording, lowered
from proxywar.weigh import UNHELD

_NAMED = 4
"""Backers named for each camp in the first lines."""
_FACTS_EACH = 2
_WARS = 8
"""Theatres named at most, where a brief is of several."""


def short_section(briefing: Briefing, wording: Wording) -> Section:
    """Return five lines for who reads no further, each with the facts it rests on."""
    lines = [*_camp_lines(briefing, wording), *_judged_lines(briefing, wording), *_place_lines(briefing, wording),
             *_dispute_lines(briefing, wording), *_ground_lines(briefing, wording)]  # fmt: skip
    section = Section("short", wording("short"))
    section.blocks.append(Bullets(tuple(lines)) if lines else Paragraph(Cell(wording("nothing"))))
    return section


def _camp_lines(briefing: Briefing, wording: Wording) -> list[Cell]:
    wars = _theatres(briefing)
    if len(wars) > 1:
        names = ", ".join(wording("short.theatre", name=wording.name(name), n=wording.number(n)) for name, n in wars)
        return [Cell(wording("short.theatres", names=names))]
    sides = briefing.sides
    if len(sides) < 2:
        return [Cell(wording("camps.none"))]
    told, facts = [], list[str]()
    for camp in sides[:2]:
        head, backers, ids = _head_of(camp, briefing)
        facts += ids
        key = "short.camp.with" if backers else "short.camp"
        told.append(wording(key, head=wording.who([head]), head_of=wording.of([head]), backers=wording.who(backers),
                            backers_of=wording.of(backers)))  # fmt: skip
    return [Cell(wording("short.camps", one=told[0], other=told[1]), tuple(dict.fromkeys(facts)))]


def _theatres(briefing: Briefing) -> list[tuple[str, int]]:
    """Return the theatres of a brief of all of them, by their facts, where no single one has most of the facts.

    Camps that join the ties of several wars put people together who never met.
    """
    if briefing.theatre is not None:
        return []
    counts = Counter(f.theatre for f in briefing.all_facts if f.theatre)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ordered[:_WARS] if ordered and ordered[0][1] <= sum(counts.values()) / 2 else []


def _head_of(camp: Camp, briefing: Briefing) -> tuple[str, list[str], list[str]]:
    """Return whom a camp forms around, who in it backs him, and the facts that say so.

    That is the member whom the others back with most weight; of a camp in which nobody backs anybody, the heaviest.
    """
    members = set(camp.members)
    backed: dict[str, list[Tie]] = defaultdict(list)
    for tie in briefing.ties:
        if tie.sign > 0 and tie.weight and not tie.is_speech and {tie.actor, tie.recipient} <= members:
            backed[tie.recipient].append(tie)
    head = max(backed, key=lambda n: (sum(t.weight for t in backed[n]), n), default=camp.members[0])
    stated = [t for t in backed[head] if t.status == "stated"]
    backers = list(dict.fromkeys(t.actor for t in stated))[:_NAMED]
    facts = [i for t in stated if t.actor in backers for i in t.facts if _is_stated(briefing, i)]
    if not facts:
        facts = [i for t in briefing.ties if head in (t.actor, t.recipient) for i in t.facts[:1]][:_FACTS_EACH]
    return head, backers, facts


def _is_stated(briefing: Briefing, ident: str) -> bool:
    return ident in briefing.by_id and briefing.by_id[ident].status == "stated"


def _judged_lines(briefing: Briefing, wording: Wording) -> list[Cell]:
    """Return the firmest judgement of each kind that rests on more than one voice."""
    made = []
    for kind in ("rivalry", "backing", "presence"):
        firm = [j for j in briefing.judgements if j.kind == kind and not j.is_single]
        for judgement in firm[: 2 if kind == "backing" else 1]:
            word = wording(f"likelihood.{judgement.estimate.word}")
            said = wording("judged", word=word, text=lowered(judgement_text(judgement, briefing, wording)))
            made.append(Cell(said, (*judgement.basis, *judgement.against)))
    return made


def _place_lines(briefing: Briefing, wording: Wording) -> list[Cell]:
    made = []
    held = [j for j in briefing.judgements if j.kind == "hold"]
    for judgement in held:
        said = f"{judgement_text(judgement, briefing, wording)}."
        made.append(Cell(said, judgement.basis, doubt=wording("doubt.one") if judgement.is_single else ""))
    contested = [c for c in briefing.control if c.is_contested]
    if contested:
        names = list(dict.fromkeys(c.place for c in contested))
        facts = tuple(dict.fromkeys(i for c in contested for i in c.facts))
        made.append(Cell(wording.count("short.contested", len(names), names=wording.who(names)), facts))
    return made


def _dispute_lines(briefing: Briefing, wording: Wording) -> list[Cell]:
    if not briefing.disputes:
        return []
    gravest = briefing.disputes[0]
    matter = lowered(dispute_matter(gravest, briefing, wording))
    kind = dispute_label(gravest, briefing, wording).lower()
    text = wording.count("short.disputes", len(briefing.disputes), matter=matter, kind=kind)
    return [Cell(text, gravest.facts)]


def _ground_lines(briefing: Briefing, wording: Wording) -> list[Cell]:
    facts = list(briefing.facts.values())
    if not facts:
        return []
    signed = [t for t in briefing.clear_ties if t.sign and t.weight]
    single = sum(t.voices < 2 for t in signed)
    undated = sum(not f.period.value for f in facts) / len(facts)
    return [Cell(wording("short.ground", single=wording.number(single), all=wording.number(len(signed)),
                         share=wording.percent(undated)))]  # fmt: skip


def judgement_section(briefing: Briefing, wording: Wording) -> Section:
    """Return the key judgements, each as a card."""
    section = Section("judgements", wording("judgements"))
    if not briefing.judgements:
        section.blocks.append(Paragraph(Cell(wording("judgements.none"))))
        return section
    section.blocks.append(Paragraph(Cell(wording("judgements.intro"))))
    section.blocks += [_card(j, briefing, wording) for j in briefing.judgements]
    return section


def _card(judgement: KeyJudgement, briefing: Briefing, wording: Wording) -> Card:
    told = judgement.estimate
    low, high = told.band
    likelihood = wording("likelihood.told", word=wording(f"likelihood.{told.word}"),
                         band=wording.percent_span(low, high))  # fmt: skip
    reasons = ", ".join(wording(f"reason.{r}") for r in told.reasons)
    confidence = wording(f"confidence.{told.confidence}") + (f" ({reasons})" if reasons else "")
    basis = wording.count("basis.facts", len(judgement.basis))
    voices = wording.count("basis.voices", told.voices)
    rests = wording("basis", facts=basis, voices=voices)
    against = judgement.against
    change = wording("semicolon").join(
        wording(f"change.{c}", **_change_fields(judgement, briefing, wording)) for c in judgement.change
    )
    rows = [
        (wording("card.likelihood"), Cell(likelihood)),
        (wording("card.confidence"), Cell(confidence)),
        (wording("card.basis"), Cell(rests)),
        *([(wording("card.against"), Cell(wording.count("basis.against", len(against)), against))] if against else []),
        (wording("card.change"), Cell(f"{change}.")),
    ]
    doubt = wording("doubt.one") if judgement.is_single else ""
    return Card(Cell(f"{judgement_text(judgement, briefing, wording)}.", judgement.basis, doubt=doubt), tuple(rows))


def _change_fields(judgement: KeyJudgement, briefing: Briefing, wording: Wording) -> dict[str, str]:
    holders = dict.fromkeys(h.name for i in judgement.basis for h in briefing.by_id[i].holder)
    deniers = dict.fromkeys(h.name for i in judgement.against for h in briefing.by_id[i].holder)
    return {
        "a": wording.who(judgement.actors), "a_of": wording.of(judgement.actors),
        "b": wording.who(judgement.recipients), "holders": wording.of(list(holders)) or wording("nobody.of"),
        "deniers": wording.of(list(deniers)) or wording("nobody.of"),
    }  # fmt: skip


def judgement_text(judgement: KeyJudgement, briefing: Briefing, wording: Wording) -> str:
    """Return a judgement as a sentence without a full stop; what is only alleged is told as alleged."""
    statuses = {str(briefing.by_id[i].status) for i in judgement.basis}
    mood = "alleged" if statuses <= {"alleged", *map(str, UNHELD)} else "stated"
    if judgement.kind in ("backing", "rivalry"):
        actors, recipients = judgement.actors, judgement.recipients
        if judgement.kind == "rivalry":
            return wording.say(f"rivalry.{mood}", [*actors, *recipients])
        channels = f" ({', '.join(wording(f'channel.{c}') for c in judgement.channels)})" if judgement.channels else ""
        return wording.act("BACKS", actors, recipients, mood) + channels
    places = [p for p in (judgement.place or "").split(", ") if p]
    if judgement.kind == "hold":
        return wording.act("CONTROLS", judgement.actors, places, mood)
    size = force_size(judgement.force, wording) if judgement.force else ""
    told = wording.say(f"presence.{mood}", judgement.actors, size=size, where=wording.where(places))
    as_of = judgement.force.as_of if judgement.force else None
    return told + (wording("asof", date=wording.date(as_of)) if as_of else "")


def force_size(force: Force, wording: Wording) -> str:
    """Return how many of what, as words in a sentence."""
    kinds = [wording.kind(k) for k in force.kind.split(", ")]
    kind = wording("and").join((", ".join(kinds[:-1]), kinds[-1])) if len(kinds) > 1 else kinds[0]
    return wording("size", n=wording.span(force.low, force.high, "size"), kind=kind)
