"""Shared files as Sources/Sharing/FORMAT.md describes them, made and read without this program.

It is the other side of the tests: what the program and its scripts write must open and hold here, and the other way
round. So it is written from the description alone, says no to the same things, and shares no code with them.
"""

import base64
import hashlib
import json
import os
import re
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

BLOCK = 4096
FEWEST_ITERATIONS, MOST_ITERATIONS = 600_000, 10_000_000
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE = "RECORD-PORTAL-SHARE/1"
ES256 = ec.ECDSA(SHA256())
# Unicode's White_Space; Python's isspace() has four control characters more.
SPACES = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


class Refused(Exception):
    """It is not of the form; told before anything is derived from a passphrase."""


class Wrong(Exception):
    """Another passphrase, or something was changed: one error, so that nobody learns which."""


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text, length=None):
    """The bytes; refuses every spelling but the one that `b64` writes, so that a file can't be changed and stay valid."""
    if not isinstance(text, str) or not re.fullmatch(r"[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        raise Refused("base64url")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if b64(data) != text or (length is not None and len(data) != length):
        raise Refused("base64url")
    return data


def canonical(value):
    """RFC 8785 of what the form has. Members are in the order of UTF-16, which is not that of Python's strings."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return b"{" + b",".join(canonical(name) + b":" + canonical(member) for name, member in members) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(map(canonical, value)) + b"]"
    if not isinstance(value, (str, bool, int)):
        raise Refused("number or null")
    if isinstance(value, int) and abs(value) >= 2**53:
        raise Refused("number")
    return json.dumps(value, ensure_ascii=False).encode()


def parsed(data):
    """The value of canonical JSON; anything that is not its only spelling is refused."""
    try:
        value = json.loads(data.decode())
        if canonical(value) == data:
            return value
    except (ValueError, RecursionError):
        pass
    raise Refused("not canonical")


def members(value, *names):
    """Members in the order of the names; refuses any more or less."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise Refused("members")
    return [value[name] for name in names]


# Keys and signatures


def jwk(public):
    numbers = public.public_numbers()
    return {"crv": "P-256", "kty": "EC", **{name: b64(getattr(numbers, name).to_bytes(32)) for name in "xy"}}


def public_key(value):
    crv, kty, x, y = members(value, "crv", "kty", "x", "y")
    if (crv, kty) != ("P-256", "EC"):
        raise Refused("key")
    return point(b"\4" + unb64(x, 32) + unb64(y, 32))


def point(data):
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), data)
    except ValueError as error:
        raise Refused("key") from error


def new_key():
    return ec.generate_private_key(ec.SECP256R1())


def kid(public):
    return b64(hashlib.sha256(canonical(jwk(public))).digest())


def fingerprint(public):
    number = int.from_bytes(unb64(kid(public))[:20])
    return "-".join("".join(BASE32[number >> shift & 31] for shift in range(155 - g, 135 - g, -5)) for g in range(0, 160, 20))


def key_file(public, name):
    return {**jwk(public), "kid": kid(public), "name": name}


def signature(key, data, high=False):
    """r and s. A signature has two valid forms; only the one with the smaller s is one here, unless a test wants both."""
    r, s = utils.decode_dss_signature(key.sign(data, ES256))
    if (s > ORDER // 2) != high:
        s = ORDER - s
    return r.to_bytes(32) + s.to_bytes(32)


def is_signed(public, data, signed):
    r, s = int.from_bytes(signed[:32]), int.from_bytes(signed[32:])
    if len(signed) != 64 or not (0 < r < ORDER and 0 < s <= ORDER // 2):
        return False
    try:
        public.verify(utils.encode_dss_signature(r, s), data, ES256)
    except InvalidSignature:
        return False
    return True


def jws_header(public):
    return {"alg": "ES256", "jwk": jwk(public), "kid": kid(public), "typ": "record-portal-summary/1"}


def jws(key, payload, header=None, high=False):
    """Header and payload may be bytes, so that a test can sign what nobody should."""
    header, payload = header or jws_header(key.public_key()), payload
    words = [b64(part if isinstance(part, bytes) else canonical(part)) for part in (header, payload)]
    return ".".join([*words, b64(signature(key, ".".join(words).encode(), high))])


def check_jws(text):
    """The payload and the public key, which stands in the text: whose it is must be known from elsewhere."""
    words = text.split(".")
    if len(words) != 3:
        raise Refused("header")
    header = parsed(unb64(words[0]))
    public = public_key(header.get("jwk") if isinstance(header, dict) else None)
    if header != jws_header(public) or not is_signed(public, ".".join(words[:2]).encode(), unb64(words[2])):
        raise Refused("signature")
    return parsed(unb64(words[1])), public


def page_hash(page):
    return b64(hashlib.sha256(page).digest())


def summary(disclosure, page, view=None):
    """What a signature is over; a sealed file has a view as text."""
    hashes = {"page": page_hash(page)} | ({} if view is None else {"view": page_hash(view.encode())})
    return {"disclosure": disclosure, "format": "record-portal-summary/1", **hashes}


# Sealing


@dataclass(frozen=True)
class Passphrase:
    text: str
    form: str = "nfkc"

    @property
    def bytes(self):
        compatible = unicodedata.normalize("NFKC", self.text)
        return (crockford(compatible) if self.form == "crockford" else compatible).encode()


def crockford(text):
    """The characters as whoever made the passphrase wrote them, however somebody misread and typed them."""
    dense = "".join(c for c in unicodedata.normalize("NFKC", text) if c != "-" and c not in SPACES)
    return re.sub("[a-z]", lambda letter: letter[0].upper(), dense).translate(str.maketrans("OIL", "011"))


def wrapping_key(passphrase, entry):
    return AESGCM(hashlib.pbkdf2_hmac("sha256", passphrase.bytes, unb64(entry["salt"]), entry["iterations"], 32))


def wrap(content, passphrase, iterations, random):
    entry = {"iterations": iterations, "iv": b64(random(12)), "kdf": "PBKDF2-HMAC-SHA-256", "salt": b64(random(32))}
    entry["text"] = passphrase.form
    key = wrapping_key(passphrase, entry).encrypt(unb64(entry["iv"]), content, canonical(entry))
    return {**entry, "key": b64(key)}


def seal(payload, passphrases, iterations=FEWEST_ITERATIONS, random=os.urandom):
    """A slot. The payload is JSON, or bytes where a test wants something else; no bounds are kept, for the same reason."""
    payload = payload if isinstance(payload, bytes) else canonical(payload)
    content, iv = random(32), random(12)
    keys = [wrap(content, passphrase, iterations, random) for passphrase in passphrases]
    header = canonical({"alg": "A256GCM", "format": "record-portal-sealed/1", "iv": b64(iv), "keys": keys})
    padded = payload + b"\x80" + bytes(-(len(payload) + 1) % BLOCK)
    return f"{b64(header)}.{b64(AESGCM(content).encrypt(iv, padded, header))}"


def read_slot(slot):
    """Header, its bytes and the ciphertext: everything that can be refused before a key is derived."""
    words = slot.split(".")
    if len(words) != 2:
        raise Refused("parts")
    data, content = map(unb64, words)
    header = parsed(data)
    alg, form, iv, keys = members(header, "alg", "format", "iv", "keys")
    if (alg, form) != ("A256GCM", "record-portal-sealed/1") or not isinstance(keys, list) or not 1 <= len(keys) <= 16:
        raise Refused("header")
    for entry in keys:
        iterations, nonce, kdf, key, salt, text = members(entry, "iterations", "iv", "kdf", "key", "salt", "text")
        if kdf != "PBKDF2-HMAC-SHA-256" or text not in ("crockford", "nfkc") or type(iterations) is not int:
            raise Refused("entry")
        if not FEWEST_ITERATIONS <= iterations <= MOST_ITERATIONS:
            raise Refused("iterations")
        unb64(nonce, 12), unb64(key, 48), unb64(salt, 32)
    unb64(iv, 12)
    if len(content) <= 16 or len(content) % BLOCK != 16:
        raise Refused("length")
    return header, data, content


def content_key(header, typed):
    for entry in header["keys"]:
        associated = {name: value for name, value in entry.items() if name != "key"}
        key = wrapping_key(Passphrase(typed, entry["text"]), entry)
        try:
            return key.decrypt(unb64(entry["iv"]), unb64(entry["key"]), canonical(associated))
        except InvalidTag:
            pass
    raise Wrong


def open_sealed(slot, typed):
    """The payload's bytes."""
    header, data, content = read_slot(slot)
    try:
        padded = AESGCM(content_key(header, typed)).decrypt(unb64(header["iv"]), content, data)
    except InvalidTag as error:
        raise Wrong from error
    payload, mark, rest = padded.rpartition(b"\x80")
    if not mark or any(rest):
        raise Wrong
    return payload


# The file, and the code on paper


def slot_of(file):
    """The page, with its slot empty; which slot it is; and what stood in it."""
    found = re.findall(rb' data-(?:signed|sealed)="', file)
    match = re.search(rb' data-(signed|sealed)="([^"]*)"', file)
    if len(found) != 1 or not match:
        raise Refused("slot")
    return file[: match.start(2)] + file[match.end(2) :], match[1].decode(), match[2].decode("latin-1")


def filled(page, text):
    return re.sub(rb'( data-(?:signed|sealed)=")"', lambda match: match[1] + text.encode() + b'"', page)


CLAIM = ["to", "issued", "expires", "asOf", "name", "countedMonths", "undeterminedMonths"]
CLAIM += ["points", "pointsIfConfirmed", "rules", "version", "digest"]


def claim(disclosure):
    person, rules = disclosure["person"], disclosure["rules"]
    said = {**disclosure, "name": person.get("name", ""), "rules": rules["id"], "version": rules.get("version", "")}
    said["digest"] = b64(hashlib.sha256(canonical(disclosure)).digest())
    return ["record-portal-claim/1", *(said[name] for name in CLAIM)]


def make_code(key, said):
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    data = canonical(said)
    return f"{CODE} {b64(data)}.{b64(point)}.{b64(signature(key, data))}"


def read_code(text):
    """The claim by its names, and the public key."""
    first, *rest = text.split()
    words = "".join(rest).split(".")
    if first != CODE or len(words) != 3:
        raise Refused("code")
    data, public = unb64(words[0]), point(unb64(words[1], 33))
    said = parsed(data) if is_signed(public, data, unb64(words[2])) else None
    if not isinstance(said, list) or len(said) != 13 or said[0] != "record-portal-claim/1":
        raise Refused("code")
    return dict(zip(CLAIM, said[1:], strict=True)), public
