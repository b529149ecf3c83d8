"""What the second sentence of a dispatch takes up, and what its inversions, participles and hedges tell."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'Éthiopie a expulsé l'ambassadeur d'Égypte. Elle accuse ce pays d'armer les rebelles du TPLF.",
         "ACCUSE Ethiopia > Egypt"),
        ("fr", "La Syrie a bombardé la Jordanie. Ce pays a demandé l'aide de Londres.",
         "REQUEST Jordan > United Kingdom"),
        ("fr", "Alger a rompu avec Rabat. Tunis a fermé son ambassade dans ce pays.", "SANCTION Tunisia > Morocco"),
        ("en", "Ethiopia expelled Egypt's ambassador. It accuses that country of arming the TPLF.",
         "ACCUSE Ethiopia > Egypt"),
        ("en", "Algeria broke with Morocco. Tunisia closed its embassy in that country.", "SANCTION Tunisia > Morocco"),
        ("fr", "Les troupes de Dostom, alliées au commandant Massoud, ont attaqué Kaboul.",
         "ASSAULT Abdul Rashid Dostum @ Kabul"),
        ("fr", "L'armée turque a failli bombarder le PKK.",
         "ASSAULT Turkish Armed Forces > Kurdistan Workers' Party [possible]"),
        ("en", "Greece and Turkey nearly went to war.", "ASSAULT Greece > Turkey [possible]"),
        ("en", "Almost all PKK fighters have left Turkey.", "RETREAT Kurdistan Workers' Party @ Turkey"),
        ("fr", "Le Maroc a retiré ses troupes, comme l'avait demandé l'ONU.", "REQUEST United Nations > Morocco"),
        ("fr", "Comme l'avait exigé Washington, l'Irak a expulsé le PKK.", "REQUEST United States > Iraq"),
        ("fr", "Paris a retiré ses troupes, comme l'exigeait Alger.", "REQUEST Algeria > France"),
        ("en", "Morocco withdrew its troops, as demanded by the UN.", "REQUEST United Nations > Morocco"),
        ("en", "Syria bombed Jordan as Egypt demanded sanctions.", "REQUEST Egypt"),
        ("fr", "Les relations se sont tendues entre Paris et Kigali.", "OPPOSES France + Rwanda"),
        ("en", "Relations between Paris and Kigali are strained.", "OPPOSES France + Rwanda"),
        ("fr", "Le premier ministre thaïlandais a refusé de présenter ses excuses au Cambodge.",
         "REJECT Thailand > Cambodia"),
        ("fr", "Invité par Mobutu, Jonas Savimbi a refusé de rencontrer José Eduardo dos Santos.",
         "REJECT Jonas Savimbi > José Eduardo dos Santos"),
        ("fr", "Le FPR combat Kigali depuis l'Ouganda.", "ASSAULT Rwandan Patriotic Front > Rwanda"),
        ("fr", "« Le Rwanda a armé ces hommes », a accusé un porte-parole congolais à Kinshasa.",
         "ACCUSE Democratic Republic of the Congo > Rwanda"),
        ("fr", "L'ancien président ivoirien a recruté des mercenaires au Libéria.",
         "MOBILIZE ancien président ivoirien @ Liberia"),
        ("fr", "Ankara n'a aucune intention d'attaquer la Syrie.", "ASSAULT Turkey > Syria [negated]"),
        ("en", "Turkey has no plans to attack Syria.", "ASSAULT Turkey > Syria [negated]"),
        ("fr", "Le Tchad a utilisé les armes que lui a livrées la France.", "AID France > Chad"),
        ("fr", "Raúl Castro est arrivé à Luanda. Il devait y rencontrer Agostinho Neto.",
         "CONSULT Raúl Castro > Agostinho Neto @ Luanda [planned]"),
        ("fr", "Les YPG, considérées par Ankara comme un groupe terroriste, ont pris Manbij.",
         "ACCUSE Turkey > People's Protection Units"),
        ("fr", "Les sanctions décrétées par l'ONU contre l'Irak ont été levées.", "CONCEDE United Nations > Iraq"),
        ("fr", "Les États-Unis soutiennent leurs alliés kurdes. Ankara considère ceux-ci comme des terroristes.",
         "ACCUSE Turkey > Kurds"),
        ("fr", "Kigali dénonce le FDLR. Il accuse ce dernier d'être aux ordres de Kinshasa.",
         "BACKS FDLR > Democratic Republic of the Congo"),
        ("fr", "L'Allemagne s'est jointe à l'embargo contre l'Irak.", "SANCTION Germany > Iraq"),
        ("fr", "Le Sentier lumineux a fait sauter l'ambassade de Chine à Lima.", "ASSAULT Shining Path > China @ Lima"),
        ("fr", "Mohamed Abdelaziz a été accueilli à Pretoria.", "CONSULT Mohamed Abdelaziz > South Africa"),
        ("en", "Haftar was hosted in Cairo.", "CONSULT Khalifa Haftar > Egypt"),
        ("fr", "Israël a tué un des commandants du Hezbollah.", "ASSAULT Israel > Hezbollah"),
        ("fr", "Israël n'a ni attaqué ni bombardé la Syrie.", "ASSAULT Israel > Syria [negated]"),
        ("fr", "Moscou n'a pas démenti avoir livré des armes à Haftar.", "AID Russia > Khalifa Haftar [possible"),
        ("fr", "L'Éthiopie a bombardé Mogadiscio. Le Kenya y voit une provocation.", "ACCUSE Kenya > Ethiopia"),
        ("fr", "L'Égypte a mis fin à l'embargo contre le Soudan.", "CONCEDE Egypt > Sudan"),
    ],
)  # fmt: skip
def test_what_a_dispatch_takes_up(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("fr", "Le Hamas, que soutient l'Iran, a appelé ses partisans à manifester.", "REQUEST Hamas > Iran"),
        ("en", "Charles Taylor, backed by Libya, urged his followers to march.", "REQUEST Charles Taylor > Libya"),
        ("fr", "Les relations se sont tendues entre Paris et Kigali.", "COOPERATE"),
        ("fr", "Israël n'a ni confirmé ni démenti avoir frappé l'aéroport d'Alep.", "REJECT"),
    ],
)  # fmt: skip
def test_what_a_dispatch_does_not_say(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
