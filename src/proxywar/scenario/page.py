"""The result as one HTML page: what follows, what it hangs on, and what to mind; no script, nothing from a network."""

from __future__ import annotations

from html import escape
from importlib import resources
from typing import Any

from proxywar.scenario.charts import COLOURS, Bar, Dot, Line, bar_chart, line_chart, map_chart
from proxywar.scenario.result import Answer, ScenarioResult
from proxywar.scenario.summary import first_ceasefire

_SHOWN_INDICES = 10
_CAVEATS_ON_TOP = 5


def make_page(result: ScenarioResult) -> str:
    """Return the page."""
    scenario = result.scenario
    css = resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    first, second = (side.name for side in scenario.sides)
    run = result.baseline
    size = f"{run.replicates:,} replicates, seed {run.options.seed}"
    parts = [
        f"<h1>{escape(scenario.name)}: {escape(first)} against {escape(second)}</h1>",
        f'<p class="sub">{run.options.weeks} weeks from {escape(scenario.start or "week 0")}, {size}</p>',
        _caveats(result), _what_ifs(result), _map(result), _course(result), _places(result), _sensitivity(result),
        _match(result), _parameters(result),
    ]  # fmt: skip
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(scenario.name)}: scenario</title><style>{css}</style></head>\n<body><main>\n"
        + "\n".join(part for part in parts if part)
        + "\n</main></body></html>\n"
    )


def _caveats(result: ScenarioResult) -> str:
    lines = result.caveats()
    top = "".join(f"<li>{escape(line)}</li>" for line in lines[:_CAVEATS_ON_TOP])
    rest = "".join(f"<li>{escape(line)}</li>" for line in lines[_CAVEATS_ON_TOP:])
    more = f"<details><summary>Conflicts and what is not in it ({len(lines) - _CAVEATS_ON_TOP})</summary>"
    return f'<section class="caveats"><strong>Read this first</strong><ul>{top}</ul>' + (
        f"{more}<ul>{rest}</ul></details></section>" if rest else "</section>"
    )


def _what_ifs(result: ScenarioResult) -> str:
    if not result.answers:
        return ""
    first = result.scenario.sides[0].name
    bars = [Bar(a.what_if.name, d["mean"], d["low"], d["high"], _colour(i))
            for i, a in enumerate(result.answers) for d in [a.difference["value_share"]]]  # fmt: skip
    chart = bar_chart(bars, label="Change of the share of value", show=lambda v: f"{v:+.3f}")
    note = (f"Change of the share of value that {escape(first)} holds in week {result.answers[0].difference['week']}, "
            "paired with the baseline. Bar: mean; line: the band that holds 90 % of the replicates.")  # fmt: skip
    rows = "".join(_answer_rows(answer) for answer in result.answers)
    head = _head("what if", "what", "mean change", "90 % interval of the mean", "90 % of replicates")
    return (f'<h2>What follows if</h2><figure class="bars">{chart}<figcaption>{note}</figcaption></figure>'
            f'<div class="scroll"><table>{head}<tbody>{rows}</tbody></table></div>')  # fmt: skip


def _head(*names: str) -> str:
    return f"<thead><tr>{''.join(f'<th>{name}</th>' for name in names)}</tr></thead>"


def _answer_rows(answer: Answer) -> str:
    found: list[tuple[str, dict[str, float], str]] = [
        ("share of value", answer.difference["value_share"], "+.3f"),
        ("chance of a ceasefire", answer.difference["ceasefire"], "+.3f"),
    ]
    ranked = sorted(answer.difference["places"].items(), key=lambda item: -abs(item[1]["mean"]))[:3]
    found += [(f"chance of holding {name}", d, "+.3f") for name, d in ranked]
    found += [(f"men of {name}", d, "+,.0f") for name, d in answer.difference["strength"].items()]
    out = []
    for i, (what, d, form) in enumerate(found):
        name = f'<td rowspan="{len(found)}">{escape(answer.what_if.name)}</td>' if i == 0 else ""
        out.append(f'<tr>{name}<td>{escape(what)}</td><td class="n">{d["mean"]:{form}}</td><td class="n">'
                   f'{d["mean_low"]:{form}} to {d["mean_high"]:{form}}</td><td class="n">{d["low"]:{form}} to '
                   f"{d['high']:{form}}</td></tr>")  # fmt: skip
    return "".join(out)


def _map(result: ScenarioResult) -> str:
    first = result.scenario.sides[0].name
    roads = [(r.a, r.b) for r in result.scenario.roads]
    figures = []
    for row, week in ((0, 0), (-1, result.baseline.options.weeks)):
        dots = [Dot(p["place"], p["lat"], p["lon"], p["p"][row]) for p in result.summary["places"]
                if p["lat"] is not None and p["lon"] is not None]  # fmt: skip
        chart = map_chart(dots, roads, label=f"Map of week {week}")
        if chart:
            figures.append(f"<figure><h3>Week {week}</h3>{chart}<figcaption>Chance in % that {escape(first)} holds the "
                           "place; blue its own, orange the other side’s.</figcaption></figure>")  # fmt: skip
    return f'<h2>The map</h2><div class="grid">{"".join(figures)}</div>' if figures else ""


def _course(result: ScenarioResult) -> str:
    summary = result.summary
    weeks = summary["weeks"]
    share = summary["value_share"]
    lines = [Line("baseline, mean and 90 % of replicates", share["mean"], COLOURS[0], share["low"], share["high"])]
    lines += [Line(a.what_if.name, _mean_share(a), _colour(i), dash="5 3") for i, a in enumerate(result.answers)]
    men = [Line(name, band["median"], COLOURS[s], band["low"], band["high"])
           for s, (name, band) in enumerate(summary["strength"].items())]  # fmt: skip
    truce = [Line("baseline", summary["ceasefire"]["first_by_week"], COLOURS[0])]
    truce += [Line(a.what_if.name, _truce(a), _colour(i), dash="5 3") for i, a in enumerate(result.answers)]
    held = line_chart(weeks, lines, label="Share of value", top=1, show=_percent)
    came = line_chart(weeks, truce, label="First ceasefire", top=1, show=_percent)
    charts = (
        (f"Share of value held by {share['side']}", held),
        ("Men in the field, median and 90 % of replicates", line_chart(weeks, men, label="Men", show=_thousands)),
        ("Chance that a first ceasefire has come", came),
    )
    figures = "".join(f"<figure><h3>{escape(title)}</h3>{chart}</figure>" for title, chart in charts)
    return f'<h2>The course</h2><div class="grid">{figures}</div>'


def _mean_share(answer: Answer) -> list[float]:
    return [float(v) for v in answer.outcome.share.mean(axis=1)]


def _truce(answer: Answer) -> list[float]:
    return [float(v) for v in first_ceasefire(answer.outcome)]


def _places(result: ScenarioResult) -> str:
    weeks, first = result.summary["weeks"], result.scenario.sides[0].name
    figures = []
    for place in result.summary["places"]:
        lines = [Line("baseline", place["p"], COLOURS[0])]
        for i, answer in enumerate(result.answers):
            there = [p.name for p in answer.outcome.scenario.places]
            if place["place"] in there:
                held = (answer.outcome.own[:, there.index(place["place"])] > 0).mean(axis=1)
                lines.append(Line(answer.what_if.name, [float(v) for v in held], _colour(i), dash="5 3"))
        chart = line_chart(weeks, lines, label=place["place"], top=1, show=_percent).partition('<ul class="legend">')[0]
        figures.append(f"<figure><h3>{escape(place['place'])}</h3>{chart}</figure>")
    names = ["baseline", *(a.what_if.name for a in result.answers)]
    colours = [COLOURS[0], *(_colour(i) for i in range(len(result.answers)))]
    legend = "".join(f'<li><i style="background:{c}"></i>{escape(n)}</li>' for n, c in zip(names, colours, strict=True))
    return (f'<h2>Chance that {escape(first)} holds each place</h2><ul class="legend">{legend}</ul><br>'
            f'<div class="grid small">{"".join(figures)}</div>') if figures else ""  # fmt: skip


def _sensitivity(result: ScenarioResult) -> str:
    found = result.sensitivity
    bars = [Bar(i.key, i.first_order, colour={"fact": COLOURS[2], "given": COLOURS[0]}.get(i.kind, COLOURS[1]))
            for i in found.top(_SHOWN_INDICES)]  # fmt: skip
    bars.append(Bar("dummy (in no equation)", found.dummy.first_order, colour="#8a8a84"))
    chart = bar_chart(bars, label="First-order indices", show=lambda v: f"{100 * v:.1f} %")
    shares = ", ".join(f"{kind} {100 * share:.0f} %" for kind, share in found.shares.items())
    note = f"Share of the variance of the {escape(found.output)} that one parameter takes by itself. Of all: {shares}."
    return f'<h2>What it hangs on</h2><figure class="bars">{chart}<figcaption>{note}</figcaption></figure>'


def _match(result: ScenarioResult) -> str:
    if result.match is None:
        return ""
    found = result.match
    rows = "".join(f'<tr><td>{escape(r["key"])}</td><td class="n">{r["low"]:.4g} to {r["high"]:.4g}</td><td class="n">'
                   f'{r["matched_low"]:.4g} to {r["matched_high"]:.4g}</td><td class="n">{100 * r["width_kept"]:.0f} %'
                   "</td></tr>" for r in found["parameters"][:12])  # fmt: skip
    scores = "".join(f"<li>{escape(kind)}, {escape(name)}: {escape(', '.join(f'{k} {v:g}' for k, v in values.items()))}"
                     "</li>" for kind, group in found["scores"].items() for name, values in group.items())  # fmt: skip
    barely = ", ".join(found["barely_identified"]) or "none"
    return (
        f"<h2>Against what was observed</h2><p>{found['accepted']:,} of {found['of']:,} replicates agree with all. "
        f"{escape(found['note'])}</p><table><thead><tr><th>parameter</th><th>90 % before</th><th>90 % after</th>"
        f"<th>width kept</th></tr></thead><tbody>{rows}</tbody></table><p>Barely identified: {escape(barely)}.</p>"
        f"<ul>{scores}</ul>"
    )


def _parameters(result: ScenarioResult) -> str:
    rows = "".join(_parameter_row(p) for p in result.parameters())
    head = _head("parameter", "range × chance that it is there", "unit", "kind", "rests on")
    return (f"<h2>Every parameter</h2><p>{escape(_counts(result))} Open a fact with <code>proxywar why ID</code>.</p>"
            f'<div class="scroll"><table>{head}<tbody>{rows}</tbody></table></div>')  # fmt: skip


def _parameter_row(p: dict[str, Any]) -> str:
    bounds = f"{p['low']:g}" if p["low"] == p["high"] else f"{p['low']:g} to {p['high']:g} ({p['law']})"
    weight = f" × {p['weight']:g}" if p["weight"] < 1 else ""
    facts = " ".join(f"<code>{escape(f)}</code>" for f in p["facts"])
    kind = f'<span class="kind {p["kind"]}">{p["kind"]}</span>'
    cells = (escape(p["key"]), f"{bounds}{weight}", escape(p["unit"]), kind, f"{escape(p['source'])} {facts}")
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _counts(result: ScenarioResult) -> str:
    kinds: dict[str, Any] = {}
    for p in result.scenario.all_parameters():
        kinds[p.kind] = kinds.get(p.kind, 0) + 1
    return ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())) + "."


def _colour(i: int) -> str:
    return COLOURS[2 + i % (len(COLOURS) - 2)]


def _percent(value: float) -> str:
    return f"{100 * value:.0f} %"


def _thousands(value: float) -> str:
    return f"{value:,.0f}"
