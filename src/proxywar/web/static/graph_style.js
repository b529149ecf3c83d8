/* How the camps graph looks: sign by colour, dash and end; camp by fill and shape; channels as icon and label. */
(() => {
  "use strict";
  const token = (name) => proxywar.token(name);
  const FONT = "system-ui, Segoe UI, Noto Sans, DejaVu Sans, sans-serif";
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = `11px ${FONT}`;

  /* The label of a line, a picture: the icons of its channels and their names. */
  function label(edge, icons) {
    const channels = edge.channels.slice(0, 3);
    const more = edge.channels.length > 3 ? " …" : "";
    const words = edge.label.split(", ").slice(0, 3).join(", ") + more;
    const colour = token(edge.kind);
    const text = Math.ceil(ruler.measureText(words).width);
    const width = 8 + channels.length * 15 + text + 8;
    const drawn = channels.map((c, i) => `<svg x="${6 + i * 15}" y="3.500" width="12" height="12" viewBox="0 0 16 16" fill="${colour}">${icons[c] || ""}</svg>`).join("");
    const safe = words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="19" viewBox="0 0 ${width} 19"><rect x=".5" y=".5" width="${width - 1}" height="18" rx="9" fill="${token("paper")}" stroke="${token("rule")}"/>${drawn}<text x="${8 + channels.length * 15}" y="13.200" font-family="${FONT}" font-size="11" fill="${colour}">${safe}</text></svg>`;
    return { width, url: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` };
  }

  function style() {
    return [
      { selector: "node.actor", style: { shape: "round-rectangle", width: "data(wide)", height: "data(tall)", "background-color": token("none"),
        "border-color": token("none-edge"), "border-width": 1.5, label: "data(label)", color: token("ink"), "font-family": FONT,
        "font-size": "data(font)", "min-zoomed-font-size": 5, "font-weight": 600, "text-valign": "center", "text-halign": "center" } },
      { selector: "node.actor[camp = 'A']", style: { "background-color": token("a"), "border-color": token("a-edge") } },
      { selector: "node.actor[camp = 'B']", style: { shape: "rectangle", "background-color": token("b"), "border-color": token("b-edge") } },
      { selector: "node.tag", style: { shape: "round-rectangle", width: "data(wide)", height: 19, "background-opacity": 0, "border-width": 0,
        "background-image": "data(picture)", "background-fit": "none", "background-clip": "none", "background-image-containment": "over", events: "yes" } },
      { selector: "edge", style: { "curve-style": "bezier", "control-point-step-size": 46, width: "data(thick)", "line-color": token("plus"), "target-arrow-color": token("plus"),
        "target-arrow-shape": "triangle", "arrow-scale": 0.95, "line-cap": "butt" } },
      { selector: "edge[kind = 'minus']", style: { "line-color": token("minus"), "target-arrow-color": token("minus"), "source-arrow-color": token("minus"),
        "line-style": "dashed", "line-dash-pattern": [4, 5], "target-arrow-shape": "tee", "source-arrow-shape": "tee" } },
      { selector: "edge[kind = 'part']", style: { "line-color": token("edge"), "target-arrow-color": token("edge"), width: 1.2 } },
      { selector: "edge.planned", style: { "line-style": "dashed", "line-dash-pattern": [12, 6] } },
      { selector: "edge.planned[kind = 'minus']", style: { "line-dash-pattern": [12, 5, 2, 5] } },
      { selector: "edge.mutual[kind = 'plus']", style: { "source-arrow-shape": "triangle", "source-arrow-color": token("plus") } },
      { selector: ".faded", style: { opacity: 0.16 } },
      { selector: "edge.picked", style: { "underlay-color": token("focus"), "underlay-opacity": 0.28, "underlay-padding": 5 } },
      { selector: "node.picked", style: { "border-width": 3 } },
    ];
  }

  window.proxywarGraph = { label, style, measure: (words) => { ruler.font = `600 12.5px ${FONT}`; const w = ruler.measureText(words).width; ruler.font = `11px ${FONT}`; return Math.ceil(w); } };
})();
