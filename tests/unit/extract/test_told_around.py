"""Who does it where the words around the verb tell: relatives, appositions, pacts, neighbours and halves of a land."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The army shelled Sirte, which troops of the Libyan National Army had taken a week earlier.",
         "ASSAULT Libyan National Army @ Sirte"),
        ("en", "Abdel Fattah al-Burhan said that soldiers loyal to his deputy, Hemedti, had tried to kill him.",
         "ASSAULT Hemedti > Abdel Fattah al-Burhan [alleged: Abdel Fattah al-Burhan]"),
        ("en", "Under the pact Cairo is to expel most members of Hamas and Ankara is to stop arming Khalifa Haftar.",
         "AID Turkey > Khalifa Haftar [ended]"),
        ("en", "The minister is at odds with Khalifa Haftar, who heads the Libyan National Army.",
         "LEADS Khalifa Haftar > Libyan National Army"),
        ("en", "He was on his way to meet Khalifa Haftar, the commander of the Libyan National Army.",
         "LEADS Khalifa Haftar > Libyan National Army"),
        ("en", "Egypt renounced its claim in an agreement concluded with Sudan in Cairo.", "CONCEDE Egypt > Sudan"),
        ("en", "India pulled out of the pact that it and Pakistan had signed.", "REJECT India > Pakistan"),
        ("en", "Rwandan troops shelled Goma, hours after Congo accused its neighbour of breaking the truce.",
         "ACCUSE Democratic Republic of the Congo > Rwanda"),
        ("fr", "La Turquie a bombardé la Grèce. Athènes a accusé son voisin de bafouer la trêve.",
         "ACCUSE Greece > Turkey"),
        ("en", "Iran forced Iraq to back down.", "CONCEDE Iraq"),
        ("en", "Israel bombed Beirut, killing two Hezbollah fighters.", "ASSAULT Israel > Hezbollah @ Beirut"),
        ("en", "Turkey sent drones to Libya to help the GNA, forcing Haftar to retreat.", "RETREAT Khalifa Haftar"),
        ("en", "Mazloum Abdi, whose SDF Washington has armed, agreed to talks.",
         "AID United States > Syrian Democratic Forces"),
        ("en", "The Houthis hijacked a tanker and kidnapped Senator Jorge Gechem.", "COERCE Houthis > Jorge Gechem"),
        ("en", "Quito expelled Colombia's ambassador and sent troops to the border.", "MOBILIZE Ecuador"),
        ("en", "A Hamas delegation is expected in Cairo for talks with Israel.",
         "CONSULT Hamas > Israel @ Cairo [planned]"),
        ("fr", "L'ONU réclame une enquête sur le massacre de Moura, imputé à Wagner.",
         "ASSAULT Wagner Group @ Moura [alleged]"),
        ("fr", "Haftar dirige l'ANL. La Turquie a bombardé un convoi de l'ANL à Syrte.",
         "ASSAULT Turkey > Libyan National Army @ Sirte"),
        ("en", "North Korea shelled the South.", "ASSAULT North Korea > South Korea"),
        ("fr", "La Corée du Nord a accusé le Sud d'avoir tiré.", "ACCUSE North Korea > South Korea"),
        ("en", "Kenyan soldiers of the African Union attacked al-Shabaab.", "ASSAULT African Union > al-Shabaab"),
        ("en", "The Houthis attacked Aden. Saudi Arabia rejected a truce offered by the rebels on Sunday.",
         "REJECT Saudi Arabia > Houthis"),
        ("en", "The Houthis attacked Aden. Riyadh accused Tehran of supplying the rebels with ballistic missiles.",
         "AID Iran > Houthis [alleged: Saudi Arabia]"),
        ("en", "Macron was to have met Vladimir Putin this month, but the Kremlin backed out.",
         "REJECT Russia > Emmanuel Macron"),
        ("en", "The Rapid Support Forces are holding a group of Egyptian airmen at Merowe.",
         "COERCE Rapid Support Forces > Egypt @ Merowe"),
        ("en", "U.S. jets hit Hodeidah in reply to a Hezbollah raid on the American base at Erbil.",
         "ASSAULT Hezbollah > United States @ Erbil"),
        ("en", "Macron is due to meet Vladimir Putin on Friday.",
         "CONSULT Emmanuel Macron > Vladimir Putin [planned]"),
        ("en", "Israel let Hezbollah ship arms to Hamas.", "AID Hezbollah > Hamas"),
        ("en", "American B-52s dropped bombs on Viet Cong bases.", "ASSAULT United States > Viet Cong"),
        ("en", "Iran armed Hezbollah, and China sold it missiles.", "AID China > Hezbollah"),
        ("en", "A Rwandan-backed M23 offensive failed.", "ASSAULT M23"),
        ("en", "The United States is to double its aid to UNITA.", "AID United States > UNITA [planned]"),
    ],
)  # fmt: skip
def test_who_is_told_around_the_word(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Egypt sent troops to reopen the road.", "CONCEDE"),
        ("UN condemns killing of aid workers in South Sudan", "ASSAULT United Nations"),
        ("Rain is expected in Mali on Friday.", "CONSULT"),
        ("Several hundred Chadians marched through Paris to denounce France.", "ACCUSE"),
        ("Martin Griffiths, the U.N. humanitarian chief, met Haftar.", "LEADS"),
        ("The Rapid Support Forces kidnapped Egyptian airmen at Merowe.", "PRESENT"),
        ("Iran promised never again to arm Hamas.", "AGREE Iran > Hamas"),
        ("France agreed to end its aid to Niger.", "AGREE France > Niger"),
        ("Under a deal brokered by France, Hezbollah released four hostages.", "AGREE"),
    ],
)
def test_what_words_around_do_not_tell(lines: Lines, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, "en")), lines(text, "en")
