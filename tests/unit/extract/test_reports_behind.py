"""Who vouches for a sentence that ends with the report, and what verbs of two words report."""

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("fr", "L'UNITA a attaqué Huambo, a annoncé jeudi à Rimbo, en Suède, le chef de l'ONU.", "United Nations"),
        ("fr", "L'UNITA a attaqué Huambo, a indiqué mardi dans une note le ministère saoudien.", "Saudi Arabia"),
        ("fr", "L'UNITA a attaqué Huambo, a fait savoir Paris.", "France"),
        ("fr", "Paris a laissé entendre que l'UNITA avait attaqué Huambo.", "France"),
        ("fr", "Paris a fait état d'une attaque de l'UNITA contre Huambo.", "France"),
        ("fr", "L'UNITA a attaqué Huambo, apprend-on de source militaire.", ""),
        ("fr", "Selon un communiqué de l'ONU, l'UNITA a attaqué Huambo.", "United Nations"),
        ("en", "UNITA attacked Huambo, according to a statement by the UN.", "United Nations"),
        ("en", "UNITA attacked Huambo, the UN was quoted as saying.", "United Nations"),
        ("en", "State radio quoted the UN as saying UNITA had attacked Huambo.", "United Nations"),
    ],
)  # fmt: skip
def test_who_vouches(facts: Facts, lang: str, text: str, holder: str) -> None:
    assert [(f.type, f.actor, f.status, f.holder) for f in facts(text, lang)] == [
        ("ASSAULT", "UNITA", "alleged", holder)
    ]


def test_two_bodies_each_with_its_leader_are_both_parties(facts: Facts) -> None:
    text = (
        "L'Union patriotique du Kurdistan (UPK) de Jalal Talabani et le Parti démocratique du Kurdistan (PDK) de "
        "Massoud Barzani se sont entendus jeudi à Washington."
    )
    agreed = [f.actor for f in facts(text, "fr") if f.type == "AGREE"]
    assert agreed == ["Patriotic Union of Kurdistan + Kurdistan Democratic Party"]
