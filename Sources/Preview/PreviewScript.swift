import Crypto
import Markup

/// The script by which a page follows the preview. It draws in a shadow tree of its own, with a style that is made by the
/// script: the policy of the page, which knows styles by their hash, has nothing against either.
enum PreviewScript {
    /// As a policy names it (CSP 3, 2.3.1).
    static let source = "'sha256-" + Base64.filled.text(Array(SHA256.hash(data: Array(text.utf8)))) + "'"

    /// The same for every page; the element says in `data-version` which version of the files the page is of.
    static let text = #"""
        (() => {
          "use strict";
          const own = Number(document.currentScript.dataset.version);

          // What outlives a reload; a browser may be told to keep nothing.
          const keep = (name, value) => {
            try {
              sessionStorage.setItem(`preview ${name}`, JSON.stringify(value));
            } catch {}
          };
          const kept = (name) => {
            try {
              return JSON.parse(sessionStorage.getItem(`preview ${name}`));
            } catch {
              return null;
            }
          };

          const reload = () => {
            keep("place", [location.pathname, scrollX, scrollY]);
            location.reload();
          };
          const [path, left, top] = kept("place") ?? [];
          keep("place", null);
          if (path === location.pathname) scrollTo({ left, top, behavior: "instant" });

          const style = new CSSStyleSheet();
          style.replaceSync(`
            :host {
              all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark;
              --paper: #fff; --ink: #1d1c19; --wash: #f3f0e8; --line: #b3261e;
              font: 16px/1.4 system-ui, sans-serif; color: var(--ink);
            }
            @media (prefers-color-scheme: dark) {
              :host { --paper: #1b1a18; --ink: #f1eee6; --wash: #2b2926; --line: #f2b8b5; }
            }
            @media print { :host { display: none; } }
            [hidden] { display: none !important; }
            section { background: var(--paper); border-top: 4px solid var(--line); padding: 8px 16px 12px; }
            header { display: flex; gap: 16px; align-items: start; justify-content: space-between; }
            p { margin: 0; font-weight: 600; }
            pre {
              margin: 8px 0 0; padding: 8px; max-height: 40vh; overflow: auto; background: var(--wash);
              font: 14px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
            }
            button {
              font: inherit; color: inherit; background: var(--paper); border: 1px solid currentColor;
              border-radius: 4px; padding: 4px 12px; min-height: 32px; flex: none; cursor: pointer;
            }
            :focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
            .unfold { position: absolute; right: 16px; bottom: 16px; border: 2px solid var(--line); }
            .gone { background: var(--wash); border-top: 1px solid; padding: 4px 16px; font-weight: 400; }
          `);
          const host = document.createElement("div");
          host.lang = "en";
          const root = host.attachShadow({ mode: "open" });
          root.adoptedStyleSheets = [style];
          const add = (parent, name, attributes = {}) => {
            const element = document.createElement(name);
            for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
            return parent.appendChild(element);
          };
          const panel = add(root, "section", { "aria-label": "Problems of the build", hidden: "" });
          const header = add(panel, "header");
          const alert = add(header, "div", { role: "alert" });
          const heading = add(alert, "p");
          const fold = add(header, "button", { type: "button" });
          fold.textContent = "Fold (Esc)";
          const text = add(panel, "pre", { tabindex: "0", role: "region", "aria-label": "Messages of the build" });
          const unfold = add(root, "button", { type: "button", class: "unfold", hidden: "" });
          const gone = add(root, "p", { class: "gone", role: "status", hidden: "" });
          document.body.append(host);

          let news = { problems: [] };
          // What is folded stays so until something else is said.
          const said = ({ problems, isLastGood }) => JSON.stringify([problems, isLastGood]);
          let isFolded = false;
          let isGone = false;
          const show = () => {
            const { problems, isLastGood } = news;
            const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
            const title = !problems.length ? "" : isLastGood
              ? "The sources have errors. This is the last good page."
              : `The build has ${count}.`;
            panel.hidden = !problems.length || isFolded;
            unfold.hidden = !problems.length || !isFolded;
            // Said again only when it is another one.
            if (heading.textContent !== title) heading.textContent = title;
            text.textContent = problems.map((problem) => problem.text.trimEnd()).join("\n\n");
            unfold.textContent = count;
            gone.hidden = !isGone;
            gone.textContent = isGone ? "The preview has stopped. This page reloads when it is back." : "";
          };
          const turn = (folded) => {
            const hadFocus = root.activeElement !== null;
            isFolded = folded;
            keep("folded", folded ? said(news) : null);
            show();
            if (hadFocus) (folded ? unfold : fold).focus();
          };
          fold.addEventListener("click", () => turn(true));
          unfold.addEventListener("click", () => turn(false));
          addEventListener("keydown", (event) => {
            if (event.key === "Escape" && !panel.hidden) turn(true);
          });

          // A page that nobody sees asks for nothing: a browser opens few connections to one server at a time.
          const untilSeen = () => new Promise((resolve) => {
            const look = () => {
              if (document.hidden) return;
              document.removeEventListener("visibilitychange", look);
              resolve();
            };
            document.addEventListener("visibilitychange", look);
            look();
          });
          let asking = new AbortController();
          let isLeft = false;
          document.addEventListener("visibilitychange", () => { if (document.hidden) asking.abort(); });
          addEventListener("pagehide", () => { isLeft = true; asking.abort(); });
          addEventListener("pageshow", (event) => { if (event.persisted) reload(); });

          const follow = async () => {
            // No change has this number: the first answer comes at once.
            let change = -1;
            while (!isLeft) {
              await untilSeen();
              asking = new AbortController();
              const { signal } = asking;
              try {
                const answer = await fetch(`/_preview/changes?since=${change}`, { cache: "no-store", signal });
                if (!answer.ok) throw new Error(answer.statusText);
                if (isGone) return reload();
                if (answer.status === 204) continue;
                const next = await answer.json();
                if (next.version !== own) return reload();
                isFolded = kept("folded") === said(next);
                ({ change } = news = next);
              } catch {
                if (signal.aborted) continue;
                isGone = true;
                change = -1;
                await new Promise((resolve) => setTimeout(resolve, 1000));
              }
              show();
            }
          };
          follow();
        })();
        """#
}
