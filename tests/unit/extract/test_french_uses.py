"""Uses of French verbs that are deeds done to nobody, and subjects that stand where English never puts them."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Mali, où les conseillers que lui prêtait Moscou campaient, a protesté.", "AID Russia > Mali"),
        ("La France y voit un acte de terrorisme syrien ; Damas dément.", "REJECT Syria"),
        (
            "À Alger, Muammar Kadhafi devait rencontrer Hafez el-Assad lundi.",
            "CONSULT Muammar Gaddafi > Hafez al-Assad",
        ),
    ],
)
def test_finds_subjects_behind_pronouns_and_places(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Au matin, l'armée syrienne s'arrête devant Alep.", "COERCE"),
        ("Anouar el-Sadate a reconnu lundi qu'il avait perdu patience.", "SUPPORT"),
        ("À Alger, Muammar Kadhafi devait rencontrer Hafez el-Assad lundi.", "BACKS"),
    ],
)
def test_reads_no_deed_done_to_nobody(lines: Lines, text: str, type_: str) -> None:
    assert not any(told.startswith(type_) for told in lines(text, "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kigali ne veut pas de cette force.", "REJECT Rwanda"),
        ("Alger ne décolère pas contre Paris.", "ACCUSE Algeria > France"),
        ("Rabat et Alger ont rompu avec Téhéran.", "SANCTION Morocco + Algeria > Iran"),
        ("Kigali ne cédera pas.", "REJECT Rwanda"),
        ("Le Hamas se fournit auprès de l'Iran.", "AID Iran > Hamas"),
        ("Les soldats turcs en garnison à Misrata attendent.", "PRESENT Turkey"),
    ],
)
def test_a_negation_or_preposition_that_makes_the_sense_leaves_the_fact_stated(
    lines: Lines, text: str, line: str
) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) and "negated" not in one for one in told), told


def test_other_senses_of_the_words_make_no_fact(lines: Lines) -> None:
    for text in ("Le Liban retient son souffle.", "La Chine ne veut pas.", "Haftar a pris le chemin de la gloire."):
        assert lines(text, "fr") == [], text
