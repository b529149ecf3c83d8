"""People named with their titles and offices: who is meant, and who of two."""

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("fr", "Le président tadjik Emomali Rakhmonov et Jonas Savimbi, le chef de l'UNITA, ont signé un accord.",
         ("AGREE", "Emomali Rahmon + Jonas Savimbi", "")),
        ("fr", "Le président Joaquim Chissano et le chef de la Renamo, Afonso Dhlakama, se sont rencontrés à Rome.",
         ("LEADS", "Afonso Dhlakama", "RENAMO")),
        ("en", "President Joaquim Chissano and the Renamo leader, Afonso Dhlakama, met in Rome.",
         ("LEADS", "Afonso Dhlakama", "RENAMO")),
        ("en", "President Joaquim Chissano and the leader of Renamo, Afonso Dhlakama, met in Rome.",
         ("CONSULT", "Joaquim Chissano + Afonso Dhlakama", "")),
        ("fr", "L'UNITA, que dirige depuis dix ans Jonas Savimbi, a pris Huambo.", ("LEADS", "Jonas Savimbi", "UNITA")),
        ("fr", "L'UNITA, que soutiennent le Rwanda et l'Ouganda, tient Huambo.", ("BACKS", "Rwanda + Uganda", "UNITA")),
        ("fr", "Téhéran et Damas, parrains du Hezbollah, ont signé.", ("BACKS", "Iran + Syria", "Hezbollah")),
        ("en", "Tehran and Damascus, sponsors of Hezbollah, agreed.", ("BACKS", "Iran + Syria", "Hezbollah")),
        ("fr", "Les accords signés jeudi par Paris et Alger prévoient un retrait.", ("AGREE", "France + Algeria", "")),
    ],
)  # fmt: skip
def test_a_name_behind_an_office_is_its_bearers(facts: Facts, lang: str, text: str, fact: tuple[str, str, str]) -> None:
    found = [(f.type, f.actor, f.recipient) for f in facts(text, lang)]
    assert fact in found
    assert sum(f[0] == fact[0] for f in found) == 1


def test_a_title_before_a_name_without_a_comma_is_no_tie(facts: Facts) -> None:
    assert [f.type for f in facts("Renamo leader Afonso Dhlakama met Joaquim Chissano in Rome.")] == ["CONSULT"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia recognised the independence of Abkhazia."),
        ("fr", "La Russie a reconnu l'indépendance de l'Abkhazie."),
    ],
)
def test_whose_independence_is_recognised_is_recognised(facts: Facts, lang: str, text: str) -> None:
    assert [(f.type, f.actor, f.recipient) for f in facts(text, lang)] == [("SUPPORT", "Russia", "Abkhazia")]


def test_who_backs_the_other_party_says_nothing_of_a_government(facts: Facts) -> None:
    text = (
        "Yemen's Saudi-backed government and the Houthi movement, which is aligned with Iran, agreed to stop fighting."
    )
    assert {f.actor for f in facts(text) if f.type == "RETREAT"} == {"Yemen + Houthis"}


@pytest.mark.parametrize(
    ("lang", "text", "asked"),
    [
        ("fr", "Colombo a sollicité une aide militaire auprès de l'Inde.", "India"),
        (
            "fr",
            "L'Algérie a fermé sa frontière au Maroc. L'ONU a appelé les deux voisins au calme.",
            "Algeria + Morocco",
        ),
        ("en", "Algeria closed its border to Morocco. The UN urged the two neighbours to talk.", "Algeria + Morocco"),
    ],
)
def test_who_is_asked_where_the_object_is_nobody_or_two(facts: Facts, lang: str, text: str, asked: str) -> None:
    assert asked in {f.recipient for f in facts(text, lang) if f.type == "REQUEST"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China warned the United States against selling arms to Taiwan.", {("THREATEN", "China", "United States")}),
        ("Moscow cautioned Tbilisi against joining NATO.", {("THREATEN", "Russia", "Georgia")}),
        ("Israeli jets struck Hezbollah positions in southern Lebanon.", {("ASSAULT", "Israel", "Hezbollah")}),
    ],
)
def test_what_is_warned_against_is_not_done_and_whose_positions_are_struck_is_struck(
    facts: Facts, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert {(f.type, f.actor, f.recipient) for f in facts(text)} == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le président du Libéria Charles Taylor a attaqué la Guinée.", "ASSAULT Charles Taylor > Guinea"),
        ("L'ex-président de Serbie Slobodan Milosevic a attaqué la Croatie.", "ASSAULT Slobodan Milosevic > Croatia"),
        (
            "L'ancien Premier ministre d'Israël Ariel Sharon a rencontré Hosni Moubarak.",
            "CONSULT Ariel Sharon > Hosni Mubarak",
        ),
        (
            "Le ministre de la Défense du Rwanda James Kabarebe a accusé la France.",
            "ACCUSE James Kabarebe > France",
        ),
        (
            "Le président du Nicaragua a rencontré le président de la Bolivie Evo Morales à La Paz.",
            "CONSULT Nicaragua > Evo Morales @ La Paz",
        ),
    ],
)
def test_the_land_stands_between_a_title_and_its_name(facts: Facts, text: str, line: str) -> None:
    assert line in [f.line for f in facts(text, "fr")]
