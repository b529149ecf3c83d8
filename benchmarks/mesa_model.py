"""The equations of `proxywar.scenario` as Mesa agents: one object a side, a sponsor, a place; one model a replicate.

Written as one would write it in Mesa, with plain numbers of Python in the agents' steps, and used for nothing but the
comparison of speed in `benchmarks.scenario`, which also checks that both say the same of the same world.
"""

from __future__ import annotations

import math
from typing import Any

import mesa

from proxywar.scenario import Scenario
from proxywar.scenario.geography import neighbours, road_km


class SideAgent(mesa.Agent):  # type: ignore[misc]  # mesa has no type information
    """A local side with its fighters."""

    def __init__(self, model: War, sign: int, fighters: float) -> None:
        super().__init__(model)
        self.sign, self.local, self.first = sign, fighters, fighters
        self.strength = self.quality = 0.0

    def meet(self) -> None:
        """Work out strength and quality."""
        own = [s for s in self.model.sponsors if s.sign == self.sign]
        self.strength = self.local + sum(s.men for s in own)
        better = 1 + sum(s.worth * s.level for s in own)
        self.quality = math.exp(self.sign * self.model.p["e"] / 2) * better

    def fight(self) -> None:
        """Lose men to the other side, and recruit."""
        p, rival = self.model.p, self.model.sides[0 if self.sign < 0 else 1]
        noise = math.exp(p["phi"] * self.model.random.gauss(0, 1) - p["phi"] ** 2 / 2)
        ratio = (rival.strength / self.strength) ** (1 - p["h"])
        lost = 1 - math.exp(-p["a"] * self.model.active * noise * rival.quality * ratio)
        self.local += p["rec"] * 0.006 * self.first * self.model.active - lost * self.local
        for sponsor in self.model.sponsors:
            if sponsor.sign == self.sign:
                sponsor.men *= 1 - lost


class SponsorAgent(mesa.Agent):  # type: ignore[misc]
    """An outside power."""

    def __init__(self, model: War, sign: int, level: float, worth: float, men: float) -> None:
        super().__init__(model)
        self.sign, self.level, self.worth, self.men = sign, level, worth, men
        self.capacity = men / level
        self.stake = 0.0

    def settle(self) -> None:
        """Take the stake that makes the reported level a rest point."""
        self.stake = math.log(self.level / (1 - self.level)) - self.drive()

    def drive(self) -> float:
        """Return the pull of rescue."""
        return float(-0.5 * self.sign * self.model.p["rho"] * self.model.outlook)

    def deploy(self) -> None:
        """Send or withdraw men."""
        self.men += self.model.p["lambda_M"] * (self.capacity * self.level - self.men)

    def adjust(self) -> None:
        """Move support towards what the war calls for."""
        wanted = 1 / (1 + math.exp(-self.stake - self.drive()))
        self.level += self.model.p["lambda"] * (wanted - self.level)


class PlaceAgent(mesa.Agent):  # type: ignore[misc]
    """A place that one side holds."""

    def __init__(self, model: War, index: int, holder: int, value: float) -> None:
        super().__init__(model)
        self.index, self.holder, self.value = index, holder, value
        self.balance = 0.0
        self.falls = False

    def away(self, sign: int) -> float:
        """Return the km from the nearest place that a side holds."""
        km = self.model.km[self.index]
        held = [km[q.index] for q in self.model.places if q.holder == sign]
        return float(min(held, default=self.model.farthest))

    def contest(self) -> None:
        """Work out the balance of the contest."""
        p = self.model.p
        depth = (self.away(-1) - self.away(1)) / p["delta"]
        odds = p["m"] * (self.model.log_ratio + depth + self.holder * math.log(p["d"]))
        self.balance = math.tanh(odds / 2)

    def dare(self) -> None:
        """Tell whether the place falls."""
        near = self.model.near[self.index]
        is_front = any(self.model.places[q].holder != self.holder for q in near)
        hazard = self.model.p["mu"] * self.model.active * (1 - self.holder * self.balance) / 2
        self.falls = is_front and self.model.random.random() < 1 - math.exp(-hazard)

    def fall(self) -> None:
        """Change hands."""
        if self.falls:
            self.holder = -self.holder


class War(mesa.Model):  # type: ignore[misc]
    """One replicate.

    Args:
        draws: Value of each parameter in this replicate.
    """

    def __init__(self, scenario: Scenario, draws: dict[str, float], seed: int) -> None:
        super().__init__(seed=seed)
        self.p: dict[str, Any] = {key: draws[key] for key in scenario.parameters}
        sign = {side.key: s for side, s in zip(scenario.sides, (1, -1), strict=True)}
        self.sides = [SideAgent(self, sign[s.key], draws[s.fighters.key]) for s in scenario.sides]
        self.sponsors = [
            SponsorAgent(self, sign[s.side], draws[s.level.key],
                         sum(draws[c.value.key] for c in s.channels if c.role == "quality"),
                         sum(draws[c.value.key] for c in s.channels if c.role == "men"))
            for s in scenario.sponsors
        ]  # fmt: skip
        total = sum(draws[p.value.key] for p in scenario.places)
        self.places = [
            PlaceAgent(self, j, 1 if (draws[p.holder.key] > 0.5) == (scenario.sides[0].key == "A") else -1,
                       draws[p.value.key] / total)
            for j, p in enumerate(scenario.places)
        ]  # fmt: skip
        self.km = road_km(scenario.places, scenario.roads).tolist()
        self.farthest = max(max(row) for row in self.km)
        joined = neighbours(scenario.places, scenario.roads)
        self.near = [[q for q in range(len(self.places)) if row[q]] for row in joined]
        self.whole = sum(s.worth for s in self.sponsors)
        self.active, self.memory, self.outlook, self.log_ratio = 1.0, 0.0, 0.0, 0.0
        self.meet()
        for sponsor in self.sponsors:
            sponsor.settle()

    def meet(self) -> None:
        """Work out both sides and every contest."""
        for side in self.sides:
            side.meet()
        a, b = self.sides
        self.log_ratio = math.log(a.strength * a.quality) - math.log(b.strength * b.quality)
        for place in self.places:
            place.contest()
        self.outlook = sum(p.value * p.balance for p in self.places)

    def step(self) -> None:
        """Move by one week."""
        for sponsor in self.sponsors:
            sponsor.deploy()
        self.meet()
        for side in self.sides:
            side.fight()
        for place in self.places:
            place.dare()
        moved = any(place.falls for place in self.places)
        for place in self.places:
            place.fall()
        self.negotiate(moved)
        for sponsor in self.sponsors:
            sponsor.adjust()

    def negotiate(self, moved: bool) -> None:
        """Come to a ceasefire, or break it."""
        self.memory += 0.1 * ((0.0 if moved else 1 - self.outlook**2) - self.memory)
        in_use = sum(s.worth * s.level for s in self.sponsors) / self.whole if self.whole else 0.0
        hazard = math.exp(self.p["b0"] + self.p["bS"] * self.memory - self.p["bU"] * in_use)
        if self.active == 0:
            hazard = self.p["r"]
        if self.random.random() < 1 - math.exp(-hazard):
            self.active = 1 - self.active

    @property
    def share(self) -> float:
        """Share of value that the first side holds."""
        return sum(p.value for p in self.places if p.holder > 0)
