"""Scenarios: levers, runs in a process of their own, the answer beside the baseline, and what it rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse

from proxywar.api import Case
from proxywar.errors import ProxywarError, UsageError
from proxywar.scenario import Scenario
from proxywar.scenario.files import scenario_data
from proxywar.web.asking import (
    MOST_ASKED,
    MOST_CELLS,
    MOST_REPLICATES,
    MOST_WEEKS,
    check_size,
    command_of,
    question_query,
    split_conflict,
)
from proxywar.web.charting import draw_course, list_places, spread
from proxywar.web.gathering import Lists
from proxywar.web.levers import (
    MOST_SCALE,
    Told,
    can_move,
    group_sponsors,
    mediation_at_start,
    range_of,
    read_levers,
    suggest,
    tell,
)
from proxywar.web.readers import OpenCase
from proxywar.web.rendering import wording_of
from proxywar.web.running import Question
from proxywar.web.runs import Run, Runs
from proxywar.web.selection import Ident, Selection, Text, Texts
from proxywar.web.twins import View, show

router = APIRouter()
Weeks = Annotated[int, Query(ge=1, le=MOST_WEEKS)]
Replicates = Annotated[int, Query(ge=1, le=MOST_REPLICATES)]
Seed = Annotated[int, Query(ge=0, le=2**32)]


def ask(
    theatre: Text = None, sides: Text = None, what_if: Texts = [], weeks: Weeks = 52, replicates: Replicates = 10_000,
    seed: Seed = 0,
) -> Question:  # fmt: skip
    """Return the question that a URL puts, in the words of the command line."""
    names = tuple(name.strip() for name in (sides or "").split(",") if name.strip())
    return Question(theatre, names, tuple(what_if[:MOST_ASKED]), weeks, replicates, seed)


Asked = Annotated[Question, Depends(ask)]


def runs_of(request: Request) -> Runs:
    """Return the runs of this server."""
    found: Runs = request.app.state.runs
    return found


def look(request: Request, case: OpenCase, asked: Asked) -> View:
    """Show the levers of a theatre, what was asked, and what came of it."""
    runs, say = runs_of(request), wording_of(request)
    common: dict[str, Any] = {
        "question": asked, "theatres": case.names("theatre"), "url": question_query, "range_of": range_of,
        "most_weeks": MOST_WEEKS, "most_replicates": MOST_REPLICATES,
    }  # fmt: skip
    try:
        made = runs.scenario(case, asked.theatre, asked.sides)
    except UsageError as error:
        refused: dict[str, Any] = {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
        return View({"parameters": []}, "scenarios_none.html", common | {"problem": error}, body=refused)
    if isinstance(made, Run):
        return View({"parameters": []}, "scenarios_none.html", common | {"building": made}, body={"state": made.status})
    told = [tell(line, made, say) for line in asked.what_ifs]
    run = runs.find(asked)
    parameters = [p.json() for p in made.all_parameters()]
    body: dict[str, Any] = {"scenario": scenario_data(made), "parameters": parameters,
            "state": run.status if run else "not run", "command": command_of(case, asked)}  # fmt: skip
    context = common | answer_context(case, asked, run, made, told) | {
        "groups": group_sponsors(made), "can_move": can_move, "most_scale": MOST_SCALE,
        "mediation": round(100 * mediation_at_start(made)), "suggestions": [tell(s, made, say) for s in suggest(made)],
        "most_asked": MOST_ASKED,
    }  # fmt: skip
    return View({"parameters": parameters}, "scenarios.html", context, body=body)


def look_at_result(request: Request, case: OpenCase, asked: Asked) -> View:
    """Show what came of a question: result.json where it was run, else how far it is."""
    run = runs_of(request).find(asked)
    made = run.scenario if run else None
    told = [tell(line, made, wording_of(request)) if made else Told(line, line) for line in asked.what_ifs]
    context = answer_context(case, asked, run, made, told)
    rows = run.result["rows"] if run and run.result else []
    state: dict[str, Any] = {"state": run.status if run else "not run", "command": command_of(case, asked)}
    if run is not None:
        state |= {"done": run.done, "total": run.question.total}
    body = run.result["json"] if run and run.result else state
    return View({"scenario": rows}, "scenarios_result.html", context, body=body, fragment="scenarios_part.html")


def look_at_parameter(request: Request, case: OpenCase, asked: Asked, key: Ident) -> View:
    """Show one parameter: its range, what it rests on, and the sentences behind it.

    Raises:
        UsageError: No such parameter (PW106), or no two sides (PW122).
    """
    made = runs_of(request).scenario(case, asked.theatre, asked.sides)
    found = next((p for p in made.all_parameters() if p.key == key), None) if isinstance(made, Scenario) else None
    if found is None:
        raise UsageError("PW106", f"No parameter {key!r} in this scenario.", "See /scenarios.csv.")
    facts = Lists(case, Selection(min_confidence=0.0)).facts(found.facts)
    context = {"parameter": found, "facts": facts, "question": asked, "url": question_query, "range_of": range_of}
    lists: dict[str, list[Any]] = {"parameters": [found.json()], "facts": facts}
    return View(lists, "scenarios_parameter.html", context, fragment="scenarios_parameter_panel.html")


@router.post("/scenarios/run", include_in_schema=False)
async def run(request: Request) -> RedirectResponse:
    """Add what the levers ask for to the question, start it, and lead to it."""
    fields = [(name, str(value)) for name, value in (await request.form()).multi_items()]
    return await _in_thread(request, fields)


@router.post("/scenarios/stop", include_in_schema=False)
async def stop(request: Request) -> RedirectResponse:
    """End a run, and lead back to its question."""
    fields = [(name, str(value)) for name, value in (await request.form()).multi_items()]
    asked = _question(fields)
    found = runs_of(request).find(asked)
    if found is not None:
        runs_of(request).stop(found)
    return RedirectResponse(f"/scenarios{question_query(asked)}", 303)


async def _in_thread(request: Request, fields: list[tuple[str, str]]) -> RedirectResponse:
    from starlette.concurrency import run_in_threadpool

    return await run_in_threadpool(_start, request, fields)


def _start(request: Request, fields: list[tuple[str, str]]) -> RedirectResponse:
    asked, runs = _question(fields), runs_of(request)
    with request.app.state.readers.lend() as case:
        scenario, state = _scenario(runs, case, asked), case.state()
    lines = read_levers(fields, scenario)
    asked = replace(asked, what_ifs=tuple(dict.fromkeys([*asked.what_ifs, *lines]))[:MOST_ASKED])
    say = wording_of(request)
    if scenario is None or not any(tell(line, scenario, say).problem for line in asked.what_ifs):
        runs.start(asked, state)
    return RedirectResponse(f"/scenarios{question_query(asked)}", 303)


def _scenario(runs: Runs, case: Case, asked: Question) -> Scenario | None:
    try:
        made = runs.scenario(case, asked.theatre, asked.sides)
    except ProxywarError:
        return None  # the run says what is wrong
    return made if isinstance(made, Scenario) else None


def _question(fields: list[tuple[str, str]]) -> Question:
    """Return the question that hidden fields carry.

    Raises:
        UsageError: A number is none, or too large (PW121).
    """
    own = dict(fields)
    lines = [value for name, value in fields if name == "what_if" and value.strip()]
    try:
        weeks, replicates, seed = (int(own.get(n, "") or d) for n, d in
                                   (("weeks", 52), ("replicates", 10_000), ("seed", 0)))  # fmt: skip
    except ValueError:
        raise UsageError("PW121", "Weeks, replicates and seed are whole numbers.", "Go back, and look again.") from None
    check_size(weeks, replicates, seed)
    return ask(own.get("theatre", "").strip() or None, own.get("sides"), lines, weeks, replicates, seed)


def answer_context(
    case: Case, asked: Question, run: Run | None, made: Scenario | None, told: list[Told]
) -> dict[str, Any]:
    """Return what the template of an answer takes."""
    context: dict[str, Any] = {
        "question": asked, "url": question_query, "told": told, "run": run, "command": command_of(case, asked),
        "is_old": run is not None and not run.is_going and run.state != case.state(),
        "can_run": not any(t.problem for t in told) and asked.weeks * asked.replicates <= MOST_CELLS, "is_part": False,
    }  # fmt: skip
    if made is not None:
        context |= {"scenario": made, "conflicts": [split_conflict(told) for told in made.conflicts]}
    if run is None or run.result is None or run.scenario is None:
        return context
    answers = run.result["json"]["what_ifs"]
    return context | {
        "result": run.result["json"], "answers": answers, "course": draw_course(run.result),
        "places": list_places(run.result), "spread": spread([a["difference"]["value_share"] for a in answers]),
        "sides": [side.name for side in run.scenario.sides], "courses": run.result["answers"],
        "parameters": {p.key: p for p in run.scenario.all_parameters()},
    }  # fmt: skip


show(router, "/scenarios", look)
show(router, "/scenarios/result", look_at_result)
show(router, "/scenarios/parameter", look_at_parameter, lists=["parameters", "facts"])
