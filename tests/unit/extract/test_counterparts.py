"""Who is asked, refused, threatened, supplied or met, where the words around the frame say it."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "At the request of Cambodia, Vietnam sent 20,000 soldiers across the border.", "Cambodia > Vietnam"),
        ("fr", "À la demande du Zaïre, la Belgique a envoyé des parachutistes à Kolwezi.", "Zaire > Belgium"),
        ("fr", "Alger réclame le retrait des troupes marocaines.", "Algeria > Morocco"),
        ("fr", "Alger exige que le Maroc retire ses soldats.", "Algeria > Morocco"),
        ("fr", "Savimbi a réclamé des pourparlers directs avec Pretoria.", "Jonas Savimbi > South Africa"),
    ],
)
def test_who_is_asked(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert f"REQUEST {expected}" in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Savimbi refused to negotiate with Angola.", "REJECT Jonas Savimbi > Angola"),
        ("en", "Ethiopia refused to meet Eritrean envoys.", "REJECT Ethiopia > Eritrea"),
        ("en", "Asked by Washington to withdraw, Israel refused.", "REJECT Israel > United States"),
        ("fr", "Savimbi refuse de négocier avec Luanda.", "REJECT Jonas Savimbi > Angola"),
        ("en", "Israel threatened to bomb Iran.", "THREATEN Israel > Iran"),
        ("en", "Israel threatened strikes on Lebanon.", "THREATEN Israel > Lebanon"),
        ("en", "Kagame warned that Burundi would pay for the attack.", "THREATEN Paul Kagame > Burundi"),
        ("fr", "Israël menace de bombarder le Liban.", "THREATEN Israel > Lebanon"),
        ("en", "Sadat never made the strikes on Israel that he had threatened.", "THREATEN Anwar Sadat > Israel"),
        ("en", "Arafat refused to sit in the same room as Sharon.", "REJECT Yasser Arafat > Ariel Sharon"),
        ("en", "Zaire agreed to let Belgium land troops in Kamina.", "AGREE Zaire > Belgium"),
    ],
)
def test_who_is_refused_threatened_or_allowed(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "UNITA is using missiles supplied by the United States."),
        ("fr", "L'UNITA dispose de missiles livrés par les États-Unis."),
    ],
)
def test_who_uses_what_is_supplied_is_supplied(lines: Lines, lang: str, text: str) -> None:
    assert "AID United States > UNITA" in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In a phone call with Castro, Neto asked for more soldiers.", "CONSULT Agostinho Neto > Castro"),
        ("fr", "Au cours d'un entretien avec Castro, Neto a réclamé des armes.", "CONSULT Agostinho Neto > Castro"),
        ("en", "Under a treaty with Moscow, Afghanistan received tanks.", "AGREE Afghanistan > Russia"),
        ("en", "Rwanda, along with Uganda, armed the RCD.", "AID Rwanda + Uganda > Rally for Congolese Democracy"),
        ("fr", "Le Rwanda, avec l'Ouganda, a armé le RCD.", "AID Rwanda + Uganda > Rally for Congolese Democracy"),
        ("fr", "Le traité signé par l'Éthiopie, le Kenya et l'Ouganda entrera en vigueur en mai.",
         "AGREE Ethiopia + Kenya + Uganda"),
    ],
)  # fmt: skip
def test_who_takes_part(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


def test_a_place_before_a_list_is_no_part_of_it(lines: Lines) -> None:
    assert lines("À Kampala, le Kenya et l'Ouganda ont signé un traité.", "fr") == ["AGREE Kenya + Uganda @ Kampala"]


def test_a_deal_is_not_made_by_the_town_that_it_is_named_after(lines: Lines) -> None:
    assert not [line for line in lines("Mobutu a violé le pacte de Gbadolite.", "fr") if line.startswith("AGREE")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Baku asked Moscow for helicopters and was turned down.", "REJECT Russia > Azerbaijan"),
        ("Kabul appealed to Moscow for gunships but was rebuffed.", "REJECT Russia > Afghanistan"),
        ("Vientiane asked Hanoi for rifles and was refused.", "REJECT Vietnam > Laos"),
    ],
)
def test_who_is_asked_in_vain_refuses(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The talks opened in Geneva between Russia and Georgia.", "CONSULT Russia + Georgia @ Geneva"),
        ("A ceasefire took hold at dawn between Azerbaijan and Armenia.", "AGREE Azerbaijan + Armenia"),
    ],
)
def test_the_two_sides_of_an_event_may_stand_behind_its_verb(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)
