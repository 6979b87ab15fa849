"""`record-portal preview`: what it answers and to whom, what a page does when its sources change, how it ends."""

import base64
import hashlib
import html
import json
import re
import signal
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from previews import BINARY, Preview, Sources
from records import SAMPLE

HEADERS = {
    "Connection": "close",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
HOME = "/en/index.html"
# Two looks at the sources and a build, on a machine that is busy.
SOON = 20_000


@pytest.fixture
def sources(tmp_path):
    return Sources(tmp_path)


@pytest.fixture
def start_preview(sources):
    started = []

    def start(*arguments, **limits):
        started.append(Preview(sources, *arguments, **limits))
        return started[-1]

    yield start
    for preview in started:
        preview.close()


@pytest.fixture
def preview(start_preview):
    return start_preview()


@pytest.fixture(scope="module")
def steady_preview(tmp_path_factory):
    """One whose sources never change: for whatever only asks it."""
    folder = tmp_path_factory.mktemp("steady")
    (folder / "secret.html").write_text("root: secret")
    preview = Preview(Sources(folder))
    yield preview
    preview.close()


@pytest.fixture(scope="module")
def long_waits(steady_preview, tmp_path_factory):
    """What takes ten and twenty seconds, while the other tests run."""

    def slow_clients():
        preview = Preview(Sources(tmp_path_factory.mktemp("slow")))
        start = time.monotonic()
        # More than there may be connections at a time.
        slow = [preview.connect() for _ in range(80)]
        for client in slow:
            client.sendall(b"GET / HTTP/1.1\r\n")
        answers = preview.ask("/")[0], slow[0].recv(100)
        seconds = time.monotonic() - start
        for client in slow:
            client.close()
        preview.close()
        return answers, seconds

    def no_change():
        start = time.monotonic()
        return steady_preview.ask("/_preview/changes?since=1"), time.monotonic() - start

    with ThreadPoolExecutor(2) as pool:
        yield {"slow clients": pool.submit(slow_clients), "no change": pool.submit(no_change)}


@pytest.fixture
def look(chromium):
    """Opens an address, and at the end sees to it that the page complained of nothing that was not expected."""
    contexts, told, expected = [], [], []

    def look(address, expecting=(), **options):
        expected.extend(expecting)
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(address)
        return page

    yield look
    for context in contexts:
        context.close()
    assert [text for text in told if not any(part in text for part in expected)] == []


def until(page, expression):
    """Waits without code in the page, whose policy lets no text be run as code."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never: {expression}")


def heading(preview, path=HOME):
    return re.search(r"<h1[^>]*>(.*?)</h1>", preview.ask(path)[2].decode())[1]


def news(preview, since):
    return json.loads(preview.ask(f"/_preview/changes?since={since}")[2])


# Requests.


# Begun here, and looked at by the last tests.
@pytest.mark.usefixtures("long_waits")
def test_it_is_only_at_this_machine(steady_preview):
    port = steady_preview.port
    assert port > 1023
    with open("/proc/net/tcp") as table:
        rows = [line.split() for line in table][1:]
    listening = [row[1] for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")]
    assert listening == [f"0100007F:{port:04X}"]
    with open("/proc/net/tcp6") as table:
        listening = [row[1] for row in map(str.split, table) if row[3] == "0A"]
    assert [address for address in listening if address.endswith(f":{port:04X}")] == []


def test_a_page_has_every_header(steady_preview):
    status, headers, body = steady_preview.ask(HOME)
    assert status == 200
    assert headers == HEADERS | {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    assert b"<h1>first</h1>" in body


def test_a_head_is_the_same_without_the_page(steady_preview):
    _, headers, _ = steady_preview.ask(HOME)
    assert steady_preview.ask(HOME, method="HEAD") == (200, headers, b"")


def test_many_at_a_time(steady_preview):
    with ThreadPoolExecutor(100) as pool:
        answers = list(pool.map(lambda _: steady_preview.ask(HOME), range(500)))
    assert answers == [answers[0]] * 500
    assert answers[0][0] == 200


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1:{port}"])
def test_the_names_of_this_machine(steady_preview, host):
    assert steady_preview.ask(HOME, host=host.format(port=steady_preview.port))[0] == 200


@pytest.mark.parametrize(
    "host",
    ["example.com", "example.com:{port}", "localhost", "127.0.0.1:1", "127.0.0.1:{port}.example.com",
     "localhost.:{port}", "[::1]:{port}", "127.0.0.1:{port}\r\nHost: example.com"],
)  # fmt: skip
@pytest.mark.parametrize("target", [HOME, "/_preview/changes?since=-1"])
def test_no_other_host(steady_preview, host, target):
    port = steady_preview.port
    status, headers, body = steady_preview.ask(target, host=host.format(port=port))
    sentence = f"This preview is only at {steady_preview.address} and http://localhost:{port}/.\n"
    assert (status, body.decode()) == (403, sentence)
    length = str(len(sentence))
    assert headers == HEADERS | {"Content-Type": "text/plain; charset=utf-8", "Content-Length": length}


def test_no_host_at_all(steady_preview):
    assert steady_preview.raw(b"GET / HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 403 Forbidden\r\n")


@pytest.mark.parametrize("method", ["POST", "DELETE", "OPTIONS", "TRACE", "get"])
def test_it_can_only_be_read(steady_preview, method):
    status, headers, body = steady_preview.ask(HOME, method=method)
    assert (status, body) == (405, b"This preview can only be read.\n")
    assert headers["Allow"] == "GET, HEAD"
    assert headers.items() >= HEADERS.items()


@pytest.mark.parametrize(
    "target",
    ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "//etc/passwd",
     "/etc/passwd", "/en/../../secret.html", "/..\\..\\secret.html", "/..%c0%afsecret.html", "/secret.html",
     "/%2e%2e%2fsecret.html", "/en/index.html%00.txt", "/en/index.html%", "/en/index.html%zz", "/..",
     "/content/en/index.md", "/en/index.md", "/./en/index.html", "/.record-portal-site.json"],
)  # fmt: skip
def test_nothing_beside_the_site_is_found(steady_preview, target):
    status, headers, body = steady_preview.ask(target)
    assert status in (400, 404)
    assert headers.items() >= HEADERS.items()
    assert b"root:" not in body
    assert target.encode() not in body


@pytest.mark.parametrize(
    "request_line",
    [b"GET http://127.0.0.1/ HTTP/1.1", b"GET * HTTP/1.1", b"GET / HTTP/2.0", b"GET /", b"GET  / HTTP/1.1",
     b"\x16\x03\x01", b"GET /\x00 HTTP/1.1", b"GET /\xff HTTP/1.1", b"GET / HTTP/1.1\r\n folded: x",
     b"GET / HTTP/1.1\r\nno colon"],
)  # fmt: skip
def test_what_is_no_request_for_a_path(steady_preview, request_line):
    host = f"\r\nHost: 127.0.0.1:{steady_preview.port}\r\n\r\n".encode()
    answer = steady_preview.raw(request_line + host)
    assert answer.startswith(b"HTTP/1.1 400 Bad Request\r\n")
    assert answer.endswith(b"\r\n\r\nThis is no request that the preview understands.\n")


def test_a_request_with_a_body_is_answered(steady_preview):
    host = f"Host: 127.0.0.1:{steady_preview.port}\r\n".encode()
    body = b"x" * 300_000
    request = b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 300000\r\n\r\n" + body
    # More than fits between the two: a client that sends on must not lose the answer.
    assert steady_preview.raw(request, sending=4096).startswith(b"HTTP/1.1 405 ")
    request = b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 99999999999999999999\r\n\r\n"
    assert steady_preview.raw(request).startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize("begin", [b"", b"GET / HTTP/1.1\r\nx: "])
def test_a_head_without_an_end_is_cut_off(steady_preview, begin):
    answer = steady_preview.raw(begin + b"x" * 100_000)
    assert answer.startswith(b"HTTP/1.1 431 Request Header Fields Too Large\r\n")
    assert steady_preview.ask("/")[0] == 200


@pytest.mark.parametrize("query", ["", "?since=", "?since=x", "?since=99999999999999999999", "?after=1"])
def test_changes_since_when(steady_preview, query):
    status, _, body = steady_preview.ask(f"/_preview/changes{query}")
    assert (status, body) == (400, b"This is no address of the preview.\n")


def test_clients_that_break_off_are_forgotten(steady_preview):
    for _ in range(200):
        steady_preview.wait_for_change(1).close()
    start = time.monotonic()
    assert steady_preview.ask("/")[0] == 200
    assert time.monotonic() - start < 5


def test_too_many_open_files_do_not_end_it(start_preview):
    preview = start_preview(most_files=40)
    clients = [preview.connect() for _ in range(60)]
    # The system takes them all; the command can't.
    assert len(list(Path(f"/proc/{preview.process.pid}/fd").iterdir())) <= 40
    for client in clients:
        client.close()
    assert preview.ask("/")[0] == 200


# What is served.

POLICY = re.compile(rb'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*')


def policy_of(page):
    """Its directives, with the sources of each."""
    directives = html.unescape(POLICY.search(page)[0].decode()).split("; ")
    return {name: sources for name, *sources in map(str.split, directives)}


def without_following(page, policy):
    """A page as it was written, of that policy, from one that follows the preview: only that is more in it."""
    before, script, after = re.split(rb'<script data-version="1">(.*?)</script>', page, flags=re.DOTALL)
    assert after.startswith(b"</body>")
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
    more = {"script-src": [*policy["script-src"], f"'sha256-{digest}'"], "connect-src": ["'self'"]}
    assert policy_of(page) == policy | more
    text = "; ".join(" ".join([name, *sources]) for name, sources in policy.items())
    return POLICY.sub(lambda _: text.replace("'", "&#39;").encode(), before + after)


def test_the_files_are_those_of_the_guide_with_their_media_types(sources, start_preview, tmp_path):
    """A page apart from what lets it follow, and everything else byte for byte."""
    kinds = {
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json; charset=utf-8",
        ".png": "image/png",
        "": "application/octet-stream",
    }

    published = [*sources.arguments, "--base-url", "https://guide.example/some/"]
    command = [BINARY, "guide", *published, "-o", "out", "--quiet"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file() and path.name[0] != "."]
    assert {path.suffix for path in written} == kinds.keys()
    preview = start_preview("--base-url", "https://guide.example/some/")
    for path in written:
        status, headers, body = preview.ask(f"/{path.relative_to(tmp_path / 'out')}")
        assert (status, headers["Content-Type"]) == (200, kinds[path.suffix]), path
        bytes_written = path.read_bytes()
        if path.suffix == ".html":
            body = without_following(body, policy_of(bytes_written))
        assert body == bytes_written, path


def test_a_folder_is_its_index(steady_preview):
    assert heading(steady_preview, "/") == "Language"
    page = steady_preview.ask(HOME)
    assert heading(steady_preview) == "first"
    for path in ["/en/", "/en/index.html?query", "/%65n/", "/en/%69ndex.htm%6C"]:
        assert steady_preview.ask(path) == page
    assert steady_preview.ask("/en")[0] == 404


def test_the_page_for_missing_pages_is_the_sites_own(steady_preview):
    status, headers, body = steady_preview.ask("/en/missing.html")
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert body == steady_preview.ask("/404.html")[2]
    assert b"<h1>There is no such page</h1>" in body


def test_a_picture_of_content_is_served(sources, start_preview, look):
    """One that is too large to stand in the page."""
    def draw(width):
        shapes = "".join(f'<circle cx="{at}" cy="10" r="9" fill="#1f5f5b"/>' for at in range(200))
        picture = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20">{shapes}</svg>'
        (sources.content / "pictures/steps.svg").write_text(picture)
        return picture.encode()

    (sources.content / "pictures").mkdir()
    first = draw(201)
    sources.write("first", more="![The steps](../pictures/steps.svg)")
    preview = start_preview()
    page = look(preview.address + HOME[1:])
    picture = page.get_by_role("img", name="The steps")
    until(page, "document.querySelector('main img').naturalWidth === 201")
    address = picture.evaluate("element => new URL(element.src).pathname")
    assert re.fullmatch(r"/assets/steps-[0-9a-f]+\.svg", address)
    status, headers, body = preview.ask(address)
    assert (status, headers["Content-Type"], body) == (200, "image/svg+xml; charset=utf-8", first)
    draw(202)
    expect(picture).not_to_have_attribute("src", re.compile(re.escape(address)), timeout=SOON)
    until(page, "document.querySelector('main img').naturalWidth === 202")
    assert preview.ask(address)[0] == 404


def test_the_settings_are_sources_too(sources, start_preview, tmp_path):
    settings = tmp_path / "own.yaml"
    settings.write_text("format: portal/1\ntitle: { en: One }\n")
    preview = start_preview("--settings", "own.yaml")
    assert b"<title>One</title>" in preview.ask(HOME)[2]
    settings.write_text("format: portal/1\ntitle: { en: Another }\n")
    assert news(preview, 1) == {"change": 2, "version": 2, "isLastGood": False, "problems": []}
    assert b"<title>Another</title>" in preview.ask(HOME)[2]


# Changes.


def test_a_page_is_told_of_changes(sources, preview):
    assert news(preview, -1) == {"change": 1, "version": 1, "isLastGood": False, "problems": []}
    sources.spoil()
    status, headers, body = preview.ask("/_preview/changes?since=1")
    assert (status, headers["Content-Type"]) == (200, "application/json; charset=utf-8")
    broken, doubtful = Sources.broken + "\n", Sources.doubtful + "\n"
    assert json.loads(body) == {
        "change": 2, "version": 1, "isLastGood": True, "problems": [{"isError": True, "text": broken}],
    }  # fmt: skip
    assert preview.told(lines=4) == Sources.broken
    assert heading(preview) == "first"
    sources.doubt("second")
    assert news(preview, 2) == {
        "change": 3, "version": 2, "isLastGood": False, "problems": [{"isError": False, "text": doubtful}],
    }  # fmt: skip
    assert preview.told(lines=4) == Sources.doubtful
    assert heading(preview) == "second"


def test_quietly_it_says_only_what_is_wrong(sources, start_preview):
    sources.doubt("first")
    preview = start_preview("--quiet")
    assert news(preview, -1) == {"change": 1, "version": 1, "isLastGood": False, "problems": []}
    sources.spoil()
    assert preview.told(lines=4) == Sources.broken


def test_a_folder_that_is_gone_is_a_change(sources, preview):
    sources.empty()
    change = news(preview, 1)
    assert (change["version"], change["isLastGood"]) == (1, True)
    assert heading(preview) == "first"
    sources.fill("back")
    change = news(preview, change["change"])
    assert (change["version"], change["isLastGood"]) == (2, False)
    assert heading(preview) == "back"


def test_nothing_is_written(sources, start_preview, tmp_path):
    def everything():
        paths = [tmp_path, *tmp_path.rglob("*")]
        return {path: (path.lstat().st_mtime_ns, path.is_dir() or path.read_bytes()) for path in paths}

    sources.name("Zhang San")
    before = everything()
    preview = start_preview(sources.record.name)
    preview.ask(HOME)
    preview.ask(path_of(preview.printed()))
    assert everything() == before
    sources.write("second")
    before = everything()
    assert news(preview, 1)["version"] == 2
    preview.stop()
    assert everything() == before


# A record.


def path_of(address):
    return "/" + address.split("/", 3)[3]


def test_the_portal_of_a_record_is_served(sources, start_preview):
    sources.name("Zhang San")
    preview = start_preview(sources.record.name)
    portal = preview.printed()
    # Who is not told the address doesn't find it: another program of the machine can ask too.
    assert re.fullmatch(re.escape(preview.address) + "portal-[0-9a-f]{32}/en.html", portal)
    assert preview.ask("/portal/en.html")[0] == 404
    other = start_preview(sources.record.name)
    assert other.ask(path_of(portal))[0] == 404
    status, headers, body = preview.ask(path_of(portal))
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "<bdi>Points record · Zhang San</bdi>".encode() in body
    # The record is in its portal, and in no page of the guide.
    assert heading(preview) == "first"
    assert b"Zhang San" not in preview.ask(HOME)[2] + preview.ask("/en/search.js")[2]


def test_every_language_has_a_portal(sources, start_preview):
    sources.name("Zhang San")
    sources.write("第一", path="zh-Hans/index.md")
    sources.write("查询", path="zh-Hans/query/index.md")
    preview = start_preview(sources.record.name, "--lang", "en,zh-Hans")
    portals = [path_of(preview.printed()), path_of(preview.printed())]
    assert [path.split("/")[-1] for path in portals] == ["en.html", "zh-Hans.html"]
    for path, language in zip(portals, [b"en", b"zh-Hans"], strict=True):
        assert b'<html lang="' + language + b'"' in preview.ask(path)[2]


def test_a_record_is_a_source(sources, start_preview, look):
    sources.name("Zhang San")
    preview = start_preview(sources.record.name)
    page = look(preview.printed())
    brand = page.locator(".brand")
    expect(brand).to_have_text("Points record · Zhang San")
    sources.name("Li Si")
    expect(brand).to_have_text("Points record · Li Si", timeout=SOON)
    good = sources.record.read_text()
    sources.record.write_text('{"format": "personal-record/1", "contributions": [{"month": "2024-13"}]}\n')
    alert = page.get_by_role("alert")
    expect(alert).to_have_text("The sources have errors. This is the last good page.", timeout=SOON)
    wrong = (
        'record.json:1:61: error: "2024-13" is not a month [month]\n'
        '    {"format": "personal-record/1", "contributions": [{"month": "2024-13"}]}\n'
        "                                                                ^\n"
        "help: write a month as YYYY-MM, for example 2014-03"
    )
    assert page.get_by_role("region", name="Messages of the build").text_content() == wrong
    assert preview.told(lines=4) == wrong
    expect(brand).to_have_text("Points record · Li Si")
    sources.record.write_text(good)
    expect(alert).to_be_hidden(timeout=SOON)
    expect(brand).to_have_text("Points record · Li Si")


def test_a_record_of_the_standard_input_is_refused(sources, tmp_path):
    command = [BINARY, "preview", "-", *sources.arguments]
    result = subprocess.run(command, cwd=tmp_path, env={}, input=SAMPLE.read_bytes(), capture_output=True, timeout=60)
    assert (result.returncode, result.stdout) == (64, b"")
    assert result.stderr.decode() == (
        "-: error: standard input can be read once, and is not seen to change [no-such-input]\n"
        "help: give the record as a file\n"
    )


# The end.


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_at_once(start_preview, number):
    preview = start_preview()
    waiting = [preview.connect(), preview.wait_for_change(1), preview.wait_for_change(1)]
    assert preview.ask("/")[0] == 200
    code, seconds = preview.stop(number)
    # Neither the ten seconds of a slow client nor the twenty of a page that waits.
    assert (code, seconds < 5) == (0, True)
    assert preview.process.stderr.read() == b""
    again = start_preview("--port", preview.port)
    assert (again.address, again.ask("/")[0]) == (preview.address, 200)
    for client in waiting:
        client.close()


def test_a_port_that_is_in_use(sources, start_preview, tmp_path):
    first = start_preview()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        for port in [other.getsockname()[1], first.port]:
            command = [BINARY, "preview", *sources.arguments, "--port", str(port)]
            result = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, timeout=60)
            assert (result.returncode, result.stdout) == (73, b"")
            assert result.stderr.decode() == (
                f"127.0.0.1:{port}: error: another program listens there [output-unwritable]\n"
                "help: choose another --port, or none\n"
            )
    assert first.ask("/")[0] == 200


# In a browser.


@pytest.fixture
def home(preview, look):
    """The page whose text changes, as a browser shows it."""
    return look(preview.address + HOME[1:])


def test_a_change_reloads_the_page_where_it_was(sources, start_preview, look):
    long = "Text.\n\n" * 200
    sources.write("first", more=long)
    page = look(start_preview().address + HOME[1:])
    expect(page.locator("h1")).to_have_text("first")
    # Without what the browser itself does about it.
    page.evaluate("history.scrollRestoration = 'manual'")
    page.evaluate("scrollTo(0, 1500)")
    sources.write("second", more=long)
    expect(page.locator("h1")).to_have_text("second", timeout=SOON)
    until(page, "scrollY === 1500")
    expect(page.get_by_role("region", name="Problems of the build")).to_be_hidden()


def test_a_broken_page_is_told_over_the_last_good_one(sources, home):
    sources.spoil()
    alert = home.get_by_role("alert")
    expect(alert).to_have_text("The sources have errors. This is the last good page.", timeout=SOON)
    expect(home.locator("h1")).to_have_text("first")
    messages = home.get_by_role("region", name="Messages of the build")
    # As text: nothing in it is an element.
    assert messages.text_content() == Sources.broken
    # The style of the overlay is in force under the policy of the page.
    assert home.evaluate("getComputedStyle(document.body.lastElementChild).position") == "fixed"
    home.keyboard.press("Escape")
    expect(messages).to_be_hidden()
    home.get_by_role("button", name="1 problem").click()
    expect(messages).to_be_visible()
    expect(home.get_by_role("button", name="Fold (Esc)")).to_be_focused()
    home.keyboard.press("Enter")
    expect(home.get_by_role("button", name="1 problem")).to_be_focused()
    sources.write("mended")
    expect(home.locator("h1")).to_have_text("mended", timeout=SOON)
    expect(alert).to_be_hidden()
    expect(home.get_by_role("button")).to_have_count(0)


def test_problems_go_without_a_reload_where_the_page_stays(sources, home):
    sources.spoil()
    alert = home.get_by_role("alert")
    expect(alert).to_be_visible(timeout=SOON)
    home.evaluate("window.isSame = true")
    sources.write("first")
    expect(alert).to_be_hidden(timeout=SOON)
    assert home.evaluate("window.isSame")


def test_what_was_folded_stays_so_until_something_else_is_said(sources, home):
    sources.doubt("second")
    expect(home.locator("h1")).to_have_text("second", timeout=SOON)
    alert = home.get_by_role("alert")
    expect(alert).to_have_text("The build has 1 problem.")
    assert home.get_by_role("region", name="Messages of the build").text_content() == Sources.doubtful
    home.keyboard.press("Escape")
    sources.doubt("third")
    expect(home.locator("h1")).to_have_text("third", timeout=SOON)
    expect(home.get_by_role("button", name="1 problem")).to_be_visible()
    expect(alert).to_be_hidden()
    sources.spoil()
    expect(alert).to_be_visible(timeout=SOON)


def test_a_site_that_was_never_whole(sources, start_preview, look):
    sources.spoil()
    page = look(start_preview().address + HOME[1:], expecting=["503"])
    expect(page.get_by_role("main")).to_contain_text("Nothing is built yet.")
    expect(page.get_by_role("alert")).to_have_text("The build has 1 problem.")
    sources.write("whole")
    expect(page.locator("h1")).to_have_text("whole", timeout=SOON)


def test_a_missing_page_that_is_written(sources, preview, look):
    page = look(preview.address + "en/query/new.html", expecting=["404"])
    expect(page.locator("h1")).to_have_text("There is no such page")
    sources.write("new", path="en/query/new.md")
    expect(page.locator("h1")).to_have_text("new", timeout=SOON)


def test_a_page_waits_for_a_server_that_is_gone(sources, start_preview, look):
    preview = start_preview()
    page = look(preview.address + HOME[1:], expecting=["Failed to load resource: net::ERR_", "503"])
    preview.stop()
    status = page.get_by_role("status").filter(has_text="preview")
    expect(status).to_have_text("The preview has stopped. This page reloads when it is back.", timeout=SOON)
    sources.write("second")
    start_preview("--port", preview.port)
    expect(page.locator("h1")).to_have_text("second", timeout=SOON)
    expect(status).to_have_count(0)


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_the_overlay_is_for_everybody(sources, preview, look, scheme, width):
    size = {"width": width, "height": 600}
    page = look(preview.address + HOME[1:], color_scheme=scheme, reduced_motion="reduce", viewport=size)
    sources.spoil()
    expect(page.get_by_role("alert")).to_be_visible(timeout=SOON)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="1 problem")).to_be_visible()
    assert Axe().run(page).response["violations"] == []
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="1 problem")).to_be_hidden()


def test_the_policy_lets_the_pages_own_style_and_script_run_and_nothing_else(preview, look):
    page = look(preview.address + HOME[1:], expecting=["violates the following Content Security Policy"])
    width = page.evaluate("getComputedStyle(document.body).maxWidth")
    assert width not in ("none", "1px")
    # The search loads its index as a script.
    page.get_by_role("searchbox").fill("query")
    expect(page.locator("#_results a").first).to_have_attribute("href", re.compile(r"query/index\.html"))
    page.evaluate("""() => {
        const style = '<style>body { max-width: 1px }</style>';
        document.body.insertAdjacentHTML('beforeend', `${style}<i onclick="window.hasRun = true"></i>`);
        document.querySelector('body > i').click();
    }""")
    assert page.evaluate("window.hasRun") is None
    assert page.evaluate("getComputedStyle(document.body).maxWidth") == width


# What was waited for.


def test_slow_clients_are_cut_off_and_keep_nobody_out(long_waits):
    (status, cut_off), seconds = long_waits["slow clients"].result(timeout=60)
    assert (status, seconds < 30) == (200, True)
    assert cut_off.startswith(b"HTTP/1.1 408 Request Timeout\r\n")


def test_where_nothing_changes_a_page_asks_again(long_waits):
    answer, seconds = long_waits["no change"].result(timeout=60)
    assert answer == (204, HEADERS, b"")
    assert 15 < seconds < 30
