"""Rules that cut text into tokens as Universal Dependencies does.

English: clitics apart ("do|n't", "Ankara|'s"), hyphenated words apart ("U.N.|-|backed", "MiG|-|29") unless the first
part is a prefix ("anti-ship"), abbreviations with their full stop. French: elisions apart ("l'|accord", "s'|est"),
inverted pronouns apart ("a|-t-il"), contractions and hyphenated words whole ("du", "franco-turc"). Every letter of
the text stays in a token or in the white space after one, so `doc.text` is the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.attrs import ORTH
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, LIST_ELLIPSES, LIST_ICONS
from spacy.lang.tokenizer_exceptions import URL_MATCH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

_APOSTROPHE = "['’ʼ]"
_PUNCTUATION = [
    r"[!?]+",
    r"[)\](\[{}]",
    r"[,;:¿¡]",
    r"<+",
    r">+",
    r"\*+",
    r"\++",
    r"=+",
    r"_+",
    r"[&#|]",
    "[·•،؛؟]",
]
_QUOTES = [r"''", "``", r"['\"”“`‘´’‚„»«‹›]"]
_CURRENCY = r"(?:US|C|A|HK|NZ)?[$£€¥₹₺₽₪₦]"
_DASHES = ["--+", "[–—―]+"]
_UNITS = r"(?:km|m|cm|mm|kg|g|mph|km/h|ft|lb|lbs|mi|MW|GW|bn|m²|km²|km2|°C|°F)"

_EN_PREFIXES = (
    "anti arch co counter couter cross e ex inter intra mid mini mis multi non over post pre pro psycho "
    "re semi socio sub super trans ultra un under"
)
_EN_ABBREVIATIONS = (
    "Mr. Mrs. Ms. Messrs. Dr. Prof. Rev. Hon. Pres. Gov. Sen. Sens. Rep. Reps. Gen. Lt. Col. Maj. Capt. Cmdr. Cpl. "
    "Sgt. Brig. Adm. Supt. Amb. Jr. Sr. St. Ste. Ft. Mt. Inc. Corp. Co. Cos. Ltd. Bros. Assn. Dept. Univ. vs. v. "
    "e.g. i.e. cf. al. approx. est. ca. No. Nos. pp. vol. Vol. ed. eds. fig. Fig. Figs. a.m. p.m. A.M. P.M. "
    "Sat. Sun. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. "
    "Fri. Ph.D. Ave. Blvd. Rd. Hwy. Calif. Mass. Conn. Fla. Ariz. Colo. Tenn. Wash. Minn. Mich. Wis. Okla. Penn. "
    "Va. Pa. La. Ga. Ill. Ind. Ky. Ala. Ark. Del. Ore. Attn. Tel."
)
_EN_SPLITS = (
    "can|not gon|na wan|na got|ta do|nt did|nt does|nt ca|nt is|nt was|nt wo|nt have|nt had|nt would|nt could|nt "
    "should|nt are|nt were|nt I|m I|ve gim|me lem|me d'|ye more|'n y'|all"
)
_EN_WHOLE = "o'clock ma'am O'clock and/or's"
_FR_ABBREVIATIONS = (
    "M. MM. Mr. Dr. Pr. Me. Mgr. St. Ste. etc. cf. av. apr. env. éd. vol. art. al. p. pp. tél. "
    "janv. févr. avr. juil. juill. sept. oct. nov. déc. J.-C. ex. c.-à-d. gén. col. cap."
)
_FR_WHOLE = (
    "aujourd'hui aujourd’hui quelqu'un quelqu’un quelqu'une quelqu’une c'est-à-dire c’est-à-dire "
    "rendez-vous au-delà après-midi vis-à-vis par-là jusque-là "
    "l'on l’on celui-ci celle-ci ceux-ci celles-ci "
    "presqu'île presqu’île prud'homme prud’homme prud'hommes prud’hommes main-d'œuvre main-d’œuvre "
    "chef-d'œuvre chef-d’œuvre hors-d'œuvre hors-d’œuvre garde-à-vous cessez-le-feu n° km/h °C"
)
_FR_ELIDED = "qu jusqu lorsqu puisqu quoiqu"
_FR_SUBJECTS = "je|tu|il|elle|on|nous|vous|ils|elles|ce"
_FR_OBJECTS = "moi|toi|le|la|les|lui|leur|y|en|là|ci"

_BETWEEN_DIGITS = r"(?<=[0-9])[+*×^](?=[0-9-])"


def _shared_suffixes() -> list[str]:
    return [
        *_PUNCTUATION,
        *_QUOTES,
        *LIST_ELLIPSES,
        *LIST_ICONS,
        *_DASHES,
        r"(?<=[0-9])[%‰]",
        rf"(?<=[0-9])(?:{_CURRENCY})",
        rf"(?<=[0-9]){_UNITS}",
        rf"(?<=[0-9{ALPHA_LOWER}%²\-+)\]'\"”’»])\.",
        rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}0-9])\.",
        rf"(?<=[0-9{ALPHA}.])-",
        "[/+%]",
    ]


def _shared_prefixes() -> list[str]:
    return [
        *_PUNCTUATION,
        *_QUOTES,
        *LIST_ELLIPSES,
        *LIST_ICONS,
        *_DASHES,
        _CURRENCY,
        r"[§%=/]",
        r"\+(?![0-9])",
        rf"-(?=[{ALPHA}$£€])",
    ]


def _shared_infixes() -> list[str]:
    return [
        *LIST_ELLIPSES,
        *LIST_ICONS,
        *_DASHES,
        _BETWEEN_DIGITS,
        rf"(?<=[{ALPHA_LOWER}\"”’»)])\.(?=[{ALPHA_UPPER}\"“«])",
        rf"(?<=[{ALPHA}\"”’»)]),(?=[{ALPHA}\"“«])",
        '["“”«»]',
        rf"(?<=[{ALPHA}0-9)])[:<>=;?!()\[\]](?=[{ALPHA}(\"“«])",
        rf"(?<=[{ALPHA}])/(?=[{ALPHA}])",
    ]


def _rules(words: Iterable[str]) -> dict[str, list[dict[int, str]]]:
    rules: dict[str, list[dict[int, str]]] = {}
    for word in words:
        parts = word.split("|")
        for shaped in (parts, [parts[0].capitalize(), *parts[1:]], [part.upper() for part in parts]):
            rules["".join(shaped)] = [{ORTH: part} for part in shaped]
    return rules


def _english(vocab: Vocab) -> Tokenizer:
    clitic = rf"(?<=[{ALPHA}0-9.)\]]){_APOSTROPHE}(?:s|m|re|ve|ll|d|S|M|RE|VE|LL|D)"
    negation = rf"(?<=[{ALPHA}])[nN]{_APOSTROPHE}[tT]"
    prefixed = "|".join(_EN_PREFIXES.split())
    keep = [
        r"(?:[A-Za-z]\.){2,}(?:[A-Za-z])?",
        r"[A-Z]\.",
        rf"(?i:{prefixed})-[{ALPHA}]+",
        r"\d{1,4}/\d{1,2}(?:/\d{2,4})?",
        r"\d{1,2}-\d{1,2}-\d{2,4}|mid-\d{4}s?|[:;]-?[)(DP]|(?i:e-?mail)",
        r"(?:1-)?\d{3}-\d{3}-\d{4}|\d{3}-\d{4}|\+\d[\d-]+",
    ]
    rules = _rules([*_EN_ABBREVIATIONS.split(), *_EN_SPLITS.split(), *_EN_WHOLE.split()])
    infixes = [*_shared_infixes(), rf"(?<=[{ALPHA}0-9.])-(?=[{ALPHA}0-9])"]
    return Tokenizer(
        vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(_shared_prefixes()).search,
        suffix_search=compile_suffix_regex([clitic, negation, *_shared_suffixes()]).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=re.compile(rf"(?:{'|'.join(keep)})\Z").match,
        url_match=URL_MATCH,
    )


def _french(vocab: Vocab) -> Tokenizer:
    elided = "|".join(
        rf"(?<=(?<![\w\-'’]){word}{_APOSTROPHE})" for word in ["[ldcjmnstLDCJMNST]", *_both_cases(_FR_ELIDED)]
    )
    inverted = rf"(?<=[{ALPHA}])-(?i:(?:t-)?(?:{_FR_SUBJECTS})|{_FR_OBJECTS})"
    keep = [
        r"(?:[A-Z]\.-?){2,}",
        r"[A-Z]\.",
        r"\d{1,2}/\d{1,2}(?:/\d{2,4})?",
    ]
    # "d'« agression »": with the quotation mark taken off, "d'" is a word of its own still.
    alone = [word + mark for word in [*"ldcjmnst", *_FR_ELIDED.split()] for mark in _APOSTROPHE[1:-1]]
    rules = _rules([*_FR_ABBREVIATIONS.split(), *_FR_WHOLE.split(), *alone])
    infixes = [*_shared_infixes(), r"(?<=[0-9])[hH](?=[0-9])", rf"(?:{elided})(?=[\w«\"“])"]
    return Tokenizer(
        vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(_shared_prefixes()).search,
        suffix_search=compile_suffix_regex([inverted, r"(?<=[0-9])[hH]", *_shared_suffixes()]).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=re.compile(rf"(?:{'|'.join(keep)})\Z").match,
        url_match=URL_MATCH,
    )


def _both_cases(words: str) -> list[str]:
    return [form for word in words.split() for form in (word, word.capitalize(), word.upper())]


def build_tokenizer(vocab: Vocab, lang: str) -> Tokenizer:
    """Build the tokenizer of a language.

    Args:
        vocab: Vocabulary of the pipeline that will own it.
        lang: "en" or "fr".

    Returns:
        A spaCy tokenizer whose tokens, with their white space, reproduce any text exactly.

    Raises:
        KeyError: There are no rules for the language.
    """
    return {"en": _english, "fr": _french}[lang](vocab)
