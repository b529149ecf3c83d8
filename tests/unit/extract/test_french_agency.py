"""How French agency prose tells of wars: what failed when, who asked for a meeting, what was denied, who was freed."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les pourparlers ont échoué lorsque le Niger a livré des armes au Tchad.", "AID Niger > Chad"),
        ("La médiation a échoué alors que l'Érythrée attaquait l'Éthiopie.", "ASSAULT Eritrea > Ethiopia"),
        ("Le coup d'État a échoué parce que le Sénégal a envoyé des troupes à Banjul.", "MOBILIZE Senegal @ Banjul"),
        ("Les négociations ont échoué quand Moscou a bombardé Odessa.", "ASSAULT Russia @ Odesa"),
    ],
)
def test_what_fails_when_or_because_something_happens_leaves_that_a_fact(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Front populaire zarqan a livré des armes au Tchad.", "AID Front populaire zarqan > Chad"),
        ("Le Mali a arrêté un chef de la Brigade révolutionnaire zarqane.",
         "COERCE Mali > Brigade révolutionnaire zarqane"),
        ("Les Forces armées zarqanes ont bombardé Kidal.", "ASSAULT Forces armées zarqanes @ Kidal"),
        ("L'Union patriotique togolandaise accuse le Ghana.", "ACCUSE Union patriotique togolandaise > Ghana"),
        ("Le Front populaire camouflé a attaqué Kidal.", "ASSAULT Front populaire @ Kidal"),
    ],
)  # fmt: skip
def test_an_unknown_adjective_of_a_people_belongs_to_a_new_name(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Hamas refuse d'examiner la proposition égyptienne.", "REJECT Hamas > Egypt"),
        ("Les Houthis ont refusé de discuter du plan saoudien.", "REJECT Houthis > Saudi Arabia"),
        ("Le Venezuela a rompu ses relations avec la Colombie. Bogota a dénoncé une décision irresponsable.",
         "ACCUSE Colombia > Venezuela"),
        ("La Turquie a fermé sa frontière avec l'Arménie. Erevan a dénoncé une mesure « arbitraire ».",
         "ACCUSE Armenia > Turkey"),
        ("Un coup d'État a renversé le président du Niger. La France a suspendu son aide au pays.",
         "SANCTION France > Niger"),
        ("Le Kenya a envoyé des policiers en Haïti. Les États-Unis ont livré des blindés au pays.",
         "AID United States > Haiti"),
        ("Washington a qualifié le plan saoudien de « positif ».", "SUPPORT United States > Saudi Arabia"),
        ("Moscou a jugé constructif le plan turc.", "SUPPORT Russia > Turkey"),
        ("Le Togo a présenté un plan, que Paris a jugé « crédible ».", "SUPPORT France > Togo"),
    ],
)  # fmt: skip
def test_whose_plan_or_step_is_judged_and_which_country_is_meant(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Jonas Savimbi a été abattu par l'un de ses gardes.", "fr", "ASSAULT - > Jonas Savimbi"),
        ("Indira Gandhi was killed by her own bodyguards.", "en", "ASSAULT - > Indira Gandhi"),
        ("Laurent Kabila was shot dead by one of his bodyguards.", "en", "ASSAULT - > Laurent-Désiré Kabila"),
        ("L'armée éthiopienne a bombardé la base d'Alamata, occupée par les forces tigréennes.", "fr",
         "ASSAULT Ethiopian National Defense Force > Tigray Defense Forces @ Alamata"),
        ("L'armée rwandaise a lancé une offensive contre le camp de Nyanzale, tenu par les hommes de Laurent Nkunda.",
         "fr", "ASSAULT Rwanda Defence Force > Laurent Nkunda @ Nyanzale"),
    ],
)  # fmt: skip
def test_whose_base_is_struck_and_who_is_killed_by_his_own(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Deux ingénieurs chinois, enlevés en mars par Boko Haram, ont été libérés mardi.", "fr",
         "RETREAT Boko Haram > China"),
        ("Trois otages français, capturés par les FARC, ont été relâchés à Cali.", "fr",
         "RETREAT FARC > France @ Cali"),
        ("Three Turkish soldiers, held by the PKK since May, have been released.", "en",
         "RETREAT Kurdistan Workers' Party > Turkey"),
    ],
)  # fmt: skip
def test_captives_are_freed_by_those_who_took_them(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


def test_nobody_frees_whom_a_raid_takes_away(lines: Lines) -> None:
    told = lines("Ingrid Betancourt, enlevée par les FARC, a été libérée lors d'une opération de l'armée.", "fr")
    assert not any(line.startswith("RETREAT") for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les pourparlers entre le gouvernement colombien et l'ELN ont échoué à Caracas.",
         "CONSULT Colombia + National Liberation Army (Colombia)"),
        ("Les pourparlers engagés à Doha entre Kigali et Kinshasa ont été suspendus.",
         "CONSULT Rwanda + Democratic Republic of the Congo [ended]"),
        ("Les discussions entamées à Oslo entre Manille et le MILF ont repris.",
         "CONSULT Philippines + Moro Islamic Liberation Front"),
        ("Riek Machar est arrivé à Khartoum, où l'a accueilli Omar el-Béchir.",
         "CONSULT Riek Machar > Omar al-Bashir @ Khartoum"),
        ("Le Hamas et le Fatah se sont rendus à Alger, où les a reçus le président Tebboune.",
         "CONSULT Hamas + Fatah > Abdelmadjid Tebboune @ Algiers"),
        ("Deux factions du SPLM-N ont attaqué Kadugli.", "ASSAULT SPLM-North @ Kadugli"),
    ],
)  # fmt: skip
def test_both_sides_of_talks_and_who_came_where_somebody_receives_them(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Salva Kiir s'est rendu à Khartoum à l'invitation d'Omar el-Béchir.",
         "CONSULT Salva Kiir > Omar al-Bashir @ Khartoum"),
        ("Réunis à Abuja à l'invitation du Nigeria, le Soudan et le SLA ont signé un accord.",
         "CONSULT Sudan + Sudan Liberation Movement > Nigeria @ Abuja"),
        ("Réunie mercredi au Caire à la demande du Koweït, la Ligue arabe a condamné l'Iran.",
         "REQUEST Kuwait > Arab League"),
        ("Réunie mercredi au Caire à la demande du Koweït, la Ligue arabe a condamné l'Iran.",
         "CONSULT Arab League @ Cairo"),
        ("Sous la pression de Moscou, Erevan et Bakou ont signé une trêve.", "AGREE Armenia + Azerbaijan"),
    ],
)  # fmt: skip
def test_at_whose_word_people_meet(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Unita, dont Pretoria est l'un des parrains, a pris Huambo.", "BACKS South Africa > UNITA"),
        ("La Croatie, dont l'Allemagne est le principal allié, a attaqué Knin.", "BACKS Germany > Croatia"),
        ("Le M23, un mouvement créé par le Rwanda, a pris Goma.", "ASSAULT M23 @ Goma"),
        ("Le Hezbollah a attaqué l'Armée du Liban Sud, une milice mise sur pied par Israël.",
         "LEADS Israel > South Lebanon Army"),
        ("L'armée a attaqué le FLEC, un groupe soutenu par le Zaïre.",
         "BACKS Zaire > Front for the Liberation of the Enclave of Cabinda"),
        ("Le Tchad a arrêté Ali Hassan, un chef rebelle soutenu par le Soudan.", "COERCE Chad > Ali Hassan"),
        ("L'Armée nationale tamoule a attaqué Jaffna.", "ASSAULT Armée nationale tamoule @ Jaffna"),
        ("Les Mirage de l'armée française ont bombardé les colonnes du Frolinat.",
         "ASSAULT French Armed Forces > FROLINAT"),
        ("Mobutu avait fait livrer en 1989 des armes et des munitions aux talibans, qui affrontaient alors l'Inde.",
         "ASSAULT Taliban > India"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_name_behind_it(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Jonas Savimbi a été tué quelques heures après son arrestation par l'armée angolaise.", "fr",
         "COERCE Angolan Armed Forces > Jonas Savimbi"),
        ("Mohamed Bazoum was freed three days after his abduction by Boko Haram.", "en",
         "COERCE Boko Haram > Mohamed Bazoum"),
        ("Hassan II a reçu le Front Polisario. Les deux parties ont convenu d'une trêve.", "fr",
         "AGREE Hassan II + Polisario Front"),
        ("Le Soudan et le Tchad sont convenus d'un cessez-le-feu.", "fr", "AGREE Sudan + Chad"),
        ("La Turquie a repris Afrin et Azaz, tenues par les YPG.", "fr",
         "CONTROLS People's Protection Units @ Afrin + Azaz [ended]"),
        ("Ingrid Betancourt et Clara Rojas, enlevées par les FARC, ont été libérées.", "fr",
         "RETREAT FARC > Íngrid Betancourt + Clara Rojas"),
        ("Riyad a rompu avec le Qatar et l'Iran, accusés de soutenir les Houthis.", "fr",
         "BACKS Qatar + Iran > Houthis [alleged]"),
        ("Réunis à Luanda autour de João Lourenço, Paul Kagame et Félix Tshisekedi ont signé une trêve.", "fr",
         "CONSULT Paul Kagame + Félix Tshisekedi + João Lourenço @ Luanda"),
    ],
)  # fmt: skip
def test_whose_arrest_and_what_is_said_of_two(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang), lines(text, lang)
