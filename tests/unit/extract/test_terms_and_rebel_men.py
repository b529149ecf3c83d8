"""Perfects that look like qualities, what is put in between commas, and whose men "rebel fighters" are."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNITA said it had shelled the army near Cuito.", "ASSAULT UNITA > Angola @ Cuíto [alleged: UNITA]"),
        ("Hanoi, having invaded Cambodia, was condemned by the General Assembly.",
         "ACCUSE General Assembly > Vietnam"),
        ("Chad, having driven the Libyans from Ouadi Doum, seized 100 tanks.", "COERCE Chad"),
        ("Savimbi, having met Mobutu in Kinshasa, flew to Paris.", "CONSULT Jonas Savimbi > France @ Paris"),
    ],
)  # fmt: skip
def test_a_perfect_is_a_deed(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


def test_what_one_has_may_have_a_quality(lines: Lines) -> None:
    assert not [line for line in lines("The Hamas government had wounded men on board.") if "ASSAULT" in line]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Malaysia urged Thailand and Cambodia to honour the truce they signed.", "AGREE Thailand + Cambodia"),
        ("en", "Kenya asked the rebels of the SPLM to free the men they had kidnapped in Bor.",
         "COERCE Sudan People's Liberation Movement @ Bor"),
        ("fr", "La Malaisie a exhorté la Thaïlande et le Cambodge à respecter la trêve qu'ils ont signée.",
         "AGREE Thailand + Cambodia"),
    ],
)  # fmt: skip
def test_they_is_who_is_told_to_do_it(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "UNITA fought the army in Huambo. Rebel fighters attacked Kuito.", "ASSAULT UNITA @ Cuíto"),
        ("en", "UNITA fought the army in Huambo. A rebel spokesman accused Zaire of treason.", "ACCUSE UNITA > Zaire"),
        ("en", "UNITA shelled Huambo. Malawi expelled four rebel representatives.", "SANCTION Malawi > UNITA"),
        ("fr", "L'Unita a attaqué Huambo. Des combattants rebelles ont pris Kuito.", "ASSAULT UNITA @ Cuíto"),
        ("fr", "L'Unita a vu les Portugais. Les négociateurs rebelles ont rejeté l'offre de l'ONU.",
         "REJECT UNITA > United Nations"),
    ],
)  # fmt: skip
def test_rebel_men_are_of_the_group_told_of(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


def test_of_two_groups_rebel_forces_are_neither(lines: Lines) -> None:
    assert not [line for line in lines("UNITA met the FNLA in Kinshasa. Rebel forces took Kuito.") if "ASSAULT" in line
                and "UNITA" in line]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ethiopian jets bombed Asmara after Eritrea, rejecting a plan drawn up by Rwanda, refused to leave Badme.",
         "REJECT Eritrea > Rwanda"),
        ("Pretoria pledged to stop supplying Renamo and Maputo agreed to close the offices of Hamas.",
         "AID South Africa > RENAMO [ended]"),
        ("The Saudi envoy shook hands with the Houthi negotiator.", "CONSULT Saudi Arabia > Houthis"),
        ("Rwanda and Uganda agreed to help Congo.", "AGREE Rwanda + Uganda"),
        ("A rebel group led by Charles Taylor attacked Monrovia.", "ASSAULT Charles Taylor @ Monrovia"),
        ("Honduras asked for American help.", "REQUEST Honduras > United States"),
        ("ECOMOG jets bombed Gbarnga after the RUF, breaking a truce agreed in Lomé, attacked the army in Monrovia.",
         "ASSAULT Revolutionary United Front > Liberia @ Monrovia"),
        ("Iran will talk to Iraq provided that Syria withdraws from Lebanon.",
         "RETREAT Syria @ Lebanon [possible]"),
        ("Somalia expelled Soviet advisers and broke off relations with Cuba, accusing both of treason.",
         "ACCUSE Somalia > Soviet Union + Cuba"),
        ("The Netherlands suspended aid to Indonesia, drawing a sharp rebuke from Suharto.",
         "ACCUSE Suharto > Netherlands"),
        ("Kenya spoke of invading Somalia.", "ASSAULT Kenya > Somalia"),
    ],
)  # fmt: skip
def test_clauses_parted_and_put_together(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("George Bush authorised American jets to fly over Manila.", "CONCEDE"),
        ("The FMLN released eleven soldiers, handing them over to the Red Cross.", "AID"),
        ("Iran warned against attacking Lebanon.", "ASSAULT"),
        ("The accord provides for the army of Chad to be halved and for Hezbollah to be disbanded.", "AID"),
    ],
)
def test_no_such_deed(lines: Lines, text: str, type_: str) -> None:
    assert not [line for line in lines(text) if line.startswith(type_)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Honduras a demandé une aide américaine.", "REQUEST Honduras > United States"),
        ("Kaboul a demandé des armes soviétiques.", "REQUEST Afghanistan > Soviet Union"),
    ],
)
def test_who_is_asked_for_french_help(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Somalie a ordonné à 600 Soviétiques de partir et rompu ses liens avec Cuba, accusant ces pays de vol.",
         "ACCUSE Somalia > Soviet Union + Cuba"),
        ("Le Mali ouvrira sa frontière à condition que l'Algérie retire ses troupes de Kidal.",
         "RETREAT Algeria @ Kidal [possible]"),
        ("L'Égypte a expulsé l'ambassadeur du Qatar, décision dénoncée par le Koweït.", "ACCUSE Kuwait > Egypt"),
        ("Le Qatar a reçu Hamas, une démarche aussitôt saluée par l'Iran.", "SUPPORT Iran > Qatar"),
        ("Les délégués du Mali et du Niger ont signé un accord avec l'Algérie.", "AGREE Mali + Niger > Algeria"),
        ("Des fonctionnaires soudanais ont accusé le Tchad.", "ACCUSE Sudan > Chad"),
    ],
)  # fmt: skip
def test_french_clauses_and_envoys(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "fr")
