"""Who helps, backs, praises or works with whom: sent forces, motives, proposals, described subjects, joined clauses."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Libya has sent 600 soldiers who fought alongside Idi Amin.", "BACKS Libya > Idi Amin"),
        ("en", "Rwanda deployed soldiers who attacked the FDLR in Goma.", "ASSAULT Rwanda > FDLR @ Goma"),
        ("fr", "L'Italie a rappelé les divisions qui combattent aux côtés du général Franco.",
         "BACKS Italy > Francisco Franco"),
        ("fr", "La France a envoyé des paras en renfort de l'armée tchadienne.",
         "BACKS France > Chadian National Army"),
        ("en", "Mali and Burkina Faso said they would back Niger.",
         "BACKS Mali + Burkina Faso > Niger [planned: Mali + Burkina Faso]"),
        ("en", ("Niger's generals warned that a raid would mean war, and Mali and Burkina Faso said they would fight "
         "at Niamey's side."), "BACKS Mali + Burkina Faso > Niger [planned: Mali + Burkina Faso]"),
        ("fr", "Les marines russe et chinoise ont entamé lundi, au large de Zhanjiang, des exercices conjoints.",
         "COOPERATE Russia + China @ Zhanjiang"),
        ("fr", "Le Honduras et les États-Unis ont entamé lundi, pour six mois, des manœuvres conjointes.",
         "COOPERATE Honduras + United States"),
        ("en", "Macron hailed in the Kurdish peshmerga a force for peace.", "SUPPORT Emmanuel Macron > Peshmerga"),
        ("fr", "La Turquie a reconnu dans le Hamas un interlocuteur.", "SUPPORT Turkey > Hamas"),
        ("fr", "Macron a salué en Mahmoud Abbas un homme de paix.", "SUPPORT Emmanuel Macron > Mahmoud Abbas"),
        ("en", "Germany threw its support behind the plan proposed by Morocco.", "SUPPORT Germany > Morocco"),
        ("fr", "Macron a apporté son soutien au plan proposé par le Maroc.", "SUPPORT Emmanuel Macron > Morocco"),
        ("en", "Zaire suspended its participation in solidarity with Rabat.", "SUPPORT Zaire > Morocco"),
        ("fr", "Par solidarité avec Bakou, Ankara tient fermée sa frontière avec l'Arménie.",
         "SUPPORT Turkey > Azerbaijan"),
        ("fr", "L'Algérie a boycotté le sommet par fidélité au Front Polisario.", "SUPPORT Algeria > Polisario Front"),
        ("en", "Venezuela is sheltering some 1,500 FARC fighters.", "BACKS Venezuela > FARC"),
        ("en", "Chad sheltered thousands of Sudanese refugees.", "AID Chad"),
        ("en", "Kuwait, which lent Baghdad more than $30 billion, welcomed the truce.", "AID Kuwait > Iraq"),
        ("en", "By mining the harbors and arming the contras the United States had broken international law.",
         "AID United States > Contras"),
        ("en", ("Ojukwu accuses Britain of supplying Lagos with armoured cars, while France has been flying rifles and "
         "ammunition to Biafra."), "AID France > Biafra"),
        ("en", "Nicaragua urged the United States to abandon the contras, the rebel army trained and paid by Honduras.",
         "AID Honduras > Contras"),
        ("fr", "Le M23, que Kinshasa dit soutenu par Kigali, a repris Goma.",
         "BACKS Rwanda > M23 [alleged: Democratic Republic of the Congo]"),
        ("fr", "Moscou a livré des chars à Managua. Berlin-Est lui a formé sa police politique.",
         "AID East Germany > Nicaragua"),
        ("fr", ("Le Caire condamne l'accord signé par l'Éthiopie et le Somaliland, assure Mogadiscio de son appui et "
         "promet de lui livrer des armes."), "AID Egypt > Somalia [planned]"),
        ("fr", "La France assure le gouvernement colombien de son soutien et appelle l'ELN à libérer ses otages.",
         "SUPPORT France > Colombia"),
        ("fr", "L'Arménie a décrété la mobilisation générale et la Turquie s'est dite « de tout cœur » avec Bakou.",
         "SUPPORT Turkey > Azerbaijan"),
        ("fr", "L'Iran a livré des drones et la Syrie a bombardé Alep.", "ASSAULT Syria @ Aleppo"),
        ("fr", "Selon l'ONU, Kigali, soutenu par Kampala, a envoyé des soldats à Goma.",
         "MOBILIZE Rwanda @ Goma [alleged: United Nations]"),
        ("fr", "Dans l'est, l'armée sud-africaine, arrivée en décembre, se bat aux côtés du M23.",
         "BACKS South African National Defence Force > M23"),
        ("en", "In Geneva, Russia, backed by China, rejected the resolution.", "REJECT Russia @ Geneva"),
        ("en", "According to the United Nations, Rwanda, backed by Uganda, sent soldiers to Goma.",
         "BACKS Uganda > Rwanda"),
    ],
)  # fmt: skip
def test_a_sentence_gives_its_fact(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "unwanted"),
    [
        ("en", "The court ruled that Rwanda had violated the treaty by arming M23 rebels.", "REJECT Rwanda > M23"),
        ("en", "According to the United Nations, Rwanda, backed by Uganda, sent soldiers to Goma.",
         "BACKS Uganda > United Nations + Rwanda"),
        ("fr", "Les mutins du M23, que Kinshasa dit armés par Kigali, s'y promenaient.",
         "AID Rwanda > M23 + Democratic Republic of the Congo [alleged: Democratic Republic of the Congo]"),
        ("fr", "Macron a salué en Libye une trêve.", "SUPPORT Emmanuel Macron > Libya"),
        ("en", "Kenya killed 30 fighters who had attacked Lamu.", "ASSAULT Kenya @ Lamu"),
    ],
)  # fmt: skip
def test_and_no_other(lines: Lines, lang: str, text: str, unwanted: str) -> None:
    assert unwanted not in lines(text, lang), lines(text, lang)
