"""A block of replicates, stepped together; a block is small enough to stay in the cache."""

from __future__ import annotations

import numpy as np

from proxywar.scenario import equations as eq
from proxywar.scenario.streams import Stream
from proxywar.scenario.world import Plan, World

_LEAST_SHARE = 1e-6
"""A side never counts less than this share of all men at week 0 in a ratio; it scales with the men."""


class Noise:
    """What chance does to a block: losses of each side, contests of places, the coming and going of a ceasefire."""

    def __init__(
        self, keys: tuple[str, str], places: int, *, seed: int, start: int, stop: int, dtype: np.dtype
    ) -> None:
        def stream(label: str, law: str, rows: int) -> Stream:
            return Stream(f"noise:{label}", law, rows, seed=seed, start=start, stop=stop, dtype=dtype)

        self.losses = tuple(stream(f"losses:{key}", "normal", 1) for key in keys)
        self.contests = stream("contests", "exponential", places)
        self.ceasefire = stream("ceasefire", "exponential", 1)


class Block:
    """The state of N replicates and the five equations that move it by one step.

    `plans` are what happens in the run, and what would happen without any what-if: the second tells week 0.

    Attributes:
        local: Local fighters L (2, N).
        men: Men of each sponsor M (K, N).
        level: Share of capacity in use l (K, N).
        own: Who holds each place, 1 or -1 (J, N).
        quiet: Whether a ceasefire is in force z (N,).
        memory: Stalemate memory S (N,).
        recruits, deployed, lost: The ledger of each side (2, N).
    """

    def __init__(self, world: World, plans: tuple[Plan, Plan], noise: Noise, *, dt: float, dtype: np.dtype) -> None:
        self._plan, base = plans
        self._world, self._noise = world, noise
        self._dt, self._type = dt, dtype
        p = world.single
        self._half_m = 0.5 * p["m"]
        self._log_d, self._delta = np.log(p["d"]), p["delta"]
        self._speed = eq.step_rate(p["lambda"], dt).astype(dtype)
        self._speed_m = eq.step_rate(p["lambda_M"], dt).astype(dtype)
        sd = eq.noise_log_sd(p["phi"], dt)
        self._noise_sd, self._noise_mean = sd, -0.5 * sd * sd
        self._rate, self._mu = p["a"] * dt, 0.5 * dt * p["mu"]
        self._log_e = 0.5 * p["e"]
        self._quality_e = np.exp(self._log_e), np.exp(-self._log_e)
        self._recruits = (p["rec"] * (eq.RECRUITS_A_WEEK * dt) * world.fighters).astype(dtype)
        self._forget = (1 - eq.MEMORY) ** dt
        self._degree = world.terrain.joined.sum(axis=1, keepdims=True)
        self._partners = [(i, j, (p["chi"] * t).astype(dtype)) for i, j, t in world.partners]
        self._start(base)

    def _start(self, base: Plan) -> None:
        """Set week 0: men as reported, and the stake of each sponsor that makes its reported level a rest point."""
        world, dtype, n = self._world, self._type, self._world.fighters.shape[1]
        self.local = world.fighters.copy()
        self.own = world.holder.copy()
        self.level = world.level.astype(dtype)
        self.quiet, self.memory = np.zeros(n, bool), np.zeros(n, dtype)
        self.recruits, self.deployed, self.lost = (np.zeros((2, n), dtype) for _ in range(3))
        self._ground, self._front = (np.empty(self.own.shape, dtype) for _ in range(2))
        self._read_map(slice(None))
        self._load(base, 0)
        self.men = self._capacity * self.level
        self.first_men = self._sum_sides(self.men)
        whole = (self.local + self.first_men).sum(axis=0)
        self._least = np.maximum(_LEAST_SHARE * whole, np.finfo(dtype).tiny)
        self._meet(base, 0)
        drive = self._drive()
        self._stake = (eq.logit(world.level) - drive.astype(float)).astype(dtype)

    def step(self, step: int) -> None:
        """Move by one step."""
        if self._plan.is_new[step]:
            self._load(self._plan, step)
            self._turn(step)
        self._apply_changes(step)
        self._deploy()
        self._meet(self._plan, step)
        active = np.where(self.quiet, self._type.type(0), self._type.type(1))
        self._fight(active)
        moved = self._contest(active)
        self._negotiate(step, moved)
        self.level += self._speed * (eq.logistic(self._stake + self._drive()) - self.level)

    @property
    def strength(self) -> np.ndarray:
        """Men of each side, locals and sponsors' (2, N)."""
        return np.asarray(self.local + self._sum_sides(self.men))

    @property
    def share(self) -> np.ndarray:
        """Share of the value of all places that the first side holds (N,)."""
        return np.asarray(0.5 + 0.5 * np.einsum("jn,jn->n", self._world.value, self.own))

    def _load(self, plan: Plan, step: int) -> None:
        """Work out what each sponsor has in quality and men at full use, as channels and routes stand now."""
        world, n = self._world, self.own.shape[1]
        closed = plan.closed[:, step, None]
        intercepted = np.where(np.isnan(closed), world.intercepted, closed)
        through = np.vstack([1 - intercepted, np.ones((1, n))])[world.route]
        flow = world.worth * plan.factor[:, step, None] * through
        sponsors = len(world.level)
        quality, whole, men = (np.zeros((sponsors, n)) for _ in range(3))
        for c, k in enumerate(world.sponsor):
            if world.is_men[c]:
                men[k] += flow[c]
            else:
                quality[k] += flow[c]
                whole[k] += world.worth[c]
        self._sign = plan.sign[:, step]
        self._members = [_as_slice(np.flatnonzero(self._sign == sign)) for sign in (1, -1)]
        self._is_first = self._sign[:, None] > 0
        self._toward = (-0.5 * self._sign[:, None]).astype(self._type)
        # Men are reported as they stand in the field at the level of week 0; the equation takes them at full use.
        self._capacity = (np.maximum(men + plan.extra[:, step, None], 0) / world.level).astype(self._type)
        self._quality = quality.astype(self._type)
        total = whole.sum(axis=0)
        self._per_whole = (1 / np.where(total > 0, total, np.inf)).astype(self._type)

    def _sum_sides(self, rows: np.ndarray) -> np.ndarray:
        """Sum rows of sponsors by side, in their order: nothing but what stands in a row changes its side's sum."""
        out = np.empty((2, self.own.shape[1]), self._type)
        for side, members in enumerate(self._members):
            np.add.reduce(rows[members], axis=0, out=out[side])
        return out

    def _turn(self, step: int) -> None:
        """Move the men of sponsors that change sides in the ledger."""
        turned = np.flatnonzero(self._plan.sign[:, step] != self._plan.sign[:, step - 1]) if step else ()
        for k in turned:
            gains = 0 if self._sign[k] > 0 else 1
            self.deployed[gains] += self.men[k]
            self.deployed[1 - gains] -= self.men[k]

    def _apply_changes(self, step: int) -> None:
        arrivals = self._plan.arrivals[:, step]
        if arrivals.any():
            new = np.maximum(self.local + arrivals[:, None].astype(self._type), 0)
            self.deployed += new - self.local
            self.local = new
        for j, sign in self._plan.handed.get(step, ()):
            self.own[j] = sign
            self._read_map(slice(None))

    def _deploy(self) -> None:
        coming = self._speed_m * (self._capacity * self.level - self.men)
        self.men += coming
        self.deployed += self._sum_sides(coming)

    def _meet(self, plan: Plan, step: int) -> None:
        """Work out strengths, qualities and the balance of every contest as things stand."""
        in_use = self._quality * self.level
        sums = self._sum_sides(in_use)
        self._in_use = sums.sum(axis=0) * self._per_whole
        strength = np.maximum(self.strength, self._least)
        better = 1 + sums
        self._log_strength = np.log(strength)
        self._rival_quality = self._quality_e[1] * better[1], self._quality_e[0] * better[0]
        power = np.log(strength * better)
        ratio = (power[0] + self._log_e) - (power[1] - self._log_e)
        ground = self._ground
        if plan.defence[:, step].any():
            extra = plan.defence[:, step, None].astype(self._type)
            ground = ground + self._half_m * self.own * extra
        self._balance = eq.contest_balance(ratio, self._world.single["m"], ground)
        self._outlook = np.einsum("jn,jn->n", self._world.value, self._balance)

    def _drive(self) -> np.ndarray:
        """Return what moves each sponsor's support beside its stake: rescue, less the restraint of partnerships."""
        drive = self._toward * (self._world.single["rho"] * self._outlook)
        for i, j, strength in self._partners:
            drive[i] -= strength * self.level[j]
            drive[j] -= strength * self.level[i]
        return np.asarray(drive)

    def _fight(self, active: np.ndarray) -> None:
        helmbold = self._world.single["h"]
        logs = self._log_strength
        kept = np.empty_like(self.local)
        for s, o in ((0, 1), (1, 0)):
            chance = np.exp(self._noise_sd * self._noise.losses[s].draw()[0] + self._noise_mean)
            rate = self._rate * active * chance
            kept[s] = eq.loss_intensity(rate, self._rival_quality[s], logs[s], logs[o], helmbold)
        share = eq.lost_share(kept)
        for s in (0, 1):
            self.lost[s] += share[s] * self.local[s]
        lost_men = np.where(self._is_first, share[0], share[1]) * self.men
        self.lost += self._sum_sides(lost_men)
        self.men -= lost_men
        recruits = self._recruits * active
        self.recruits += recruits
        self.local += recruits - share * self.local

    def _contest(self, active: np.ndarray) -> np.ndarray:
        """Let places fall; return whether any did (N,)."""
        hazard = self._front * (1 - self.own * self._balance)
        if self.quiet.any():
            hazard *= active
        falls = self._noise.contests.draw() < hazard
        moved = falls.any(axis=0)
        if moved.any():
            where = np.flatnonzero(moved)
            part = self.own[:, where]
            self.own[:, where] = np.where(falls[:, where], -part, part)
            self._read_map(where)
        return np.asarray(moved)

    def _negotiate(self, step: int, moved: np.ndarray) -> None:
        undecided = np.where(moved, 0, 1 - self._outlook * self._outlook).astype(self._type)
        self.memory += self._type.type(1 - self._forget) * (undecided - self.memory)
        mediation = float(self._plan.mediation[step])
        hazard = np.exp(eq.ceasefire_log_hazard(self._world.single, self.memory, mediation, self._in_use))
        hazard = np.where(self.quiet, self._world.single["r"], hazard)
        self.quiet ^= self._noise.ceasefire.draw()[0] < self._dt * hazard

    def _read_map(self, where: slice | np.ndarray) -> None:
        """Work out the ground of contests and the frontier of replicates whose map is new."""
        own, world = self.own[:, where], self._world
        depth = world.terrain.depth(own)
        self._ground[:, where] = self._half_m[where] * (depth / self._delta[where] + own * self._log_d[where])
        is_front = world.terrain.joined @ own != self._degree * own
        self._front[:, where] = np.where(is_front, self._mu[where], 0)


def _as_slice(rows: np.ndarray) -> slice | np.ndarray:
    """Return row numbers as a slice where they follow each other, which spares a copy."""
    if len(rows) and rows[-1] - rows[0] == len(rows) - 1:
        return slice(int(rows[0]), int(rows[-1]) + 1)
    return rows
