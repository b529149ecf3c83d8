"""Where things stand in drawings; a graph of too many actors is cut to the heaviest lines."""

from __future__ import annotations

from typing import Any

import pytest

from proxywar.web.drawing import MOST_LINES, Calendar, Scale, draw_graph
from proxywar.web.wording import load_wording


def tie(actor: str, recipient: str, weight: float, **fields: Any) -> dict[str, Any]:
    """Return the JSON object of a tie."""
    given = {"id": f"t-{actor}-{recipient}", "theatre": "Libya", "type": "BACKS", "actor": actor,
             "recipient": recipient, "channels": ["air"], "sign": 1, "weight": weight, "voices": 2, "since": None,
             "until": None, "status": "stated", "facts": ["f-1", "f-2"], "actor_id": actor, "recipient_id": recipient,
             "speech": False}  # fmt: skip
    return given | fields


def test_a_graph_keeps_the_actors_of_the_heaviest_lines_and_tells_what_is_left_out() -> None:
    ties = [tie(f"a{n}", f"b{n}", weight=1 + n / 1000) for n in range(400)]
    drawn = draw_graph(ties, [], load_wording("en"), most=300)
    assert len(drawn.nodes) == 300
    assert drawn.left_out == (500, 250)
    assert {node["id"] for node in drawn.nodes} == {f"{side}{n}" for n in range(250, 400) for side in "ab"}


def test_a_graph_of_few_actors_is_cut_to_the_heaviest_lines() -> None:
    ties = [tie(f"a{n}", f"a{m}", weight=1 + n + m / 100) for n in range(40) for m in range(40) if n != m]
    drawn = draw_graph(ties, [], load_wording("en"))
    assert len(drawn.edges) == MOST_LINES
    assert min(edge["weight"] for edge in drawn.edges) > 20


def test_a_line_tells_sign_plan_doubt_and_camp() -> None:
    ties = [tie("x", "y", 2.0), tie("x", "z", 1.0, sign=-1, type="ASSAULT", status="alleged"),
            tie("z", "y", 0.25, status="planned", facts=["f-1"])]  # fmt: skip
    camps = [{"camp": "A", "members": ["x", "y"]}, {"camp": "B", "members": ["z"]}]
    drawn = draw_graph(ties, camps, load_wording("en"))
    lines = {(e["source"], e["target"]): (e["kind"], e["planned"], e["doubt"]) for e in drawn.edges}
    assert lines == {
        ("x", "y"): ("plus", False, ""),
        ("x", "z"): ("minus", False, "only alleged"),
        ("z", "y"): ("plus", True, "only planned or possible"),
    }
    assert {node["id"]: node["camp"] for node in drawn.nodes} == {"x": "A", "y": "A", "z": "B"}


def test_a_tie_that_is_denied_alone_is_no_line() -> None:
    assert not draw_graph([tie("x", "y", 0.0, status="denied")], [], load_wording("en")).edges


@pytest.mark.parametrize(
    ("low", "high", "left", "right"),
    [(10, 1000, 0, 100), (100, 100, 50, 50), (None, 100, 0, 50), (100, None, 50, 100), (0, 10, 0, 0)],
)
def test_ranges_stand_on_a_logarithmic_scale(low: float | None, high: float | None, left: float, right: float) -> None:
    bar = Scale([10, 1000]).bar(low, high)
    assert (bar.left, bar.right) == (left, right)
    assert (bar.opens_left, bar.opens_right) == (low is None, high is None)


def test_a_scale_of_no_numbers_still_has_ticks() -> None:
    assert [n for _, n in Scale([]).ticks] == [1, 10]


def test_dates_are_drawn_as_unsure_as_they_are() -> None:
    calendar = Calendar(["2020-01-01", "2020-12-31"])
    assert calendar.bar("2020-01-01").is_point
    month, year, range_ = (calendar.bar(d) for d in ("2020-06", "2020", "2020-03/2020-04"))
    assert 0 < month.width < range_.width < year.width == 100
    assert calendar.bar("2020-06/..").opens_right and calendar.bar("../2020-06").opens_left
    assert all(0 <= x <= 100 for x, _ in calendar.ticks)


def test_a_calendar_of_no_dates_or_one_draws() -> None:
    assert Calendar([]).ticks is not None
    assert Calendar(["2020-06-04"]).bar("2020-06-04").left == 0
