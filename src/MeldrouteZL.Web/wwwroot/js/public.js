// The public form with script: leaves at once and keeps no steps in the history; lets the device work a little before a report is sent.
// Without script the same buttons do the same, but for the history.
"use strict";
(() => {
  // Long enough for who is startled and for a slow device.
  const pressedWithin = 5000;
  let escapes = [];

  const elsewhere = document.querySelector("[data-leave]").href;

  // Nothing stays in sight while the other site is still loading.
  function leave() {
    document.querySelector("body").replaceChildren();
    location.replace(elsewhere);
  }

  addEventListener("click", (event) => {
    if (!event.target.closest("[data-leave]")) return;
    event.preventDefault();
    leave();
  });

  // The browser would stop loading the other site for who presses once more.
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.preventDefault();
  });

  addEventListener("keyup", (event) => {
    if (event.key !== "Escape") return;
    escapes = [...escapes, event.timeStamp].filter((at) => event.timeStamp - at < pressedWithin);
    if (escapes.length >= 3) leave();
  });

  // Looks for the number that goes with this form; without an answer the form is sent as it is.
  const proofFor = (form) => new Promise((found) => {
    const place = form.querySelector("[data-challenge]");
    if (!place || !window.Worker) {
      found();
      return;
    }
    place.textContent = place.dataset.wait;
    const worker = new Worker(document.querySelector("body").dataset.worker, { name: `${place.dataset.challenge}.${place.dataset.bits}` });
    const end = (number) => {
      worker.terminate();
      form.elements.namedItem("Proof").value = number;
      found();
    };
    worker.addEventListener("message", ({ data: number }) => end(number));
    worker.addEventListener("error", () => end(""));
  });

  // The answer takes the place of the page: each step would otherwise be a page to go back to after leaving.
  async function send(form, button) {
    if (button?.hasAttribute("data-send")) await proofFor(form);
    const fields = new URLSearchParams(new FormData(form));
    if (button?.name) fields.append(button.name, button.value);
    const answer = await fetch(form.action, { method: "POST", body: fields, credentials: "same-origin", redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("body.public main")) throw new Error(`${answer.status}`);
    const whole = document.querySelector("html");
    whole.lang = page.documentElement.lang;
    whole.dir = page.documentElement.dir;
    document.title = page.title;
    document.querySelector("body").replaceWith(page.body);
    scrollTo(0, 0);
    (document.querySelector("#fouten, [role=alert]") ?? document.querySelector("main")).focus({ preventScroll: true });
  }

  let isSending = false;
  addEventListener("submit", async (event) => {
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
