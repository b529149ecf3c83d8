"""Plain agency sentences of many wars: where fighting is reported, orders to one's own, what is aimed at whom."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Clashes were reported between the SAF and the RSF in Omdurman.",
         "ASSAULT Sudanese Armed Forces + Rapid Support Forces @ Omdurman"),
        ("en", "Fighting was under way in Omdurman between the army and the RSF.",
         "ASSAULT Sudan + Rapid Support Forces @ Omdurman"),
        ("en", "There was heavy fighting between the army and the RSF in Omdurman.",
         "ASSAULT Sudan + Rapid Support Forces @ Omdurman"),
        ("en", "Fighting between the army and the RSF intensified in El Fasher on Friday.",
         "ASSAULT Sudan + Rapid Support Forces @ El Fasher"),
        ("en", "An Israeli airstrike was reported near Damascus.", "ASSAULT Israel @ Damascus"),
        ("en", "Air strikes by Turkey were also recorded in Qamishli.", "ASSAULT Turkey @ Qamishli"),
        ("en", "Houthi attacks killed five people in Gaza.", "ASSAULT Houthis @ Gaza Strip"),
        ("en", "M23 raids near Goma forced thousands to flee.", "ASSAULT M23 @ Goma"),
        ("en", "Hezbollah raid led France to close its embassy.", "SANCTION France"),
        ("en", "Algeria hosts bases of the Polisario Front.", "AID Algeria > Polisario Front"),
        ("en", "Iran has spent billions arming Hezbollah.", "AID Iran > Hezbollah"),
        ("en", "Cuba lost 2,000 men fighting in Angola.", "ASSAULT Cuba @ Angola"),
        ("en", "ECOWAS lifted the sanctions imposed on Niger.", "CONCEDE ECOWAS > Niger"),
        ("en", "ECOWAS lifted some of its sanctions on Niger.", "CONCEDE ECOWAS > Niger"),
        ("en", "Washington eased sanctions targeting Damascus.", "CONCEDE United States > Syria"),
        ("en", "Russia supports the breakaway republic of Abkhazia.", "BACKS Russia > Abkhazia"),
        ("en", "Iraqi militias loyal to Iran fired rockets at a base housing American troops.",
         "ASSAULT Iraqi militias > United States"),
        ("en", "Washington imposed visa bans on Ugandan officials accused of undermining democracy.",
         "ACCUSE United States > Uganda"),
        ("en", "Two Iranian warships docked at the Syrian port of Latakia.", "PRESENT Iran @ Latakia"),
        ("en", "Kenya will lead a multinational force to Haiti.", "MOBILIZE Kenya @ Haiti [planned]"),
        ("en", "Putin ordered the army to enter Ukraine.", "MOBILIZE Russia @ Ukraine [planned]"),
        ("en", "Putin ordered the army to enter Ukraine, Interfax reported.",
         "MOBILIZE Russia @ Ukraine [planned: Interfax]"),
        ("en", "Netanyahu instructed the military to strike Iran.", "ASSAULT Israel > Iran [planned]"),
        ("en", "The prime minister, Benjamin Netanyahu, told the army to bomb Beirut.",
         "ASSAULT Israel @ Beirut [planned]"),
        ("en", "Khamenei has ordered the Revolutionary Guards to attack Israel.",
         "ASSAULT Islamic Revolutionary Guard Corps > Israel [planned]"),
        ("en", "Saudi-led warplanes struck a prison in Saada.", "ASSAULT Saudi Arabia @ Saada"),
        ("en", "US-led air strikes killed 20 Islamic State fighters.", "ASSAULT United States > Islamic State"),
        ("en", "Cuban-piloted MiGs attacked South African positions near the Calueque dam.",
         "ASSAULT Cuba > South Africa @ Calueque Dam"),
        ("en", "After the ceasefire collapsed, Ethiopian jets bombed Mekelle.", "ASSAULT Ethiopia @ Mekelle"),
        ("en", "Somalia's al-Shabaab insurgents ambushed a convoy of Burundian peacekeepers, killing 30.",
         "ASSAULT al-Shabaab > Burundi"),
        ("en", "Armenia froze its participation in the CSTO and bought howitzers from France.",
         "COOPERATE Armenia > France"),
        ("en", "Drones hit a base that hosts Russian troops near Latakia.", "ASSAULT - > Russia"),
        ("en", "Egypt, together with Qatar, condemned the strike.", "ACCUSE Egypt + Qatar"),
        ("en", "Pakistan launched strikes into Iran.", "ASSAULT Pakistan @ Iran"),
        ("en", "At least 15 people were killed in an air strike on a market in Sudan's North Darfur region.",
         "ASSAULT - @ North Darfur"),
        ("en", "Ethiopia, which has been battling Amhara militiamen, denied carrying out drone strikes on civilians.",
         "ASSAULT Ethiopia [denied: Ethiopia]"),
        ("en", "The junta in Niger revoked the licence of French nuclear firm Orano.", "SANCTION Niger > Orano"),
        ("en", "A Malian rebel group attacked an army base.", "ASSAULT Malian rebel group"),
        ("en", "A Sudanese rebel movement signed a deal with Khartoum.", "AGREE Sudanese rebel movement > Sudan"),
        ("en", "Russia's Wagner mercenary group killed civilians in Mali.", "ASSAULT Wagner Group @ Mali"),
        ("en", "Pakistan's ISI spy agency armed Hekmatyar.", "AID Inter-Services Intelligence > Gulbuddin Hekmatyar"),
        ("en", "The Sandinistas took delivery of Soviet Mi-24 helicopters in November 1984.",
         "AID Soviet Union > Sandinista National Liberation Front"),
        ("en", "Turkey shipped arms destined for the GNA.", "AID Turkey > Government of National Accord"),
        ("en", "The EU froze budget support for Niger after the military seized power.",
         "SANCTION European Union > Niger"),
        ("en", "Rebels ambushed a column of Chadian soldiers near Lake Chad, killing 98.",
         "ASSAULT - > Chad @ Lake Chad"),
        ("fr", "Des combats entre l'armée et les FSR ont été signalés à Omdourman.",
         "ASSAULT Sudan + Rapid Support Forces @ Omdurman"),
        ("fr", "Des combats étaient en cours à Omdourman entre l'armée et les FSR.",
         "ASSAULT Sudan + Rapid Support Forces @ Omdurman"),
        ("fr", "Une frappe israélienne a été signalée près de Damas.", "ASSAULT Israel @ Damascus"),
        ("fr", "Le Rwanda a passé des années à armer le M23.", "AID Rwanda > M23"),
        ("fr", "La Cédéao a levé une partie des sanctions imposées au Niger.", "CONCEDE ECOWAS > Niger"),
        ("fr", "Washington a allégé les sanctions visant Damas.", "CONCEDE United States > Syria"),
        ("fr", "Une enquête visant le Hezbollah a été ouverte.", "ACCUSE - > Hezbollah"),
        ("fr", "La Russie a livré des armes au petit émirat du Qatar.", "AID Russia > Qatar"),
        ("fr", "Netanyahou a ordonné à l'armée de frapper l'Iran.", "ASSAULT Israel > Iran [planned]"),
        ("fr", "Macron a ordonné à l'armée de quitter le Mali.", "RETREAT France @ Mali [planned]"),
        ("fr", "Les guérilleros de l'ELN ont enlevé deux policiers.", "COERCE National Liberation Army (Colombia)"),
        ("fr", "Israël a frappé un bâtiment abritant des responsables du Hamas à Doha.", "ASSAULT Israel > Hamas"),
        ("fr", "Le Niger a retiré son permis à Orano.", "SANCTION Niger > Orano"),
        ("fr", "Une alliance rebelle malienne affirme avoir tué des dizaines de mercenaires russes.",
         "ASSAULT alliance rebelle malienne > Russia [alleged: alliance rebelle malienne]"),
        ("fr", "Un chef de milice libyen a été abattu à Tripoli.", "ASSAULT - > chef de milice libyen @ Tripoli"),
        ("fr", "Un mouvement rebelle soudanais a signé un accord avec Khartoum.",
         "AGREE mouvement rebelle soudanais > Sudan"),
        ("fr", "La police secrète serbe équipait les paramilitaires d'Arkan.", "AID Serbia > Željko Ražnatović"),
        ("fr", "Israël a livré des pièces détachées à l'Iran en échange de la libération d'otages américains.",
         "AID Israel > Iran"),
        ("fr", "Paris a livré des armes destinées à Haftar.", "AID France > Khalifa Haftar"),
        ("en", "Rwandan soldiers entered Congolese territory.", "MOBILIZE Rwanda @ Democratic Republic of the Congo"),
        ("en", "The Lebanese army began dismantling Hezbollah posts.", "COERCE Lebanese Armed Forces > Hezbollah"),
        ("en", "Hezbollah dismantled its posts near the border.", "RETREAT Hezbollah"),
        ("fr", "Des soldats turcs sont entrés sur le territoire syrien.", "MOBILIZE Turkey @ Syria"),
        ("fr", "Le Honduras a laissé les contras s'entraîner sur son sol.", "AID Honduras > Contras @ Honduras"),
    ],
)  # fmt: skip
def test_what_agency_sentences_tell(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "Houthi raids led France to close its embassy.", "LEADS"),
        ("en", "France flew in legionnaires to stop the Libyan advance.", "RETREAT"),
        ("en", "France stopped the rebels' offensive in Chad.", "ASSAULT France"),
        ("en", "Iraq expelled 40,000 Shi'ites to Iran, accusing them of disloyalty.", "ACCUSE Iraq > Iran"),
        ("en", "Sanctions targeting Damascus were lifted.", "ASSAULT"),
        ("en", "NATO-led troops patrol northern Kosovo.", "LEADS"),
        ("en", "Saudi-led warplanes struck a prison in Saada.", "LEADS"),
        ("en", "The junta revoked the licence of Orano.", "SANCTION France"),
        ("en", "The hijackers had planned to blow up the Air France jet over Paris.", "ASSAULT - > France"),
        ("en", "Putin ordered the army to enter Ukraine.", "REQUEST"),
        ("fr", "Le Hezbollah a perdu des combattants en Syrie, où il combattait aux côtés du régime.",
         "ASSAULT Hezbollah > Syria"),
        ("fr", "Les insurgés shebabs ont attaqué un convoi de soldats burundais.", "MOBILIZE"),
        ("fr", "L'Irak a reçu des Mirage de la France et des chars de l'URSS.", "CONSULT"),
        ("fr", "L'Érythrée et l'Égypte ont tenu un sommet à Asmara.", "CONTROLS"),
        ("fr", "Les accusations visant Kigali se multiplient.", "ASSAULT"),
    ],
)  # fmt: skip
def test_what_agency_sentences_do_not_tell(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A UN report found credible evidence that the Emirates had sent weapons to Hezbollah.",
         "AID United Arab Emirates > Hezbollah [alleged: United Nations]"),
        ("en", "The panel found proof that Eritrea had armed al-Shabaab.", "AID Eritrea > al-Shabaab [alleged]"),
        ("en", "London said there was no proof that Russia had armed the Taliban.",
         "AID Russia > Taliban [denied: United Kingdom]"),
        ("en", "There is no sign that Russia has left Syria.", "RETREAT Russia @ Syria [negated]"),
        ("en", "Moscow dismissed a report that Wagner had left Mali.", "RETREAT Wagner Group @ Mali [denied: Russia]"),
        ("en", "The inquiry did not prove that Iran had armed the Houthis.", "AID Iran > Houthis [possible]"),
        ("en", "There is no doubt that Russia armed the Taliban.", "AID Russia > Taliban"),
        ("fr", "Rien ne prouve que l'Iran a armé les Houthis.", "AID Iran > Houthis [possible]"),
        ("fr", "Il ne fait aucun doute que l'Iran arme les Houthis.", "AID Iran > Houthis"),
    ],
)  # fmt: skip
def test_what_is_shown_and_what_is_not(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'Irak a reconquis Mossoul.", "ASSAULT Iraq @ Mosul"),
        ("fr", "Wagner a agi de concert avec la Syrie.", "COOPERATE Wagner Group > Syria"),
        ("fr", "Le Hezbollah a obéi aux ordres de l'Iran.", "CONCEDE Hezbollah > Iran"),
        ("fr", "L'armée syrienne a extirpé Abou Sayyaf de son bastion.", "ASSAULT Syrian Arab Army > Abu Sayyaf"),
        ("fr", "La CPI a émis un mandat d'arrêt à l'encontre de Poutine.",
         "SANCTION International Criminal Court > Vladimir Putin"),
        ("fr", "Moscou a dénoncé les menaces de l'Égypte à l'encontre de la Turquie.", "THREATEN Egypt > Turkey"),
        ("fr", "Haftar a élargi son contrôle autour de Benghazi.", "CONTROLS Khalifa Haftar @ Benghazi"),
        ("fr", "Haftar a conduit ses hommes jusqu'à Syrte.", "MOBILIZE Khalifa Haftar @ Sirte"),
        ("fr", "L'allègement des sanctions par les États-Unis a été salué.", "CONCEDE United States"),
        ("fr", "Israël n'a pas tenu compte des avertissements de Washington.", "REJECT Israel > United States"),
        ("fr", "L'OTAN a mis hors de combat des chars libyens.", "ASSAULT NATO > Libya"),
        ("fr", "L'Égypte a arraché au Soudan des garanties.", "CONCEDE Sudan > Egypt"),
        ("fr", "L'armistice d'Israël avec l'Égypte tient.", "RETREAT Israel > Egypt"),
        ("en", "Israel's ceasefire with Syria is holding.", "RETREAT Israel > Syria"),
        ("fr", "Poutine a rendu visite à Erdogan à Ankara.", "CONSULT Vladimir Putin > Recep Tayyip Erdogan @ Ankara"),
        ("fr", "Haftar a lancé ses troupes à l'assaut de Tripoli.", "ASSAULT Khalifa Haftar @ Tripoli"),
        ("fr", "Kiev a harcelé Berlin pour obtenir des chars.", "REQUEST Ukraine > Germany"),
        ("fr", "Poutine est allé voir Erdogan.", "CONSULT Vladimir Putin > Recep Tayyip Erdogan"),
        ("fr", "Athènes est opposée à l'accord avec la Turquie.", "REJECT Greece"),
        ("fr", "L'Arabie saoudite a engagé des pourparlers avec Israël.", "CONSULT Saudi Arabia > Israel"),
        ("fr", "La Turquie n'a lancé aucune attaque contre la Syrie.", "ASSAULT Turkey > Syria [negated]"),
        ("fr", "L'aide européenne à la Tunisie a été suspendue.", "SANCTION European Union > Tunisia"),
        ("en", "European sanctions on Russia were extended.", "SANCTION European Union > Russia"),
        ("en", "U.S. sanctions on Iran were lifted.", "CONCEDE United States > Iran"),
        ("en", "A lull in Israeli strikes on Gaza allowed aid in.", "ASSAULT Israel @ Gaza Strip [ended]"),
    ],
)  # fmt: skip
def test_what_words_and_prepositions_tell(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("fr", "Haftar a lancé ses troupes à l'assaut de Tripoli.", "ASSAULT Government"),
        ("fr", "La Jordanie et l'Égypte se sont unies contre le Hamas.", "AGREE"),
        ("fr", "Athènes est opposée à l'accord avec la Turquie.", "AGREE"),
        ("fr", "Israël a annoncé la pause dans les frappes contre le Hamas.", "ASSAULT"),
        ("fr", "La Libye a droit à des armes.", "AID"),
        ("en", "European tourists were killed in Egypt.", "ASSAULT - > European Union"),
    ],
)  # fmt: skip
def test_what_words_and_prepositions_do_not_tell(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
