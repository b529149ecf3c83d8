"""What `why` says of how well a fact is supported."""

from __future__ import annotations

import json
import math
from pathlib import Path

import proxywar

REPORTS = [
    {"id": "a", "text": "Turkey attacked Sirte on 4 June 2020.", "date": "2020-06-05", "outlet": "First Wire"},
    {
        "id": "b",
        "text": "La Turquie a attaqué Syrte le 4 juin 2020.",
        "date": "2020-06-07",
        "outlet": "Deuxième Agence",
    },
    {"id": "c", "text": "Egypt backs Khalifa Haftar.", "date": "2020-06-08", "outlet": "First Wire"},
]


def test_why_tells_voices_languages_days_grades_and_camps(tmp_path: Path) -> None:
    source = tmp_path / "reports.jsonl"
    source.write_text("\n".join(json.dumps(report) for report in REPORTS), encoding="utf-8")
    with proxywar.read(source, case=tmp_path / "a.case") as case:
        attack = next(f for f in case.facts(type="ASSAULT") if f.doc == "a")
        before = "\n".join(case.why(attack.id).steps)
        assert "2 independent voices in 2 documents, language en, fr; outlets: deuxieme agence, first wire" in before
        assert "first printed 2020-06-05, last 2020-06-07" in before
        assert "graded" not in before and "on the side of" not in before
        review = case.review()
        review.grade("First Wire", "C2")
        review.grade("Deuxième Agence", "B")
        review.camp("First Wire", "Haftar")
        review.camp("Deuxième Agence", "Tripoli")
        after = "\n".join(case.why(attack.cluster or "").steps)
        assert "best of its sources graded B" in after
        assert "on the side of Haftar, Tripoli: sides that agree on little else agree on it" in after
        (alone,) = case.facts(type="BACKS")
        assert "1 independent voice in 1 document, language en" in "\n".join(case.why(alone.id).steps)


def test_what_both_sides_print_weighs_as_one_voice_more(tmp_path: Path) -> None:
    reports = [REPORTS[2], {**REPORTS[2], "id": "d", "text": "L'Égypte soutient Khalifa Haftar.", "outlet": "Autre"}]
    source = tmp_path / "reports.jsonl"
    source.write_text("\n".join(json.dumps(report) for report in reports), encoding="utf-8")
    with proxywar.read(source, case=tmp_path / "a.case") as case:
        review = case.review()
        (tie,) = case.ties()
        assert tie.weight == round(math.log2(3), 4)
        review.camp("First Wire", "Haftar")
        review.camp("Autre", "Haftar")
        assert case.ties()[0].weight == tie.weight  # one side only
        review.camp("Autre", "Tripoli")
        (agreed,) = case.ties()
        assert (agreed.weight, agreed.voices) == (2.0, 2)
        assert case.page("ties")[0]["weight"] == 2.0
        assert any("on the side of Haftar, Tripoli: weighs as one voice" in step for step in case.why(tie.id).steps)
