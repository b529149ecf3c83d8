"""Clauses that English wire prose is made of: ultimatums, calls of support, truces between two, men handed over."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel gave Hezbollah 72 hours to pull back from the border.", "THREATEN Israel > Hezbollah"),
        ("Russia gave Georgia until Monday to release the officers.", "THREATEN Russia > Georgia"),
        ("The United Nations gave Saddam Hussein until January 15 to leave Kuwait or face war.",
         "THREATEN United Nations > Saddam Hussein"),
        ("Nigeria gave the junta in Niamey a week to reinstate Mohamed Bazoum or face military intervention.",
         "THREATEN Nigeria > Niger"),
        ("The Taliban were given three days by Washington to hand over Osama bin Laden.",
         "THREATEN United States > Taliban"),
        ("Southern Africa's SADC bloc gave Lesotho's army two weeks to return to barracks, or face sanctions.",
         "THREATEN SADC > Lesotho"),
        ("ECOWAS met in Abuja. The bloc gave Niger a week to free him or face force.", "THREATEN ECOWAS > Niger"),
    ],
)  # fmt: skip
def test_a_term_that_is_given_is_an_ultimatum(lines: Lines, text: str, expected: str) -> None:
    told = lines(text)
    assert any(line.startswith(expected) for line in told), told
    assert not any(line.startswith(("AID", "RETREAT")) for line in told), told


def test_what_is_given_for_some_time_is_no_ultimatum(lines: Lines) -> None:
    assert lines("Syria gave Hezbollah weapons for two weeks.") == ["AID Syria > Hezbollah"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erdogan called Ilham Aliyev to express his backing.", "SUPPORT Recep Tayyip Erdogan > Ilham Aliyev"),
        ("Hugo Chavez called Gaddafi on Sunday to voice his solidarity.", "SUPPORT Hugo Chávez > Muammar Gaddafi"),
        ("Nasser sent a telegram to Lumumba to express his solidarity.",
         "SUPPORT Gamal Abdel Nasser > Patrice Lumumba"),
        ("China's foreign minister telephoned his Pakistani counterpart and expressed Beijing's support.",
         "SUPPORT China > Pakistan"),
        ("Visiting Kyiv, Boris Johnson expressed Britain's full backing.", "SUPPORT Boris Johnson > Ukraine"),
        ("Obama telephoned Mubarak and urged restraint.", "REQUEST Barack Obama > Hosni Mubarak"),
        ("Tito flew to Cairo to express his support for Nasser.", "SUPPORT Josip Broz Tito > Gamal Abdel Nasser"),
    ],
)  # fmt: skip
def test_support_is_voiced_to_who_is_called_or_met(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eritrea handed two captured pilots over to the Red Cross.", "RETREAT Eritrea"),
        ("Eritrea handed over two captured pilots to the Red Cross.", "RETREAT Eritrea"),
        ("The Tigers handed seven Sri Lankan soldiers over to the Red Cross on Friday.",
         "RETREAT Liberation Tigers of Tamil Eelam > Sri Lanka"),
        ("Turkey turned two Kurdish rebels over to Iran.", "RETREAT Turkey > Kurds"),
        ("Hezbollah held Terry Anderson for nearly seven years.", "COERCE Hezbollah > Terry Anderson"),
        ("Evaristo Carvalho, whom General Bozize's guards have held in his palace since Monday, spoke to the UN.",
         "COERCE François Bozizé > Evaristo Carvalho"),
        ("Kabul fell to the Taliban on Sunday.", "COERCE Taliban @ Kabul"),
        ("Phnom Penh fell into the hands of the Khmer Rouge.", "ASSAULT Khmer Rouge @ Phnom Penh"),
    ],
)  # fmt: skip
def test_men_are_held_and_handed_over_and_towns_fall(lines: Lines, text: str, expected: str) -> None:
    told = lines(text)
    assert any(line.startswith(expected) for line in told), told
    assert not any(line.startswith("AID") for line in told), told


def test_a_town_that_is_held_is_ruled(lines: Lines) -> None:
    assert lines("UNITA still holds Huambo.") == ["CONTROLS UNITA @ Huambo"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ceasefire between Israel and the militant group Hezbollah held on Sunday.", "AGREE Israel + Hezbollah"),
        ("A truce between Colombia and its largest guerrilla group, the FARC, took effect.", "AGREE Colombia + FARC"),
        ("A ceasefire between the Saudi-led coalition and Yemen's Houthi rebels came into force.",
         "AGREE Saudi-led coalition + Houthis"),
        ("A ceasefire agreement between Armenia and Azerbaijan, brokered by Russia, took effect at noon.",
         "AGREE Armenia + Azerbaijan"),
        ("Fighting between the Lebanese army and the Islamist group Fatah al-Islam broke out in Tripoli.",
         "ASSAULT Lebanese Armed Forces > Fatah al-Islam"),
        ("The pact between Russia and Iran worries Israel.", "AGREE Russia + Iran"),
    ],
)  # fmt: skip
def test_what_is_between_two_has_both(lines: Lines, text: str, expected: str) -> None:
    told = lines(text)
    assert any(line.startswith(expected) for line in told), told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraqi troops overran the Iranian port of Khorramshahr.", "ASSAULT Iraq @ Khorramshahr"),
        ("Bosnian Serb forces seized the UN safe area of Zepa.", "COERCE Army of Republika Srpska @ Žepa"),
        ("Israel bombed a Lebanese port.", "ASSAULT Israel > Lebanon"),
    ],
)
def test_a_port_with_its_name_is_where_it_was(lines: Lines, text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lord's Resistance Army, whose leader, Joseph Kony, is wanted in The Hague, attacked Gulu.",
         ("LEADS Joseph Kony > Lord's Resistance Army", "ASSAULT Lord's Resistance Army @ Gulu")),
        ("The Free Aceh Movement, whose founder, Hasan di Tiro, lives in Sweden, rejected the offer.",
         ("LEADS Hasan di Tiro > Free Aceh Movement", "REJECT Free Aceh Movement")),
        ("UNITA, whose leader, Jonas Savimbi, was killed in February, has signed a truce.",
         ("LEADS Jonas Savimbi > UNITA", "AGREE UNITA")),
        ("Turkey, whose army bombed Afrin, accused Syria of lying.",
         ("ACCUSE Turkey > Syria", "ASSAULT Turkey @ Afrin")),
    ],
)  # fmt: skip
def test_whose_leader_it_is_has_a_clause_of_its_own(lines: Lines, text: str, expected: tuple[str, ...]) -> None:
    told = lines(text)
    for one in expected:
        assert any(line.startswith(one) for line in told), told


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Iran called on Iraq to withdraw its troops. Baghdad brushed the appeal aside.", "en", "REJECT Iraq > Iran"),
        ("Egypt proposed a truce to Israel, which rejected it.", "en", "REJECT Israel > Egypt"),
        ("The United States asked Iraq to withdraw. Baghdad refused.", "en", "REJECT Iraq > United States"),
        ("Egypt proposed a truce to Hamas and Israel. Israel accepted the proposal.", "en", "CONCEDE Israel > Egypt"),
        ("La Turquie a demandé à la Grèce de retirer ses soldats ; Athènes refuse.", "fr", "REJECT Greece > Turkey"),
        ("Turkey asked Greece for talks. Bulgaria refused.", "en", "REJECT Bulgaria"),
        ("Pakistan accused India of shelling Kashmir. India denied it.", "en", "REJECT India"),
    ],
)
def test_who_asked_is_refused(lines: Lines, text: str, lang: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hutu rebels, helped by Kinshasa, crossed into Rwanda.", ("AID Democratic", "MOBILIZE Hutu @ Rwanda")),
        ("Hissene Habre, propped up by French troops, ruled Chad until 1990.", ("BACKS France > Hissène Habré",)),
        ("Nigerian soldiers sent to save President Samuel Doe from defeat landed in Monrovia.",
         ("BACKS Nigeria > Samuel Doe", "MOBILIZE Nigeria @ Monrovia")),
        ("Chad attacked Faya and seized Libyan tanks.", ("ASSAULT Chad", "COERCE Chad > Libya")),
    ],
)  # fmt: skip
def test_a_participle_behind_its_noun_is_no_second_main_verb(
    lines: Lines, text: str, expected: tuple[str, ...]
) -> None:
    told = lines(text)
    for one in expected:
        assert any(line.startswith(one) for line in told), told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington demanded that Syria expel Hamas.", "REQUEST United States > Syria"),
        ("The Security Council demanded that Serbia hand over Mladic.", "REQUEST UN Security Council > Serbia"),
        ("Arafat proposed that Israel free 500 prisoners.", "REQUEST Yasser Arafat > Israel"),
        ("Ethiopia insisted that Egypt drop its veto.", "REQUEST Ethiopia > Egypt"),
    ],
)
def test_what_is_demanded_is_a_clause(lines: Lines, text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran sent advisers to Damascus to shore up President Bashar al-Assad.", "BACKS Iran > Bashar al-Assad"),
        ("Idriss Deby, whom French troops saved from a rebellion in 2008, has died.", "BACKS France > Idriss Déby"),
        ("Fighting went on in Huambo, where UNITA held out against government troops.", "ASSAULT UNITA"),
        ("Venezuela ordered American diplomats out of the country.", "SANCTION Venezuela > United States"),
        ("The United States lifted its embargo on arms to Vietnam.", "CONCEDE United States > Vietnam"),
        ("A bombing blamed on the PKK killed six in Ankara.", "ASSAULT Kurdistan Workers' Party @ Ankara [alleged]"),
        ("Fatah and Hamas fighters fought from house to house in Gaza.", "ASSAULT Fatah > Hamas @ Gaza"),
    ],
)
def test_who_is_saved_ordered_out_or_blamed(lines: Lines, text: str, expected: str) -> None:
    told = lines(text)
    assert any(line.startswith(expected) for line in told), told


def test_lives_that_are_saved_are_no_party(lines: Lines) -> None:
    assert lines("The Red Cross saved 300 lives in Goma.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Somali warlord Mohamed Farah Aidid's militia killed 24 Pakistani peacekeepers in Mogadishu.",
         "ASSAULT Mohamed Farrah Aidid > Pakistan @ Mogadishu"),
        ("The Argentine junta took the British governor prisoner.",
         "COERCE National Reorganization Process > United Kingdom"),
        ("Al-Shabaab took two Kenyan aid workers hostage.", "COERCE al-Shabaab"),
        ("Kuwait lent Iraq $15 billion for its war with Iran.", "AID Kuwait > Iraq"),
        ("Romanian troops backed by tanks fired on demonstrators in Timisoara.", "ASSAULT Romania @ Timişoara"),
        ("Turkish soldiers supported by jets crossed into Iraq.", "MOBILIZE Turkey @ Iraq"),
        ("Saudi Arabia has let American aircraft use its bases.", "AID Saudi Arabia > United States"),
        ("The World Bank froze loans to Zimbabwe.", "SANCTION World Bank > Zimbabwe"),
    ],
)  # fmt: skip
def test_who_does_it_and_to_whom_in_plain_clauses(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four Malian soldiers were killed in fighting with Tuareg rebels near Kidal.", "ASSAULT Tuareg > Mali"),
        ("Ethiopia bombed Mekelle, which the Tigray People's Liberation Front controls.",
         "CONTROLS Tigray People's Liberation Front @ Mekelle"),
        ("Bahrain accused Iran of plotting to overthrow its government and expelled three Iranian diplomats.",
         "SANCTION Bahrain > Iran"),
        ("NATO aircraft bombed Serb positions near Gorazde on Monday after General Ratko Mladic ignored a warning.",
         "ASSAULT NATO > Serbia"),
        ("Police in Kampala arrested opposition leader Kizza Besigye.", "COERCE Uganda > Kizza Besigye"),
        ("Haiti's rulers, whom the United Nations has given until October 15 to step down, met Jimmy Carter.",
         "THREATEN United Nations > Haiti"),
    ],
)  # fmt: skip
def test_verbs_and_nouns_are_told_apart(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RUF kept fighting. Libya armed it, and Liberia let it use camps along the border.",
         "AID Liberia > Revolutionary United Front"),
        ("Renamo is weak. Malawi feeds it and South Africa lets it train on its soil.", "AID South Africa > RENAMO"),
    ],
)  # fmt: skip
def test_the_same_pronoun_in_the_next_clause_is_the_same_party(lines: Lines, text: str, expected: str) -> None:
    told = lines(text)
    assert any(line.startswith(expected) for line in told), told
