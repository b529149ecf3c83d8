/* A text: a sentence opens beside it, selected words become a fact. */
(() => {
  "use strict";
  const text = document.querySelector("article.text");
  const panel = document.getElementById("panel");
  const add = document.getElementById("add-fact");
  if (!text || !window.htmx) return;
  const typing = (e) => e.target.closest("input, textarea, select") !== null;

  async function open(at, words) {
    const url = new URL(text.dataset.panel, location.href);
    url.searchParams.set("at", at);
    if (words) url.searchParams.set("words", words);
    await proxywar.load(url.pathname + url.search, "#panel");
    text.querySelectorAll(".sentence[aria-current]").forEach((s) => {
      s.removeAttribute("aria-current");
      s.firstElementChild.classList.remove("here");
    });
    const sentence = document.getElementById(`s${at}`);
    if (sentence) { sentence.setAttribute("aria-current", "true"); sentence.firstElementChild.classList.add("here"); }
    if (!words) history.replaceState(null, "", `${url.pathname}${url.search}#s${at}`);
    panel.scrollTop = 0;
    if (matchMedia("(max-width: 64rem)").matches) panel.scrollIntoView();
    const form = panel.querySelector("details.add[open] form :is(select, input:not([type=hidden]))");
    if (words && form) form.focus(); else panel.focus({ preventScroll: true });
  }

  text.addEventListener("click", (e) => {
    const link = e.target.closest("a.open");
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    open(link.closest(".sentence").dataset.at);
  });

  /* Where words are selected in the text, a button beside them makes a fact of them. */
  function chosen() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const holder = range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement;
    const sentence = holder && holder.closest(".sentence");
    if (!sentence || !text.contains(range.endContainer)) return null;
    const part = range.cloneContents();
    part.querySelectorAll(".open, .count").forEach((link) => link.remove());
    const words = part.textContent.trim();
    return words ? { at: sentence.dataset.at, words, box: range.getBoundingClientRect() } : null;
  }
  document.addEventListener("selectionchange", () => {
    const found = chosen();
    add.hidden = !found;
    if (!found) return;
    add.style.left = `${Math.min(found.box.left + scrollX, scrollX + innerWidth - 160)}px`;
    add.style.top = `${found.box.bottom + scrollY + 6}px`;
  });
  add.addEventListener("mousedown", (e) => e.preventDefault());
  add.addEventListener("click", make);
  function make() {
    const found = chosen();
    const here = document.querySelector(".sentence.at") || document.querySelector(".sentence[aria-current]");
    if (found) { open(found.at, found.words); document.getSelection().removeAllRanges(); return; }
    if (!here) return;
    open(here.dataset.at).then(() => {
      const form = panel.querySelector("details.add");
      form.open = true;
      form.querySelector("form :is(select, input:not([type=hidden]))").focus();
    });
  }
  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || typing(e) || document.querySelector("dialog[open]")) return;
    if (e.key === "f") { e.preventDefault(); make(); }
  });
})();
