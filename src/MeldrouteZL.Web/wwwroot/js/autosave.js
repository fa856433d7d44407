// Keeps a draft while somebody types. Without script, or when it does not succeed, the buttons of the form do the same.
"use strict";
(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const line = form.querySelector("[data-autosave-says]");
  const version = form.elements.namedItem("Version");
  const key = form.elements.namedItem("FormKey");
  let running = null;
  let again = false;
  let stopped = false;
  let lost = false;

  const say = (text) => { line.textContent = text; };

  // A new form goes on as the draft that has come of it, also when the page is loaded again.
  function becomeDraft(kept) {
    form.action = kept.address;
    form.dataset.autosave = `${kept.address}?handler=Autosave`;
    key.value = kept.formKey;
    history.replaceState(null, "", kept.address);
  }

  // What the page said is shown word for word; an answer that is no answer of ours is not.
  async function send() {
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin", redirect: "error" });
    if (!answer.headers.get("content-type")?.startsWith("application/json")) throw new Error(`${answer.status}`);
    const kept = await answer.json();
    if (kept.version) version.value = kept.version;
    if (kept.address) becomeDraft(kept);
    lost = false;
    stopped = kept.isOver; // it was changed elsewhere: only the person can decide what holds
    say(kept.says);
  }

  async function save() {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = send().catch(() => {
      lost = true;
      say("Niet vanzelf bewaard. Druk op Bewaren. Wat u typte, staat er nog.");
    });
    await running;
    running = null;
    if (again) {
      again = false;
      await save();
    }
  }

  form.addEventListener("change", save);

  // A form that is sent meanwhile would be refused for the version that the saving has just made old. And when the answer to
  // a saving got lost, it is asked for once more: what was kept then may be less than what stands here now.
  form.addEventListener("submit", async (event) => {
    if (stopped || !running && !lost) return;
    event.preventDefault();
    const button = event.submitter;
    while (running) await running;
    if (lost) await save();
    stopped = true;
    form.requestSubmit(button);
  });
})();
