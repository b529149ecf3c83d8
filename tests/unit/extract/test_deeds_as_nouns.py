"""Deeds told as nouns, in analytical prose: by whom, with whose help, at whose side, and whether it came to pass."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'allié turc de Bakou a livré des drones.", "BACKS Turkey > Azerbaijan"),
        ("en", "The Taliban's Pakistani sponsors were uneasy.", "BACKS Pakistan > Taliban"),
        ("en", "Assad's Russian allies bombed Aleppo.", "ASSAULT Russia @ Aleppo"),
        ("fr", "Créée avec le concours du Rwanda, l'AFDL marcha sur Kinshasa.", "AID Rwanda > AFDL"),
        ("fr", "Goma fut prise par le M23 avec l'aide du Rwanda.", "AID Rwanda > M23"),
        ("en", "Created with the help of Rwanda, the AFDL marched on Kinshasa.", "AID Rwanda > AFDL"),
        ("fr", "La tenue par Belgrade d'un référendum a été dénoncée par Pristina.", "ACCUSE Kosovo > Serbia"),
        ("fr", "Le Caire condamne le remplissage par l'Éthiopie du réservoir.", "ACCUSE Egypt > Ethiopia"),
        ("fr", "L'ONU a confirmé la livraison par l'Iran de missiles aux houthistes.", "AID Iran > Houthis"),
        ("fr", "Kinshasa réclame le retrait par Kigali de ses troupes.",
         "REQUEST Democratic Republic of the Congo > Rwanda"),
        ("fr", "Bagdad dénonce l'occupation de plusieurs villages par la Turquie.", "ACCUSE Iraq > Turkey"),
        ("fr", "La mise en place par Pékin d'une zone de défense a été critiquée par Tokyo.", "ACCUSE Japan > China"),
        ("fr", "Sous la pression de Washington, Israël a levé le blocus.", "REQUEST United States > Israel"),
        ("fr", "Les livraisons d'armes de l'Iran au Hezbollah n'ont jamais cessé.", "AID Iran > Hezbollah"),
        ("en", "Iranian arms deliveries to Hezbollah never ceased.", "AID Iran > Hezbollah"),
        ("fr", "Les sanctions imposées par l'Union européenne à la Biélorussie ont été levées.",
         "CONCEDE European Union > Belarus"),
        ("en", "The sanctions imposed on Belarus by the European Union were lifted.",
         "CONCEDE European Union > Belarus"),
        ("fr", "Les relations entre Doha et Riyad ont été rompues.", "SANCTION Qatar > Saudi Arabia"),
        ("en", "Diplomatic ties between Algiers and Rabat were cut.", "SANCTION Algeria > Morocco"),
        ("fr", "La Ligue arabe, dont la Syrie fut exclue, siège au Caire.", "SANCTION Arab League > Syria"),
        ("en", "Mali was suspended from the African Union.", "SANCTION African Union > Mali"),
        ("fr", "La participation de l'aviation belge aux frappes contre la Libye fut discrète.",
         "ASSAULT Belgium > Libya"),
        ("en", "Belgium took part in the strikes on Libya.", "ASSAULT Belgium > Libya"),
        ("fr", "La présence de soldats cubains aux côtés du MPLA fut décisive.", "BACKS Cuba > MPLA"),
        ("en", "The involvement of Uganda on the side of Kiir saved Juba.", "BACKS Uganda > Salva Kiir"),
        ("fr", "L'UNITA, privée de l'aide sud-africaine, recula.", "AID South Africa > UNITA [ended]"),
        ("en", "Renamo depended on South African support.", "BACKS South Africa > RENAMO"),
        ("fr", "Fort des armes fournies par Alger, le Front Polisario reprit l'offensive.",
         "AID Algeria > Polisario Front"),
        ("fr", "Avec l'assentiment de Washington, Jakarta envahit le Timor oriental.",
         "SUPPORT United States > Indonesia"),
        ("fr", "Mobutu, que Paris et Rabat avaient secouru, s'enfuit.", "AID France + Morocco > Mobutu Sese Seko"),
        ("fr", "Savimbi, que Pretoria et Washington soutenaient, refusa.",
         "BACKS South Africa + United States > Jonas Savimbi"),
        ("en", "There is no evidence of Iranian support for the Houthis.", "BACKS Iran > Houthis [negated]"),
        ("fr", "Il n'existe aucune preuve d'un financement du GIA par le Maroc.",
         "BACKS Morocco > Armed Islamic Group of Algeria [negated]"),
        ("en", "Rumours of a Turkish attack on Tripoli spread.", "ASSAULT Turkey @ Tripoli [alleged]"),
        ("fr", "Le Hezbollah et Amal se livrèrent une guerre fratricide.", "ASSAULT Hezbollah > Amal Movement"),
        ("en", "Hamas, responsible for the kidnapping of Gilad Shalit, demanded a swap.",
         "COERCE Hamas > Gilad Shalit"),
    ],
)  # fmt: skip
def test_who_does_what_a_noun_tells(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "An Iraqi ally of Tehran was killed in Beirut.", "BACKS"),
        ("fr", "Le chef du PKK a été arrêté avec l'aide de la CIA.", "AID"),
        ("fr", "Kaboul a été prise avec l'aide du Pakistan.", "AID"),
        ("fr", "La capture de Noriega mit un terme à l'opération américaine.", "RETREAT"),
        ("fr", "L'assassinat de Sadate mit fin aux négociations avec Israël.", "REJECT"),
        ("fr", "Mobutu, que Paris et Rabat avaient secouru, s'enfuit.", "RETREAT Mobutu Sese Seko + France"),
        ("fr", "Le fort de Douaumont a été pris par les Allemands.", "BACKS"),
        ("fr", "Sous la pression des marchés, Ankara a relevé ses taux.", "REQUEST"),
        ("en", "Tajik rebels with Afghan fighters at their side stormed a Russian post.", "BACKS Tajikistan"),
    ],
)  # fmt: skip
def test_what_a_noun_does_not_tell(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
