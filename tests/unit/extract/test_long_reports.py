"""Long reports: who is taken up by descriptions over several sentences, the two sides, officials in a capital."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In London, officials accused Iran of arming the Mahdi Army.", "ACCUSE United Kingdom > Iran"),
        ("fr", "À Washington, des responsables ont accusé l'Iran d'armer les Houthis.", "ACCUSE United States > Iran"),
        ("en", "Iran armed its allies in Hezbollah.", "AID Iran > Hezbollah"),
        ("fr", "L'Iran a armé ses alliés du Hezbollah.", "AID Iran > Hezbollah"),
        ("en", "Libya's support of the IRA enraged London.", "BACKS Libya > Irish Republican Army"),
        ("en", ("The army shelled UNITA positions on Monday. Portugal, which brokered the accord, urged both sides to "
         "show restraint."), "REQUEST Portugal > Angola + UNITA"),
        ("fr", "Le Hamas a tiré des roquettes sur Israël. Le Qatar a proposé sa médiation aux deux parties.",
         "REQUEST Qatar > Hamas + Israel"),
        ("en", "Kenya accused Somalia of sheltering pirates. Mogadishu asked its southern neighbour for proof.",
         "REQUEST Somalia > Kenya"),
        ("fr", ("Le Kenya a accusé la Somalie d'abriter des pirates. Mogadiscio a demandé des preuves à son voisin du "
         "sud."), "REQUEST Somalia > Kenya"),
        ("en", "UNITA attacked Huambo. The Marxist government appealed to Cuba for weapons.", "REQUEST Angola > Cuba"),
        ("fr", "Les soldats rwandais ont fui. Le nouveau gouvernement a demandé des armes à Paris.",
         "REQUEST Rwanda > France"),
        ("en", "Rwandan soldiers fled. The presidential guard murdered ten Belgian peacekeepers.",
         "ASSAULT Rwanda > Belgium"),
        ("en", ("Rwandan soldiers fought alongside a new rebel movement led by Laurent Kabila. In May the rebels "
         "marched into Kinshasa."), "ASSAULT Laurent-Désiré Kabila @ Kinshasa"),
        ("en", ("The Rwandan Patriotic Front resumed its offensive. Hutu hardliners met in Gitarama. The rebels "
         "accused France of shielding them."), "ACCUSE Rwandan Patriotic Front > France"),
        ("en", "Croatian troops expelled the Serbs from Knin.", "ASSAULT Croatia > Serbs @ Knin"),
        ("en", "Mali expelled the French ambassador from Bamako.", "SANCTION Mali > France"),
        ("en", "Clinton ordered warplanes to bomb Serbian positions.", "ASSAULT Bill Clinton > Serbia [planned]"),
        ("en", "Senegal complained that Portuguese guns were shelling its villages.", "ACCUSE Senegal > Portugal"),
        ("fr", "Le Sénégal s'est plaint que des canons portugais bombardaient ses villages.",
         "ACCUSE Senegal > Portugal"),
        ("en", "Ortega met Arias. The Honduran foreign minister denied the charge. He accused Nicaragua of lying.",
         "ACCUSE Honduras > Nicaragua"),
        ("fr", ("Ortega a rencontré Arias. Le ministre hondurien des Affaires étrangères a démenti. Il a accusé le "
         "Nicaragua."), "ACCUSE Honduras > Nicaragua"),
        ("en", "Nicaragua bombed a town. The presidency in Tegucigalpa denied the report. It accused Cuba of lying.",
         "ACCUSE Honduras > Cuba"),
        ("en", "Mali accused France of planning to attack Gao.", "ASSAULT France @ Gao [planned: Mali]"),
        ("en", "Hezbollah, which Iran finances and Syria protects, fired rockets.", "BACKS Syria > Hezbollah"),
        ("en", "Burkina Faso, which Gbagbo's supporters accuse of arming the rebels, closed its border.",
         "ACCUSE Laurent Gbagbo > Burkina Faso"),
        ("en", "Jonas Savimbi left Luanda. Pik Botha met the rebel leader in Huambo.",
         "CONSULT Pik Botha > Jonas Savimbi"),
        ("fr", "Jonas Savimbi a quitté Luanda. Pik Botha a rencontré le chef rebelle à Huambo.",
         "CONSULT Pik Botha > Jonas Savimbi"),
        ("en", "Lakhdar Brahimi met Assad. The Algerian diplomat met Haftar.", "CONSULT Lakhdar Brahimi > Khalifa"),
        ("en", "The United States armed the YPG. Erdogan called this a stab in the back.",
         "ACCUSE Recep Tayyip Erdogan > United States"),
        ("en", "Iran arms Nasrallah's movement.", "AID Iran > Hezbollah"),
        ("en", ("Houphouët-Boigny quarrelled with Samuel Doe. The dictator sent his soldiers into Nimba County, where "
         "they killed hundreds of Gio."), "ASSAULT Samuel Doe @ Nimba"),
    ],
)  # fmt: skip
def test_who_is_taken_up(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "unwanted"),
    [
        ("en", "In Cairo, Palestinian officials met Hamas.", "Egypt"),
        ("en", "Biafran troops fled Owerri. The breakaway government appealed to France for arms.", "Nigeria"),
        ("en", "Macron would not discuss the report.", "CONSULT"),
        (
            "en",
            "Kabila fled to Lubumbashi. The bishop condemned the raid. He accused Rwanda of murder.",
            "ACCUSE Jos",
        ),
        (
            "en",
            "UNITA attacked Huambo. Foreign mercenaries fled the town. They attacked a convoy near Kuito.",
            "ASSAULT UNITA @ Cu",
        ),
        ("en", "Saudi Arabia and the United Arab Emirates went to war in Yemen as allies.", "ASSAULT Saudi Arabia > "),
        ("en", "Uganda and Angola joined the M23.", "PART_OF"),
        ("en", "American Green Berets were trapped in a hotel. The army denied the charge.", "REJECT US"),
        (
            "fr",
            "Le Kenya s'est plaint auprès de l'ONU que l'Éthiopie ait violé la trêve.",
            "ACCUSE Kenya > United",
        ),
    ],
)
def test_who_is_not(lines: Lines, lang: str, text: str, unwanted: str) -> None:
    assert not any(unwanted in line for line in lines(text, lang)), lines(text, lang)
