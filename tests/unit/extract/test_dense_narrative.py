"""What histories, memoirs and reports pack into a sentence: parts behind semicolons, phrases put in, nouns of deeds."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Shah lent Sultan Qaboos a brigade of men and a squadron of Phantoms; nobody noticed.",
         "AID Shah > Qaboos bin Said"),
        ("fr", "La Belgique a dépêché quatre cents parachutistes ; la France en a envoyé trois cents.",
         "MOBILIZE France"),
        ("en", "Sudan lost 200 men to the SLM in a week.", "ASSAULT Sudan Liberation Movement > Sudan"),
        ("en", "Somalia turned to Italy in 1950.", "REQUEST Somalia > Italy"),
        ("en", "Turkey's closing of the frontier with Armenia lasted.", "SANCTION Turkey > Armenia"),
        ("en", "Tehran's cutting of ties with Riyadh lasted.", "SANCTION Iran > Saudi Arabia"),
        ("en", "Iraq held back until Syria, at Moscow's bidding, sent troops to Jordan.", "MOBILIZE Syria @ Jordan"),
        ("en", "Chad protested when Libya, in defiance of the OAU, annexed Aouzou.", "COERCE Libya @ Aouzou Strip"),
        ("en", "It was agreed among Ben-Gurion, Mollet and Eden that Israel should attack.",
         "AGREE David Ben-Gurion + Guy Mollet + Anthony Eden"),
        ("en", "Washington's abandonment of the Kurds was complete.", "BACKS United States > Kurds [ended]"),
        ("en", "The Polisario lived on Algerian bread and Libyan rockets.", "AID Algeria + Libya > Polisario Front"),
        ("en", "Assad's deliverance by Russian aviation came late.", "BACKS Russia > Bashar al-Assad"),
        ("en", "Eritrea had trained some two thousand fighters for the Islamic Courts.",
         "AID Eritrea > Islamic Courts Union"),
        ("fr", "L'Iran a entraîné trois cents combattants pour le Hezbollah.", "AID Iran > Hezbollah"),
        ("en", "American F-111s bombed Tripoli.", "ASSAULT United States @ Tripoli"),
        ("en", "Russian Su-24s and Su-25s bombed Idlib.", "ASSAULT Russia @ Idlib"),
        ("en", "Savimbi, given arms by Pretoria, attacked Luanda.", "AID South Africa > Jonas Savimbi"),
        ("en", "The IRA, sent rifles by Libya, fought on.", "AID Libya > Irish Republican Army"),
        ("en", "Nasser, refused a loan by Washington, turned to Moscow.", "REJECT United States > Gamal Abdel Nasser"),
        ("en", "They looked on while Diem's generals, assured of neutrality, stormed the palace.",
         "ASSAULT Ngo Dinh Diem"),
        ("en", "The training of the M23 was the work of Uganda.", "AID Uganda > M23"),
    ],
)  # fmt: skip
def test_dense_narrative(lang: str, text: str, expected: str, lines: Lines) -> None:
    """Each deed is told."""
    assert expected in lines(text, lang=lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "Paris, asked about the raid, spoke of technicians.", "REQUEST France"),
        ("en", "Bashir armed the rebels who attacked Juba.", "ASSAULT Omar al-Bashir"),
        ("en", "Turkey backs the guerrillas who attacked Kobani.", "ASSAULT Turkey"),
        ("en", "The rebels that Zaire had sheltered took Huambo.", "ASSAULT Zaire"),
        ("en", "Separatists whom Abu Dhabi had paid expelled Hadi from Aden.",
         "AID United Arab Emirates > Abdrabbuh Mansur Hadi"),
        ("en", "Arafat, expelled from Amman, harried in Beirut and unloved in Damascus, survived.",
         "ASSAULT Yasser Arafat"),
        ("en", "The Karen, promised a state by British officers, took up arms.", "AGREE Karen"),
        ("en", "Mobutu's generals feared the army; they saw it destroyed by Rwanda.",
         "ASSAULT Rwanda > Mobutu Sese Seko"),
        ("en", "Ethiopia was losing twenty men a day to desertion.", "ASSAULT"),
        ("fr", "L'Éthiopie a perdu la moitié de ses soldats par la désertion.", "ASSAULT"),
        ("en", "Savimbi's letter went to Pretoria.", "CONSULT"),
    ],
)  # fmt: skip
def test_none_of_it(lang: str, text: str, absent: str, lines: Lines) -> None:
    """No deed is told that was none."""
    assert not any(line.startswith(absent) for line in lines(text, lang=lang))
