"use strict";

// Live parts of a page carry data-live. They are swapped only while nobody reads, points or types inside them, and nothing typed is unsent.
const REST = 2500;
let lastMove = 0;
let waiting = null;
let opened = [];

const live = (element) => element.closest("[data-live]");

function isBusy(part) {
  const selection = window.getSelection();
  return part.contains(document.activeElement)
    || [...part.querySelectorAll("textarea")].some((text) => text.value !== text.defaultValue)
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

// A stream says that something changed, and the page asks at once. While the stream is there the page asks less by itself, but goes on for a while after a change, as some numbers follow later.
const RARELY = 15000;
const FOLLOWS = 9000;
const BURST = 2000;
const BEATS = 40000;
let stream = null;
let streamOver = false;
let heard = 0;
let changed = 0;
let asking = null;
const asked = new Map();

const lastAsked = () => Math.max(0, ...asked.values());

const isTold = () => stream !== null && stream.readyState === EventSource.OPEN && Date.now() - heard < BEATS;

function askSoon() {
  changed = Date.now();
  if (asking === null) {
    asking = setTimeout(() => {
      asking = null;
      document.querySelectorAll("[data-live], #banners").forEach((part) => htmx.trigger(part, "news"));
    }, Math.max(0, lastAsked() + BURST - Date.now()));
  }
}

function hush() {
  stream?.close();
  stream = null;
}

// A page that nobody sees needs no stream, of which a browser opens only a few at a time.
function listen() {
  const address = document.body.dataset.stream;
  if (document.hidden || address === undefined || streamOver) {
    hush();
    return;
  }
  if (stream !== null && stream.readyState !== EventSource.CLOSED) {
    return;
  }
  stream = new EventSource(address);
  stream.addEventListener("message", (event) => {
    heard = Date.now();
    if (event.data === "changed") {
      askSoon();
    }
    else if (event.data === "over") {
      streamOver = true;
      hush();
    }
  });
}

document.addEventListener("visibilitychange", () => {
  streamOver = false;
  listen();
});
window.addEventListener("pagehide", hush);
window.addEventListener("pageshow", listen);
setInterval(listen, 30000);

const isByItself = (trigger) => trigger === undefined || trigger.type === "news";

function waits(part, trigger) {
  if (!isByItself(trigger)) {
    return false;
  }
  if (live(part) !== null && isPaused()) {
    return true;
  }
  const pause = Date.now() - changed > FOLLOWS ? RARELY : BURST;
  return trigger === undefined && isTold() && Date.now() - (asked.get(part.id) ?? 0) < pause;
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const part = event.detail.elt;
  if (!part.matches("[data-live], #banners")) {
    return;
  }
  if (waits(part, event.detail.requestConfig.triggeringEvent)) {
    event.preventDefault();
  }
  else {
    asked.set(part.id, Date.now());
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
    // What is typed next goes into the form, and is not taken for another key.
    const details = element.closest("details");
    details.open = true;
    (details.querySelector("[data-first]") ?? details.querySelector("input:not([type=hidden]), select, textarea, button") ?? element).focus();
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
