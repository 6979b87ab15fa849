"""Summaries of the sample as the command makes them, and what it says of them."""

import hashlib
import json
import os
import shutil
import subprocess
from functools import cached_property

from records import ROOT, SAMPLE

BINARY = os.environ.get("RECORD_PORTAL", str(ROOT / ".build/debug/record-portal"))
ALL = "name,number,employer-months,payer,base,milestones,evidence"
PASSPHRASE = "seven herons count gravel"
# Within the time in which the sample's summaries are to be relied on, and after it.
DAY, LATER = "2026-12-01", "2027-03-01"


class Summaries:
    """One person's: a record, a key, and a summary for each set of options, made when it is first asked for."""

    def __init__(self, folder):
        self.folder = folder
        self.made = {}
        shutil.copy(SAMPLE, folder / "record.json")
        (folder / "passphrase").write_text(f"{PASSPHRASE}\n")
        self.run("keys", "new", "me")

    def run(self, *arguments, expecting=0):
        environment = {"XDG_CONFIG_HOME": str(self.folder), "HOME": str(self.folder), "PATH": os.environ["PATH"]}
        result = subprocess.run(
            [BINARY, *map(str, arguments)], cwd=self.folder, env=environment, capture_output=True, timeout=120
        )
        assert result.returncode == expecting, result.stderr.decode()
        return result.stdout.decode()

    @cached_property
    def public(self):
        return self.folder / "record-portal/keys/me.public.json"

    @cached_property
    def key(self):
        """Id and fingerprint."""
        shown = json.loads(self.run("keys", "show", "--format", "json"))
        return shown["id"], shown["fingerprint"]

    def path(self, *options, to="Lujia Software Ltd.", end="html"):
        """The file of a summary."""
        asked = (*options, to, end)
        if asked not in self.made:
            path = self.folder / f"summary-{len(self.made)}.{end}"
            self.run(
                "share", "record.json", "--to", to, "--purpose", "confirm contributions", *options, "-o", path, "--quiet"
            )
            self.made[asked] = path
        return self.made[asked]

    def sealed(self, *options):
        return self.path("--seal", "--passphrase-file", "passphrase", *options)

    def changed(self, path, change):
        """A copy with other bytes."""
        data = path.read_bytes()
        other = change(data)
        assert other != data
        copy = self.folder / f"changed-{len(self.made)}-{hashlib.sha256(other).hexdigest()[:12]}.html"
        copy.write_bytes(other)
        return copy

    def page(self, *options):
        """The page that checks summaries."""
        asked = ("--page", *options)
        if asked not in self.made:
            path = self.folder / f"verify-{len(self.made)}.html"
            self.run("verify", *asked, "-o", path, "--quiet")
            self.made[asked] = path
        return self.made[asked]
