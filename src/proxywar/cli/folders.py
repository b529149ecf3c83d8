"""Where a user keeps what holds for every case."""

from __future__ import annotations

from pathlib import Path


def own_knowledge_folder() -> Path:
    """Return the place of the user's own knowledge, whether there is one or not: below their configuration."""
    from platformdirs import user_config_path

    return user_config_path("proxywar", appauthor=False) / "knowledge"


def own_knowledge() -> Path | None:
    """Return the folder of the user's own knowledge, None where there is none."""
    folder = own_knowledge_folder()
    return folder if folder.is_dir() else None
