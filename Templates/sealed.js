// What a sealed page does: it asks for the passphrase, and shows what was sealed.
(() => {
  const sealed = document.querySelector("main[data-sealed]");
  const ask = document.getElementById("ask");
  const form = document.getElementById("open");
  const field = document.getElementById("passphrase");
  const show = document.getElementById("show");
  const button = form.querySelector("[type=submit]");
  const view = document.getElementById("view");

  const say = (what) => {
    for (const line of document.querySelectorAll("[data-says]")) line.hidden = line.dataset.says !== what;
  };

  // The passphrase vouches for the view, and the page's policy lets no script in it run. But a policy doesn't keep the
  // browser from following what leads elsewhere by itself, and whoever else has a passphrase could have written it.
  const reveal = (html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const element of parsed.querySelectorAll("meta, link, base, iframe")) element.remove();
    view.replaceChildren(...parsed.body.childNodes);
  };

  const open = async () => {
    say("working");
    button.disabled = true;
    try {
      reveal((await opening.opened(sealed.dataset.sealed, field.value)).view);
    } catch {
      say("wrong");
      button.disabled = false;
      field.focus();
      field.select();
      return;
    }
    field.value = "";
    ask.hidden = true;
    view.hidden = false;
    document.body.classList.replace("ask", "statement");
    scrollTo(0, 0);
    view.focus();
  };

  if (!opening.isSupported()) {
    say("unsupported");
    return;
  }
  // Nobody is asked for a passphrase that can open nothing.
  try {
    opening.sealedParts(sealed.dataset.sealed);
  } catch {
    say("refused");
    return;
  }
  form.hidden = false;
  field.focus();
  show.addEventListener("change", () => { field.type = show.checked ? "text" : "password"; });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
  });
})();
