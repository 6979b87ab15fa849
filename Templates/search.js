// The search of the guide. Its index is a script, loaded when it is first wanted: a page from a disk may fetch nothing.
// Terms and ranking are those of SearchTerms and SearchIndex in Swift; search-vectors.json holds both to them.
(() => {
  "use strict";
  const search = document.getElementById("_search");
  if (!search) return;
  const [field, found, results] = ["_q", "_found", "_results"].map((id) => document.getElementById(id));
  const given = search.dataset;
  let pages = null;

  const run = /\p{Script=Han}+|(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])*/gu;
  const isHan = (part) => /^\p{Script=Han}/u.test(part);
  const runs = (text) => text.match(run) ?? [];
  const lower = (text) => [...text].map((sign) => sign.toLowerCase()).join("");
  const normal = (text) =>
    lower(text.replace(/\p{Default_Ignorable_Code_Point}/gu, "").normalize("NFKC")).normalize("NFKC");
  const pieces = (part) => {
    const signs = [...part];
    return isHan(part) && signs[1] ? signs.slice(1).map((sign, at) => signs[at] + sign) : [part];
  };
  const terms = (text) => runs(normal(text)).flatMap(pieces);
  const phrase = (text) => runs(text).map((part) => (isHan(part) ? part : ` ${part}`)).join("");
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

  // What is sought: for each run the tests that terms have to pass.
  const parse = (text) =>
    runs(text).map((part, at, all) => {
      if (isHan(part) && ![...part][1]) return [(term) => term.includes(part)];
      if (!isHan(part) && at === all.length - 1) return [(term) => term.startsWith(part)];
      return [...new Set(pieces(part))].map((piece) => (term) => term === piece);
    });

  // What terms and their weights are worth; nothing unless of each part three tests in five are passed.
  const weigh = (parts, weights) => {
    const best = (test) => weights.reduce((most, [term, weight]) => (weight > most && test(term) ? weight : most), 0);
    const worths = parts.map((part) => {
      const passed = part.map(best).filter((weight) => weight);
      return 5 * passed.length < 3 * part.length ? 0 : sum(passed);
    });
    return worths.includes(0) ? 0 : sum(worths);
  };
  const answers = (parts, text) => weigh(parts, terms(text).map((term) => [term, 1]));

  const find = (typed) => {
    const query = normal([...typed].slice(0, 128).join(""));
    const parts = parse(query);
    const hits = [];
    for (const [path, title, headings, text, weights] of pages ?? []) {
      let score = weigh(parts, weights);
      if (!score) continue;
      if (phrase(normal(title)).includes(phrase(query))) score += 16;
      let [most, id, heading] = [0, "", ""];
      for (const [name, words] of answers(parts, title) ? [] : headings) {
        const worth = answers(parts, words);
        if (worth > most) [most, id, heading] = [worth, `#${name}`, words];
      }
      hits.push({ path: path + id, title, heading, text, score, tests: parts.flat() });
    }
    return hits.sort((one, other) => other.score - one.score);
  };

  // The places in a text that have what was sought: where each begins and ends.
  const places = ({ text, tests }) => {
    const all = [];
    for (const match of text.matchAll(run)) {
      let at = match.index;
      for (const piece of pieces(match[0])) {
        const end = at + piece.length;
        if (terms(piece).some((term) => tests.some((test) => test(term)))) {
          const last = all.at(-1);
          if (last?.[1] >= at) last[1] = end;
          else all.push([at, end]);
        }
        at += [...piece][0].length;
      }
    }
    return all;
  };

  const element = (name, ...content) => {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  };

  // Some text around the first of the places, with marks.
  const context = (hit) => {
    const { text } = hit;
    // At a space if one is near, and never within a character.
    const cut = (at) => {
      const space = text.slice(at, at + 16).indexOf(" ");
      return space >= 0 ? at + space : at + /^[\udc00-\udfff]/.test(text.slice(at));
    };
    const all = places(hit);
    const first = all[0]?.[0] ?? 0;
    const start = first > 40 ? cut(first - 40) : 0;
    const end = cut(start + 140);
    const line = element("p", start ? "…" : "");
    let from = text[start] === " " ? start + 1 : start;
    for (const [at, to] of all.filter((place) => place[0] < end)) {
      line.append(text.slice(from, at), element("mark", text.slice(at, Math.min(to, end))));
      from = Math.min(to, end);
    }
    line.append(text.slice(from, end), end < text.length ? "…" : "");
    return line;
  };

  const item = (hit) => {
    const link = element("a", hit.title);
    link.href = given.root + hit.path;
    return element("li", link, ...(hit.heading ? [" ", element("span", hit.heading)] : []), context(hit));
  };

  const show = () => {
    const hits = find(field.value);
    results.replaceChildren(...hits.slice(0, 20).map(item));
    const told = hits.length ? given.results.replace("{n}", hits.length) : given.none;
    found.textContent = pages && field.value.trim() ? told : "";
  };

  let script = null;
  const load = () => {
    if (script) return;
    window.recordPortalSearch = (index) => {
      const terms = index.terms.split(" ");
      pages = index.pages.map((page) => [...page, []]);
      index.places.forEach((steps, at) => {
        let page = 0;
        for (const step of [steps].flat()) {
          page += Math.floor(step / 10);
          pages[page][4].push([terms[at], step % 10]);
        }
      });
    };
    script = element("script");
    script.src = given.index;
    script.onload = script.onerror = () => {
      delete window.recordPortalSearch;
      if (pages) return show();
      // Tried again when somebody types on.
      script.remove();
      script = null;
      found.textContent = given.error;
    };
    document.head.append(script);
  };

  const typed = (event) => {
    if (event.isComposing) return;
    load();
    show();
    const address = new URL(location.href);
    if (field.value) address.searchParams.set("q", field.value);
    else address.searchParams.delete("q");
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // Then the search can't be linked.
    }
  };

  const press = (event) => {
    const { key, target } = event;
    // What an input method is asked; 229 is how Safari says so.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [field, ...results.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === "/" && !target.isContentEditable && !target.closest("input, textarea, select")) field.focus();
    else if (!search.contains(target)) return;
    else if (key === "Escape") {
      field.value = "";
      field.focus();
      typed(event);
    } else if (key === "Enter" && target === field) stops[1]?.click();
    else if (step) stops[Math.max(0, Math.min(stops.indexOf(target) + step, stops.length - 1))].focus();
    else return;
    event.preventDefault();
  };

  search.hidden = false;
  Object.assign(search, { terms, find });
  field.addEventListener("focus", load);
  field.addEventListener("input", typed);
  field.addEventListener("compositionend", typed);
  document.addEventListener("keydown", press);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    load();
  }
})();
