"""French: who is meant by a pronoun, a description or a clause put in, and words that tell of no such deed."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les rebelles ont pris Bouaké. Le Burkina Faso arme ces derniers.", "AID Burkina Faso"),
        ("Des insurgés tiennent la ville. L'Éthiopie les ravitaille.", "AID Ethiopia"),
        ("Les insurgés du FPLZ ont pris Tsorona. Hassan Ali est à leur tête.", "LEADS Hassan Ali > FPLZ"),
        ("Les Chebab et Ahmed Diriye, qui est à leur tête, ont refusé.", "LEADS Ahmed Diriye > al-Shabaab"),
        ("La police turque a saisi des armes au PKK.", "COERCE Turkey > Kurdistan Workers' Party"),
        ("La Libye a fait parvenir des fusils à l'IRA.", "AID Libya > Irish Republican Army"),
        ("L'Espagne a cédé deux patrouilleurs à la Mauritanie.", "AID Spain > Mauritania"),
        ("Le Tchad, d'où partent les avions, a nié armer les rebelles.", "AID Chad"),
        ("Les Ninjas, et eux seuls, soutient Brazzaville, ont tué les otages.", "ASSAULT Ninjas [alleged: Republic"),
        ("Moscou a fourni des chars à Alger. Pékin lui a vendu des missiles.", "COOPERATE China > Algeria"),
        ("L'Iran a livré des fusils au Soudan. Le Qatar lui a prêté dix millions de dollars.", "AID Qatar > Sudan"),
        ("Manille négocie avec le MILF aux Philippines. Kuala Lumpur le soutient.", "BACKS Malaysia > Moro Islamic"),
        ("Israël a frappé Damas. La Russie a critiqué ses raids.", "ACCUSE Russia > Israel"),
        ("Le royaume du Maroc a rompu avec l'Iran. Le royaume accuse le Hezbollah.", "ACCUSE Morocco > Hezbollah"),
        (
            "Jakarta a signé un accord avec le GAM. Les séparatistes ont rendu leurs armes.",
            "RETREAT Free Aceh Movement",
        ),
        ("Les Shebab ont pris Merka. Le Kenya a bombardé les islamistes à Afmadow.", "ASSAULT Kenya > al-Shabaab @ Af"),
        ("Bob Denard a pris Moroni. Il a parlé à l'Otan ; il accuse Paris.", "ACCUSE Bob Denard > France"),
        (
            "Le Mali a expulsé l'ambassadeur de France, dont le ministre, Jean-Yves Le Drian, avait critiqué la junte.",
            "ACCUSE Jean-Yves Le Drian > Mali",
        ),
        (
            "L'Éthiopie a pris Alamata, où le Front populaire de libération du Tigré (FPLT) a tué dix soldats.",
            "ASSAULT Tigray People's Liberation Front",
        ),
        ("Le président Erdogan, dont le pays arme le GNA, a rencontré Poutine.", "AID Turkey > Government of National"),
        ("La force Barkhane compte 5 100 hommes, épaulés par le Danemark.", "BACKS Denmark > Operation Barkhane"),
        ("Israël s'est heurté au refus du Hamas.", "REJECT Hamas > Israel"),
        ("Les observateurs kényans postés à Abyei séparaient les deux armées.", "PRESENT Kenya @ Abyei"),
        ("Jonas Savimbi a rencontré Pik Botha. Ils ont signé un accord.", "AGREE Jonas Savimbi + Pik Botha"),
        ("Un croiseur américain a abattu un Airbus d'Iran Air.", "ASSAULT United States > Iran"),
        ("Les troupes de Bozizé ont pillé l'ambassade de France.", "COERCE François Bozizé > France"),
        ("Ariel Sharon a ordonné l'arrêt des raids sur Gaza.", "RETREAT Ariel Sharon @ Gaza Strip [planned]"),
        ("L'ONU a voté pour que l'Éthiopie se retire de Badme.", "RETREAT Ethiopia @ Badme [planned]"),
    ],
)
def test_finds_who_is_meant(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Des Cubains sont en Angola, a reconnu jeudi Agostinho Neto, président du MPLA.", "SUPPORT"),
        ("L'Ouganda a bombardé Garamba. L'Union africaine a dénoncé son raid.", "ASSAULT African Union"),
        ("Les observateurs kényans postés à Abyei séparaient les deux armées.", "MOBILIZE"),
        ("La force Takuba compte 800 hommes, déployés au Mali et au Niger.", "MOBILIZE"),
        ("Israël s'est heurté au refus du Hamas.", "OPPOSES"),
        ("Le Mali déplore dix morts dans ses rangs.", "ACCUSE"),
        ("Bamako n'a pas boudé son plaisir.", "REJECT"),
        ("Que l'armée se retire, a exigé Nkurunziza.", "RETREAT"),
        ("Kigali n'a pas démenti la présence de ses soldats.", "REJECT"),
        ("L'ONU a envoyé des observateurs pour désarmer les rebelles.", "RETREAT"),
        ("L'Égypte, qui ne désarme pas, a envoyé des instructeurs.", "RETREAT"),
        ("Les paras belges ont évacué deux cents civils de Kolwezi.", "RETREAT"),
        ("Le Polisario a remis à l'ONU la liste de ses prisonniers.", "AID"),
        ("Le chef d'état-major du président Bazoum, le général Tiani, a pris le pouvoir.", "LEADS"),
        ("Ariel Sharon a ordonné l'arrêt des raids sur Gaza.", "REQUEST"),
        ("La Pologne achète ses canons à la Corée du Sud.", "PRESENT"),
        ("Le général déchu coule des jours paisibles à Dakar.", "ASSAULT"),
        ("Réunis place de la République, à Erevan, des manifestants réclamaient son départ.", "REQUEST Réunis"),
    ],
)
def test_reads_no_such_deed(lines: Lines, text: str, line: str) -> None:
    assert not [one for one in lines(text, "fr") if one.startswith(line)]
