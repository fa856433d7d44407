// Keeps a draft while somebody types. Without script, or when it does not succeed, the buttons of the form do the same.
"use strict";
(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const line = form.querySelector("[data-autosave-says]");
  const version = form.elements.namedItem("Version");
  let running = null;
  let again = false;
  let stopped = false;

  const say = (text) => { line.textContent = text; };

  // What the page said is shown word for word; an answer that is no answer of ours is not.
  async function send() {
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin", redirect: "error" });
    if (!answer.headers.get("content-type")?.startsWith("application/json")) throw new Error(`${answer.status}`);
    const kept = await answer.json();
    if (kept.version) version.value = kept.version;
    stopped = kept.isOver; // it was changed elsewhere: only the person can decide what holds
    say(kept.says);
  }

  async function save() {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = send().catch(() => say("Niet vanzelf bewaard. Druk op Bewaren. Wat u typte, staat er nog."));
    await running;
    running = null;
    if (again) {
      again = false;
      await save();
    }
  }

  form.addEventListener("change", save);

  // A form that is sent meanwhile would be refused for the version that the saving has just made old.
  form.addEventListener("submit", async (event) => {
    if (!running) return;
    event.preventDefault();
    const button = event.submitter;
    while (running) await running;
    stopped = true;
    form.requestSubmit(button);
  });
})();
