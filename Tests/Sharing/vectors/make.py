"""Makes python.json anew, the same every time: what an independent implementation sealed and signed, and what a reader
must say no to."""

import base64
import hashlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Browser"))

from cryptography.hazmat.primitives.asymmetric import ec  # noqa: E402
from shared_files import (  # noqa: E402
    FEWEST_ITERATIONS, MOST_ITERATIONS, Passphrase, b64, canonical, claim, filled, fingerprint, jwk, jws, kid, make_code,
    open_sealed, parsed, seal, summary, unb64,
)  # fmt: skip

KEY = ec.derive_private_key(int.from_bytes(hashlib.sha256(b"a key for tests only").digest()), ec.SECP256R1())
DISCLOSURE = {
    "asOf": "2026-10", "countedMonths": 142, "expires": "2027-01-31", "format": "record-portal-disclosure/1",
    "issued": "2026-11-02",
    "months": [{"month": "2026-08", "status": "back-paid"}, {"month": "2026-09", "status": "gap"},
               {"month": "2026-10", "status": "counted"}],
    "person": {"name": "王**", "number": "123X"}, "points": "33", "pointsIfConfirmed": "109/3",
    "purpose": "confirm contributions", "rules": {"id": "shanghai", "version": "2023-01-01"}, "to": "Lujia “é” <Ltd.>",
    "undeterminedMonths": 5, "window": {"from": "2026-08", "to": "2026-10"},
}  # fmt: skip
VIEW = '<article class="summary"><h1>Summary 摘要</h1><p>33</p></article>'
OPEN_PAGE = f'<!doctype html>\n<meta charset="utf-8">\n<main data-signed="">\n{VIEW}\n</main>\n'
SEALED_PAGE = '<!doctype html>\n<meta charset="utf-8">\n<main data-sealed="">\n</main>\n'
PAPER = Passphrase("4F7K-9QXM-0ZT1-H3VB-C6DW", "crockford")
OWN = Passphrase("Ｃａｆé ㊷ 居住证 ﬁ")


class Seeded:
    """Bytes that look random and are the same every time."""

    def __init__(self, seed):
        self.seed, self.count = seed, 0

    def __call__(self, length):
        self.count += 1
        return hashlib.shake_256(f"{self.seed} {self.count}".encode()).digest(length)


def unsigned(disclosure=DISCLOSURE):
    return {"disclosure": disclosure, "format": "record-portal-payload/1", "view": VIEW}


def signed():
    text = jws(KEY, summary(DISCLOSURE, SEALED_PAGE.encode(), VIEW))
    return {"format": "record-portal-payload/1", "signed": text, "view": VIEW}


def sealed():
    three = [Passphrase("first of three"), PAPER, Passphrase("第三个口令")]
    long = {**unsigned(), "view": f"<p>{'长' * 3000}</p>"}
    rows = [
        ("crockford", unsigned(), [PAPER],
         [PAPER.text, "4f7k9qxmoztlh3vbc6dw","４f7k9QXM\tOZTI-h3vb c6dw "]),
        ("nfkc", unsigned(), [OWN], [OWN.text, "Cafe\u0301 42 居住证 fi", "Café 42 居住证 fi"]),
        ("three", signed(), three, [passphrase.text for passphrase in three]),
        ("two blocks", long, [OWN], [OWN.text]),
    ]  # fmt: skip
    for name, payload, passphrases, typed in rows:
        slot = seal(payload, passphrases, random=Seeded(name))
        assert all(parsed(open_sealed(slot, text)) == payload for text in typed)
        yield {"name": name, "passphrases": typed, "payload": payload, "slot": slot}


def entry(header):
    return header["keys"][0]


def edited(name, value, of=lambda header: header):
    """An edit of the header as JSON; a value of None takes the member out."""

    def edit(data):
        header = json.loads(data)
        of(header).update({name: value})
        if value is None:
            del of(header)[name]
        return canonical(header)

    return edit


def reordered(data):
    return json.dumps(dict(reversed(json.loads(data).items())), separators=(",", ":")).encode()


def iterations(spelling):
    return lambda data: data.replace(b":600000,", b":%s," % spelling)


HEADERS = {
    "header truncated": lambda data: data[:-1],
    "header reordered": reordered,
    "header with a space": lambda data: data.replace(b":", b": ", 1),
    "header with a line break at its end": lambda data: data + b"\n",
    "header with a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "header that is not UTF-8": lambda data: data.replace(b"A256GCM", b"A256GC\xff"),
    "header with an escape that needs none": lambda data: data.replace(b"A256GCM", b"\\u0041256GCM"),
    "header that is a list": lambda data: b"[" + data + b"]",
    "header that is null": lambda data: b"null",
    "header that is text": lambda data: b'"record-portal-sealed/1"',
    "header in depth": lambda data: b"[" * 9000 + b"]" * 9000,
    "duplicate member": lambda data: data.replace(b'{"alg":"A256GCM",', b'{"alg":"A256GCM","alg":"A256GCM",'),
    "duplicate member of an entry": lambda data: data.replace(b'"iterations":', b'"iterations":1,"iterations":'),
    "extra member": edited("zip", "DEF"),
    "extra member named like a prototype": edited("__proto__", {}),
    "extra member of an entry": edited("use", "enc", entry),
    "no alg": edited("alg", None),
    "no kdf": edited("kdf", None, entry),
    "alg of 128 bits": edited("alg", "A128GCM"),
    "alg none": edited("alg", "none"),
    "alg in small letters": edited("alg", "a256gcm"),
    "kdf with SHA-1": edited("kdf", "PBKDF2-HMAC-SHA-1", entry),
    "kdf scrypt": edited("kdf", "scrypt", entry),
    "format 2": edited("format", "record-portal-sealed/2"),
    "format of something else": edited("format", "record-portal-summary/1"),
    "text none": edited("text", "none", entry),
    "text of an object's own": edited("text", "constructor", entry),
    "keys empty": edited("keys", []),
    "keys an object": edited("keys", {"length": 1}),
    "keys null": lambda data: data[: data.index(b'"keys":') + 7] + b"null}",
    "iterations as text": iterations(b'"600000"'),
    "iterations as a fraction": iterations(b"600000.5"),
    "iterations with an exponent": iterations(b"6e5"),
    "iterations with a point": iterations(b"600000.0"),
    "iterations below zero": iterations(b"-600000"),
    "iterations beyond 32 bits": iterations(b"4295567296"),
    "iterations beyond 64 bits": iterations(b"18446744073710151616"),
    "iv of 11 bytes": edited("iv", b64(bytes(11))),
    "iv of 16 bytes": edited("iv", b64(bytes(16))),
    "iv empty": edited("iv", ""),
    "iv a number": edited("iv", 12),
    "iv padded": edited("iv", base64.b64encode(bytes(12)).decode() + "="),
    "iv in the other alphabet": edited("iv", "////////////////"),
    "iv of an entry of 13 bytes": edited("iv", b64(bytes(13)), entry),
    "salt of 16 bytes": edited("salt", b64(bytes(16)), entry),
    "salt of 33 bytes": edited("salt", b64(bytes(33)), entry),
    "salt with bits beyond its last byte": edited("salt", "A" * 42 + "B", entry),
    "key of 32 bytes": edited("key", b64(bytes(32)), entry),
    "key of 49 bytes": edited("key", b64(bytes(49)), entry),
}  # fmt: skip


def refused(slot):
    header, content = slot.split(".")
    data = unb64(header)
    for name, edit in HEADERS.items():
        assert edit(data) != data, name
        yield name, f"{b64(edit(data))}.{content}"
    # Sealed as they say: whoever didn't look would open them.
    for count in (1, FEWEST_ITERATIONS - 1, MOST_ITERATIONS + 1):
        yield f"{count} iterations", seal(unsigned(), [PAPER], count, Seeded(count))
    yield "17 keys", seal(unsigned(), [PAPER] * 17, random=Seeded("17"))
    yield "16 keys and one of one iteration", weak(slot)
    yield "empty", ""
    yield "no dot", header + content
    yield "header alone", header
    yield "header and a dot", f"{header}."
    yield "no header", f".{content}"
    yield "three parts", f"{slot}.{content}"
    yield "a dot at the end", f"{slot}."
    yield "padding at the end", f"{slot}="
    yield "a space at the end", f"{slot} "
    yield "a line break inside", f"{header}.\n{content}"
    yield "the other alphabet", f"{header}.+/{content[2:]}"
    yield "bits beyond the last byte", slot[:-1] + chr(ord(slot[-1]) + 1)
    yield "ciphertext of no block", f"{header}.{b64(bytes(16))}"
    yield "ciphertext cut short", f"{header}.{b64(unb64(content)[:-1])}"
    yield "ciphertext a byte longer", f"{header}.{b64(unb64(content) + bytes(1))}"


def weak(slot):
    """The last entry of two has one iteration; the first is as it should be."""
    header, content = slot.split(".")
    value = json.loads(unb64(header))
    value["keys"].append({**value["keys"][0], "iterations": 1})
    return f"{b64(canonical(value))}.{content}"


def flipped(text, at):
    data = bytearray(unb64(text))
    data[at] ^= 1
    return b64(bytes(data))


def wrong(slot, other):
    header, content = slot.split(".")
    value = json.loads(unb64(header))

    def with_header(edit):
        return f"{b64(edit(unb64(header)))}.{content}"

    yield "first byte of the ciphertext", f"{header}.{flipped(content, 0)}"
    yield "last byte of the ciphertext", f"{header}.{flipped(content, -17)}"
    yield "tag", f"{header}.{flipped(content, -1)}"
    yield "a block more", f"{header}.{b64(unb64(content) + bytes(4096))}"
    yield "iv", with_header(edited("iv", flipped(value["iv"], 0)))
    for name in ("iv", "key", "salt"):
        yield f"{name} of an entry", with_header(edited(name, flipped(entry(value)[name], 0), entry))
    yield "tag of a wrapped key", with_header(edited("key", flipped(entry(value)["key"], -1), entry))
    yield "text of an entry", with_header(edited("text", "nfkc", entry))
    yield "iterations of an entry", with_header(edited("iterations", 600_001, entry))
    yield "an entry twice", with_header(edited("keys", value["keys"] * 2))
    yield "header of another file", f"{other.split('.')[0]}.{content}"
    yield "ciphertext of another file", f"{header}.{other.split('.')[1]}"
    # Sealed as it should be, and no payload.
    no_payloads = {
        "payload not canonical": b" " + canonical(unsigned()),
        "payload with another member": {**unsigned(), "signed": "x"},
        "payload of another format": {**unsigned(), "format": "record-portal-payload/2"},
        "payload without view": {name: value for name, value in unsigned().items() if name != "view"},
        "payload empty": b"",
        "payload not UTF-8": b"\xff",
    }
    for name, payload in no_payloads.items():
        yield name, seal(payload, [PAPER], random=Seeded(name))


def vectors():
    good = list(sealed())
    first, other = seal(unsigned(), [PAPER], random=Seeded("good")), seal(unsigned(), [PAPER], random=Seeded("other"))
    public = KEY.public_key()
    payload = summary(DISCLOSURE, OPEN_PAGE.encode())
    # Both open, so that what is made from them is wrong for what was changed alone.
    assert all(parsed(open_sealed(slot, PAPER.text)) == unsigned() for slot in (first, other))
    text = jws(KEY, payload)
    return {
        "code": {"claim": claim(DISCLOSURE), "text": make_code(KEY, claim(DISCLOSURE))},
        "key": {"fingerprint": fingerprint(public), "jwk": jwk(public), "kid": kid(public)},
        "passphrase": PAPER.text,
        "refused": [{"name": name, "slot": slot} for name, slot in refused(first)],
        "sealed": good,
        "sealedPage": SEALED_PAGE,
        "signed": {"file": filled(OPEN_PAGE.encode(), text).decode(), "jws": text, "page": OPEN_PAGE, "payload": payload},
        "wrong": [{"name": name, "slot": slot} for name, slot in wrong(first, other)],
    }


if __name__ == "__main__":
    (HERE / "python.json").write_text(json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
