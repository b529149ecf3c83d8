"""The form under which models and lexicons know a word."""

from __future__ import annotations

_NORM_CHARACTERS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "‐": "-",
    }
)


def normalise_form(form: str) -> str:
    """Return the norm of a token: lower case, straight quotes, plain hyphens.

    Args:
        form: The token as written.

    Returns:
        The form under which the models know the word.

    Examples:
        >>> normalise_form("L’")
        "l'"
    """
    return form.lower().translate(_NORM_CHARACTERS)
