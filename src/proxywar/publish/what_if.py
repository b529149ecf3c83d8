"""Say what follows, by the scenario engine, if the channel that counts most stops; with what to mind."""

from __future__ import annotations

from proxywar.errors import UsageError
from proxywar.publish.blocks import Bullets, Cell, Paragraph, Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.wording import Wording
from proxywar.scenario import LEADING, Answer, Choice, Options, ScenarioResult, ask_case

_REPLICATES = 4096
_PLACES = 3
_TOP = 3


def what_if_section(briefing: Briefing, wording: Wording) -> Section | None:
    """Return one what-if and its caveats; None of several wars, without two sides, or where no channel counts."""
    documents = list(briefing.documents.values())
    if briefing.theatre is None and len({f.theatre for f in briefing.all_facts} - {None}) > 1:
        return None  # one question about several wars would be about none of them
    try:
        result = ask_case(briefing.all_facts, documents, Choice(briefing.theatre), what_if=LEADING,
                          options=Options(replicates=_REPLICATES))  # fmt: skip
    except UsageError:
        return None
    if not result.answers:
        return None
    answer = result.answers[0]
    lines = (_share(result, answer, wording), _places(answer, wording), _ceasefire(answer, wording))
    minded = (Cell(wording("follows.exploratory")), _hangs_on(result, wording), _errors(result, wording),
              Cell(wording("follows.left-out")))  # fmt: skip
    question = Paragraph(_question(result, answer, wording))
    mind = Paragraph(Cell(wording("follows.mind")))
    return Section("follows", wording("follows"), [question, Bullets(lines), mind, Bullets(minded)])


def _question(result: ScenarioResult, answer: Answer, wording: Wording) -> Cell:
    (change,) = answer.what_if.changes
    channel = next(c for s in result.scenario.sponsors if s.name == change.sponsor for c in s.channels
                   if c.name == change.channel)  # fmt: skip
    text = wording(
        "follows.question",
        sponsor_of=wording.of([change.sponsor]),
        channel=wording(f"channel.{change.channel}"),
        week=wording.number(change.week),
        weeks=wording.number(answer.difference["week"]),
    )
    return Cell(text, channel.value.facts)


def _share(result: ScenarioResult, answer: Answer, wording: Wording) -> Cell:
    found, share = answer.difference["value_share"], result.summary["value_share"]
    return Cell(wording(
        "follows.share", side=wording.name(share["side"]), before=wording.percent(share["mean"][-1]),
        after=wording.percent(share["mean"][-1] + found["mean"]), low=_points(found["low"], wording),
        high=_points(found["high"], wording),
    ))  # fmt: skip


def _places(answer: Answer, wording: Wording) -> Cell:
    ranked = sorted(answer.difference["places"].items(), key=lambda item: (-abs(item[1]["mean"]), item[0]))[:_PLACES]
    told = ", ".join(f"{wording.name(name)} {_points(d['mean'], wording)}" for name, d in ranked)
    return Cell(wording("follows.places", side=wording.name(answer.difference["side"]), places=told))


def _ceasefire(answer: Answer, wording: Wording) -> Cell:
    return Cell(wording("follows.ceasefire", points=_points(answer.difference["ceasefire"]["mean"], wording)))


def _hangs_on(result: ScenarioResult, wording: Wording) -> Cell:
    found = result.sensitivity
    top = ", ".join(f"{i.key} {wording.percent(i.first_order)}" for i in found.top(_TOP))
    return Cell(wording("follows.priors", priors=wording.percent(max(found.shares["prior"], 0.0)),
                        facts=wording.percent(max(found.shares["fact"], 0.0)), top=top))  # fmt: skip


def _errors(result: ScenarioResult, wording: Wording) -> Cell:
    error = max((se for place in result.summary["places"] for se in place["se"]), default=0.0)
    return Cell(wording(
        "follows.errors", date=wording.date(result.scenario.cut_off), n=wording.number(result.baseline.replicates),
        error=wording.number(100 * error), conflicts=wording.number(len(result.scenario.conflicts)),
    ))  # fmt: skip


def _points(value: float, wording: Wording) -> str:
    """Write a difference of shares in points of a hundred, with its sign."""
    sign = "+" if round(100 * value) > 0 else "−" if round(100 * value) < 0 else ""
    return f"{sign}{wording.number(abs(round(100 * value)))}"
