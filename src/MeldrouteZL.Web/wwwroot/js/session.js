// Warns two minutes before the session ends, prolongs it on request, and clears the page when it has ended: here, or by signing
// out in another window. Without script the time at the foot of the page says when.
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
  const windows = "BroadcastChannel" in window ? new BroadcastChannel("session") : null;

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
    timer = setTimeout(end, Math.max(0, ends - performance.now()));
  }

  // What a person typed is theirs and would be lost; everything else on the page belongs to the session, and goes with it.
  function isTyped(field) {
    if (field.type === "hidden" || field.type === "submit" || field.type === "button") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return field.value !== field.defaultValue;
  }

  function end() {
    clearTimeout(timer);
    const typed = [...document.querySelectorAll("main form[method=post]")].filter((form) => [...form.elements].some(isTyped));
    document.querySelector("main").replaceChildren(...typed);
    document.querySelectorAll("header .visitor, header nav, footer").forEach((part) => part.remove());
    document.title = "Afgemeld - MeldrouteZL";
    say(typed.length > 0 ? "U bent afgemeld. Wat u typte, staat er nog: verstuur het, en u kunt opnieuw aanmelden." : "U bent afgemeld. Laad de pagina opnieuw om aan te melden.", false);
  }

  // Also when the server is out of reach: the windows of this browser tell each other.
  windows?.addEventListener("message", end);
  document.querySelector("form[data-sign-out]")?.addEventListener("submit", () => windows?.postMessage("ended"));

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
