// What the page that checks summaries does: whether a file or a code is what was signed, and by whom.
(() => {
  const { base64url, bytes, canonical, crockford, has, isObject, opened, parsed, utf8 } = opening;
  const form = document.getElementById("check");
  const drop = document.getElementById("drop");
  const verdict = document.getElementById("verdict");
  const months = document.getElementById("months");
  const sealed = document.getElementById("sealed");
  const field = (id) => document.getElementById(id);
  const [file, code, key, fingerprint, passphrase, day] =
    ["file", "code", "key", "fingerprint", "passphrase", "day"].map(field);

  // What was altered.
  class Altered extends Error {
    constructor(part) {
      super(part);
      this.part = part;
    }
  }

  const sha256 = async (data) => base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", data)));

  // Keys on P-256. Browsers don't all read the compressed form of one, which the code on paper has.
  const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const constant = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
  const number = (data) => data.reduce((sum, byte) => sum << 8n | BigInt(byte), 0n);
  const coordinate = (value) =>
    base64url(Uint8Array.from(value.toString(16).padStart(64, "0").match(/../g), (pair) => parseInt(pair, 16)));
  const power = (base, exponent) => {
    let product = 1n;
    for (; exponent > 0n; exponent >>= 1n, base = base * base % prime) {
      if (exponent & 1n) product = product * base % prime;
    }
    return product;
  };
  const jwk = (x, y) => ({ crv: "P-256", kty: "EC", x, y });
  const decompressed = (data) => {
    if (data?.length !== 33 || (data[0] !== 2 && data[0] !== 3)) throw new Altered("code");
    const x = number(data.subarray(1));
    const square = (x ** 3n - 3n * x + constant) % prime;
    // The prime is 3 modulo 4. Where there is no root the point is none, and importing it fails.
    const root = power((square + prime) % prime, (prime + 1n) / 4n);
    return jwk(coordinate(x), coordinate((root & 1n) === BigInt(data[0] & 1) ? root : prime - root));
  };
  const isKey = (value) =>
    has(value, ["crv", "kty", "x", "y"]) && value.kty === "EC" && value.crv === "P-256" &&
    bytes(value.x, 32) && bytes(value.y, 32);
  // The public key with its id, the thumbprint; it throws where it is no point of the curve.
  const publicKey = async (value) => {
    const curve = { name: "ECDSA", namedCurve: "P-256" };
    const imported = await crypto.subtle.importKey("jwk", value, curve, false, ["verify"]);
    return { imported, jwk: value, id: await sha256(utf8(canonical(value))) };
  };
  // Of the two signatures that every one can be written as, only the one with the smaller s.
  const isSigned = async (data, signature, { imported }) =>
    signature?.length === 64 && number(signature.subarray(32)) <= order / 2n &&
    crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, imported, signature, data);

  const base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const fingerprintOf = ({ id }) => {
    const digits = number(bytes(id).subarray(0, 20));
    const signs = [...Array(32).keys()].map((at) => base32[Number(digits >> BigInt(155 - 5 * at) & 31n)]);
    return signs.join("").match(/.{4}/g).join("-");
  };

  // What a disclosure has: text by its form, and nothing that isn't known.
  const isText = (value) => typeof value === "string";
  const isCount = (value) => Number.isSafeInteger(value);
  const isMonth = (value) => isText(value) && /^(1[89]|2[01])\d\d-(0[1-9]|1[0-2])$/.test(value);
  const isDay = (value) => {
    if (!isText(value) || !/^\d{4}-\d\d-\d\d$/.test(value) || !isMonth(value.slice(0, 7))) return false;
    const date = new Date(`${value}T00:00:00Z`);
    return !isNaN(date) && date.toISOString().startsWith(value);
  };
  const isPoints = (value) => isText(value) && /^-?\d{1,17}([./]\d{1,17})?$/.test(value);
  const isMoney = (value) => isText(value) && /^-?\d{1,10}(\.\d{1,2})?$/.test(value);
  const isFormat = (format) => (value) => value === `record-portal-${format}/1`;
  const isListOf = (test, least = 1) => (value) => Array.isArray(value) && value.length >= least && value.every(test);
  const statuses = new Map([...document.querySelectorAll("[data-status]")].map((item) => [item.dataset.status, item]));
  const shape = (tests, optional = {}) => (value) =>
    has(value, Object.keys(tests), Object.keys(optional)) &&
    Object.entries(value).every(([name, member]) => ({ ...tests, ...optional })[name](member));
  const isOfForm = shape({
    format: isFormat("disclosure"), to: isText, purpose: isText, issued: isDay,
    expires: isDay, asOf: isMonth, countedMonths: isCount, undeterminedMonths: isCount, points: isPoints,
    pointsIfConfirmed: isPoints, window: shape({ from: isMonth, to: isMonth }),
    person: shape({}, { name: isText, isWhole: (value) => value === true, number: isText }),
    rules: shape({ id: isText }, { version: isDay }),
    months: isListOf(shape({ month: isMonth, status: (value) => statuses.has(value) })),
  }, {
    contributions: isListOf(shape({ month: isMonth }, {
      own: (value) => value === true, payer: isText, base: isMoney, personal: isMoney, employer: isMoney,
    })),
    milestones: isListOf(shape({ month: isMonth, points: isPoints }), 0),
    evidence: isObject,
  });
  const isDisclosure = (value) =>
    isOfForm(value) && value.window.from === value.months[0].month && value.window.to === value.months.at(-1).month &&
    value.months.every(({ month }, at) => at === 0 || value.months[at - 1].month < month);
  const isHash = (value) => Boolean(bytes(value, 32));
  const isSummary = shape(
    { disclosure: isDisclosure, format: isFormat("summary"), page: isHash }, { view: isHash });

  // A signed text, as JWS in compact form. What is wrong first, from the outside to the inside, is what it says.
  const checkSigned = async (signed, page, view) => {
    const words = signed.split(".");
    const header = words.length === 3 ? parsed(bytes(words[0])) : undefined;
    const typ = "record-portal-summary/1";
    const signer = isKey(header?.jwk) ? await publicKey(header.jwk).catch(() => null) : null;
    const isHeader = signer && canonical(header) === canonical({ alg: "ES256", jwk: signer.jwk, kid: signer.id, typ });
    if (!isHeader) throw new Altered("header");
    const isGenuine = await isSigned(utf8(`${words[0]}.${words[1]}`), bytes(words[2]), signer);
    if (!isGenuine) throw new Altered("signature");
    const summary = parsed(bytes(words[1]));
    if (!isSummary(summary)) throw new Altered("payload");
    if (await sha256(page) !== summary.page) throw new Altered("page");
    if ((view === undefined ? undefined : await sha256(utf8(view))) !== summary.view) throw new Altered("view");
    const { person, rules, ...facts } = summary.disclosure;
    return { signer, facts: { ...facts, ...person, rules: rules.id, version: rules.version } };
  };

  // The text of the code on paper. Whoever types it in breaks it where the paper does.
  const checkCode = async (typed) => {
    // With the command in front of it, as paper has it, or without.
    const code = typed.match(/RECORD-PORTAL-SHARE\/1[^"]*/i)?.[0] ?? typed;
    const [first, ...rest] = code.trim().split(/\s+/);
    if (first.toUpperCase() !== "RECORD-PORTAL-SHARE/1") return { verdict: "other" };
    try {
      const words = rest.join("").split(".");
      const [said, point, signature] = words.map((word) => bytes(word));
      const signer = await publicKey(decompressed(point));
      const claim = words.length === 3 && await isSigned(said, signature, signer) && parsed(said);
      const names = ["format", "to", "issued", "expires", "asOf", "name", "countedMonths", "undeterminedMonths",
        "points", "pointsIfConfirmed", "rules", "version", "digest"];
      const facts = Object.fromEntries(names.map((name, at) => [name, claim[at]]));
      const isClaim = shape({
        format: isFormat("claim"), to: isText, issued: isDay, expires: isDay, asOf: isMonth,
        name: isText, countedMonths: isCount, undeterminedMonths: isCount, points: isPoints,
        pointsIfConfirmed: isPoints, rules: isText, version: (value) => value === "" || isDay(value), digest: isHash,
      });
      if (claim.length !== names.length || !isClaim(facts)) throw new Altered("code");
      return { signer, facts, isOnlyCode: true };
    } catch {
      throw new Altered("code");
    }
  };

  // The page with its slot empty, and what stood in the slot; null where there is not one. Every byte is read as one
  // character, so that a place in the text is a place in the file.
  const taken = (data) => {
    const text = new TextDecoder("latin1").decode(data);
    const found = [...text.matchAll(/ data-(signed|sealed)="/g)];
    if (found.length !== 1) return null;
    const start = found[0].index + found[0][0].length;
    const mark = text.indexOf('"', start);
    const end = mark < 0 ? text.length : mark;
    const page = new Uint8Array(data.length - (end - start));
    page.set(data.subarray(0, start));
    page.set(data.subarray(end), start);
    return { page, kind: found[0][1], slot: text.slice(start, end) };
  };
  const read = async (given) => taken(new Uint8Array(await given.arrayBuffer()));

  const checkFile = async (given) => {
    const summary = await read(given).catch(() => null);
    if (!summary) return { verdict: "other" };
    let { slot: signed, page, kind } = summary;
    let view;
    if (kind === "sealed") {
      try {
        ({ signed, view } = await opened(signed, passphrase.value));
      } catch (error) {
        return { verdict: error instanceof opening.Refused ? "refused" : "wrong" };
      }
    }
    return signed ? checkSigned(signed, page, view) : { verdict: "unsigned" };
  };

  // A public key's file; null for anything else.
  const keyFile = async (given) => {
    try {
      const { kid, name, ...rest } = JSON.parse(await given.text());
      if (!isKey(rest) || (name !== undefined && !isText(name))) return null;
      const { id } = await publicKey(rest);
      return kid === undefined || kid === id ? { id, name } : null;
    } catch {
      return null;
    }
  };

  const isTyped = (signer) => {
    const typed = fingerprint.value.trim();
    return typed === signer.id || crockford(typed) === fingerprintOf(signer).replaceAll("-", "");
  };

  const today = () => new Date().toISOString().slice(0, 10);

  const check = async () => {
    const keys = await Promise.all([...key.files].map(keyFile));
    if (keys.includes(null)) return { verdict: "key" };
    const items = document.querySelectorAll("#known [data-key]");
    const known = [...items].map((item) => ({ id: item.dataset.key, name: item.dataset.name })).concat(keys);
    try {
      const result = await (file.files.length ? checkFile(file.files[0]) : checkCode(code.value));
      if (result.verdict) return result;
      const { signer, facts, isOnlyCode } = result;
      const match = known.find(({ id }) => id === signer.id);
      const isExpired = (isDay(day.value) ? day.value : today()) > facts.expires;
      const verdict = isExpired ? "expired" : match || isTyped(signer) ? "known" : "unknown";
      return { verdict, isOnlyCode, facts: { ...facts, key: fingerprintOf(signer), signer: match?.name } };
    } catch (error) {
      return { verdict: "altered", what: error instanceof Altered ? error.part : "payload" };
    }
  };

  const only = (name, value) => {
    for (const element of verdict.querySelectorAll(`[data-${name}]`)) element.hidden = element.dataset[name] !== value;
  };
  const tell = ({ verdict: said, what, isOnlyCode, facts = {} }) => {
    verdict.querySelector("[data-only-code]").hidden = !isOnlyCode;
    only("verdict", said);
    only("what", what);
    const { points, pointsIfConfirmed: most, rules, version } = facts;
    const values = {
      ...facts, undeterminedMonths: facts.undeterminedMonths || undefined,
      points: points === most ? points : `${points}–${most}`, rules: version ? `${rules}, ${version}` : rules,
    };
    for (const fact of verdict.querySelectorAll("[data-fact]")) {
      const value = values[fact.dataset.fact];
      fact.hidden = value === undefined || value === "";
      const place = fact.querySelector("dd");
      if (place) place.textContent = value ?? "";
    }
    months.replaceChildren(...(facts.months ?? []).map(({ month, status }) => {
      const item = document.createElement("li");
      item.append(`${month} `, ...statuses.get(status).cloneNode(true).childNodes);
      return item;
    }));
    verdict.hidden = !said;
  };

  // Whatever is given anew makes void what was said, and what is still being reckoned.
  let turn = 0;
  const forget = () => {
    turn += 1;
    tell({});
  };

  let asked = Promise.resolve();
  const givenFile = () => { asked = askPassphrase(); };
  const askPassphrase = async () => {
    forget();
    const mine = turn;
    sealed.hidden = true;
    passphrase.value = "";
    if (!file.files.length) return;
    code.value = "";
    const summary = await read(file.files[0]).catch(() => null);
    if (mine !== turn || summary?.kind !== "sealed") return;
    sealed.hidden = false;
    passphrase.focus();
  };
  const givenCode = () => {
    forget();
    if (!code.value || !file.files.length) return;
    file.value = "";
    givenFile();
  };

  if (!opening.isSupported()) {
    tell({ verdict: "unsupported" });
    return;
  }
  form.hidden = false;
  day.value = today();
  for (const input of form.querySelectorAll("input, textarea")) {
    const given = input === file ? givenFile : input === code ? givenCode : forget;
    input.addEventListener(input.type === "file" ? "change" : "input", given);
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await asked;
    if (!file.files.length && !code.value.trim()) return file.focus();
    if (!sealed.hidden && !passphrase.value) return passphrase.focus();
    forget();
    const mine = turn;
    tell({ verdict: "working" });
    const result = await check();
    if (mine !== turn) return;
    tell(result);
    verdict.focus();
  });

  // A file may be dropped anywhere; on the field for keys it is a key.
  const isForKeys = (event) => event.target === key;
  const over = (isOver) => drop.classList.toggle("over", isOver);
  document.addEventListener("dragover", (event) => {
    if (isForKeys(event)) return over(false);
    event.preventDefault();
    over(true);
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) over(false); });
  document.addEventListener("dragend", () => over(false));
  document.addEventListener("drop", (event) => {
    over(false);
    if (isForKeys(event)) return;
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    file.files = event.dataTransfer.files;
    givenFile();
  });
})();
