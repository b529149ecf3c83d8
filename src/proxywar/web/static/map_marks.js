/* How places look on the map: camp by fill and shape, held filled, forces hollow, contested hatched, attacked crossed. */
(() => {
  "use strict";
  const SPACE = "http://www.w3.org/2000/svg";
  function make(name, attributes = {}, ...inside) {
    const el = document.createElementNS(SPACE, name);
    for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, value);
    inside.forEach((one) => el.append(one));
    return el;
  }

  const SHAPES = {
    A: (r) => make("circle", { r }),
    B: (r) => make("rect", { x: -r * 0.92, y: -r * 0.92, width: r * 1.84, height: r * 1.84 }),
    none: (r) => make("path", { d: `M0 ${-r * 1.2}l${r * 1.2} ${r * 1.2}l${-r * 1.2} ${r * 1.2}l${-r * 1.2} ${-r * 1.2}z` }),
  };

  /* Stripes of the camps that hold a place at once; of one camp, with the paper between. */
  function hatch(defs, camps) {
    const both = [...new Set(camps)].sort();
    const id = `hatch-${both.join("-")}`;
    if (!defs.querySelector(`#${id}`)) {
      const pattern = make("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        make("rect", { width: 8, height: 8, class: "stripe paper" }), make("rect", { width: 3, height: 8, class: `stripe ${both[0]}` }));
      if (both[1]) pattern.append(make("rect", { x: 4, width: 3, height: 8, class: `stripe ${both[1]}` }));
      defs.append(pattern);
    }
    return `url(#${id})`;
  }

  /* The mark of a place at a step. */
  function mark(spot, told, contested, defs) {
    const held = told.filter((m) => m.kind === "held"), there = told.filter((m) => m.kind === "there");
    const g = make("g", { class: "mark" });
    if (spot.wide) g.append(make("circle", { r: 15, class: "region" }));
    g.append(make("circle", { r: 13, class: "touch" }));
    if (held.length) {
      const camp = held[0].camp;
      const shape = SHAPES[contested && new Set(held.map((m) => m.camp)).size > 1 ? "A" : camp](contested ? 9 : 7);
      shape.setAttribute("class", `held ${camp}${held.every((m) => m.alleged) ? " alleged" : ""}${contested ? " contested" : ""}${held.every((m) => m.over) ? " over" : ""}`);
      if (contested) shape.setAttribute("fill", hatch(defs, held.map((m) => m.camp)));
      g.append(shape);
    }
    const camps = [...new Map(there.map((m) => [m.camp, m])).values()].slice(0, 3);
    camps.forEach((m, i) => {
      const shape = SHAPES[m.camp](held.length ? 3.6 : 5.5);
      const alleged = there.filter((o) => o.camp === m.camp).every((o) => o.alleged);
      shape.setAttribute("class", `there ${m.camp}${alleged ? " alleged" : ""}`);
      shape.setAttribute("transform", held.length ? `translate(${9 + i * 9} -7)` : `translate(${(i - (camps.length - 1) / 2) * 11} 0)`);
      g.append(shape);
    });
    if (told.some((m) => m.kind === "hit")) g.append(make("path", { class: "cross", d: "M-5 -5l10 10m0 -10l-10 10" }));
    return g;
  }

  /* Where a name stands beside its mark so that it covers nothing; null where there is no room. */
  const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [0.8, -0.8], [0.8, 0.8], [-0.8, -0.8], [-0.8, 0.8]];
  function beside(x, y, width, taken, size) {
    for (const reach of [12, 22, 36]) {
      for (const [dx, dy] of SIDES) {
        const cx = x + dx * reach, cy = y + dy * reach * 1.1;
        const left = dx > 0 ? cx : dx < 0 ? cx - width : cx - width / 2;
        const box = [left, cy - 8, left + width, cy + 8];
        const inside = box[0] > 2 && box[1] > 2 && box[2] < size[0] - 2 && box[3] < size[1] - 2;
        if (inside && taken.every((o) => box[2] <= o[0] || box[0] >= o[2] || box[3] <= o[1] || box[1] >= o[3])) return { box, reach };
      }
    }
    return null;
  }

  window.proxywarMap = { make, mark, beside };
})();
