/* Keys, filters that send themselves, panels: what all pages share. Everything works without it. */
(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const typing = (e) => e.target.closest("input, textarea, select, [contenteditable]") !== null;
  const shown = (el) => el.getClientRects().length > 0;

  /* j and k move over the rows of a page ([data-item]); Enter opens the row's link ([data-open]). */
  let at = document.querySelector("[data-item][aria-current]");
  function move(step) {
    const items = [...document.querySelectorAll("[data-item]")].filter(shown);
    if (!items.length) return;
    const now = items.indexOf(at);
    const next = items[now < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, now + step))];
    stand(next);
  }
  function stand(item) {
    if (at) at.classList.remove("at");
    at = item;
    at.classList.add("at");
    const link = at.matches("[data-open]") ? at : at.querySelector("[data-open]") || at;
    if (link === at && !at.hasAttribute("tabindex") && !at.matches("a")) at.tabIndex = -1;
    link.focus({ preventScroll: true });
    at.scrollIntoView({ block: "nearest" });
    at.dispatchEvent(new CustomEvent("proxywar:at", { bubbles: true }));
  }

  let leading = false;
  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach((d) => { d.open = false; });
      if (typing(e)) e.target.blur();
      return;
    }
    if (typing(e) || document.querySelector("dialog[open]")) return;
    if (leading) {
      leading = false;
      const page = document.querySelector(`nav [data-go="${CSS.escape(e.key)}"]`);
      e.preventDefault();
      if (page) page.click();
      return;
    }
    const own = { "/": () => document.getElementById("words").select(), j: () => move(1), k: () => move(-1),
      g: () => { leading = true; }, "?": () => document.getElementById("help").showModal() }[e.key];
    if (own) { e.preventDefault(); own(); }
  });

  document.addEventListener("click", (e) => {
    const opener = e.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens).showModal();
    document.querySelectorAll("details.menu[open]").forEach((d) => { if (!d.contains(e.target)) d.open = false; });
  });

  /* A form of filters sends itself; fields left empty stay out of the URL. */
  document.addEventListener("change", (e) => {
    const form = e.target.closest("form[data-autosubmit]");
    if (form && !e.target.closest("details.menu")) form.requestSubmit();
  });
  document.addEventListener("toggle", (e) => {
    const form = e.target.closest && e.target.closest("form[data-autosubmit]");
    if (form && !e.target.open && e.target.dataset.was !== state(form)) form.requestSubmit();
    else if (form && e.target.open) e.target.dataset.was = state(form);
  }, true);
  const state = (form) => new URLSearchParams(new FormData(form)).toString();
  document.addEventListener("submit", (e) => {
    if (!e.target.matches("form[data-autosubmit]")) return;
    e.target.querySelectorAll("input, select").forEach((field) => { if (field.value === "") field.disabled = true; });
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-autosubmit] :disabled").forEach((field) => { field.disabled = false; });
  });

  /* A page that waits for something looks again by itself. */
  const waiting = document.querySelector("[data-reloads]");
  if (waiting) setTimeout(() => location.reload(), Number(waiting.dataset.reloads));

  /* Put a part of a page into an element; other scripts use it too. */
  window.proxywar = {
    async load(url, into) {
      if (window.htmx) await htmx.ajax("GET", url, { target: into, swap: "innerHTML" });
      else location.href = url;
    },
    token: (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim(),
  };
})();
