"""What the text makes of a fact: said, hoped, denied, over."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran armed the Houthis, Israel said.", ["AID Iran > Houthis [alleged: Israel]"]),
        ("en", "Israel said that Iran had armed the Houthis.", ["AID Iran > Houthis [alleged: Israel]"]),
        ("en", "According to Israel, Iran armed the Houthis.", ["AID Iran > Houthis [alleged: Israel]"]),
        ("en", '"Iran supports the Houthis," Israel said.', ["BACKS Iran > Houthis [alleged: Israel]"]),
        ("fr", "Israël affirme que l'Iran a armé les Houthis.", ["AID Iran > Houthis [alleged: Israel]"]),
        ("fr", "Selon Israël, l'Iran a armé les Houthis.", ["AID Iran > Houthis [alleged: Israel]"]),
        ("fr", "D'après l'ONU, le Rwanda soutient le M23.", ["BACKS Rwanda > M23 [alleged: United Nations]"]),
        ("fr", "« Le Rwanda soutient le M23 », a déclaré la France.", ["BACKS Rwanda > M23 [alleged: France]"]),
        (
            "fr",
            "Selon Paris, la Russie a envoyé 400 mercenaires au Mali.",
            ["MOBILIZE Russia @ Mali [alleged: France]"],
        ),
    ],
)
def test_what_a_party_says_is_alleged_by_it(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran reportedly armed the Houthis.", ["AID Iran > Houthis [alleged]"]),
        ("fr", "L'Iran aurait armé les Houthis.", ["AID Iran > Houthis [alleged]"]),
        ("fr", "Le Rwanda soutiendrait le M23.", ["BACKS Rwanda > M23 [alleged]"]),
        ("fr", "La Russie enverrait des instructeurs au Mali.", ["MOBILIZE Russia @ Mali [alleged]"]),
    ],
)
def test_hearsay_is_alleged_by_nobody(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Turkey will attack Kobani.", ["ASSAULT Turkey @ Kobani [planned]"]),
        ("en", "Egypt plans to send tanks to Haftar.", ["AID Egypt > Khalifa Haftar [planned]"]),
        ("en", "Chad is going to attack Boko Haram.", ["ASSAULT Chad > Boko Haram [planned]"]),
        ("en", "Chad is going to withdraw its soldiers from Mali.", ["RETREAT Chad @ Mali [planned]"]),
        ("fr", "La Turquie attaquera Kobané.", ["ASSAULT Turkey @ Kobani [planned]"]),
        ("fr", "La Turquie va attaquer Kobané.", ["ASSAULT Turkey @ Kobani [planned]"]),
        ("fr", "L'Égypte va envoyer des chars à Haftar.", ["AID Egypt > Khalifa Haftar [planned]"]),
        ("fr", "Le Tchad compte retirer ses soldats du Mali.", ["RETREAT Chad @ Mali [planned]"]),
    ],
)
def test_what_is_to_come_is_planned(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Mahamat Deby said France would withdraw from Chad.",
            ["RETREAT France @ Chad [planned: Mahamat Idriss Déby]"],
        ),
        (
            "fr",
            "Le Tchad annonce que la France se retirera de Faya.",
            ["RETREAT France @ Faya-Largeau [planned: Chad]"],
        ),
        ("en", "Egypt says it will support Haftar.", ["BACKS Egypt > Khalifa Haftar [planned: Egypt]"]),
        ("fr", "L'Égypte affirme qu'elle soutiendra Haftar.", ["BACKS Egypt > Khalifa Haftar [planned: Egypt]"]),
    ],
)
def test_what_a_party_says_is_to_come_is_planned_by_its_word(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran promised to arm Hezbollah.", ["AGREE Iran > Hezbollah", "AID Iran > Hezbollah [planned]"]),
        ("fr", "L'Iran a promis d'armer le Hezbollah.", ["AGREE Iran > Hezbollah", "AID Iran > Hezbollah [planned]"]),
    ],
)
def test_a_promise_is_an_agreement_and_its_content_planned(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Israel could strike Iran.", ["ASSAULT Israel > Iran [possible]"]),
        ("en", "Algeria may recognise the Taliban.", ["SUPPORT Algeria > Taliban [possible]"]),
        (
            "en",
            "If Turkey attacks Kobani, France will condemn Ankara.",
            ["ASSAULT Turkey @ Kobani [possible]", "ACCUSE France > Turkey [planned]"],
        ),
        ("fr", "Israël pourrait frapper l'Iran.", ["ASSAULT Israel > Iran [possible]"]),
        ("fr", "L'Algérie envisage de reconnaître les talibans.", ["SUPPORT Algeria > Taliban [possible]"]),
    ],
)
def test_what_could_be_is_possible(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Egypt did not attack Sudan.", ["ASSAULT Egypt > Sudan [negated]"]),
        ("en", "Rwanda does not back M23.", ["BACKS Rwanda > M23 [negated]"]),
        ("en", "M23 failed to capture Goma.", ["COERCE M23 @ Goma [negated]"]),
        ("en", "The meeting between Egypt and Sudan was cancelled.", ["CONSULT Egypt + Sudan [negated]"]),
        ("en", "It is not true that Rwanda supports M23.", ["BACKS Rwanda > M23 [negated]"]),
        ("fr", "L'Égypte n'a pas attaqué le Soudan.", ["ASSAULT Egypt > Sudan [negated]"]),
        ("fr", "Le Rwanda ne soutient pas le M23.", ["BACKS Rwanda > M23 [negated]"]),
        ("fr", "Le M23 n'a jamais capturé Goma.", ["COERCE M23 @ Goma [negated]"]),
        ("fr", "Le Tchad n'a pas réussi à prendre Kidal.", ["ASSAULT Chad @ Kidal [negated]"]),
        ("fr", "Le Tchad a échoué à prendre Kidal.", ["ASSAULT Chad @ Kidal [negated]"]),
        ("fr", "La rencontre entre l'Égypte et le Soudan a été annulée.", ["CONSULT Egypt + Sudan [negated]"]),
        ("fr", "Il est faux que le Rwanda soutienne le M23.", ["BACKS Rwanda > M23 [negated]"]),
    ],
)
def test_what_did_not_happen_is_negated(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Rwanda has never backed M23, Paul Kagame said.", ["BACKS Rwanda > M23 [denied: Paul Kagame]"]),
        ("fr", "Le Rwanda ne soutient pas le M23, affirme Paul Kagame.", ["BACKS Rwanda > M23 [denied: Paul Kagame]"]),
        ("en", "Rwanda will not back M23, Paul Kagame said.", ["BACKS Rwanda > M23 [negated: Paul Kagame]"]),
    ],
)
def test_who_says_that_it_is_not_so_denies_it(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Rwanda denied that it armed M23.", ["AID Rwanda > M23 [denied: Rwanda]", "REJECT Rwanda"]),
        ("en", "Rwanda denies supporting M23.", ["BACKS Rwanda > M23 [denied: Rwanda]", "REJECT Rwanda"]),
        ("fr", "Le Rwanda nie soutenir le M23.", ["BACKS Rwanda > M23 [denied: Rwanda]", "REJECT Rwanda"]),
        ("fr", "Le Rwanda dément avoir armé le M23.", ["AID Rwanda > M23 [denied: Rwanda]", "REJECT Rwanda"]),
    ],
)
def test_what_a_party_denies_is_denied_by_it(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Rwanda denied the accusation.", ["REJECT Rwanda"]),
        ("fr", "Le Rwanda rejette ces accusations.", ["REJECT Rwanda"]),
    ],
)
def test_a_bare_denial_is_a_rejection_and_no_more(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "France no longer supports Mali.", ["BACKS France > Mali [ended]"]),
        ("en", "France stopped supporting Mali.", ["BACKS France > Mali [ended]"]),
        ("en", "France controlled Gao until 2022.", ["CONTROLS France @ Gao [ended]"]),
        ("fr", "La France ne soutient plus le Mali.", ["BACKS France > Mali [ended]"]),
        ("fr", "La France a cessé de soutenir le Mali.", ["BACKS France > Mali [ended]"]),
        ("fr", "La France a contrôlé Gao jusqu'en 2022.", ["CONTROLS France @ Gao [ended]"]),
        ("en", "Rwanda may no longer support M23.", ["BACKS Rwanda > M23 [ended]"]),
    ],
)
def test_what_is_over_is_ended(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Israel says that Iran supports Hezbollah; Qatar finances Hamas.",
            ["BACKS Iran > Hezbollah [alleged: Israel]", "AID Qatar > Hamas"],
        ),
        (
            "fr",
            "Israël affirme que l'Iran arme le Hezbollah ; le Qatar finance le Hamas.",
            ["AID Iran > Hezbollah [alleged: Israel]", "BACKS Qatar > Hamas"],
        ),
    ],
)
def test_a_semicolon_ends_the_reach_of_a_verb_of_saying(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Israel said that Hezbollah, which Iran supports, had attacked Haifa.",
            ["BACKS Iran > Hezbollah", "ASSAULT Hezbollah @ Haifa [alleged: Israel]"],
        ),
        (
            "fr",
            "Israël affirme que l'Iran, qui arme le Hezbollah, a attaqué Haïfa.",
            ["AID Iran > Hezbollah", "ASSAULT Iran @ Haifa [alleged: Israel]"],
        ),
    ],
)
def test_a_relative_clause_inside_what_is_said_stays_the_writers_own(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Turkey threatened to attack Kobani.", ["THREATEN Turkey"]),
        ("en", "Egypt asked France to bomb Derna.", ["REQUEST Egypt > France"]),
        ("en", "France called on Rwanda to withdraw from Goma.", ["REQUEST France > Rwanda"]),
        ("en", "Paris urged Chad to deploy soldiers in Mali.", ["REQUEST France > Chad"]),
        ("fr", "La Turquie a menacé d'attaquer Kobané.", ["THREATEN Turkey"]),
        ("fr", "L'Égypte a demandé à la France de bombarder Derna.", ["REQUEST Egypt > France"]),
    ],
)
def test_threats_and_requests_swallow_what_they_are_about(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Turkey launched no attack on Cyprus.", "ASSAULT Turkey > Cyprus [negated]"),
        ("No attack was launched by Israel on Damascus.", "ASSAULT Israel @ Damascus [negated]"),
    ],
)
def test_no_before_a_deed_and_its_light_verb_counts_once(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)
