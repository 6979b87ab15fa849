// Says of a summary whether it is what was signed, and by whom.
(() => {
  const at = (id) => document.getElementById(id);
  const verdict = at("verdict");
  let file = null;

  // The order of P-256 (SEC 2, 2.4.2): of the two spellings of a signature the one with the smaller s is taken.
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const prime = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
  const curveB = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
  const number = (bytes) => BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`);
  const isLow = (signature) => signature.length === 64 && number(signature.subarray(32)) <= order / 2n;

  const digest = async (bytes) => base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  // What stands in a file's slot, and the file with the slot empty, byte for byte.
  const slotOf = (bytes) => {
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    const found = [...text.matchAll(/ data-(signed|sealed)="([^"]*)"/g)];
    const marks = [...text.matchAll(/ data-(?:signed|sealed)="/g)];
    if (found.length !== 1 || marks.length !== 1) return null;
    const [whole, kind, value] = found[0];
    const start = found[0].index + whole.length - 1 - value.length;
    const page = new Uint8Array(bytes.length - value.length);
    page.set(bytes.subarray(0, start));
    page.set(bytes.subarray(start + value.length), start);
    return { kind, value, page };
  };

  const thumbprint = async ({ crv, kty, x, y }) => digest(utf8(canonical({ crv, kty, x, y })));

  // The first twenty bytes in eight groups of four characters.
  const fingerprintOf = (id) => {
    let rest = number(unbase64url(id).subarray(0, 20));
    let text = "";
    for (let count = 0; count < 32; count += 1) {
      text = digits[Number(rest & 31n)] + text;
      rest >>= 5n;
    }
    return text.match(/.{4}/g).join("-");
  };

  const publicKey = async (jwk) => {
    members(jwk, ["crv", "kty", "x", "y"]);
    if (jwk.crv !== "P-256" || jwk.kty !== "EC") throw new Refused();
    sized(jwk.x, 32);
    sized(jwk.y, 32);
    return crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  };

  const isSigned = (key, signature, bytes) =>
    isLow(signature) && crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, bytes);

  const altered = (what) => ({ verdict: "altered", what });

  const checkSigned = async (signed, page, view) => {
    if (!signed) return { verdict: "unsigned" };
    const parts = signed.split(".");
    let header;
    let key;
    try {
      if (parts.length !== 3) throw new Refused();
      header = members(readCanonical(unbase64url(parts[0])), ["alg", "jwk", "kid", "typ"]);
      key = await publicKey(header.jwk);
      const isOurs = header.alg === "ES256" && header.typ === "record-portal-summary/1";
      if (!isOurs || header.kid !== (await thumbprint(header.jwk))) throw new Refused();
    } catch {
      return altered("header");
    }
    try {
      if (!(await isSigned(key, unbase64url(parts[2]), utf8(`${parts[0]}.${parts[1]}`)))) throw new Refused();
    } catch {
      return altered("signature");
    }
    let payload;
    try {
      payload = members(readCanonical(unbase64url(parts[1])), ["disclosure", "format", "page"], ["view"]);
      const isOurs = payload.format === "record-portal-summary/1";
      if (!isOurs || payload.disclosure.format !== "record-portal-disclosure/1") throw new Refused();
    } catch {
      return altered("payload");
    }
    if (payload.page !== (await digest(page))) return altered("page");
    const shown = view === undefined ? undefined : await digest(utf8(view));
    if (payload.view !== shown) return altered("view");
    const { disclosure } = payload;
    return {
      id: header.kid,
      facts: {
        ...disclosure,
        name: disclosure.person.name,
        number: disclosure.person.number,
        rules: [disclosure.rules.id, disclosure.rules.version],
      },
    };
  };

  // The point of a compressed key (SEC 1, 2.3.4).
  const power = (base, exponent) => {
    let result = 1n;
    for (; exponent > 0n; exponent >>= 1n) {
      if (exponent & 1n) result = (result * base) % prime;
      base = (base * base) % prime;
    }
    return result;
  };
  const decompressed = (bytes) => {
    const x = number(bytes.subarray(1));
    if (bytes.length !== 33 || (bytes[0] !== 2 && bytes[0] !== 3) || x >= prime) throw new Refused();
    const square = (((x * x - 3n) % prime) * x + curveB + 3n * prime) % prime;
    let y = power(square, (prime + 1n) / 4n);
    if ((y * y) % prime !== square) throw new Refused();
    if ((y & 1n) !== BigInt(bytes[0] & 1)) y = prime - y;
    const hex = y.toString(16).padStart(64, "0");
    return {
      crv: "P-256", kty: "EC", x: base64url(bytes.subarray(1)),
      y: base64url(Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))),
    };
  };

  const checkCode = async (text) => {
    const words = text.trim().split(/\s+/);
    if (words.shift().toUpperCase() !== "RECORD-PORTAL-SHARE/1") return { verdict: "other" };
    const parts = words.join("").split(".");
    try {
      if (parts.length !== 3) throw new Refused();
      const [bytes, compressed, signature] = parts.map(unbase64url);
      const jwk = decompressed(compressed);
      if (!(await isSigned(await publicKey(jwk), signature, bytes))) throw new Refused();
      const claim = readCanonical(bytes);
      if (!Array.isArray(claim) || claim.length !== 13 || claim[0] !== "record-portal-claim/1") throw new Refused();
      const [, to, issued, expires, asOf, name, countedMonths, undeterminedMonths, points, pointsIfConfirmed, id, version] = claim;
      return {
        id: await thumbprint(jwk),
        facts: {
          to, issued, expires, asOf, name, countedMonths, undeterminedMonths, points, pointsIfConfirmed,
          rules: [id, version],
        },
      };
    } catch {
      return altered("code");
    }
  };

  // The keys that somebody knows: those of the page, those of the files, and what was typed.
  const knownKeys = async () => {
    const keys = [...document.querySelectorAll("[data-key]")].map((item) => [item.dataset.key, item.dataset.name]);
    for (const source of at("key").files) {
      const { kid, name, ...jwk } = JSON.parse(await source.text());
      await publicKey(jwk);
      const id = await thumbprint(jwk);
      if (kid !== undefined && kid !== id) throw new Refused();
      keys.push([id, name || source.name]);
    }
    return keys;
  };
  const signerOf = (id, keys) => {
    const key = keys.find((known) => known[0] === id);
    if (key) return key[1];
    const typed = at("fingerprint").value.trim();
    const isTyped = typed !== "" && (typed === id || crockford(typed) === crockford(fingerprintOf(id)));
    return isTyped ? typed : null;
  };

  const check = async (keys) => {
    const found = file ? await checkFile() : await checkCode(at("code").value);
    if (found.verdict) return found;
    const signer = signerOf(found.id, keys);
    const day = at("day").value;
    const isExpired = day > found.facts.expires;
    return { ...found, signer, verdict: isExpired ? "expired" : signer === null ? "unknown" : "known" };
  };
  const checkFile = async () => {
    const slot = slotOf(file);
    if (!slot) return { verdict: "other" };
    if (slot.kind === "signed") return checkSigned(slot.value, slot.page);
    try {
      const payload = await openSealed(slot.value, at("passphrase").value);
      return checkSigned(payload.signed, slot.page, payload.view);
    } catch (error) {
      return { verdict: error instanceof Refused ? "refused" : "wrong" };
    }
  };

  const show = ({ verdict: name, what, facts, id, signer }) => {
    showOnly("data-verdict", name);
    showOnly("data-what", what ?? null);
    const values = facts
      ? {
          ...facts,
          key: fingerprintOf(id),
          signer,
          rules: facts.rules.filter(Boolean).join(", "),
          points: [...new Set([facts.points, facts.pointsIfConfirmed])].join("–"),
          undeterminedMonths: facts.undeterminedMonths || null,
        }
      : {};
    for (const block of document.querySelectorAll("[data-fact]")) {
      const fact = block.dataset.fact;
      const value = values[fact];
      block.hidden = value === undefined || value === null || value === "";
      if (fact !== "months") block.querySelector("dd").textContent = block.hidden ? "" : value;
    }
    at("months").replaceChildren(...(values.months ?? []).map(({ month, status }) => {
      const item = document.createElement("li");
      const words = [...document.querySelectorAll("[data-status]")].find((known) => known.dataset.status === status);
      item.append(`${month} `, ...(words ? [...words.childNodes].map((node) => node.cloneNode(true)) : [status]));
      return item;
    }));
    verdict.hidden = false;
  };

  if (!canOpen()) {
    show({ verdict: "unsupported" });
    return;
  }
  const form = at("check");
  form.hidden = false;
  at("day").value = new Date().toISOString().slice(0, 10);

  const take = async (source) => {
    verdict.hidden = true;
    file = source ? new Uint8Array(await source.arrayBuffer()) : null;
    at("sealed").hidden = !file || slotOf(file)?.kind !== "sealed";
  };
  at("file").addEventListener("change", () => take(at("file").files[0]));
  form.addEventListener("input", () => { verdict.hidden = true; });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("over");
  });
  addEventListener("dragleave", () => document.body.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    at("file").files = event.dataTransfer.files;
    take(event.dataTransfer.files[0]);
  });

  let isBusy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    try {
      // As it is on the disk now.
      await take(at("file").files[0]);
      show({ verdict: "working" });
      show(await check(await knownKeys().catch(() => { throw new TypeError(); })));
    } catch {
      show({ verdict: "key" });
    } finally {
      isBusy = false;
    }
    verdict.focus();
  });
})();
