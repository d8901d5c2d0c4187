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
    opened = [...part.querySelectorAll("details[open]")].map((details) => details.id);
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

document.addEventListener("DOMContentLoaded", showPaused);
showPaused();
