"""Language and theme, as the reader chose them: kept in cookies."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from proxywar.web.rendering import THEMES
from proxywar.web.wording import LOCALES

router = APIRouter()
_YEAR = 365 * 24 * 3600


@router.post("/preferences", include_in_schema=False)
def prefer(
    locale: Annotated[str, Form()] = "", theme: Annotated[str, Form()] = "", back: Annotated[str, Form()] = "/home"
) -> RedirectResponse:
    """Keep a language or a theme, and lead back to the page where it was chosen."""
    is_own = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = RedirectResponse(back if is_own else "/home", 303)
    for name, value, allowed in (("locale", locale, LOCALES), ("theme", theme, THEMES)):
        if value in allowed:
            answer.set_cookie(name, value, max_age=_YEAR, httponly=True, samesite="strict")
    return answer
