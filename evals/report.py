"""A report on the facts read in the evaluation sets: by type, language, status, construction; mistakes with examples.

It quotes the sets, all but those that were only ever counted (`held` and its like), into whose sentences nobody looks
who changes the rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from evals.errors import CLASSES, Mistake, find_mistakes
from evals.judged import COUNTED_ONLY, Judged
from evals.score import show
from proxywar.records import FACT_TYPES

MOST_RULES = 40
"""Rows of the table of single words."""
QUOTED = 260
"""Characters of a document that are quoted where no sentence was read."""


def write_report(judged: Sequence[Judged], *, examples: int = 3) -> str:
    """Return the report as Markdown.

    Args:
        judged: The facts of all sets.
        examples: How many of each kind of mistake are quoted.
    """
    mistakes = find_mistakes(judged)
    return "\n".join([
        "# What is read right, and what is not", "",
        "Made by `python -m evals --report`. Precision and recall are of facts: type and both parties.", "",
        *_table("set", judged, lambda j: j.set),
        *_table("language", judged, lambda j: j.lang),
        *_table("type", judged, lambda j: j.type, order=FACT_TYPES),
        *_table("status as annotated", judged, lambda j: j.status),
        *_constructions(judged),
        *_mistakes(mistakes, examples),
        *_slips(judged, examples),
    ])  # fmt: skip


def count(judged: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, tuple[int, int, int]]:
    """Return right, spurious and missed facts by a key."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in judged:
        counts[key(one)][("right", "spurious", "missed").index(one.outcome)] += 1
    return {name: (right, spurious, missed) for name, (right, spurious, missed) in counts.items()}


def _table(
    title: str, judged: Sequence[Judged], key: Callable[[Judged], str], order: Sequence[str] = ()
) -> Iterator[str]:
    counts = count(judged, key)
    names = [name for name in order if name in counts] or sorted(counts)
    yield from (f"## By {title}", "", f"| {title} | gold | right | spurious | precision | recall | f1 |")
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for name in names:
        right, spurious, missed = counts[name]
        read, gold = right + spurious, right + missed
        f1 = 2 * right / (read + gold) if read + gold else 0.0
        yield (f"| {name} | {gold} | {right} | {spurious} | {_share(right, read)} | {_share(right, gold)} | {f1:.3f} |")
    yield ""


def _constructions(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield the tables by what made the fact; a missed fact was made by nothing, so there is no recall."""
    read = [j for j in judged if j.fact is not None]
    kinds = [(kind, j) for j in read for kind in construction_of(j)]
    yield from ("## By construction", "", "What a fact was read with; one may have several.", "")
    yield from ("| construction | right | spurious | precision |", "| --- | --- | --- | --- |")
    groups = {kind: [j for k, j in kinds if k == kind] for kind in {k for k, _ in kinds}}
    for kind, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        right = sum(j.is_right for j in group)
        yield f"| {kind} | {right} | {len(group) - right} | {_share(right, len(group))} |"
    yield from ("", "## By rule", "", f"The {MOST_RULES} that made most spurious facts.", "")
    yield from ("| rule | right | spurious | precision |", "| --- | --- | --- | --- |")
    rules = count(read, lambda j: str(j.fact["rule"]) if j.fact else "")
    for rule, (right, spurious, _) in sorted(rules.items(), key=lambda item: (-item[1][1], item[0]))[:MOST_RULES]:
        yield f"| {rule} | {right} | {spurious} | {_share(right, right + spurious)} |"
    yield ""


def construction_of(judged: Judged) -> list[str]:
    """Return the constructions that a fact was read with: its features but type, status and sentence."""
    left_out = ("type:", "status:", "sentence:", "language:")
    rules = [name for name in judged.features if name.startswith("rule:")]
    return sorted([*(name for name in judged.features if not name.startswith(left_out)), *([] if rules else ["verb"])])


def _mistakes(mistakes: Sequence[Mistake], examples: int) -> Iterator[str]:
    yield from ("## Mistakes", "", "| mistake | what | times |", "| --- | --- | --- |")
    groups = {kind: [m for m in mistakes if m.kind == kind] for kind in CLASSES}
    for kind, what in CLASSES.items():
        yield f"| {kind} | {what} | {len(groups[kind])} |"
    yield ""
    for kind, group in groups.items():
        quoted = [m for m in group if not m.one.set.startswith(COUNTED_ONLY)]
        if quoted:
            yield from (f"### {kind}", "")
            # The surest come first: what nothing warns of is what matters most.
            quoted.sort(key=lambda m: (-_confidence(m.read), m.one.set, m.one.doc))
            for mistake in _spread(quoted)[:examples]:
                yield from _quote(mistake)
            yield ""


def _spread(mistakes: Sequence[Mistake]) -> list[Mistake]:
    """Return mistakes with no two of one document before all documents have had one."""
    ordered: list[tuple[int, int, Mistake]] = []
    turns: dict[str, int] = defaultdict(int)
    for place, mistake in enumerate(mistakes):
        ordered.append((turns[mistake.one.doc], place, mistake))
        turns[mistake.one.doc] += 1
    return [mistake for _, _, mistake in sorted(ordered, key=lambda row: row[:2])]


def _quote(mistake: Mistake) -> Iterator[str]:
    missed, read = mistake.missed, mistake.read
    text = str(read.fact["quote"]) if read is not None and read.fact else mistake.one.text
    cut = text if len(text) <= QUOTED else text[:QUOTED].rstrip() + " …"
    yield f"- `{mistake.one.doc}` {cut}"
    if missed is not None:
        yield f"  - annotated: {tell(missed)}"
    if read is not None and read.fact is not None:
        yield f"  - read: {tell(read)} (rule `{read.fact['rule']}`, confidence {read.fact['confidence']})"


def tell(judged: Judged) -> str:
    """Return a fact in one line."""
    actor, other = judged.pair
    types = "/".join(sorted(judged.types))
    return f"{show(actor)} {types} {show(other)} [{judged.status}]"


def _slips(judged: Sequence[Judged], examples: int) -> Iterator[str]:
    """Yield what is wrong about the facts that are right, with examples."""
    right = [j for j in judged if j.is_right]
    slips = sorted(((slip, j) for j in right for slip in j.slips), key=lambda pair: pair[0])
    yield from ("## Slips", "", f"Of {len(right)} right facts, how many have something else wrong.", "")
    grouped = {slip: [j for _, j in pairs] for slip, pairs in groupby(slips, key=lambda pair: pair[0])}
    yield from ("| what | times |", "| --- | --- |", *(f"| {slip} | {len(group)} |" for slip, group in grouped.items()))
    yield ""
    for slip, group in grouped.items():
        yield from (f"### {slip}", "")
        for one in [j for j in group if not j.set.startswith(COUNTED_ONLY)][:examples]:
            assert one.fact is not None and one.gold is not None
            yield f"- `{one.doc}` {one.fact['quote']}"
            yield f"  - {tell(one)}: annotated {_value(one.gold.get(slip))}, read {_value(one.fact.get(slip))}"
        yield ""


def _value(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_value(one) for one in value) or "nothing"
    if isinstance(value, dict):
        return str(value["name"] if "name" in value else f"{value.get('of')} {value.get('low')}..{value.get('high')}")
    return "nothing" if value is None else str(value)


def _confidence(read: Judged | None) -> float:
    return float(read.fact["confidence"]) if read is not None and read.fact is not None else 0.0


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"
