// Opening sealed files and reading what stands in shared ones, as FORMAT.md describes them. Nothing is stored, and nothing
// is fetched: keys and texts live as long as the page.
"use strict";

// A text that is not of the form; told before anything is worked out from a passphrase.
class Refused extends Error {}
// All that goes wrong afterwards: nobody learns whether it was the passphrase or the file.
class Wrong extends Error {}

const utf8 = (text) => new TextEncoder().encode(text);
const text8 = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

const base64url = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

// One text has one spelling: what encoding it again doesn't give is none.
const unbase64url = (text) => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Refused();
  let binary;
  try {
    binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    throw new Refused();
  }
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  if (base64url(bytes) !== text) throw new Refused();
  return bytes;
};

// RFC 8785, for values whose only numbers are whole ones; it sorts keys as JavaScript does.
const canonical = (value) => {
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Refused();
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value && typeof value === "object") {
    return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
  }
  return JSON.stringify(value);
};

const readCanonical = (bytes) => {
  try {
    const text = text8(bytes);
    const value = JSON.parse(text);
    if (canonical(value) === text) return value;
  } catch {
    // Not UTF-8, or not JSON.
  }
  throw new Refused();
};

// An object with these members and no others.
const members = (value, required, optional = []) => {
  const isObject = value && typeof value === "object" && !Array.isArray(value);
  if (!isObject || !required.every((key) => Object.hasOwn(value, key))) throw new Refused();
  if (!Object.keys(value).every((key) => required.includes(key) || optional.includes(key))) throw new Refused();
  return value;
};

const sized = (text, count) => {
  const bytes = typeof text === "string" ? unbase64url(text) : new Uint8Array();
  if (bytes.length !== count) throw new Refused();
  return bytes;
};

// Crockford's base 32 as people misread it.
const crockford = (text) =>
  text.normalize("NFKC").replace(/[\s\p{White_Space}-]/gu, "").replace(/[a-z]/g, (sign) => sign.toUpperCase())
    .replace(/O/g, "0").replace(/[IL]/g, "1");

const passphraseForms = { crockford, nfkc: (text) => text.normalize("NFKC") };
const tagBytes = 16;
const blockBytes = 4096;

const wrappedKey = (entry) => {
  members(entry, ["iterations", "iv", "kdf", "key", "salt", "text"]);
  const { iterations, kdf } = entry;
  if (kdf !== "PBKDF2-HMAC-SHA-256" || !Object.hasOwn(passphraseForms, entry.text)) throw new Refused();
  if (!Number.isInteger(iterations) || iterations < 600000 || iterations > 10000000) throw new Refused();
  const { key, ...rest } = entry;
  return {
    iterations,
    iv: sized(entry.iv, 12),
    key: sized(key, 32 + tagBytes),
    salt: sized(entry.salt, 32),
    form: passphraseForms[entry.text],
    associated: utf8(canonical(rest)),
  };
};

// A sealed slot, checked whole before anything is worked out from a passphrase.
const readSealed = (slot) => {
  const parts = slot.split(".");
  if (parts.length !== 2) throw new Refused();
  const [header, content] = parts.map(unbase64url);
  if (content.length <= tagBytes || content.length % blockBytes !== tagBytes) throw new Refused();
  const value = members(readCanonical(header), ["alg", "format", "iv", "keys"]);
  if (value.format !== "record-portal-sealed/1" || value.alg !== "A256GCM") throw new Refused();
  if (!Array.isArray(value.keys) || value.keys.length < 1 || value.keys.length > 16) throw new Refused();
  return { header, content, iv: sized(value.iv, 12), keys: value.keys.map(wrappedKey) };
};

const decrypt = (key, iv, associated, bytes) =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: associated }, key, bytes);

const unwrap = async (entry, passphrase) => {
  const material = await crypto.subtle.importKey("raw", utf8(entry.form(passphrase)), "PBKDF2", false, ["deriveKey"]);
  const wrapping = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: entry.salt, iterations: entry.iterations },
    material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const bytes = await decrypt(wrapping, entry.iv, entry.associated, entry.key);
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]);
};

// What a sealed slot holds. Every entry is tried, so that the time tells no more than how many there are.
const openSealed = async (slot, passphrase) => {
  const sealed = readSealed(slot);
  const keys = [];
  for (const entry of sealed.keys) {
    try {
      keys.push(await unwrap(entry, passphrase));
    } catch {
      // Another entry's passphrase, or none.
    }
  }
  try {
    const padded = new Uint8Array(await decrypt(keys[0], sealed.iv, sealed.header, sealed.content));
    const end = padded.findLastIndex((byte) => byte !== 0);
    if (padded[end] !== 0x80) throw new Wrong();
    const payload = readCanonical(padded.subarray(0, end));
    members(payload, ["format", "view"], ["disclosure", "signed"]);
    if (payload.format !== "record-portal-payload/1" || Object.keys(payload).length !== 3) throw new Wrong();
    return payload;
  } catch {
    throw new Wrong();
  }
};

const canOpen = () => Boolean(window.isSecureContext && window.crypto && crypto.subtle);

// Shows one of several texts that stand in the page, and hides the others.
const showOnly = (attribute, name) => {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    element.hidden = element.getAttribute(attribute) !== name;
  }
};
