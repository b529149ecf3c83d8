"""The system that facts describe: ties, camps, forces, control, timeline, statements; per theatre, as of a date."""

from __future__ import annotations

from proxywar.model.camps import Camp, camps
from proxywar.model.control import Control, control
from proxywar.model.forces import Force, ForceSource, forces
from proxywar.model.statements import Statement, statements
from proxywar.model.ties import Tie, ties
from proxywar.model.timeline import Moment, timeline
from proxywar.model.weights import Weights, load_weights

__all__ = [
    "Camp",
    "Control",
    "Force",
    "ForceSource",
    "Moment",
    "Statement",
    "Tie",
    "Weights",
    "camps",
    "control",
    "forces",
    "load_weights",
    "statements",
    "ties",
    "timeline",
]
