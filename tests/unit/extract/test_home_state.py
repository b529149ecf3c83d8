"""Whose "the army", "government troops" and "la junte" are, where the text tells of one state only."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Boko Haram attacked Maiduguri on Sunday. Government troops killed 40 of the insurgents.", "en",
         "ASSAULT Nigeria"),
        ("The Taliban captured Kunduz. Government troops retook the city.", "en", "ASSAULT Afghanistan @ Kunduz"),
        ("The LRA raided a village in northern Uganda. The army said it had killed 20 men.", "en",
         "ASSAULT Uganda [alleged: Uganda]"),
        ("Aung San Suu Kyi was arrested in Naypyidaw. The United States condemned the junta.", "en",
         "ACCUSE United States > Myanmar"),
        ("Naxalite rebels attacked a train in Bihar. Police arrested 12 people.", "en", "COERCE India"),
        ("The FARC attacked a post in Caqueta. Army helicopters bombed a camp near Florencia.", "en",
         "ASSAULT Colombia @ Florencia"),
        ("M23 rebels took Bunagana. The government accused Rwanda of sending troops.", "en",
         "ACCUSE Democratic Republic of the Congo > Rwanda"),
        ("The FMLN attacked San Miguel. The United States has armed the army since 1981.", "en",
         "AID United States > El Salvador"),
        ("Boko Haram a attaqué Maiduguri. Les troupes gouvernementales ont tué 40 insurgés.", "fr", "ASSAULT Nigeria"),
        ("La LRA a attaqué un village en Ouganda. L'armée a indiqué qu'elle avait tué vingt rebelles.", "fr",
         "ASSAULT Uganda [alleged: Uganda]"),
        ("Les combats s'étendent au Burkina Faso. L'Union européenne a suspendu son aide à la junte.", "fr",
         "SANCTION European Union > Burkina Faso"),
        ("Les Farc ont attaqué un poste dans le Caqueta. Des hélicoptères de l'armée ont bombardé un camp.", "fr",
         "ASSAULT Colombia"),
        ("The army took Beni from the ADF. Uganda congratulated the government, and fighting went on near Goma.", "en",
         "SUPPORT Uganda > Democratic Republic of the Congo"),
        ("The junta and the MNDAA signed a truce in Kunming after fighting in Lashio, Beijing said.", "en",
         "AGREE Myanmar + Myanmar National Democratic Alliance Army"),
        ("Les combats s'étendent au Mali et à Gao. Le JNIM a attaqué la junte, dont l'Algérie se méfie.", "fr",
         "ASSAULT JNIM > Mali"),
    ],
)  # fmt: skip
def test_whose_army_it_is(lines: Lines, text: str, lang: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Rwanda invaded Congo in August. The army captured Goma.", "en"),  # whose army, nothing tells
        ("Le Rwanda a envahi le Congo en août. L'armée a pris Goma.", "fr"),
        ("Turkish planes bombed villages in Iraq. The army captured Zakho.", "en"),
    ],
)
def test_an_army_between_two_states_is_nobodys(lines: Lines, text: str, lang: str) -> None:
    assert any(line.split(" @")[0] in ("COERCE -", "ASSAULT -") for line in lines(text, lang)), lines(text, lang)
