import os
import subprocess
from pathlib import Path

import pytest
from site_folders import made  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("RECORD_PORTAL", str(ROOT / ".build/debug/record-portal"))
SAMPLE = ROOT / "Content/sample/record.json"


@pytest.fixture
def run(tmp_path):
    """The command in a folder of its own, with an environment that holds nothing else."""

    def run(*arguments, cwd=tmp_path, stdin=b"", **environment):
        return subprocess.run(
            [BINARY, *map(str, arguments)], cwd=cwd, input=stdin, capture_output=True, env=environment, timeout=60
        )

    return run
