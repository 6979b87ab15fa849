// What the page that opens a summary and the page that checks one share: reading its form strictly, and opening what is
// sealed. Sources/Sharing/FORMAT.md describes the form. Nothing is stored, and nothing leaves the page.
"use strict";
const opening = (() => {
  // Before anything was derived from a passphrase: what is sealed is not of the form.
  class Refused extends Error {}
  // After it: the passphrase is another one or something was changed, and nobody is told which.
  class Wrong extends Error {}

  const utf8 = (text) => new TextEncoder().encode(text);
  // A byte order mark stays, so that no two files have one text.
  const text = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

  const base64url = (bytes) =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  // Null for anything that the writing would not write: the bits beyond the last byte must be zero too.
  const bytes = (text, count) => {
    if (typeof text !== "string" || /[^\w-]/.test(text)) return null;
    if (!/^(?:.[AQgw]|..[AEIMQUYcgkosw048])?$/.test(text.slice(text.length & ~3))) return null;
    const read = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    return count === undefined || read.length === count ? read : null;
  };

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  // RFC 8785, of what the form has: no null, no fraction, no half of a surrogate pair.
  const canonical = (value) => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (isObject(value)) {
      const member = (name) => `${canonical(name)}:${canonical(value[name])}`;
      return `{${Object.keys(value).sort().map(member).join(",")}}`;
    }
    const isPlain = typeof value === "boolean" || Number.isSafeInteger(value) ||
      (typeof value === "string" && !/\p{Surrogate}/u.test(value));
    if (!isPlain) throw new TypeError("not canonical");
    return JSON.stringify(value);
  };

  // The value of canonical JSON; undefined for anything else, so that a value has one spelling.
  const parsed = (bytes) => {
    try {
      const written = text(bytes);
      const value = JSON.parse(written);
      return canonical(value) === written ? value : undefined;
    } catch {
      return undefined;
    }
  };

  const has = (value, required, optional = []) =>
    isObject(value) && required.every((name) => Object.hasOwn(value, name)) &&
    Object.keys(value).every((name) => required.includes(name) || optional.includes(name));

  // As people misread what stands on paper. Only the letters of ASCII: those of other scripts stay wrong.
  const crockford = (typed) =>
    typed.normalize("NFKC").replace(/[\p{White_Space}-]/gu, "")
      .replace(/[a-z]/g, (letter) => letter.toUpperCase()).replaceAll("O", "0").replace(/[IL]/g, "1");
  const forms = new Map([["crockford", crockford], ["nfkc", (typed) => typed.normalize("NFKC")]]);

  const tag = 16;
  const block = 4096;

  const isEntry = (entry) =>
    has(entry, ["iterations", "iv", "kdf", "key", "salt", "text"]) && entry.kdf === "PBKDF2-HMAC-SHA-256" &&
    Number.isSafeInteger(entry.iterations) && entry.iterations >= 600_000 && entry.iterations <= 10_000_000 &&
    bytes(entry.iv, 12) && bytes(entry.key, 32 + tag) && bytes(entry.salt, 32) && forms.has(entry.text);

  const sealedParts = (slot) => {
    const words = slot.split(".");
    const [header, content] = words.map((word) => bytes(word));
    const { iv, keys, ...rest } = (words.length === 2 && header && content && parsed(header)) || {};
    const isOfForm =
      has(rest, ["alg", "format"]) && rest.format === "record-portal-sealed/1" && rest.alg === "A256GCM" &&
      bytes(iv, 12) && Array.isArray(keys) && keys.length >= 1 && keys.length <= 16 && keys.every(isEntry) &&
      content.length > tag && content.length % block === tag;
    if (!isOfForm) throw new Refused();
    return { header, content, iv: bytes(iv), keys };
  };

  const decrypted = async (key, iv, content, associated) =>
    new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: associated }, key, content));

  const contentKey = async (entry, passphrase) => {
    const { key, ...associated } = entry;
    const typed = await crypto.subtle.importKey(
      "raw", utf8(forms.get(entry.text)(passphrase)), "PBKDF2", false, ["deriveKey"]);
    const derivation = { name: "PBKDF2", hash: "SHA-256", salt: bytes(entry.salt), iterations: entry.iterations };
    const wrapping = await crypto.subtle.deriveKey(
      derivation, typed, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const raw = await decrypted(wrapping, bytes(entry.iv), bytes(key), utf8(canonical(associated)));
    return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
  };

  // One byte 0x80 and zeros (ISO/IEC 7816-4).
  const unpadded = (padded) => {
    const end = padded.findLastIndex((byte) => byte !== 0);
    if (padded[end] !== 0x80) throw new Wrong();
    return padded.subarray(0, end);
  };

  const isPayload = (payload) =>
    isObject(payload) && payload.format === "record-portal-payload/1" && typeof payload.view === "string" &&
    (has(payload, ["format", "signed", "view"]) ? typeof payload.signed === "string"
      : has(payload, ["format", "disclosure", "view"]) && isObject(payload.disclosure));

  // The payload of a sealed summary: { format, signed or disclosure, view }.
  const opened = async (slot, passphrase) => {
    const { header, content, iv, keys } = sealedParts(slot);
    try {
      let key;
      for (const entry of keys) key ??= await contentKey(entry, passphrase).catch(() => undefined);
      const payload = parsed(unpadded(await decrypted(key, iv, content, header)));
      if (!isPayload(payload)) throw new Wrong();
      return payload;
    } catch {
      throw new Wrong();
    }
  };

  // Browsers keep it from pages that came by an unsafe way.
  const isSupported = () => Boolean(globalThis.isSecureContext && globalThis.crypto?.subtle);

  return {
    Refused, base64url, bytes, canonical, crockford, has, isObject, isSupported, opened, parsed, sealedParts, utf8,
  };
})();
