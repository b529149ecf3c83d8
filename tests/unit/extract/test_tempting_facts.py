"""Sentences that tempt to a wrong fact: who is left out, stands in front, is only named beside, or does nothing yet."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # who is brought out, and who is left out beside him
        ("en", "It was Libya, not Syria, that armed the IRA.", "AID Libya > Irish Republican Army"),
        ("en", "It was not Libya but Syria that armed the IRA.", "AID Syria > Irish Republican Army"),
        ("en", "It was Rwanda rather than Uganda which attacked Kisangani.", "ASSAULT Rwanda @ Kisangani"),
        ("fr", "C'est la Libye, et non la Syrie, qui a armé l'ETA.", "AID Libya > ETA"),
        ("fr", "C'est l'ELN et non les Farc qui a attaqué la Colombie.",
         "ASSAULT National Liberation Army (Colombia) > Colombia"),
        ("fr", "La Libye et non la Syrie a armé l'ETA.", "AID Libya > ETA"),
        # phrases in front
        ("en", "Unlike Iran, which arms Hezbollah, Qatar gives only money to Lebanon.", "AID Qatar > Lebanon"),
        ("en", "Of the three groups that had signed the truce, only Hamas attacked Israel again.",
         "ASSAULT Hamas > Israel"),
        ("fr", "Parmi les groupes signataires, seul le Hamas a attaqué Israël.", "ASSAULT Hamas > Israel"),
        # second subjects with a clause put in
        ("en", "Georgian forces took the hill and the Ossetians, led by Kokoity, withdrew.", "RETREAT Ossetians"),
        ("fr", "Les Géorgiens ont pris la colline et les Ossètes, qui la tenaient, se sont retirés.",
         "RETREAT Ossetians"),
        ("fr", "Le général rebelle Laurent Nkunda, qui vit au Rwanda, a menacé Kabila.",
         "THREATEN Laurent Nkunda > Joseph Kabila"),
        # participles and relatives of their own
        ("en", "Hezbollah fighters, trained by Iran and stationed in Syria, attacked Israel.",
         "PRESENT Hezbollah @ Syria"),
        ("en", "Nigeria was the paymaster of ECOMOG, which attacked Liberia.", "ASSAULT ECOMOG > Liberia"),
        # what is claimed by nobody, done every day, stopped by nothing
        ("en", "No group claimed the attack on the Iranian consul.", "ASSAULT - > Iran"),
        ("fr", "Aucun groupe n'a revendiqué l'attaque contre le Mali.", "ASSAULT - > Mali"),
        ("en", "Hardly a week passes without an attack by ETA on Spanish police.", "ASSAULT ETA > Spain"),
        ("fr", "Pas un jour ne passe sans qu'Israël ne bombarde Gaza.", "ASSAULT Israel @ Gaza Strip"),
        ("en", "Russia did nothing to stop Serbia shelling Sarajevo.", "ASSAULT Serbia @ Sarajevo"),
        ("fr", "La Russie n'a rien fait pour empêcher la Serbie de bombarder Sarajevo.", "ASSAULT Serbia @ Sarajevo"),
        # fighters and ministers
        ("fr", "L'ETA s'en est prise à la police espagnole.", "ASSAULT ETA > Spain"),
        ("fr", "Paris s'en prend à Moscou.", "ACCUSE France > Russia"),
        # what somebody calls a thing
        ("en", "Israeli warplanes struck what the army called a weapons depot of Hezbollah.",
         "ASSAULT Israel > Hezbollah"),
        ("en", "Turkey condemned what it described as an attack by Greece.", "ACCUSE Turkey > Greece"),
        ("fr", "L'Iran dénonce ce qu'il appelle l'agression d'Israël.", "ACCUSE Iran > Israel"),
        ("fr", "Le Niger dénonce ce qu'il présente comme une ingérence de la France.", "ACCUSE Niger > France"),
        # whom it is done to
        ("fr", "La France a arrêté le journaliste malien Moussa Konaté.", "COERCE France > Moussa Konaté"),
        ("en", "Greece asked Turkey's help to put out the fires.", "REQUEST Greece > Turkey"),
        ("fr", "Sadate expulsa les conseillers soviétiques sans rien demander à Washington.",
         "REQUEST Anwar Sadat > United States [negated]"),
    ],
)  # fmt: skip
def test_who_did_it(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("fr", "Le Niger partage avec le Mali une frontière de 800 kilomètres.", "COOPERATE"),
        ("fr", "Les autorités maliennes écartent la piste d'un attentat.", "REJECT"),
        ("en", "The United States warned its citizens against travel to Burundi.", "THREATEN"),
        ("en", "Ghana beat off a challenge from Nigeria to win the contract.", "ASSAULT"),
        ("en", "President Nyusi attended the funeral in Maputo.", "CONSULT"),
        ("en", "Thousands of Shiites marched in Sanaa to mark Ashura.", "PROTEST"),
        ("en", "The Ethiopian embassy in Nairobi was closed on Friday.", "SANCTION"),
        ("en", "Ankara would like to see Assad go.", "CONSULT"),
        ("en", "The Taliban handed him over to Qatari mediators.", "AID"),
        ("en", "Hamas freed two soldiers and handed them to the Red Cross.", "AID"),
        ("fr", "Le Ghana a remporté l'appel d'offres du port.", "REQUEST"),
        ("fr", "Le président nigérian a regagné Abuja après un séjour médical à Londres.", "CONSULT"),
        ("en", "Erdogan spoke to Al Jazeera on Monday.", "CONSULT"),
        ("fr", "Paul Kagame a reçu la chaîne France 24.", "CONSULT"),
        ("fr", "« Que les Français s'en aillent », lance un étudiant de Niamey.", "RETREAT"),
        ("fr", "Interrogé sur un bombardement israélien de l'Iran, le ministre n'a rien dit.", "ASSAULT"),
        ("fr", "L'équipe égyptienne a attaqué d'emblée.", "ASSAULT"),
        ("fr", "Le roi s'est rendu à la frontière pour accueillir les premiers camions irakiens.", "CONSULT Iraq"),
        ("en", "The Kremlin's man in Bangkok lost his passport.", "PRESENT"),
        ("en", "Belize, where British soldiers have trained in the jungle since 1948, is small.", "AID"),
        ("en", "Rwanda trained Tutsi refugees to fight.", "ASSAULT"),
        ("fr", "L'Ouganda forme les réfugiés à combattre.", "ASSAULT"),
        ("en", "Thousands of Burundians have crossed into Rwanda.", "MOBILIZE"),
        ("en", "Turkey lifted its objection to Finland's membership of NATO.", "PART_OF"),
        ("fr", "La Turquie a levé son veto à l'adhésion de la Finlande à l'Otan.", "PART_OF"),
    ],
)  # fmt: skip
def test_what_is_no_such_deed(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
