"""The system that facts describe, per theatre and as of a date.

Ties, camps, routes and crossings; forces, control, resources; timeline, diplomacy, law, statements; key judgements.
"""

from __future__ import annotations

from proxywar.model.camps import Camp, camps
from proxywar.model.control import Control, control
from proxywar.model.crossings import Crossing, crossings
from proxywar.model.diplomacy import Dealing, diplomacy
from proxywar.model.forces import Force, ForceSource, forces
from proxywar.model.judgements import KeyJudgement, key_judgements
from proxywar.model.law import Recognition, Rule, law, recognitions
from proxywar.model.likelihood import Estimate, estimate
from proxywar.model.resources import Resource, resources
from proxywar.model.routes import Route, routes
from proxywar.model.statements import Statement, statements
from proxywar.model.ties import Tie, ties
from proxywar.model.timeline import Moment, timeline
from proxywar.model.weights import Weights, load_weights

__all__ = [
    "Camp",
    "Control",
    "Crossing",
    "Dealing",
    "Estimate",
    "Force",
    "ForceSource",
    "KeyJudgement",
    "Moment",
    "Recognition",
    "Resource",
    "Route",
    "Rule",
    "Statement",
    "Tie",
    "Weights",
    "camps",
    "control",
    "crossings",
    "diplomacy",
    "estimate",
    "forces",
    "key_judgements",
    "law",
    "load_weights",
    "recognitions",
    "resources",
    "routes",
    "statements",
    "ties",
    "timeline",
]
