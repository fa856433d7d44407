// Warns two minutes before the session ends, and prolongs it on request. Without script the time at the foot of the page says the same.
"use strict";
(() => {
  const warnBefore = 2 * 60 * 1000;
  const line = document.querySelector("[data-session-until]");
  if (!line) return;

  // The clock of the person's computer may be wrong: only the time that passes here counts.
  const start = performance.now();
  const opened = Date.now();
  let ends = start + (Number(line.dataset.sessionUntil) - opened);
  let notice = null;
  let timer = 0;

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(warn, Math.max(0, ends - performance.now() - warnBefore));
  };

  function say(text, withButton) {
    notice?.remove();
    notice = document.createElement("div");
    notice.className = "notice notice--warning session-warning";
    notice.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = text;
    notice.append(words);
    if (withButton) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "utrecht-button utrecht-button--secondary-action";
      button.textContent = "Langer doorgaan";
      button.addEventListener("click", prolong);
      notice.append(button);
    }
    document.body.append(notice);
  }

  function warn() {
    say("Over 2 minuten wordt u afgemeld. Wat u typte, blijft staan.", true);
    clearTimeout(timer);
    timer = setTimeout(() => say("U bent afgemeld. Wat u typte, staat er nog: verstuur het, en u kunt opnieuw aanmelden.", false), Math.max(0, ends - performance.now()));
  }

  async function prolong() {
    const answer = await fetch("/account/sessies", { credentials: "same-origin", redirect: "error" }).catch(() => null);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    const fresh = page?.querySelector("[data-session-until]");
    if (!fresh) {
      say("Langer doorgaan lukt niet. Verstuur wat u typte, of meld u opnieuw aan.", false);
      return;
    }
    ends = performance.now() + (Number(fresh.dataset.sessionUntil) - Date.now());
    line.querySelector("time").textContent = fresh.querySelector("time").textContent;
    notice?.remove();
    schedule();
  }

  schedule();
})();
