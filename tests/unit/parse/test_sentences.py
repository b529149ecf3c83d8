from __future__ import annotations

from collections.abc import Iterator

import pytest

from proxywar.errors import PipelineError
from proxywar.parse import PipelineSpec, parse_sentences


def test_order_and_companions_are_kept() -> None:
    items = [(f"Turkey sent {i} drones.", {"id": i}) for i in range(10)]
    results = list(parse_sentences(items, "en", batch_size=3))
    assert [(doc.text, extra) for doc, extra in results] == items
    assert all(doc.has_annotation("DEP") for doc, _ in results)


def test_companion_comes_back_untouched() -> None:
    companion = object()
    [(_, extra)] = parse_sentences([("Non.", companion)], "fr")
    assert extra is companion


def test_items_are_read_as_needed() -> None:
    taken: list[int] = []

    def endless() -> Iterator[tuple[str, int]]:
        i = 0
        while True:
            taken.append(i)
            yield "Tripoli.", i
            i += 1

    stream = parse_sentences(endless(), "en", batch_size=4)
    assert next(stream)[1] == 0
    assert len(taken) < 50


def test_nothing_in_nothing_out() -> None:
    assert list(parse_sentences([], "fr")) == []


def test_batches_do_not_change_trees() -> None:
    texts = ["Haftar's forces shelled Tripoli.", "Ankara denied it.", "Oil fell by 10% because of the blockade."] * 3
    by_one = [
        [(t.head.i, t.dep_) for t in doc] for doc, _ in parse_sentences([(t, 0) for t in texts], "en", batch_size=1)
    ]
    by_all = [[(t.head.i, t.dep_) for t in doc] for doc, _ in parse_sentences([(t, 0) for t in texts], "en")]
    assert by_one == by_all


def test_choice_of_pipeline_is_followed() -> None:
    spec = PipelineSpec.parse(["fr=fr_core_news_xx"])
    assert list(parse_sentences([("Yes.", 1)], "en", spec=spec))
    with pytest.raises(PipelineError):
        list(parse_sentences([("Oui.", 1)], "fr", spec=spec))
