"""The schema as steps: `NNNN_name.sql` brings a case from version NNNN - 1 to version NNNN."""

from __future__ import annotations

from importlib import resources


def load_steps() -> tuple[str, ...]:
    """Return the SQL of every step, the first one first; the schema's version is their number."""
    files = sorted((f for f in resources.files(__package__).iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return tuple(f.read_text(encoding="utf-8") for f in files)
