"""Results: files that read back, sensitivity, scores, matching, exports, the page."""

from __future__ import annotations

import csv
import importlib.util
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from proxywar.errors import InputError, UsageError
from proxywar.scenario import (
    Change,
    Options,
    Scenario,
    ScenarioResult,
    WhatIf,
    ask_file,
    dump_scenario,
    read_scenario,
    run_scenario,
    simulate,
)
from proxywar.scenario.exports import write_csv, write_parquet
from proxywar.scenario.matching import match_history
from proxywar.scenario.page import make_page
from proxywar.scenario.scoring import brier, crps, historical_rate, log_score
from proxywar.scenario.sensitivity import first_order
from tests.scenarios_by_hand import RIVALS, chain, span

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "scenarios"
SEEN = EXAMPLES / "observed-2019.yaml"
WORLD = chain(*RIVALS, partners=[("Arland", "Beland")])
STOPPED = WhatIf("Arland air 0 from week 8", (Change("scale", 8, sponsor="Arland", channel="air", amount=0.0),))


@pytest.fixture(scope="module")
def result() -> ScenarioResult:
    return run_scenario(WORLD, [STOPPED], Options(replicates=4096))


def test_a_scenario_is_written_and_read_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "world.yaml"
    events = (Change("hold", 3, place="p4", side="A", facts=("f-1",)), Change("embargo", 2, route="sea", amount=0.5))
    world = replace(WORLD, events=events, notes=("one",), left_out=("two",), conflicts=("three",), start="2020-01-01")
    path.write_text(dump_scenario(world), encoding="utf-8")
    assert read_scenario(path) == world


def test_the_bundled_scenario_runs_with_its_own_what_ifs() -> None:
    result = ask_file(
        EXAMPLES / "libya-2019.yaml", options=Options(replicates=512), match=EXAMPLES / "observed-2019.yaml"
    )
    assert [a.what_if.name for a in result.answers][1] == "An embargo that holds at sea"
    assert all(p["source"] for p in result.parameters() if p["kind"] == "given" and not p["key"].startswith("own:"))
    assert result.match is not None and set(result.match["scores"]["places"]) == {"run", "no_change", "historical_rate"}


@pytest.mark.parametrize(("text", "told"), [
    ("sides: [{name: A}]", "PW123"),
    ("sponsors: []", "PW123.*'sides' is missing"),
    ("sides: [{name: X}, {name: Y}]\nsponsrs: []", "no key of the file 'sponsrs'. Did you mean sponsors"),
    ("sides: [{name: X}, {name: Y}]\nplaces: [{name: P, holder: Z}]", "no side 'Z'.*A, X, B, Y"),
    ("sides: [{name: X}, {name: Y}]\nparameters: {gravity: 9.8}", "no parameter 'gravity'"),
    ("sides: [{name: X}, {name: Y}]\nsponsors: [{name: S, side: X, channels: {laser: 1}}]", "no channel 'laser'"),
    ("sides: [{name: X, fighters: {range: [1, 2], law: normal}}, {name: Y}]", "PW120"),
    ("sides: [{name: X, fighters: [-5, 9]}, {name: Y}]", "number 'L:A' is -5. It is a number from 0 on"),
    ("sides: [{name: X, fighters: {range: 5, kind: guess}}, {name: Y}]", "no kind of number 'guess'"),
    ("sides: [{name: X}, {name: X}]", "sides are named 'X' and 'X'"),
    ("sides: [{name: X}, {name: Y}]\nparameters: {eta.air: 3}", "'eta.air' is 3. It is a number from 0 to 1"),
    ("sides: [{name: X}, {name: Y}]\nparameters: {lambda: [0.5, 2]}", "'lambda' is 2"),
    ("sides: [{name: X}, {name: Y}]\nparameters: {delta: 0}", "'delta' is 0"),
    ("sides: [{name: X}, {name: Y}]\nplaces: [{name: P, holder: X, lat: 95}]", "latitude of P is 95"),
    ("sides: [{name: X}, {name: Y}]\nplaces: [{name: P, holder: X}, {name: P, holder: Y}]", "Two places are named 'P'"),
    ("sides: [{name: X}, {name: Y}]\nevents: [{kind: hold, week: 3, side: X}]", "needs a place"),
    ("sides: [{name: X}, {name: Y}]\nevents: [{kind: men, week: 3, amount: 5}]", "needs a sponsor or a side"),
    ("sides: [{name: X}, {name: Y}]\nevents: [{kind: men, side: X, week: -3, amount: 5}]", "week .* is -3"),
    ("sides: [{name: X}, {name: Y}]\nevents: [{kind: men, side: X, week: .nan, amount: 5}]", "week .* is nan"),
    ("sides: [{name: X}, {name: Y}]\nevents: [{kind: men, side: X, week: soon, amount: 5}]", "PW123.*'soon'"),
    ("sides: [{name: X}, {name: Y}]\nevents: [{kind: embargo, amount: 80}]", "amount .* is 80"),
    ("[1, 2", "PW308"),
])  # fmt: skip
def test_a_file_that_is_wrong_says_where(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises((UsageError, InputError), match=told):
        read_scenario(path)


def test_a_dummy_input_scores_about_0_and_a_strong_one_much(result: ScenarioResult) -> None:
    found = result.sensitivity
    assert abs(found.dummy.first_order) < 0.02
    assert {i.key for i in found.top(4)} & {"L:A", "L:B", "e"}
    assert sum(found.shares.values()) == pytest.approx(1)
    assert 0 < found.shares["prior"] < 1


def test_first_order_indices_of_a_known_function() -> None:
    x = np.random.default_rng(5).random((3, 20_000))
    y = 4 * x[0] + 2 * x[1] + 10 * (x[2] > 0.5) * 0
    shares = [first_order(row, y) for row in x]
    assert shares == pytest.approx([0.8, 0.2, 0.0], abs=0.015)


def test_what_if_differences_are_paired_and_carry_their_errors(result: ScenarioResult) -> None:
    (answer,) = result.answers
    found = answer.difference["value_share"]
    difference = answer.outcome.share[-1].astype(float) - result.baseline.share[-1]
    assert found["mean"] == pytest.approx(difference.mean(), abs=1e-4)
    assert found["mean_low"] < found["mean"] < found["mean_high"] < 0
    unpaired = np.hypot(result.baseline.share[-1].std(), answer.outcome.share[-1].std()) / np.sqrt(4096)
    assert found["se"] < 0.8 * unpaired, "common random numbers make differences sharper"


def test_every_result_is_printed_with_its_caveats(result: ScenarioResult) -> None:
    told = " ".join(result.caveats())
    for words in ("no forecast", "Priors own", "dummy", "data end", "Monte Carlo", "manoeuvre", "domestic politics"):
        assert words in told
    world = replace(WORLD, conflicts=("two numbers",), left_out=("Zembla: third camp",))
    told = " ".join(run_scenario(world, options=Options(replicates=256)).caveats())
    assert "Sources conflict: two numbers" in told and "Zembla" in told


def test_a_what_if_after_the_last_week_is_refused() -> None:
    late = WhatIf("late", (Change("leave", 60, sponsor="Arland"),))
    with pytest.raises(UsageError, match="PW126"):
        run_scenario(WORLD, [late], Options(replicates=64))


def test_the_folder_holds_json_page_scenario_and_draws(result: ScenarioResult, tmp_path: Path) -> None:
    written = result.write(tmp_path / "run")
    assert {p.name for p in written} >= {"result.json", "result.html", "scenario.yaml", "draws.csv"}
    data = json.loads((tmp_path / "run" / "result.json").read_text(encoding="utf-8"))
    assert data["baseline"]["places"][0]["p"][0] == 1.0
    assert len(data["parameters"]) == len(list(WORLD.all_parameters()))
    assert read_scenario(tmp_path / "run" / "scenario.yaml") == WORLD
    with pytest.raises(UsageError, match="PW108"):
        result.write(tmp_path / "run")
    result.write(tmp_path / "run", force=True)


def test_draws_and_outcomes_export_row_by_row(result: ScenarioResult, tmp_path: Path) -> None:
    write_csv(result, tmp_path / "draws.csv")
    with (tmp_path / "draws.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 4096
    assert float(rows[7]["x.a"]) == pytest.approx(result.baseline.draws["a"][7], rel=1e-6)
    assert float(rows[7]["y.baseline.value_share"]) == pytest.approx(float(result.baseline.share[-1, 7]), rel=1e-6)
    assert f"y.{STOPPED.name}.held.p3" in rows[0]
    if not any(importlib.util.find_spec(name) for name in ("pyarrow", "duckdb")):
        pytest.skip("neither pyarrow nor duckdb is installed: no Parquet")
    write_parquet(result, tmp_path / "draws.parquet")
    assert (tmp_path / "draws.parquet").read_bytes()[:4] == b"PAR1"


def test_the_page_is_whole_and_escapes_names(result: ScenarioResult) -> None:
    page = make_page(result)
    assert page.startswith("<!doctype html>") and page.rstrip().endswith("</html>")
    assert "<script" not in page and not re.search(r"https?://", page)
    assert "no forecast" in page and STOPPED.name in page and page.count("<svg") >= 5
    evil = replace(WORLD, name="<script>x</script>", left_out=("<b>",))
    assert "<script" not in make_page(run_scenario(evil, options=Options(replicates=64)))


def test_scores_of_known_cases() -> None:
    happened = np.array([1, 0])
    assert brier(np.array([1.0, 0.0]), happened) == 0
    assert log_score(np.array([0.5, 0.5]), happened) == pytest.approx(np.log(2))
    draws = np.random.default_rng(1).standard_normal(200_000)
    # CRPS of a standard normal at its mean: (√2 − 1)/√π.
    assert crps(draws, 0.0) == pytest.approx((np.sqrt(2) - 1) / np.sqrt(np.pi), abs=2e-3)
    assert historical_rate([1.0, 0.0], [10, 10], 0.05) == pytest.approx([0.684, 0.316], abs=1e-3)


def observed(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "observed.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_matching_finds_back_what_the_world_was_like(tmp_path: Path) -> None:
    world: Scenario = replace(WORLD, parameters={**WORLD.parameters, "e": span("e", -1.5, 1.5)})
    outcome = simulate(world, options=Options(replicates=8192))
    strong = replace(world, parameters={**world.parameters, "e": span("e", 1.2, 1.5)})
    truth = simulate(strong, options=Options(replicates=2, seed=9)).own[:, :, 0]
    holder = {1: "A", -1: "B"}
    seen = [(w, j, holder[int(truth[w, j])]) for w in (20, 40) for j in (3, 4)]
    lines = [f"- {{week: {w}, place: p{j}, held_by: {side}}}" for w, j, side in seen]
    found = match_history(outcome, observed(tmp_path, "observed:\n" + "\n".join(lines)))
    assert found["accepted"] >= 50
    assert found["parameters"][0]["key"] in ("e", "L:A", "L:B", "m")
    assert "chi" in found["barely_identified"] and "phi" in found["barely_identified"]
    chances = [(outcome.own[w, j] > 0).mean() for w, j, _ in seen]
    expected = np.mean([(p - (side == "A")) ** 2 for p, (_, _, side) in zip(chances, seen, strict=True)])
    assert found["scores"]["places"]["run"]["brier"] == pytest.approx(expected, abs=1e-4)


def test_what_nobody_saw_in_the_run_identifies_nothing_and_says_so(tmp_path: Path, result: ScenarioResult) -> None:
    path = observed(tmp_path, "observed: [{week: 5, side: A, men: [1.0e+9, 2.0e+9]}]")
    found = match_history(result.baseline, path)
    assert found["accepted"] == 0 and found["parameters"] == [] and "nothing is told" in found["note"]
    assert found["scores"]["men"]["run"]["crps"] > 0


BAD = (
    "observed: []",
    "observed: [{week: 99, place: p1, held_by: A}]",
    "seen: []",
    "observed: [{week: 3, place: nowhere, held_by: A}]",
    "observed: [{week: 3}]",
    "observed: [{week: 3, place: p1}]",
    "observed: [{week: 3, side: A, men: 5}]",
    "observed: [{week: 3, place: p1, held_by: A}]\nagree: most",
)


@pytest.mark.parametrize("text", BAD)
def test_observations_that_do_not_fit_are_refused(tmp_path: Path, result: ScenarioResult, text: str) -> None:
    with pytest.raises(UsageError, match="PW123"):
        match_history(result.baseline, observed(tmp_path, text))
