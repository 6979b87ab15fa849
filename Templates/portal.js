// What the page can do besides being read: search, and opening what a link or a printer leads to.
// The page is complete without it.
(() => {
  "use strict";
  const norm = (text) => text.normalize("NFKC").toLowerCase();
  // The same character by character, so that a place in it is a place in the text.
  const fold = (text) =>
    [...text].map((sign) => (norm(sign).length === sign.length ? norm(sign) : sign)).join("");

  // A link may lead into something folded up, which not every browser opens by itself.
  const reveal = (id) => {
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const own = target.matches("article") ? target.querySelector("details") : null;
    if (own) own.open = true;
  };
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    reveal(id);
    const target = id && document.getElementById(id);
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  if (location.hash) follow();

  // On paper nothing is folded up.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const box of folded) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const box of folded) box.open = false;
  });

  // The list of what to put right is a sheet to take along: it prints by itself too.
  const list = document.querySelector(".fix");
  if (list) {
    const button = document.createElement("button");
    button.textContent = list.dataset.print;
    button.onclick = () => {
      document.body.className = "only-list";
      print();
    };
    addEventListener("afterprint", () => { document.body.className = ""; });
    list.before(button);
  }

  const search = document.getElementById("search");
  const field = document.getElementById("q");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  if (!search) return;
  search.hidden = false;

  let index = null;
  const build = () =>
    [...document.querySelectorAll("article")].map((article) => {
      const title = article.querySelector("summary").textContent.trim();
      const body = article.querySelector(".text").textContent.replace(/\s+/g, " ").trim();
      const heads = [...article.querySelectorAll(".text :is(h4,h5,h6)")].map((h) => h.textContent).join(" ");
      return {
        id: article.id, title, body,
        weighed: [[norm(title), 8], [norm(article.dataset.terms || ""), 4], [norm(heads), 4], [norm(body), 1]],
      };
    });

  // Words are sought as they stand. Chinese has no spaces: a run that stands nowhere as a whole is sought by its
  // pairs of characters, of which most must be there.
  const han = /\p{Script=Han}{2,}/u;
  const score = (entry, term) => {
    let best = 0;
    for (const [text, weight] of entry.weighed) if (text.includes(term)) best = Math.max(best, weight);
    if (best || !han.test(term)) return best;
    const pairs = [...Array(Math.max(0, term.length - 1)).keys()].map((i) => term.slice(i, i + 2));
    const all = entry.weighed.map(([text]) => text).join(" ");
    const share = pairs.filter((pair) => all.includes(pair)).length / pairs.length;
    return share >= 0.6 ? share * 0.9 : 0;
  };

  const context = (entry, terms) => {
    const text = fold(entry.body);
    const at = Math.min(...terms.map((term) => text.indexOf(term)).filter((i) => i >= 0), Infinity);
    if (at === Infinity) return [entry.body.slice(0, 120) + "…", terms];
    const start = Math.max(0, at - 50);
    return [(start ? "…" : "") + entry.body.slice(start, at + 90) + "…", terms];
  };

  const marked = (text, terms) => {
    const line = document.createElement("p");
    const plain = fold(text);
    let from = 0;
    while (from < text.length) {
      let next = Infinity, length = 0;
      for (const term of terms) {
        const at = plain.indexOf(term, from);
        if (at >= 0 && at < next) [next, length] = [at, term.length];
      }
      if (next === Infinity) break;
      line.append(text.slice(from, next));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next, next + length);
      line.append(mark);
      from = next + length;
    }
    line.append(text.slice(from));
    return line;
  };

  const run = () => {
    const terms = norm(field.value).split(/\s+/).filter(Boolean);
    results.replaceChildren();
    found.textContent = "";
    if (!terms.length) return;
    index ??= build();
    const hits = index
      .map((entry, order) => {
        const scores = terms.map((term) => score(entry, term));
        return { entry, order, score: scores.every((s) => s > 0) ? scores.reduce((a, b) => a + b) : 0 };
      })
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.order - b.order);
    found.textContent = hits.length ? `${found.dataset.results}: ${hits.length}` : found.dataset.none;
    for (const { entry } of hits.slice(0, 20)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${entry.id}`;
      link.textContent = entry.title;
      link.addEventListener("click", () => reveal(entry.id));
      item.append(link, marked(...context(entry, terms)));
      results.append(item);
    }
  };
  field.addEventListener("input", run);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.value = "";
      run();
    } else if (event.key === "ArrowDown") {
      results.querySelector("a")?.focus();
      event.preventDefault();
    }
  });
  results.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = [...results.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement) + step;
    (at < 0 ? field : links[Math.min(at, links.length - 1)]).focus();
    event.preventDefault();
  });
})();
