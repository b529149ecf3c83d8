"""Weigh what facts say against each other: same or not, on how many independent voices, in contradiction or not."""

from __future__ import annotations

from proxywar.weigh.clusters import cluster
from proxywar.weigh.disputes import Dispute, disputes
from proxywar.weigh.kinship import UNHELD, Kinship
from proxywar.weigh.library import Documents, Library, Source
from proxywar.weigh.reprints import reprints
from proxywar.weigh.voices import Corroboration, corroboration, voice_groups, voices

__all__ = [
    "UNHELD",
    "Corroboration",
    "Dispute",
    "Documents",
    "Kinship",
    "Library",
    "Source",
    "cluster",
    "corroboration",
    "disputes",
    "reprints",
    "voice_groups",
    "voices",
]
