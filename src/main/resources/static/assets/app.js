"use strict";

// Live parts of a page carry data-live. They are swapped only while nobody reads, points or types inside them.
const REST = 2500;
let lastMove = 0;
let waiting = null;
let opened = [];

const live = (element) => element.closest("[data-live]");

function isBusy(part) {
  const selection = window.getSelection();
  return part.contains(document.activeElement)
    || (part.matches(":hover") && Date.now() - lastMove < REST)
    || (selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode));
}

function offer(part) {
  waiting = part.id;
  const news = document.getElementById("news");
  if (news !== null && news.hidden) {
    news.hidden = false;
  }
}

function settle() {
  const news = document.getElementById("news");
  if (news !== null && waiting !== null) {
    if (document.activeElement === news) {
      document.getElementById("main").focus();
    }
    news.hidden = true;
    waiting = null;
  }
}

function showLost(lost) {
  const banner = document.getElementById("lost");
  if (banner === null || banner.hidden === !lost) {
    return;
  }
  banner.hidden = !lost;
  banner.textContent = lost ? banner.dataset.text : "";
}

function isPaused() {
  return sessionStorage.getItem("paused") === "true";
}

function showPaused() {
  const pause = document.getElementById("pause");
  if (pause !== null) {
    pause.setAttribute("aria-pressed", String(isPaused()));
  }
}

for (const kind of ["pointermove", "keydown", "wheel", "touchmove"]) {
  document.addEventListener(kind, () => { lastMove = Date.now(); }, { passive: true });
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (live(event.detail.elt) !== null && isPaused() && event.detail.requestConfig.triggeringEvent === undefined) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const part = live(event.detail.target);
  if (part === null || event.detail.xhr.status !== 200) {
    return;
  }
  if (isBusy(part)) {
    event.detail.shouldSwap = false;
    offer(part);
  }
  else {
    settle();
    opened = [...document.querySelectorAll("details[id][open]")].map((details) => details.id);
  }
});

document.addEventListener("htmx:afterSwap", () => {
  for (const id of opened) {
    const details = document.getElementById(id);
    if (details !== null) {
      details.open = true;
    }
  }
  opened = [];
});

document.addEventListener("htmx:afterOnLoad", () => showLost(false));
document.addEventListener("htmx:sendError", () => showLost(true));
document.addEventListener("htmx:timeout", () => showLost(true));
document.addEventListener("htmx:responseError", () => showLost(true));

document.addEventListener("click", (event) => {
  if (event.target.closest("#pause") !== null) {
    sessionStorage.setItem("paused", String(!isPaused()));
    showPaused();
  }
  else if (event.target.closest("#news") !== null) {
    window.location.reload();
  }
});

document.addEventListener("change", (event) => {
  const example = event.target.closest("[data-example]");
  if (example !== null) {
    const chosen = example.selectedOptions[0];
    for (const name of ["subject", "text"]) {
      if (chosen.dataset[name] !== undefined) {
        document.getElementById(name).value = chosen.dataset[name];
      }
    }
  }
});

// Single keys press what carries data-key. They can be switched off (WCAG 2.1.4), and never act while somebody types.
const keysAreOn = () => localStorage.getItem("keys") !== "off";

function showKeys() {
  document.documentElement.dataset.keys = keysAreOn() ? "on" : "off";
  document.getElementById("keys")?.setAttribute("aria-pressed", String(keysAreOn()));
}

const isTyping = (element) => element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;

function press(element) {
  if (element.matches("summary")) {
    element.closest("details").open = true;
    element.focus();
  }
  else if (element.matches("a, button")) {
    element.click();
  }
  else {
    element.focus();
  }
}

document.addEventListener("keydown", (event) => {
  if (!keysAreOn() || event.isComposing || event.repeat || event.altKey || event.metaKey) {
    return;
  }
  let target = null;
  if (event.ctrlKey) {
    target = event.key === "Enter" ? event.target.closest("[data-send-typing]")?.querySelector("button") ?? document.querySelector("[data-key-send]") : null;
  }
  else if (event.key === "Escape" || !isTyping(event.target)) {
    target = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === event.key) ?? null;
  }
  if (target !== null && target.checkVisibility()) {
    event.preventDefault();
    press(target);
  }
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
  const rows = [...document.querySelectorAll("[data-walk] h3 a")];
  if (step === undefined || rows.length === 0 || !keysAreOn() || isTyping(event.target) || event.ctrlKey || event.altKey) {
    return;
  }
  event.preventDefault();
  const here = rows.indexOf(document.activeElement);
  rows[Math.min(Math.max(here + step, 0), rows.length - 1)].focus();
});

// What happened before this page was loaded is said once the page stands.
function say() {
  const text = [...document.querySelectorAll("[data-say]")].map((part) => part.textContent.trim()).join(" ");
  const region = document.getElementById("announce");
  if (region !== null && text !== "") {
    setTimeout(() => { region.textContent = text; }, 300);
  }
}

function endUndo() {
  const undo = document.getElementById("undo");
  if (undo !== null) {
    setTimeout(() => undo.remove(), Math.max(0, Date.parse(undo.dataset.until) - Date.now()));
  }
}

// On paper nothing is folded.
let unfolded = [];
window.addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details:not([open]):not(.wrong)")];
  unfolded.forEach((details) => { details.open = true; });
});
window.addEventListener("afterprint", () => unfolded.forEach((details) => { details.open = false; }));

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]") !== null) {
    window.print();
  }
  if (event.target.closest("#keys") !== null) {
    localStorage.setItem("keys", keysAreOn() ? "off" : "on");
    showKeys();
  }
});

document.addEventListener("DOMContentLoaded", showPaused);
showPaused();
showKeys();
say();
endUndo();
