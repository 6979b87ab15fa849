"""A sealed summary on a receiver's desk: it asks for a passphrase, opens offline, and tells nobody anything else."""

import json
import re
from pathlib import Path

import pytest
import shared_files
from shared_files import Passphrase
from summaries import ALL, PASSPHRASE
from test_access import violations
from test_layout import OVERFLOW

VECTORS = json.loads((Path(__file__).parents[1] / "Sharing/vectors/python.json").read_text())
# A key takes some seconds to work out on a busy machine.
PATIENCE = 60_000


def says(page, name):
    page.wait_for_selector(f"[data-says={name}]:not([hidden])", timeout=PATIENCE)
    return page.locator("[data-says]:visible").evaluate_all("all => all.map(text => text.dataset.says)")


def unseal(page, passphrase):
    page.fill("#passphrase", passphrase)
    page.click("#open button")


def opened(page, passphrase):
    unseal(page, passphrase)
    page.wait_for_selector("#view:not([hidden])", timeout=PATIENCE)


@pytest.fixture
def slot_file(summaries, tmp_path):
    """The page around a sealed part with another one in it."""
    shell, _, _ = shared_files.slot_of(summaries.sealed().read_bytes())

    def slot_file(slot):
        path = tmp_path / "slot.html"
        path.write_bytes(shared_files.filled(shell, slot))
        return path

    return slot_file


@pytest.fixture
def open_slot(slot_file, open_path):
    return lambda slot: open_path(slot_file(slot))


def test_the_whole_way(summaries, open_path, tmp_path):
    page = open_path(summaries.sealed("--grant", ALL, "--sign"))
    assert page.title() == "Sealed summary · 加密的摘要"
    assert page.evaluate("document.activeElement.id") == "passphrase"
    assert "33" not in page.inner_text("main")
    assert violations(page) == []
    unseal(page, "another passphrase")
    assert says(page, "wrong") == ["wrong"]
    assert page.inner_text("[data-says=wrong]").split("\n") == [
        "This passphrase does not open the file.", "这个口令打不开这个文件。",
    ]  # fmt: skip
    assert violations(page) == []
    opened(page, PASSPHRASE)
    assert not page.locator("#ask").is_visible()
    assert page.input_value("#passphrase") == ""
    text = page.inner_text("#view")
    for part in ["Lujia Software Ltd.", "confirm contributions", "Zhang San", "33 points from 141 months counted"]:
        assert part in text
    assert page.evaluate("document.activeElement.id") == "view"
    assert violations(page) == []
    page.pdf(path=str(tmp_path / "printed.pdf"), prefer_css_page_size=True)
    stored = "[localStorage.length, sessionStorage.length, document.cookie, location.hash, history.length]"
    assert page.evaluate(stored) == [0, 0, "", "", 2]
    page.reload()
    assert page.locator("#ask").is_visible()
    assert "Zhang San" not in page.content()


def test_the_view_is_what_an_open_summary_shows(summaries, open_path):
    page = open_path(summaries.sealed("--grant", ALL, "--lang", "en,zh-Hans"))
    opened(page, PASSPHRASE)
    plain = open_path(summaries.path("--grant", ALL, "--lang", "en,zh-Hans"))
    assert page.inner_html("#view article") == plain.inner_html("main article")
    assert page.inner_text("#view article") == plain.inner_text("main article")


def test_a_generated_passphrase_opens_it_however_it_is_typed(summaries, open_path):
    path = summaries.folder / "generated.html"
    arguments = ["record.json", "--to", "A", "--purpose", "b", "--seal", "--passphrases", "2", "-o", path, "--quiet"]
    passphrases = summaries.run("share", *arguments).splitlines()
    assert [bool(re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", text)) for text in passphrases] == [True] * 2
    assert passphrases[0] != passphrases[1]
    for typed in [passphrases[0], passphrases[1].lower().replace("-", " ").replace("0", "o").replace("1", "l")]:
        page = open_path(path)
        opened(page, typed)


def test_what_is_typed_can_be_shown(summaries, open_path):
    page = open_path(summaries.sealed())
    page.fill("#passphrase", "abc")
    page.check("#show")
    assert page.get_attribute("#passphrase", "type") == "text"
    page.uncheck("#show")
    assert page.get_attribute("#passphrase", "type") == "password"


def test_it_works_with_the_keyboard_alone(summaries, open_path):
    page = open_path(summaries.sealed())
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_selector("#view:not([hidden])", timeout=PATIENCE)


def test_without_script_it_says_what_to_do_in_both_languages(summaries, open_path):
    page = open_path(summaries.sealed(), java_script_enabled=False)
    text = page.inner_text("main")
    assert "Save the file and open it in a browser that runs scripts." in text
    assert "请保存文件，用允许脚本的浏览器打开。" in text
    assert not page.locator("#open").is_visible()


def test_without_cryptography_it_says_so(summaries, open_path, tmp_path):
    page = open_path(summaries.sealed())
    page.add_init_script("Object.defineProperty(window, 'isSecureContext', { value: false })")
    page.reload()
    assert says(page, "unsupported") == ["unsupported"]


@pytest.mark.parametrize("width", [360, 768, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_width_and_scheme(summaries, open_path, width, scheme):
    page = open_path(summaries.sealed(), viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0
    small = page.locator("input, button").evaluate_all(
        "all => all.map(box => box.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 24).length"
    )
    assert small == 0


def test_sealed_here_it_opens_by_the_description_alone(summaries):
    path = summaries.sealed("--sign", "--grant", "payer")
    page, name, slot = shared_files.slot_of(path.read_bytes())
    assert name == "sealed"
    payload = shared_files.parsed(shared_files.open_sealed(slot, PASSPHRASE))
    assert sorted(payload) == ["format", "signed", "view"]
    signed, public = shared_files.check_jws(payload["signed"])
    assert signed == shared_files.summary(signed["disclosure"], page, payload["view"])
    assert (shared_files.kid(public), shared_files.fingerprint(public)) == summaries.key
    with pytest.raises(shared_files.Wrong):
        shared_files.open_sealed(slot, f"{PASSPHRASE} ")
    header, _, _ = shared_files.read_slot(slot)
    assert [entry["iterations"] for entry in header["keys"]] == [1_000_000]


def test_sealed_by_another_program_it_opens_here(open_slot):
    payload = {"format": "record-portal-payload/1", "signed": "", "view": "<p>näive 中文 &amp; more</p>"}
    passphrases = [Passphrase("first"), Passphrase("Ｃafe\u0301 ﬁve"), Passphrase("AB10-CD23", "crockford")]
    slot = shared_files.seal(payload, passphrases)
    for typed in ["first", "Café five", "ab1o cd23"]:
        page = open_slot(slot)
        opened(page, typed)
        assert page.inner_text("#view") == "näive 中文 & more"


@pytest.mark.parametrize("vector", VECTORS["sealed"], ids=lambda vector: vector.get("name"))
def test_the_vectors_open(open_slot, vector):
    for passphrase in vector["passphrases"]:
        page = open_slot(vector["slot"])
        opened(page, passphrase["text"] if isinstance(passphrase, dict) else passphrase)


def test_what_is_not_of_the_form_is_refused_before_a_passphrase_is_asked_for(open_slot):
    for vector in VECTORS["refused"]:
        page = open_slot(vector["slot"])
        assert (vector["name"], says(page, "refused")) == (vector["name"], ["refused"])
        assert not page.locator("#open").is_visible()


def test_what_was_changed_is_told_no_otherwise_than_a_wrong_passphrase(open_slot):
    for vector in VECTORS["wrong"]:
        page = open_slot(vector["slot"])
        unseal(page, VECTORS["passphrase"])
        assert (vector["name"], says(page, "wrong")) == (vector["name"], ["wrong"])


def test_nothing_in_a_view_runs(chromium, slot_file):
    """The page complains of it, which the page of no honest sender makes it do."""
    view = "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\"><p style=\"color: red\">a</p>"
    payload = {"format": "record-portal-payload/1", "signed": "", "view": view}
    page = chromium.new_page()
    asked = []
    path = slot_file(shared_files.seal(payload, [Passphrase("first")]))
    page.goto(path.as_uri())
    page.on("requestfinished", lambda request: asked.append(request.url))
    opened(page, "first")
    assert page.title() == "Sealed summary · 加密的摘要"
    assert page.evaluate("getComputedStyle(document.querySelector('#view p')).color") != "rgb(255, 0, 0)"
    assert asked == []
    page.close()
