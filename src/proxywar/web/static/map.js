/* The map: outlines and places drawn by D3, a slider over time, zoom; a click on a place opens its sentences. */
(async () => {
  "use strict";
  const svg = document.getElementById("map");
  if (!svg || !window.d3 || !window.proxywarMap) return;
  const { make, mark, beside } = window.proxywarMap;
  const data = JSON.parse(document.getElementById("map-data").textContent);
  const dates = JSON.parse((document.getElementById("map-dates") || { textContent: "[]" }).textContent);
  const slider = document.getElementById("at");
  let step = data.step, place = data.place, zoom = 1, pan = [0, 0], anchor = null;

  /* A ring that runs the wrong way around would fill the rest of the globe. */
  const outlines = (await (await fetch("/map/outlines.json")).json()).map((state) => ({
    id: state.id, name: state.name,
    shape: { type: "MultiPolygon", coordinates: state.rings.map((ring) => {
      const closed = [...ring, ring[0]];
      return d3.geoArea({ type: "Polygon", coordinates: [closed] }) > 2 * Math.PI ? [closed.reverse()] : [closed];
    }) },
  }));
  const home = outlines.find((o) => o.id === svg.dataset.state);
  const points = { type: "MultiPoint", coordinates: data.spots.map((s) => [s.lon, s.lat]) };
  const wide = home ? d3.geoBounds(home.shape) : null;
  const isShown = wide && wide[1][0] > wide[0][0] && wide[1][0] - wide[0][0] < 60;
  const target = isShown ? home.shape : data.spots.length ? points : { type: "Sphere" };

  function project(width, height) {
    const p = d3.geoMercator().fitExtent([[24, 24], [width - 24, height - 24]], target);
    if (!isFinite(p.scale()) || p.scale() > 6000) p.scale(6000).center(data.spots.length ? [data.spots[0].lon, data.spots[0].lat] : [0, 0]).translate([width / 2, height / 2]);
    const [x, y] = p.translate();
    const centre = [width / 2, height / 2];
    p.scale(p.scale() * zoom).translate([centre[0] + (x - centre[0]) * zoom + pan[0], centre[1] + (y - centre[1]) * zoom + pan[1]]);
    return p.clipExtent([[-20, -20], [width + 20, height + 20]]);
  }

  const told = (spot) => spot.marks.filter((m) => step === null || (m.first <= step && step <= m.last));
  const contested = (spans) => spans.some(([a, b]) => step === null || (a <= step && step <= b));
  const ruler = document.createElement("canvas").getContext("2d");
  function measure(words, isSmall) {
    ruler.font = `${isSmall ? "11px" : "600 12.5px"} system-ui, Segoe UI, Noto Sans, DejaVu Sans, sans-serif`;
    return ruler.measureText(words).width + 6;
  }

  function draw() {
    const { width, height } = svg.getBoundingClientRect();
    if (!width) return;
    const projection = project(width, height), path = d3.geoPath(projection);
    const defs = make("defs"), land = make("g"), names = make("g"), marks = make("g");
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const taken = [[width - 56, 0, width, 120]], seen = [];  // the buttons of the zoom
    outlines.forEach((state) => {
      const d = path(state.shape);
      if (!d) return;
      const shape = make("path", { d, class: state === home ? "land here" : "land" });
      if (state === home) seen.push(shape); else land.append(shape);
    });
    seen.forEach((shape) => land.append(shape));
    const shown = data.spots.map((spot) => ({ spot, told: told(spot), at: projection([spot.lon, spot.lat]) }))
      .filter((s) => s.told.length && s.at && s.at[0] > 0 && s.at[1] > 0 && s.at[0] < width && s.at[1] < height);
    const looked = shown.filter((s) => s.spot.id === place);
    const about = looked.length ? looked : shown;
    anchor = about.length ? [0, 1].map((i) => about.reduce((sum, s) => sum + s.at[i], 0) / about.length) : null;
    const placed = [];
    shown.forEach((s) => {  // a town and the air base beside it: aside, so that both are seen
      while (placed.some((o) => Math.hypot(o[0] - s.at[0], o[1] - s.at[1]) < 17)) s.at = [s.at[0] + 17, s.at[1]];
      placed.push(s.at);
      const r = s.spot.wide ? 16 : 9;
      taken.push([s.at[0] - r, s.at[1] - r, s.at[0] + r, s.at[1] + r]);
    });
    shown.sort((a, b) => (b.spot.id === place) - (a.spot.id === place)).forEach((s) => {
      const link = make("a", { class: `spot${s.spot.id === place ? " picked" : ""}`, href: url({ place: s.spot.id }), "data-place": s.spot.id });
      const words = `${s.spot.name}${contested(s.spot.contested) ? `, ${data.contested}` : ""}: ${s.told.map((m) => m.who).join(", ")}`;
      link.setAttribute("aria-label", words);
      const g = mark(s.spot, s.told, contested(s.spot.contested), defs);
      g.setAttribute("transform", `translate(${s.at[0].toFixed(1)} ${s.at[1].toFixed(1)})`);
      g.prepend(make("title"));
      g.querySelector("title").textContent = words;
      link.append(g);
      const found = beside(s.at[0], s.at[1], measure(s.spot.name), taken, [width, height]);
      if (found) {
        taken.push(found.box);
        if (found.reach > 20) link.append(make("line", { class: "lead", x1: s.at[0], y1: s.at[1], x2: Math.min(Math.max(s.at[0], found.box[0]), found.box[2]), y2: (found.box[1] + found.box[3]) / 2 }));
        const text = make("text", { class: s.spot.wide ? "town wide" : "town", x: found.box[0] + 3, y: found.box[3] - 4 });
        text.textContent = s.spot.name;
        link.append(text);
      }
      marks.append(link);
    });
    outlines.filter((o) => o.name && o !== home).forEach((state) => label(state, path, names, taken, width, height));
    svg.replaceChildren(defs, make("rect", { class: "sea", width, height }), land, names, marks);
  }

  /* The name of a state that is not fought over, where its visible part is wide enough. */
  function label(state, path, names, taken, width, height) {
    const [x, y] = path.centroid(state.shape), [[x0, y0], [x1, y1]] = path.bounds(state.shape);
    const w = measure(state.name, true);
    if (!isFinite(x) || x1 - x0 < w * 1.2 || y1 - y0 < 24) return;
    const box = [x - w / 2, y - 8, x + w / 2, y + 8];
    if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) return;
    if (taken.some((o) => box[2] > o[0] && box[0] < o[2] && box[3] > o[1] && box[1] < o[3])) return;
    taken.push(box);
    const text = make("text", { class: "state", x, y: y + 4, "text-anchor": "middle" });
    text.textContent = state.name;
    names.append(text);
  }

  function url(more) {
    const found = new URL(svg.dataset.page, location.href);
    const own = { at: step === null ? "" : data.steps[step], place, ...more };
    for (const [key, value] of Object.entries(own)) if (value) found.searchParams.set(key, value);
    return found.pathname + found.search;
  }

  function update() {
    document.querySelectorAll("[data-first]").forEach((li) => {
      if (li.closest("#panel")) return;
      li.hidden = step !== null && !(Number(li.dataset.first) <= step && step <= Number(li.dataset.last));
    });
    document.querySelectorAll("[data-contested]").forEach((el) => { el.hidden = !contested(JSON.parse(el.dataset.contested)); });
    document.querySelectorAll("li[data-place], .at-large [data-place]").forEach((row) => {
      row.hidden = !row.querySelector("[data-first]:not([hidden])");
      if (row.dataset.place === place) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
    });
    if (slider) {
      const now = document.querySelector(".now"), all = document.querySelector(".all");
      slider.value = step === null ? data.steps.length - 1 : step;
      now.textContent = step === null ? now.dataset.all : dates[step];
      slider.setAttribute("aria-valuetext", now.textContent);
      if (step === null) all.setAttribute("aria-current", "true"); else all.removeAttribute("aria-current");
    }
    history.replaceState(null, "", url({}));
    document.querySelectorAll(".foot a, link[rel=alternate]").forEach((a) => { a.href = a.href.replace(/\?.*$/, "") + location.search; });
    draw();
  }
  function go(next) { step = next === null ? null : Math.max(0, Math.min(data.steps.length - 1, next)); update(); }
  const now = () => (step === null ? data.steps.length - 1 : step);

  async function pick(id) {
    place = id;
    update();
    const at = step === null ? "" : `&at=${encodeURIComponent(data.steps[step])}`;
    await proxywar.load(svg.dataset.panel.replace("id=ID", `id=${encodeURIComponent(id)}`) + at, "#panel");
    const panel = document.getElementById("panel"), top = panel.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight - 80) panel.scrollIntoView({ block: "start" });
  }

  let moved = false;
  document.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    const stepper = e.target.closest("a.step"), spot = e.target.closest("a.spot, [data-place] [data-open]");
    if (stepper) { e.preventDefault(); go(now() + Number(stepper.dataset.step)); }
    else if (e.target.closest("a.all")) { e.preventDefault(); go(null); }
    else if (spot && window.htmx) { e.preventDefault(); if (!moved) pick(spot.dataset.place || spot.closest("[data-place]").dataset.place); }
    const closer = e.target.closest("[data-zoom]");
    if (closer) magnify(Number(closer.dataset.zoom));
  });
  function magnify(by) {
    if (!by) { zoom = 1; pan = [0, 0]; } else {
      const next = Math.max(0.5, Math.min(32, zoom * by));
      const { width, height } = svg.getBoundingClientRect();
      const around = anchor || [width / 2, height / 2];  // what is looked at stays where it is
      pan = [width / 2, height / 2].map((c, i) => around[i] - c - (around[i] - c - pan[i]) * next / zoom);
      zoom = next;
    }
    draw();
  }
  let from = null;
  svg.addEventListener("pointerdown", (e) => { if (e.pointerType === "mouse") from = [e.clientX - pan[0], e.clientY - pan[1]]; moved = false; });
  window.addEventListener("pointermove", (e) => {
    if (!from) return;
    const next = [e.clientX - from[0], e.clientY - from[1]];
    if (Math.hypot(next[0] - pan[0], next[1] - pan[1]) < 4 && !moved) return;
    moved = true; pan = next;
    requestAnimationFrame(draw);
  });
  window.addEventListener("pointerup", () => { from = null; });
  svg.addEventListener("dragstart", (e) => e.preventDefault());
  if (slider) slider.addEventListener("input", () => go(Number(slider.value)));
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input:not([type=range]), textarea, select") || document.querySelector("dialog[open]")) return;
    const own = { "[": () => slider && go(now() - 1), "]": () => slider && go(now() + 1), 0: () => go(null), "+": () => magnify(2), "-": () => magnify(0.5) }[e.key];
    if (own) { e.preventDefault(); own(); }
  });
  new ResizeObserver(draw).observe(svg);
  draw();
  svg.dataset.ready = "true";
})();
