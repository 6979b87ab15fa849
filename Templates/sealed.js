// A sealed file asks for a passphrase and shows what is in it.
(() => {
  const form = document.getElementById("open");
  const input = document.getElementById("passphrase");
  const button = form.querySelector("button");
  const view = document.getElementById("view");
  const say = (name) => showOnly("data-says", name);

  if (!canOpen()) {
    say("unsupported");
    return;
  }
  const slot = document.querySelector("[data-sealed]").dataset.sealed;
  try {
    readSealed(slot);
  } catch {
    say("refused");
    return;
  }
  form.hidden = false;
  input.focus();
  document.getElementById("show").addEventListener("change", (event) => {
    input.type = event.target.checked ? "text" : "password";
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    say("working");
    try {
      const payload = await openSealed(slot, input.value);
      // It is the sender's own page, as much as this one is, and the policy of this one lets nothing in it run.
      view.innerHTML = payload.view;
      input.value = "";
      say(null);
      document.getElementById("ask").hidden = true;
      view.hidden = false;
      document.body.classList.replace("ask", "statement");
      view.focus();
      scrollTo(0, 0);
    } catch {
      say("wrong");
      input.select();
      input.focus();
    } finally {
      button.disabled = false;
    }
  });
})();
