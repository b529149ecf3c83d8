/* Levers tell what they ask for; parameters open beside. Without it the form works all the same. */
(() => {
  "use strict";
  const form = document.querySelector("form.levers");
  if (!form) return;
  const asks = form.querySelector(".asks");
  const percent = (value) => `${value}${document.documentElement.lang === "fr" ? "\u202f" : ""}%`;

  function tell() {
    const moved = [];
    form.querySelectorAll("input[type=range]").forEach((input) => {
      const plain = "plain" in input.dataset;
      const out = form.querySelector(`output[for="${CSS.escape(input.id)}"]`);
      out.textContent = plain ? input.value : percent(input.value);
      if (plain) return;
      const is = input.value !== input.dataset.was;
      input.closest(".lever").classList.toggle("moved", is);
      if (is) moved.push(`${input.dataset.told} ${percent(input.value)}`);
    });
    asks.textContent = moved.length ? `${asks.dataset.some} ${moved.join(" · ")}` : asks.dataset.none;
    asks.classList.toggle("some", moved.length > 0);
  }
  form.addEventListener("input", tell);
  form.addEventListener("reset", () => setTimeout(tell));
  window.addEventListener("pageshow", tell);
  tell();

  document.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && !document.querySelector("dialog[open]")) {
      e.preventDefault();
      form.requestSubmit();
    }
  });

  document.addEventListener("htmx:after:swap", () => {
    const said = document.getElementById("said"), done = document.getElementById("outcome").dataset.said || "";
    if (said.textContent !== done) said.textContent = done;
  });

  document.addEventListener("click", async (e) => {
    const link = e.target.closest("a[data-parameter]");
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || !window.htmx) return;
    e.preventDefault();
    await proxywar.load(link.getAttribute("href"), "#panel");
    const panel = document.getElementById("panel");
    panel.scrollIntoView({ block: "nearest" });
    panel.focus({ preventScroll: true });
  });
})();
