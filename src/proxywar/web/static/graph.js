/* The camps graph: A on the left, B on the right, everything else between; a click on a line opens its facts. */
(async () => {
  "use strict";
  const box = document.getElementById("graph");
  if (!box || !window.cytoscape) return;
  const data = JSON.parse(document.getElementById("graph-data").textContent);
  const { label, style, measure } = window.proxywarGraph;
  const sheet = new DOMParser().parseFromString(await (await fetch("/static/icons.svg")).text(), "image/svg+xml");
  const icons = {};
  sheet.querySelectorAll("symbol[id^=channel-]").forEach((s) => { icons[s.id.slice(8)] = s.innerHTML; });

  /* Of many actors labels of channels are shown for the line that is picked alone. */
  const many = data.nodes.length > 120;

  /* Givers stand outside, receivers inside, the heaviest in the middle: from there the layout only mends. */
  const start = {};
  function place() {
    const given = {}, taken = {};
    data.edges.filter((e) => e.kind !== "minus").forEach((e) => {
      given[e.source] = (given[e.source] || 0) + e.weight + 0.1;
      taken[e.target] = (taken[e.target] || 0) + e.weight + 0.1;
    });
    const columns = { A: [[], []], B: [[], []], none: [[], []] };
    data.nodes.forEach((n) => {
      const side = columns[n.camp] || columns.none;
      side[(given[n.id] || 0) > (taken[n.id] || 0) ? 0 : 1].push(n.id);
    });
    const lay = (ids, x, lean) => ids.forEach((id, i) => {
      const rung = (i % 2 ? 1 : -1) * Math.ceil(i / 2);
      start[id] = { x: x + lean * Math.abs(rung) * 26, y: rung * 84 };
    });
    lay(columns.A[0], -560, 1); lay(columns.A[1], -250, -1);
    lay(columns.B[1], 250, 1); lay(columns.B[0], 560, -1);
    [...columns.none[0], ...columns.none[1]].forEach((id, i) => { start[id] = { x: (i % 5 - 2) * 150, y: 380 + Math.floor(i / 5) * 70 }; });
  }
  /* Of many, each camp is a disc with its heaviest in the middle, and the discs face each other. */
  function placeMany() {
    const camps = { A: [], none: [], B: [] };
    data.nodes.forEach((n) => (camps[n.camp] || camps.none).push(n.id));
    const radius = (ids) => 150 * Math.sqrt(ids.length + 4);
    let x = 0;
    Object.values(camps).filter((ids) => ids.length).forEach((ids) => {
      x += radius(ids);
      ids.forEach((id, i) => {
        const far = 150 * Math.sqrt(i + (i > 9 ? 8 : 0)), turn = i * 2.39996;
        start[id] = { x: x + far * Math.cos(turn), y: far * Math.sin(turn) };
      });
      x += radius(ids) + 260;
    });
  }
  if (many) placeMany(); else place();

  const elements = [
    /* Nodes come by weight; of many the heaviest are drawn large, so that they can be read from afar. */
    ...data.nodes.map((n, rank) => {
      const large = !many ? 1 : rank < 10 ? 6 : rank < 40 ? 3.2 : 1.4;
      return { group: "nodes", classes: "actor", data: { ...n, wide: (measure(n.label) + 24) * large, tall: 30 * large, font: 12.5 * large }, position: { ...start[n.id] } };
    }),
    ...data.edges.map((e) => ({ group: "edges", classes: (e.planned ? "planned " : "") + (e.mutual ? "mutual" : ""),
      data: { ...e, thick: e.kind === "part" ? 1.2 : Math.min(7, 1.4 + 1.3 * e.weight) * (many ? 2.5 : 1) } })),
  ];
  const cy = cytoscape({ container: box, elements, style: style(), minZoom: 0.03, maxZoom: 2.5, layout: { name: "preset" } });
  window.proxywarCy = cy;

  function arrange() {
    if (many) {
      part();
      stretch();
      view();
      return;
    }
    const hubs = { A: [], B: [] };
    data.nodes.forEach((n) => { if (hubs[n.camp]) hubs[n.camp].push(n.id); });
    const apart = [];
    hubs.A.forEach((a) => { if (hubs.B[0]) apart.push({ left: a, right: hubs.B[0], gap: 150 }); });
    hubs.B.slice(1).forEach((b) => { if (hubs.A[0]) apart.push({ left: hubs.A[0], right: b, gap: 150 }); });
    const options = { name: "fcose", quality: "proof", randomize: false, animate: false, fit: false, numIter: 4000,
      nodeSeparation: 80, gravity: 0.3, nodeDimensionsIncludeLabels: false, edgeElasticity: 0.2,
      nodeRepulsion: (n) => (n.hasClass("tag") ? 9000 : 18000),
      idealEdgeLength: (e) => (e.hasClass("half") ? 52 : e.data("kind") === "minus" ? 135 : 92),
      relativePlacementConstraint: apart };
    /* A label takes part in the layout as a knot of its line, so that there is room for it. */
    const labelled = cy.edges().filter((e) => e.data("channels").length);
    tag(labelled);
    const halves = cy.add(labelled.toArray().flatMap((e) => [[e.data("source"), `tag ${e.id()}`], [`tag ${e.id()}`, e.data("target")]]
      .map(([source, target]) => ({ group: "edges", classes: "half", data: { source, target, channels: [], kind: "half", thick: 1 } }))));
    same(() => cy.nodes().union(cy.edges().not(labelled)).layout(options).run());
    cy.remove(halves);
    stretch();
    part();
    view();
  }

  /* The layout draws lots; here always the same ones, so that a case looks tomorrow as it looks today. */
  function same(run) {
    const chance = Math.random;
    let state = 20200619;
    Math.random = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 4294967296; };
    try { run(); } finally { Math.random = chance; }
  }

  /* All of it; on a phone only as small as can be read, with the heaviest actor in the middle. */
  function view() {
    cy.fit(undefined, 16);
    if (many || cy.zoom() > 0.55) return;
    cy.zoom(0.62);
    cy.center(cy.nodes(".actor").first());
  }

  /* The drawing takes the shape of its box. */
  function stretch() {
    const all = cy.nodes(".actor").boundingBox(), want = box.clientWidth / box.clientHeight, is = all.w / all.h;
    if (!Number.isFinite(is) || is <= 0) return;
    const [sx, sy] = is < want ? [want / is, 1] : [1, Math.min(1.6, is / want)];
    cy.nodes(".actor").positions((n) => ({ x: n.position("x") * sx, y: n.position("y") * sy }));
  }

  /* Boxes that still touch are pushed apart, along the way that is shorter. */
  function part() {
    const nodes = cy.nodes(".actor").toArray();
    for (let round = 0; round < 200; round += 1) {
      let moved = false;
      nodes.forEach((a, i) => nodes.slice(i + 1).forEach((b) => {
        const p = a.position(), q = b.position();
        const dx = (a.width() + b.width()) / 2 + 20 - Math.abs(p.x - q.x), dy = (a.height() + b.height()) / 2 + 24 - Math.abs(p.y - q.y);
        if (dx <= 0 || dy <= 0) return;
        moved = true;
        const [way, by] = dx < dy ? ["x", dx] : ["y", dy];
        const sense = p[way] < q[way] ? 1 : -1;
        a.position(way, p[way] - sense * by / 2);
        b.position(way, q[way] + sense * by / 2);
      }));
      if (!moved) return;
    }
  }

  /* Labels are pictures that stand on their lines, where they hide least: near the middle, off boxes and each other. */
  function tag(edges) {
    cy.remove("node.tag");
    edges.filter((e) => e.data("channels").length).forEach((edge) => {
      const { width, url } = label(edge.data(), icons);
      cy.add({ group: "nodes", classes: "tag", grabbable: false, selectable: false, data: { id: `tag ${edge.id()}`, edge: edge.id(), wide: width, picture: url }, position: edge.midpoint() });
    });
    follow();
  }
  const WAYS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
  function follow() {
    const taken = cy.nodes(".actor").map((n) => ({ ...n.position(), w: n.width(), h: n.height() }));
    const tags = cy.nodes(".tag").toArray();
    tags.forEach((t) => {
      const edge = cy.getElementById(t.data("edge"));
      const s = edge.sourceEndpoint(), e = edge.targetEndpoint(), m = edge.midpoint();
      const c = { x: 2 * m.x - (s.x + e.x) / 2, y: 2 * m.y - (s.y + e.y) / 2 };
      let best = null;
      WAYS.forEach((way) => {
        const at = { w: t.data("wide"), h: 19 };
        ["x", "y"].forEach((k) => { at[k] = (1 - way) ** 2 * s[k] + 2 * way * (1 - way) * c[k] + way ** 2 * e[k]; });
        const hidden = taken.reduce((sum, o) => sum + Math.max(0, (at.w + o.w) / 2 + 4 - Math.abs(at.x - o.x)) * Math.max(0, (at.h + o.h) / 2 + 3 - Math.abs(at.y - o.y)), 0);
        if (!best || hidden < best.hidden - 1) best = { hidden, at };
      });
      t.position({ x: best.at.x, y: best.at.y });
      taken.push(best.at);
    });
  }

  function highlight(edge) {
    cy.elements().removeClass("picked faded");
    if (!edge || edge.empty()) return;
    if (many) tag(edge);
    const near = edge.union(edge.connectedNodes()).union(cy.getElementById(`tag ${edge.id()}`));
    cy.elements().not(near).addClass("faded");
    edge.addClass("picked");
  }
  async function pick(id) {
    highlight(cy.getElementById(id));
    document.querySelectorAll("tr[data-edge]").forEach((tr) => {
      if (tr.dataset.edge === id) tr.setAttribute("aria-current", "true"); else tr.removeAttribute("aria-current");
    });
    const code = encodeURIComponent(id);
    history.replaceState(null, "", box.dataset.page.replace("tie=ID", `tie=${code}`));
    await proxywar.load(box.dataset.panel.replace("id=ID", `id=${code}`), "#panel");
    const panel = document.getElementById("panel");
    if (panel.getBoundingClientRect().top < 0 || panel.getBoundingClientRect().top > innerHeight - 80) panel.scrollIntoView({ block: "start" });
  }

  arrange();
  if (!many) tag(cy.edges());
  if (box.dataset.selected) highlight(cy.getElementById(box.dataset.selected));
  cy.on("drag", "node", follow);
  cy.on("tap", "edge", (e) => pick(e.target.id()));
  cy.on("tap", "node.tag", (e) => pick(e.target.data("edge")));
  cy.on("tap", "node.actor", (e) => { location.href = `/actor?id=${encodeURIComponent(e.target.data("actor"))}`; });
  cy.on("mouseover", "edge, node", () => { box.style.cursor = "pointer"; });
  cy.on("mouseout", "edge, node", () => { box.style.cursor = ""; });
  document.addEventListener("click", (e) => {
    const row = e.target.closest("tr[data-edge]");
    if (row) { e.preventDefault(); pick(row.dataset.edge); }
    if (e.target.closest("[data-closes-panel]")) highlight(null);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { cy.style(style()); if (!many) tag(cy.edges()); });
  new ResizeObserver(() => { cy.resize(); view(); }).observe(box);
  box.dataset.ready = "true";
})();
