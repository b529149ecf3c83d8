"""French: who does what a noun says behind "par", who counterparts and men of a body are."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Ouganda a condamné le bombardement de Goma par le M23.", "ACCUSE Uganda > M23"),
        ("L'Ouganda a condamné le bombardement de Goma par le M23.", "ASSAULT M23 @ Goma"),
        ("La Serbie a rejeté la reconnaissance du Kosovo par la France.", "REJECT Serbia > France"),
        ("Téhéran a dénoncé l'assassinat de Qassem Soleimani par les États-Unis.", "ASSAULT United States > Qasem"),
        ("La Syrie proteste contre l'annexion du Golan par Israël.", "COERCE Israel @ Golan Heights"),
        ("Le Maroc a dénoncé l'attaque, lundi, de Tindouf par le Polisario.", "ASSAULT Polisario Front @ Tindouf"),
        ("Kigali a nié la prise de Bukavu, mercredi, par les hommes de Nkunda.", "ASSAULT Laurent Nkunda @ Bukavu"),
        ("Les Shebab ont salué le retrait des troupes par Nairobi.", "RETREAT Kenya"),
        ("La Corée du Sud a dénoncé le recrutement d'ouvriers par la Russie.", "MOBILIZE Russia"),
        ("L'armée ougandaise a lancé une attaque par le nord.", "ASSAULT Uganda People's Defence Force"),
    ],
)
def test_par_tells_who_does_the_deed_of_a_noun(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Saleh a été tué en 2017 par ses alliés d'hier, les houthistes.", "ASSAULT Houthis > Ali Abdullah Saleh"),
        ("Charles Taylor a été arrêté par ses hôtes d'hier, les Nigérians.", "COERCE Nigérians > Charles Taylor"),
        ("Téhéran a livré des missiles à ses alliés du Yémen, les houthistes.", "AID Iran > Houthis"),
        ("Téhéran a livré des missiles à ses alliés du Yémen, les houthistes.", "BACKS Houthis > Iran"),
        ("Pol Pot a été chassé par ses anciens frères d'armes, les Vietnamiens.", "ASSAULT Vietnamiens > Pol Pot"),
        ("L'Érythrée accuse son voisin du sud, l'Éthiopie, de la menacer.", "ACCUSE Eritrea > Ethiopia"),
        ("Avec ses alliés, le Tchad et le Niger, le Cameroun combat Boko Haram.", "ASSAULT Cameroon + Chad + Niger"),
    ],
)
def test_counterparts_are_named_behind_a_comma(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Un détachement marocain a débarqué à Kinshasa.", "MOBILIZE Morocco @ Kinshasa"),
        ("La gendarmerie algérienne a tué deux contrebandiers à Tamanrasset.", "ASSAULT Algeria @ Tamanrasset"),
        ("Les mutins congolais ont pris Bunia.", "ASSAULT mutins congolais @ Bunia"),
        ("Les mutins de Bosco Ntaganda ont pris Rutshuru.", "ASSAULT Bosco Ntaganda @ Rutshuru"),
        ("La police des frontières bulgare a tué un Turc à Sofia.", "ASSAULT Bulgaria"),
        ("Le ministère de l'intérieur sénégalais a expulsé deux Gambiens.", "SANCTION Senegal"),
        ("Les soldats de la paix russes ont commencé à se déployer à Latchine.", "MOBILIZE Russia @ Lachin"),
        ("Les casques bleus de la Monusco ont quitté Bukavu.", "RETREAT MONUSCO @ Bukavu"),
        ("L'armée libanaise a tué trois casques bleus près de Tyr.", "ASSAULT Lebanese Armed Forces > United Nations"),
        ("Les casques bleus pakistanais ont ouvert le feu à Mogadiscio.", "ASSAULT United Nations @ Mogadishu"),
        ("Le camp de réfugiés palestiniens de Jénine a été bombardé par Israël.", "ASSAULT Israel"),
    ],
)
def test_men_and_services_act_for_their_state_or_body(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Un groupe armé commandé par Laurent Nkunda a pris Rutshuru.", "ASSAULT Laurent Nkunda @ Rutshuru"),
        ("Les rebelles conduits par Foday Sankoh ont attaqué Kenema.", "ASSAULT Foday Sankoh @ Kenema"),
        ("Un gouvernement dirigé par Khalifa Ghweil a demandé l'aide de la Turquie.", "REQUEST Khalifa al-Ghawil > Tu"),
        ("L'Iran a armé une milice que commande Hadi al-Amiri.", "AID Iran > Hadi al-Amiri"),
        ("Le mouvement de Jonas Savimbi a pris Huambo.", "ASSAULT UNITA @ Huambo"),
        ("Le parti de Hassan Nasrallah a bombardé Haïfa.", "ASSAULT Hezbollah @ Haifa"),
    ],
)
def test_a_body_without_a_name_is_told_by_its_leader(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Alger et Rabat ont rompu. Les deux gouvernements ont accusé l'Espagne.", "ACCUSE Algeria + Morocco > Spain"),
        ("Paris et Londres ont hésité. Les deux pays ont reconnu le Kosovo.", "SUPPORT France + United Kingdom > Koso"),
        ("L'Inde et le Pakistan négocient. Les deux armées ont frappé Kargil.", "ASSAULT India + Pakistan @ Kargil"),
        ("Kiev et Moscou négocient. Les deux parties ont signé un accord.", "AGREE Ukraine + Russia"),
        (
            "Kabila et Mobutu se sont vus. Les deux ennemis ont signé un accord.",
            "AGREE Joseph Kabila + Mobutu",
        ),
    ],
)
def test_the_two_are_those_of_the_list_before(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told
