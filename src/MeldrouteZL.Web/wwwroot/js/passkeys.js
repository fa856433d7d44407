// Lets the browser make a passkey, or answer with one. A passkey cannot work without script; the page says so and offers the code.
"use strict";
(() => {
  const form = document.querySelector("[data-passkey-form]");
  if (!form) return;
  const button = form.querySelector("button");
  const status = form.querySelector("[data-passkey-status]");
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    status.textContent = "Deze browser kent geen passkeys. Gebruik uw wachtwoord en de code.";
    return;
  }

  const page = form.getAttribute("action") ?? location.pathname;
  const creates = form.dataset.passkeyForm === "create";
  status.textContent = "";
  button.disabled = false;

  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = "Volg de aanwijzingen van uw apparaat.";
    try {
      const asked = await fetch(`${page}?handler=Ask`, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
      if (!asked.ok) throw new Error(`asked: ${asked.status}`);
      const options = await asked.json();
      const answer = creates
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.namedItem("Answer").value = JSON.stringify(answer);
      form.submit();
    } catch {
      // The browser does not tell which of the reasons it was, so as not to help who tries.
      status.textContent = "Dat is niet gelukt. Probeer het opnieuw, of gebruik uw wachtwoord en de code.";
      button.disabled = false;
    }
  });
})();
