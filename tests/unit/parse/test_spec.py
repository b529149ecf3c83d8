from __future__ import annotations

import pytest

from proxywar.errors import PipelineError
from proxywar.parse import PipelineSpec


def test_nothing_said_is_embedded() -> None:
    assert PipelineSpec().name_for("en") is None
    assert PipelineSpec.parse([]).name_for("fr") is None


@pytest.mark.parametrize(
    ("values", "en", "fr"),
    [
        (["fr=fr_core_news_lg"], None, "fr_core_news_lg"),
        (["auto"], "auto", "auto"),
        (["auto", "en=embedded"], None, "auto"),
        (["fr_core_news_md"], None, "fr_core_news_md"),
        (["fr=a_b", "fr=c_d"], None, "c_d"),
        ([" en = en_core_web_sm "], "en_core_web_sm", None),
    ],
)
def test_values(values: list[str], en: str | None, fr: str | None) -> None:
    spec = PipelineSpec.parse(values)
    assert (spec.name_for("en"), spec.name_for("fr")) == (en, fr)


@pytest.mark.parametrize("value", ["", "=", "fr=", "=fr_core_news_lg", "fr"])
def test_what_cannot_be_read_is_refused(value: str) -> None:
    with pytest.raises(PipelineError) as caught:
        PipelineSpec.parse([value])
    assert caught.value.code == "PW203"
