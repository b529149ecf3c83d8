"""Whom pronouns and nouns take up from another clause: nobody is his own object, "he" goes on being who he was."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        (
            "fr",
            "Israël a frappé Damas lundi. Le ministre syrien de la Défense, Ali Ayoub, lui a promis une riposte.",
            "THREATEN Ali Abdullah Ayyoub > Israel",
        ),
        (
            "fr",
            "Laurent Gbagbo est arrivé à Pretoria. La Sûreté française lui a conseillé de se taire.",
            "REQUEST Sûreté > Laurent Gbagbo",
        ),
        (
            "en",
            "Idriss Deby flew to Khartoum. The United Front, a coalition chaired by Mahamat Nour, condemned him.",
            "ACCUSE United Front > Idriss Déby",
        ),
        (
            "en",
            "Mugabe praised Samora Machel. Margaret Thatcher phoned Ronald Reagan, and she blamed him for the war.",
            "ACCUSE Margaret Thatcher > Ronald Reagan",
        ),
    ],
)
def test_nobody_is_his_own_object(lines: Lines, lang: str, text: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told


def test_he_goes_on_being_who_he_was(lines: Lines) -> None:
    text = (
        "Foday Sankoh flew to Tripoli in May. He led the RUF. He had stolen the gems of a Kono trader. He attacked Bo."
    )
    assert any(one.startswith("ASSAULT Foday Sankoh") for one in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Abdallah tient Anjouan. La France fera venir Bob Denard pour le déloger.", "ASSAULT France > Abdallah"),
        ("Les Houthis ont pris Taëz. Riyad a promis de les en chasser.", "ASSAULT Saudi Arabia > Houthis"),
        ("L'Érythrée a envahi Badmé. L'Éthiopie compte l'en déloger.", "ASSAULT Ethiopia > Eritrea"),
        ("Les Kényans ont refusé. Félix Tshisekedi parle de les congédier.", "SANCTION Félix Tshisekedi > Kényans"),
    ],
)
def test_clitics_before_infinitives(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Laurent Gbagbo and Guillaume Soro met in Ouagadougou. Both sides agreed to disarm.",
         "AGREE Laurent Gbagbo + Guillaume Soro"),
        ("en", "Robert Mugabe received Joshua Nkomo in Harare. The sides signed a pact.",
         "AGREE Robert Mugabe + Joshua Nkomo"),
        ("en", "Iran sent guns, and Russia sent tanks. Both fear the Taliban.", "OPPOSES Iran + Russia > Taliban"),
        ("en", "Uganda and Rwanda fought in Kisangani. The two armies agreed a truce.", "AGREE Uganda + Rwanda"),
        ("en", "Rwanda accused Burundi of lying. Both presidents met in Arusha.", "CONSULT Rwanda + Burundi"),
        ("en", "Ethiopia and Djibouti signed a deal. The two allies held joint exercises.",
         "COOPERATE Ethiopia + Djibouti"),
        ("fr", "Boris Eltsine a reçu Aslan Maskhadov au Kremlin. Les deux parties ont signé un accord.",
         "AGREE Boris Yeltsin + Aslan Maskhadov"),
        ("fr", "Museveni et Mobutu se sont parlé lundi. Tous deux ont promis de respecter la trêve.",
         "AGREE Yoweri Museveni + Mobutu Sese Seko"),
        ("fr", "L'Ouganda et le Rwanda se sont battus à Kisangani. Les deux armées ont signé une trêve.",
         "AGREE Uganda + Rwanda"),
    ],
)  # fmt: skip
def test_the_two_who_were_named(lines: Lines, lang: str, text: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Iran, Syria and Russia met in Sochi. Both accused France."),
        ("en", "France accused Mali. The refugees left both camps."),
    ],
)
def test_no_two_to_take_up(lines: Lines, lang: str, text: str) -> None:
    assert not [one for one in lines(text, lang) if one.startswith(("ACCUSE Iran", "RETREAT France", "RETREAT Mali"))]


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Turkey struck Afrin on Friday. The offensive killed 20 fighters of the YPG.",
         "ASSAULT Turkey > People's Protection Units"),
        ("en", "Israel bombed Tyre on Friday. The strikes killed five members of Hezbollah.",
         "ASSAULT Israel > Hezbollah"),
        ("en", "Al-Shabaab stormed a base in El Adde. Kenya said the assault killed four of its soldiers.",
         "ASSAULT al-Shabaab > Kenya [alleged: Kenya]"),
        ("fr", "La Turquie a bombardé Afrin vendredi. L'offensive a tué vingt combattants des YPG.",
         "ASSAULT Turkey > People's Protection Units"),
        ("fr", "Israël a bombardé Tyr vendredi. Les frappes ont tué cinq membres du Hezbollah.",
         "ASSAULT Israel > Hezbollah"),
    ],
)  # fmt: skip
def test_the_deed_taken_up_has_its_doer(lines: Lines, lang: str, text: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told


def test_no_deed_is_laid_on_whom_it_struck(lines: Lines) -> None:
    told = lines("Turkey attacked Syria on Friday. The strikes killed five Turkish soldiers.")
    assert "ASSAULT Turkey > Turkey" not in told


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Israel bombed Tyre on Friday. Five members of Hezbollah were killed in the strikes.",
         "ASSAULT Israel > Hezbollah"),
        ("en", "Turkey struck Afrin on Friday. Twenty fighters of the YPG died in the raid.",
         "ASSAULT Turkey > People's Protection Units"),
        ("en", "Sudan attacked Heglig on Tuesday. South Sudan said it had repelled the attack.",
         "ASSAULT South Sudan > Sudan"),
        ("en", "Israel raided Tunis. The attack, in which 60 Palestinians died, was condemned by Washington.",
         "ACCUSE United States > Israel"),
        ("fr", "Le Rwanda a bombardé Goma. Douze soldats congolais ont péri dans l'attaque.",
         "ASSAULT Rwanda > Democratic Republic of the Congo"),
        ("fr", "Le M23 a attaqué Sake mardi. L'armée congolaise a contenu l'offensive.", "ASSAULT FARDC > M23"),
    ],
)  # fmt: skip
def test_who_is_killed_in_a_deed_and_who_beats_it_off(lines: Lines, lang: str, text: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "The Taliban took Kabul on Sunday. The victors hanged Najibullah.",
         "ASSAULT Taliban > Mohammad Najibullah"),
        ("en", "Boko Haram seized 200 girls in Chibok. Nigeria refused to negotiate with the kidnappers.",
         "REJECT Nigeria > Boko Haram"),
        ("en", "Russian troops raided Senaki. Moscow confirmed it but said its forces had withdrawn from the town.",
         "RETREAT Russia"),
        ("fr", "Le M23 a attaqué Goma. Kinshasa accuse Kigali d'armer les assaillants.", "AID Rwanda > M23"),
        ("fr", "L'Irak a envahi le Koweït jeudi. Riyad a condamné les envahisseurs.", "ACCUSE Saudi Arabia > Iraq"),
    ],
)  # fmt: skip
def test_those_who_did_the_deed(lines: Lines, lang: str, text: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told


def test_of_two_who_struck_neither_is_guessed(lines: Lines) -> None:
    told = lines("Hamas attacked Sderot. Israel bombed Gaza. Egypt condemned the attackers.")
    assert "ACCUSE Egypt > Israel" not in told
    assert "ACCUSE Egypt > Hamas" not in told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            (
                "Hezbollah is the power in the south. Iran pays it and Syria lets it move arms over the border. "
                "Since March its fighters have shelled Kiryat Shmona."
            ),
            "ASSAULT Hezbollah @ Qiryat Shmona",
        ),
        (
            (
                "Much depends on Renamo. Rhodesia arms it, and Malawi lets it use airfields. "
                "On Monday its guerrillas attacked Chimoio."
            ),
            "ASSAULT RENAMO @ Chimoio",
        ),
        (
            "Uganda ended its mission in Goma. Luanda has sent troops, and it accused Rwanda of arming the M23.",
            "ACCUSE Angola > Rwanda",
        ),
    ],
)
def test_whom_a_pronoun_meant_is_meant_again(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "en")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        (
            "en",
            "Idi Amin, whom Milton Obote had promoted, drove to Jinja. His troops attacked Kampala.",
            "ASSAULT Idi Amin @ Kampala",
        ),
        (
            "en",
            "Idi Amin left Kampala before Julius Nyerere had sent a word. His troops attacked Masaka.",
            "ASSAULT Idi Amin @ Masaka",
        ),
        (
            "en",
            "Laurent Gbagbo left for Yopougon after Guillaume Soro had threatened a march. He accused France of lying.",
            "ACCUSE Laurent Gbagbo > France",
        ),
        (
            "fr",
            "Idi Amin, que Milton Obote avait promu, est allé à Jinja. Ses troupes ont attaqué Kampala.",
            "ASSAULT Idi Amin @ Kampala",
        ),
        (
            "fr",
            "Les hommes du colonel Nkunda ont fui Sake, visés par la Garde présidentielle. Son allié Ntaganda a fui.",
            "BACKS Bosco Ntaganda > Laurent Nkunda",
        ),
    ],
)
def test_the_subject_of_the_main_clause_is_taken_up_first(lines: Lines, lang: str, text: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told
