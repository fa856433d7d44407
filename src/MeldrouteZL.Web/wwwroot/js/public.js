// The public form with script: leaves at once and keeps no steps in the history; lets the device work a little before a report is sent.
// Without script the same buttons do the same, but for the history.
"use strict";
(() => {
  const pressedWithin = 2000;
  let escapes = [];

  const leave = () => location.replace(document.querySelector("[data-leave]").href);

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-leave]")) return;
    event.preventDefault();
    leave();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    escapes = [...escapes, event.timeStamp].filter((at) => event.timeStamp - at < pressedWithin);
    if (escapes.length >= 3) leave();
  });

  // Looks for the number that goes with this form; without an answer the form is sent as it is.
  const proofFor = (form) => new Promise((found) => {
    const place = form.querySelector("[data-challenge]");
    if (!place || !window.Worker) return found();
    place.textContent = place.dataset.wait;
    const worker = new Worker(document.body.dataset.worker);
    const end = (number) => {
      worker.terminate();
      form.elements.Proof.value = number;
      found();
    };
    worker.onmessage = (event) => end(event.data);
    worker.onerror = () => end("");
    worker.postMessage({ challenge: place.dataset.challenge, bits: Number(place.dataset.bits) });
  });

  // The answer takes the place of the page: each step would otherwise be a page to go back to after leaving.
  async function send(form, button) {
    if (button?.hasAttribute("data-send")) await proofFor(form);
    const fields = new FormData(form);
    if (button?.name) fields.append(button.name, button.value);
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("main")) throw new Error("no page");
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.title = page.title;
    document.body.replaceWith(page.body);
    scrollTo(0, 0);
    (document.querySelector("#fouten, [role=alert]") ?? document.querySelector("main")).focus();
  }

  let isSending = false;
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.dataset.plain) return;
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    try {
      await send(form, event.submitter);
    } catch {
      // The browser does it, and says what went wrong.
      form.dataset.plain = "true";
      if (event.submitter) event.submitter.click();
      else form.requestSubmit();
    } finally {
      isSending = false;
    }
  });
})();
