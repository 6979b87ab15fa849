"""The page that checks summaries: intact, by whom, altered or expired, and what; the command says the same."""

import json
import re

import pytest
import shared_files
from summaries import ALL, DAY, LATER, PASSPHRASE
from test_access import violations
from test_layout import OVERFLOW

PATIENCE = 60_000
WORDS = {"known": "known-key", "unknown": "unknown-key", "altered": "altered", "expired": "expired", "unsigned": "unsigned"}


def judged(page):
    """What the page says, the part that was altered, and the facts."""
    page.wait_for_selector("[data-verdict]:not([hidden]):not([data-verdict=working])", timeout=PATIENCE)
    shown = "all => all.filter(block => !block.hidden)"
    verdicts = page.locator("[data-verdict]").evaluate_all(f"all => ({shown})(all).map(block => block.dataset.verdict)")
    what = page.locator("[data-what]").evaluate_all(f"all => ({shown})(all).map(block => block.dataset.what)")
    facts = page.locator("[data-fact]").evaluate_all(
        f"all => ({shown})(all).filter(block => block.querySelector('dd'))"
        ".map(block => [block.dataset.fact, block.querySelector('dd').textContent])"
    )
    assert len(verdicts) == 1
    return verdicts[0], *what, dict(facts)


def check(page, path=None, day=DAY, **fields):
    if path:
        page.set_input_files("#file", path)
    page.fill("#day", day)
    for name, text in fields.items():
        page.fill(f"#{name}", text)
    page.click("#check button")
    return judged(page)


def told(summaries, path, *arguments, day=DAY):
    """The command's own answer, in the words of the page."""
    said = json.loads(
        summaries.run(
            "verify", path, "--on", day, *arguments, "--format", "json",
            expecting=0 if "--key" in arguments or day == DAY else 1,
        )
    )  # fmt: skip
    return said["verdict"]


@pytest.fixture
def strange(summaries, open_path):
    """The page without any key."""
    return open_path(summaries.page())


@pytest.fixture
def familiar(summaries, open_path):
    """The page that knows the person's key."""
    return open_path(summaries.page("--key", summaries.public))


def test_intact_by_a_key_that_is_known(summaries, familiar):
    path = summaries.path("--sign", "--grant", ALL)
    verdict, facts = check(familiar, path)
    assert verdict == "known"
    assert facts == {
        "key": summaries.key[1], "signer": "me", "to": "Lujia Software Ltd.", "purpose": "confirm contributions",
        "issued": "2026-11-02", "expires": "2027-01-31", "asOf": "2026-11", "name": "Zhang San", "number": "0012",
        "countedMonths": "141", "points": "33", "rules": "shanghai, 2023-01-01",
    }  # fmt: skip
    months = familiar.locator("#months li").all_inner_texts()
    assert (len(months), months[0], months[-1]) == (12, "2025-12 counted", "2026-11 not posted yet")
    assert familiar.evaluate("document.activeElement.id") == "verdict"
    assert violations(familiar) == []
    assert told(summaries, path, "--key", summaries.public) == "known-key"


def test_intact_by_a_key_that_is_not_known(summaries, strange):
    path = summaries.path("--sign")
    verdict, facts = check(strange, path)
    assert (verdict, facts["key"]) == ("unknown", summaries.key[1])
    assert "Compare the fingerprint with the signer by another way" in strange.inner_text("#verdict")
    assert violations(strange) == []


@pytest.mark.parametrize("typed", [0, 1])
def test_a_fingerprint_or_an_id_that_was_told_makes_it_known(summaries, strange, typed):
    text = summaries.key[typed]
    assert check(strange, summaries.path("--sign"), fingerprint=text)[0] == "known"
    if typed:
        assert check(strange, fingerprint=text.lower().replace("-", " "))[0] == "known"
    assert check(strange, fingerprint=f"{text}0")[0] == "unknown"


def test_a_key_as_a_file(summaries, strange, tmp_path):
    strange.set_input_files("#key", summaries.public)
    verdict, facts = check(strange, summaries.path("--sign"))
    assert (verdict, facts["signer"]) == ("known", "me")
    other = tmp_path / "other.json"
    other.write_text(json.dumps(shared_files.key_file(shared_files.new_key().public_key(), "somebody")))
    strange.set_input_files("#key", other)
    assert check(strange)[0] == "unknown"
    other.write_text("{}")
    strange.set_input_files("#key", other)
    assert check(strange)[0] == "key"


def test_expired_on_the_day_after_the_last_one(summaries, familiar):
    path = summaries.path("--sign")
    assert check(familiar, path, day="2027-01-31")[0] == "known"
    verdict, facts = check(familiar, day="2027-02-01")
    assert (verdict, facts["expires"], facts["signer"]) == ("expired", "2027-01-31", "me")
    assert told(summaries, path, day=LATER) == "expired"


def test_it_opens_with_today(strange):
    today = strange.evaluate("new Date().toISOString().slice(0, 10)")
    assert strange.input_value("#day") == today


def test_unsigned_and_what_is_no_summary(summaries, strange, tmp_path):
    assert check(strange, summaries.path())[0] == "unsigned"
    other = tmp_path / "other.html"
    for data in [b"", b"<p>", summaries.path("--sign").read_bytes() + b'<p data-signed="">', b"%PDF-1.4\0\xff"]:
        other.write_bytes(data)
        assert check(strange, other)[0] == "other"


def test_a_slot_without_an_end_reaches_to_the_end(summaries, strange):
    for path, verdict, part in [
        (summaries.path("--sign"), ("altered", "header"), "header"), (summaries.sealed(), ("refused",), "sealed"),
    ]:  # fmt: skip
        cut = summaries.changed(path, lambda data: re.sub(rb'( data-(?:signed|sealed)="[^"]{40}).*', rb"\1", data, flags=re.DOTALL))
        assert check(strange, cut, **({"passphrase": PASSPHRASE} if part == "sealed" else {}))[:-1] == verdict
        said = summaries.run("verify", cut, "--passphrase-file", "passphrase", "--format", "json", expecting=1)
        assert json.loads(said) == {"verdict": "altered", "altered": part}


def replaced(old, new):
    return lambda data: data.replace(old, new, 1)


def words(change):
    """Changes the parts of the signed text."""
    return lambda data: re.sub(rb'data-signed="([^"]+)"', lambda m: b'data-signed="%s"' % b".".join(change(m[1].split(b"."))), data)


def swapped(word):
    """Another last but one character, which is still base 64."""
    return word[:-2] + (b"A" if word[-2:-1] != b"A" else b"B") + word[-1:]


# Every class of bytes that a file has, and what is said of a change there.
CLASSES = {
    "doctype": (replaced(b"<!doctype html>", b"<!DOCTYPE html>"), "page"),
    "head": (replaced(b'lang="en"', b'lang="de"'), "page"),
    "policy": (replaced(b"default-src &#39;none&#39;", b"default-src *"), "page"),
    "style": (replaced(b"--ink: #1d1c19", b"--ink: #1d1c18"), "page"),
    "title": (replaced(b"<title>Summary", b"<title>Simmary"), "page"),
    "text": (replaced(b'<p class="big">33</p>', b'<p class="big">93</p>'), "page"),
    "name": (replaced(b"Lujia Software", b"Lujya Software"), "page"),
    "month's cell": (replaced(b'<td class="c">', b'<td class="m">'), "page"),
    "drawing": (replaced(b"h7v1h-7z", b"h8v1h-8z"), "page"),
    "code's text": (replaced(b"RECORD-PORTAL-SHARE/1 W", b"RECORD-PORTAL-SHARE/1 X"), "page"),
    "white space": (replaced(b"</main>\n", b"</main>\n\n"), "page"),
    "byte order mark": (lambda data: b"\xef\xbb\xbf" + data, "page"),
    "end": (lambda data: data + b"\n", "page"),
    "cut end": (lambda data: data[:-2], "page"),
    "signed header": (words(lambda w: [swapped(w[0]), *w[1:]]), "header"),
    "signed payload": (words(lambda w: [w[0], swapped(w[1]), w[2]]), "signature"),
    "signature": (words(lambda w: [*w[:2], w[2][:10] + (b"A" if w[2][10:11] != b"A" else b"B") + w[2][11:]]), "signature"),
    "other spelling": (words(lambda w: [*w[:2], w[2] + b"="]), "signature"),
    "fourth part": (words(lambda w: [*w, b"AA"]), "header"),
    "parts swapped": (words(lambda w: [w[1], w[0], w[2]]), "header"),
    "part missing": (words(lambda w: w[:2]), "header"),
}  # fmt: skip


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_of_bytes_that_is_altered_is_told(summaries, familiar, name):
    change, what = CLASSES[name]
    path = summaries.changed(summaries.path("--sign"), change)
    assert check(familiar, path) == ("altered", what, {})
    said = json.loads(summaries.run("verify", path, "--on", DAY, "--format", "json", expecting=1))
    assert said == {"verdict": "altered", "altered": what}


def forged(summaries, change, **options):
    """A summary that somebody else signed as something that it is not."""
    page, _, text = shared_files.slot_of(summaries.path("--sign").read_bytes())
    payload, _ = shared_files.check_jws(text)
    key = shared_files.new_key()
    header = shared_files.jws_header(key.public_key())
    change(header, payload)
    path = summaries.folder / "forged.html"
    path.write_bytes(shared_files.filled(page, shared_files.jws(key, payload, header, **options)))
    return path


FORGERIES = {
    "another page": (lambda header, payload: payload.update(page=shared_files.page_hash(b"")), "page"),
    "a view too much": (lambda header, payload: payload.update(view=shared_files.page_hash(b"")), "view"),
    "another algorithm": (lambda header, payload: header.update(alg="none"), "header"),
    "another form": (lambda header, payload: header.update(typ="record-portal-summary/2"), "header"),
    "somebody else's id": (lambda header, payload: header.update(kid="A" * 43), "header"),
    "more in the header": (lambda header, payload: header.update(crit=[]), "header"),
    "another payload": (lambda header, payload: payload.update(format="record-portal-summary/2"), "payload"),
    "no disclosure": (lambda header, payload: payload.update(disclosure={"format": "record-portal-disclosure/1"}), "payload"),
    "more in the disclosure": (lambda header, payload: payload["disclosure"].update(verified=True), "payload"),
    "a status of its own": (lambda header, payload: payload["disclosure"]["months"][0].update(status="fine"), "payload"),
    "a day that is none": (lambda header, payload: payload["disclosure"].update(expires="2027-02-30"), "payload"),
    "a day of another form": (lambda header, payload: payload["disclosure"].update(expires="9"), "payload"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGERIES)
def test_what_is_signed_as_something_else_is_told(summaries, familiar, name):
    change, what = FORGERIES[name]
    path = forged(summaries, change)
    assert check(familiar, path)[:2] == ("altered", what)
    said = json.loads(summaries.run("verify", path, "--on", DAY, "--format", "json", expecting=1))
    assert said == {"verdict": "altered", "altered": what}


def test_a_signature_has_one_spelling(summaries, familiar):
    path = forged(summaries, lambda header, payload: None, high=True)
    assert check(familiar, path)[:2] == ("altered", "signature")
    assert check(familiar, forged(summaries, lambda header, payload: None))[0] == "unknown"


def test_sealed_it_asks_for_the_passphrase(summaries, familiar):
    path = summaries.sealed("--sign", "--grant", "base")
    assert not familiar.locator("#passphrase").is_visible()
    familiar.set_input_files("#file", path)
    familiar.wait_for_selector("#passphrase", state="visible")
    assert violations(familiar) == []
    assert check(familiar, path, passphrase="another")[0] == "wrong"
    verdict, facts = check(familiar, path, passphrase=PASSPHRASE)
    assert (verdict, facts["signer"], facts["countedMonths"]) == ("known", "me", "141")
    assert told(summaries, path, "--key", summaries.public, "--passphrase-file", "passphrase") == "known-key"
    assert check(familiar, summaries.sealed(), passphrase=PASSPHRASE)[0] == "unsigned"


def test_a_sealed_file_is_altered_outside_and_inside(summaries, familiar):
    path = summaries.sealed("--sign", "--grant", "base")
    outside = summaries.changed(path, replaced(b"A sealed summary", b"A sealed sammury"))
    assert check(familiar, outside, passphrase=PASSPHRASE) == ("altered", "page", {})
    said = summaries.run(
        "verify", outside, "--on", DAY, "--passphrase-file", "passphrase", "--format", "json", expecting=1
    )
    assert json.loads(said) == {"verdict": "altered", "altered": "page"}
    page, _, slot = shared_files.slot_of(path.read_bytes())
    payload = shared_files.parsed(shared_files.open_sealed(slot, PASSPHRASE))
    payload["view"] = payload["view"].replace("33", "93", 1)
    inside = summaries.folder / "inside.html"
    sealed = shared_files.seal(payload, [shared_files.Passphrase(PASSPHRASE)])
    inside.write_bytes(shared_files.filled(page, sealed))
    assert check(familiar, inside, passphrase=PASSPHRASE) == ("altered", "view", {})
    broken = summaries.changed(path, lambda data: re.sub(rb'(data-sealed="[^"]{40})', rb"\1A", data))
    assert check(familiar, broken, passphrase=PASSPHRASE)[0] == "refused"
    said = summaries.run("verify", broken, "--passphrase-file", "passphrase", "--format", "json", expecting=1)
    assert json.loads(said) == {"verdict": "altered", "altered": "sealed"}


def code(summaries, *options):
    return re.search(r'data-code="([^"]+)"', summaries.path("--sign", *options).read_text())[1]


def test_the_code_by_itself(summaries, familiar):
    text = code(summaries)
    verdict, facts = check(familiar, code=text)
    assert verdict == "known"
    assert facts == {
        "key": summaries.key[1], "signer": "me", "to": "Lujia Software Ltd.", "issued": "2026-11-02",
        "expires": "2027-01-31", "asOf": "2026-11", "name": "Z***", "countedMonths": "141", "points": "33",
        "rules": "shanghai, 2023-01-01",
    }  # fmt: skip
    assert check(familiar, code=re.sub("(.{50})", "\\1\n", text))[0] == "known"
    assert check(familiar, day=LATER)[0] == "expired"
    assert check(familiar, code=f'record-portal verify --code "{text}"')[0] == "known"
    assert check(familiar, code=text.replace(".A", ".B", 1)) == ("altered", "code", {})
    assert check(familiar, code="RECORD-PORTAL/1 no summary")[0] == "other"


def test_the_code_agrees_with_the_description(summaries):
    signed = shared_files.check_jws(shared_files.slot_of(summaries.path("--sign").read_bytes())[2])[0]
    said, public = shared_files.read_code(code(summaries))
    assert ["record-portal-claim/1", *said.values()] == shared_files.claim(signed["disclosure"])
    assert shared_files.kid(public) == summaries.key[0]


def test_a_code_by_another_program(summaries, familiar):
    said = ["record-portal-claim/1", "绿佳软件", "2026-11-02", "2027-01-31", "2026-10", "", 5, 2, "13/3", "9", "x y", "", "A" * 43]
    for _ in range(4):
        text = shared_files.make_code(shared_files.new_key(), said)
        verdict, facts = check(familiar, code=text)
        assert (verdict, facts["points"], facts["undeterminedMonths"], facts["rules"]) == ("unknown", "13/3–9", "2", "x y")
        assert json.loads(summaries.run("verify", "--code", text, "--on", DAY, "--format", "json"))["verdict"] == "unknown-key"


def test_a_file_that_is_dropped(summaries, familiar):
    data = summaries.path("--sign").read_text()
    familiar.evaluate(
        """data => {
             const transfer = new DataTransfer();
             transfer.items.add(new File([data], 'summary.html', { type: 'text/html' }));
             document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true }));
             document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
           }""",
        data,
    )
    assert check(familiar)[0] == "known"


def test_without_script_it_says_what_to_do(summaries, open_path):
    page = open_path(summaries.page(), java_script_enabled=False)
    assert 'use "record-portal verify"' in page.inner_text("main")
    assert not page.locator("#check").is_visible()


@pytest.mark.parametrize("language", ["en", "zh-Hans", "en,zh-Hans"])
@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (768, "light"), (1200, "light")])
def test_every_width_scheme_and_language(summaries, open_path, language, width, scheme):
    path = summaries.page("--lang", language, "--key", summaries.public)
    page = open_path(path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert check(page, summaries.path("--sign"))[0] == "known"
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0
