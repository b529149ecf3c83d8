/* The queue by keys: what stands at the row is shown at once; a letter presses the button that carries it. */
(() => {
  "use strict";
  const item = document.getElementById("item");
  const typing = (e) => e.target.closest("input:not([type=checkbox]), textarea, select") !== null;
  const row = (id) => document.querySelector(`.queue [data-id="${CSS.escape(id)}"]`);
  const current = document.querySelector(".queue [aria-current]");
  if (current) current.scrollIntoView({ block: "nearest" });

  /* While a row is being fetched no letter decides: it would judge what is no longer looked at. */
  let wanted = null;
  let waiting = null;
  let pressed = null;
  async function fetchRow(one) {
    const id = one.dataset.id;
    await proxywar.load(one.dataset.part, "#item");
    if (wanted !== id) return;
    wanted = null;
    document.querySelectorAll(".queue [aria-current]").forEach((r) => r.removeAttribute("aria-current"));
    one.setAttribute("aria-current", "true");
    item.removeAttribute("aria-busy");
    history.replaceState(null, "", one.dataset.part);
    if (pressed) { const key = pressed; pressed = null; press(key); }
  }
  document.addEventListener("proxywar:at", (e) => {
    const one = e.target.closest(".queue [data-id]");
    if (!one || !window.htmx) return;
    wanted = one.dataset.id;
    pressed = null;
    item.setAttribute("aria-busy", "true");
    clearTimeout(waiting);
    waiting = setTimeout(() => fetchRow(one), 90);
  });

  function press(key) {
    const one = item.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!one) return false;
    if (!one.matches("details")) { one.click(); return true; }
    one.open = !one.open;
    const first = one.open && one.querySelector("form :is(select, input:not([type=hidden]))");
    if (first) { first.focus(); one.scrollIntoView({ block: "nearest" }); }
    return true;
  }
  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]")) return;
    if (e.key === "Escape" && typing(e)) {
      const open = e.target.closest("details.more");
      if (open) { open.open = false; item.focus(); }
      return;
    }
    if (typing(e) || e.key.length !== 1 || document.documentElement.dataset.leading) return;
    if (wanted) { if ("axcmsuo".includes(e.key)) { e.preventDefault(); pressed = e.key; } return; }
    if (press(e.key)) e.preventDefault();
  });
  /* One decision, one send. */
  document.addEventListener("submit", (e) => {
    const form = e.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) e.preventDefault();
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
  });
})();
