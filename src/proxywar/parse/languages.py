"""The two spaCy languages of the embedded pipelines: how text is cut and normalised.

The stock `English` and `French` of spaCy cut text in ways that differ from Universal Dependencies, and give
contractions norms that do not depend on the letters alone.
The classes here cut as the treebanks do, never change a letter, and give every token the norm of its letters:
lower case, straight quotes, plain dashes. Training and use so agree.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.attrs import LANG, NORM
from spacy.lang.en import English
from spacy.language import BaseDefaults, Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry

from proxywar.parse.forms import normalise_form
from proxywar.parse.tokenization import build_tokenizer

TOKENIZER_NAME = "proxywar.ud_tokenizer.v1"


def _create_tokenizer() -> Callable[[Language], Tokenizer]:
    def make(nlp: Language) -> Tokenizer:
        return build_tokenizer(nlp.vocab, nlp.lang or "")

    return make


registry.tokenizers(TOKENIZER_NAME, func=_create_tokenizer)


def _lexical_attributes(base: dict[int, Any], lang: str) -> dict[int, Any]:
    return {**base, NORM: normalise_form, LANG: lambda _text: lang}


class NewsEnglish(English):
    """English cut as UD English does: clitics and hyphenated compounds apart."""

    class Defaults(English.Defaults):  # type: ignore[valid-type, misc]  # nested class
        """Language data with norms from letters only."""

        lex_attr_getters = _lexical_attributes(English.Defaults.lex_attr_getters, "en")


class NewsFrench(Language):
    """French cut as UD French does: elisions and inverted clitics apart, "du" and "aux" whole.

    It does not build on spaCy's `French`: importing that takes seconds, for exceptions that are not used here.
    """

    lang = "fr"

    class Defaults(BaseDefaults):
        """Language data with norms from letters only."""

        lex_attr_getters = _lexical_attributes(BaseDefaults.lex_attr_getters, "fr")


LANGUAGES: dict[str, type[Language]] = {"en": NewsEnglish, "fr": NewsFrench}
