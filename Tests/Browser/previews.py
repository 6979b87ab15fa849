"""A preview server under test, and the sources that it shows."""

import os
import resource
import select
import shutil
import signal
import socket
import subprocess
import time

from records import ROOT, SAMPLE

BINARY = os.environ.get("RECORD_PORTAL", str(ROOT / ".build/debug/record-portal"))


class Sources:
    """A Content of two pages and a rule book, and a record, in a folder where nothing else is."""

    # What the command says of them, as it stands on the terminal.
    broken = (
        'content/en/index.md:6:26: error: "nowhere.md" leads out of the guide [link-policy]\n'
        "    Text `<broken>` [a link](nowhere.md).\n"
        "                             ^\n"
        "help: link to a page's .md file in a section"
    )
    doubtful = (
        "content/en/index.md:6:1: warning: HTML is left out [raw-html]\n"
        "    Text <b>in bold</b>.\n"
        "    ^\n"
        "help: write it as Markdown text"
    )
    # Names of the command line: the folder is where it runs.
    arguments = ("--content", "content", "--lang", "en")

    def __init__(self, folder):
        self.folder, self.content = folder, folder / "content"
        self.record = folder / "record.json"
        self.fill()

    def fill(self, text="first"):
        self.write("Query", path="en/query/index.md")
        (self.content / "rules").mkdir()
        shutil.copy(ROOT / "Content/rules/shanghai.yaml", self.content / "rules")
        self.write(text)

    def write(self, text, path="en/index.md", more="Text."):
        """A page of that heading."""
        place = self.content / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"---\ntitle: {text}\norder: 1\n---\n\n{more}\n")

    def spoil(self):
        self.write("broken", more="Text `<broken>` [a link](nowhere.md).")

    def doubt(self, text):
        self.write(text, more="Text <b>in bold</b>.")

    def empty(self):
        shutil.rmtree(self.content)

    def name(self, person):
        """The record of somebody of that name."""
        self.record.write_text(SAMPLE.read_text().replace("Zhang San", person))


class Preview:
    def __init__(self, sources, *arguments, most_files=1024):
        def prepare():
            # Whatever started the tests may have let them ignore it.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_NOFILE, (most_files, most_files))

        folder = str(sources.folder)
        command = [BINARY, "preview", *sources.arguments, *arguments]
        self.process = subprocess.Popen(
            list(map(str, command)), cwd=folder, env={"HOME": folder, "TMPDIR": folder},
            # Unbuffered: what was read ahead is not waited for in vain.
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, preexec_fn=prepare,
        )  # fmt: skip
        self.address = self.printed()
        self.port = int(self.address.removeprefix("http://127.0.0.1:").removesuffix("/") or 0)

    def printed(self):
        """The next line of the output."""
        return self.line(self.process.stdout)

    def told(self, lines):
        """As many lines of what it complains of."""
        return "\n".join(self.line(self.process.stderr) for _ in range(lines))

    @staticmethod
    def line(stream):
        """The next line, which must come within a minute."""
        assert select.select([stream], [], [], 60)[0], "nothing came"
        return stream.readline().decode().rstrip("\n")

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def raw(self, request, sending=None):
        """The answer to these bytes, with a bound on those under way."""
        with self.connect() as connection:
            if sending:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, sending)
            connection.sendall(request)
            answer = b""
            while part := connection.recv(65536):
                answer += part
        return answer

    def ask(self, target, method="GET", host=None):
        """The status, the headers and the body of an answer."""
        host = host or f"127.0.0.1:{self.port}"
        answer = self.raw(f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode("latin-1"))
        head, _, body = answer.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        return int(first.split()[1]), dict(line.split(": ", 1) for line in lines), body

    def wait_for_change(self, change):
        """Sends for the change after that one, and leaves the answer for later."""
        connection = self.connect()
        request = f"GET /_preview/changes?since={change} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n"
        connection.sendall(request.encode())
        return connection

    def stop(self, number=signal.SIGINT):
        """The exit code, and after how many seconds it came."""
        start = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(timeout=60)
        return code, time.monotonic() - start

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate(timeout=60)
