"""Which pipeline reads which language, as the user says it on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from proxywar.errors import PipelineError

AUTO = "auto"
EMBEDDED = "embedded"


@dataclass(frozen=True)
class PipelineSpec:
    """A choice of pipeline for each language.

    Attributes:
        names: Language to pipeline name, for the languages named by the user.
        default: Name for all other languages; None is the embedded pipeline.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    default: str | None = None

    @classmethod
    def parse(cls, values: Iterable[str]) -> PipelineSpec:
        """Read values such as `fr=fr_core_news_lg`, `en=auto`, `auto`, `fr_core_news_lg`.

        A bare `auto` or `embedded` is for all languages; a bare pipeline name is for the language it starts with.
        Later values win over earlier ones.

        Args:
            values: What the user gave, one value an option.

        Returns:
            The choice.

        Raises:
            PipelineError: A value has no language or no name (PW203).

        Examples:
            >>> PipelineSpec.parse(["auto", "fr=fr_core_news_lg"]).name_for("fr")
            'fr_core_news_lg'
            >>> PipelineSpec.parse(["auto", "fr=fr_core_news_lg"]).name_for("en")
            'auto'
        """
        names: dict[str, str] = {}
        default: str | None = None
        for value in values:
            lang, equals, name = (part.strip() for part in value.partition("="))
            if not equals:
                lang, name = ("", lang) if lang in (AUTO, EMBEDDED) else (lang.partition("_")[0], lang)
            if not name or (equals and not lang) or (not equals and lang == name):
                raise PipelineError(
                    "PW203",
                    f"Pipeline choice '{value}' cannot be read.",
                    "Write LANGUAGE=NAME, for example fr=fr_core_news_lg, or auto.",
                )
            if lang:
                names[lang] = name
            else:
                default = name
        return cls(names, default)

    def name_for(self, lang: str) -> str | None:
        """Return the pipeline name for a language, None for the embedded one."""
        name = self.names.get(lang, self.default)
        return None if name == EMBEDDED else name
