"""The website as a host shows it: below a path, with the headers that it asks for."""

from contextlib import suppress
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from threading import Thread
from urllib.parse import unquote, urlsplit

from site_pages import PREFIX

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8", ".webmanifest": "application/manifest+json", ".png": "image/png",
    ".jpg": "image/jpeg", ".webp": "image/webp", ".gif": "image/gif", ".svg": "image/svg+xml", ".css": "text/css",
    ".json": "application/json",
}  # fmt: skip


class Served:
    """A site on 127.0.0.1, below a path and with the headers of its own `_headers`."""

    def __init__(self, site):
        self.site = site
        self.strays = []
        served = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Else a body waits for the head to be acknowledged.
            disable_nagle_algorithm = True

            def do_GET(self):
                with suppress(ConnectionError):
                    served.answer(self)

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.address = self.origin + PREFIX

    @cached_property
    def headers(self):
        """The headers for every path, as hosts that know such a file read them."""
        return header_rules((self.site.folder / "_headers").read_text()).get("/*", [])

    def answer(self, request):
        path = unquote(urlsplit(request.path).path)
        inside = path.startswith(PREFIX)
        name = path.removeprefix(PREFIX) if inside else ""
        if name == "" or name.endswith("/"):
            name += "index.html"
        is_there = inside and name in self.site.files
        if not is_there:
            self.strays.append(request.path)
        body = (self.site.folder / (name if is_there else "404.html")).read_bytes()
        request.send_response(200 if is_there else 404)
        suffix = PurePosixPath(name).suffix if is_there else ".html"
        request.send_header("Content-Type", MEDIA_TYPES.get(suffix, "application/octet-stream"))
        request.send_header("Content-Length", str(len(body)))
        for key, value in self.headers:
            request.send_header(key, value)
        request.end_headers()
        request.wfile.write(body)

    def uri(self, path, fragment=""):
        return self.address + path + fragment

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def header_rules(text):
    """The headers of a `_headers` file by the pattern of paths that they are for."""
    rules, lines = {}, []
    for line in text.splitlines():
        if line and not line[0].isspace() and not line.startswith("#"):
            lines = rules.setdefault(line, [])
        elif line.strip() and not line.strip().startswith("#"):
            key, _, value = line.strip().partition(":")
            lines.append((key.strip(), value.strip()))
    return rules
