"""Colour on a terminal only, and on none whose owner doesn't want it."""

import os
import pty
import subprocess

from conftest import BINARY

PLAIN = "nowhere.json: error: there is no such file [no-such-input]\n"
COLOURED = "\x1b[1mnowhere.json\x1b[0m: \x1b[1;31merror\x1b[0m: there is no such file [no-such-input]\n"


def on_a_terminal(environment):
    """What the command writes to a terminal as its standard error."""
    master, slave = pty.openpty()
    subprocess.run([BINARY, "explain", "nowhere.json"], stdout=subprocess.PIPE, stderr=slave, env=environment, timeout=60)
    os.close(slave)
    text = b""
    try:
        while chunk := os.read(master, 4096):
            text += chunk
    except OSError:
        pass
    os.close(master)
    return text.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colour():
    assert on_a_terminal({}) == COLOURED


def test_an_empty_no_color_is_none():
    assert on_a_terminal({"NO_COLOR": ""}) == COLOURED


def test_no_color_is_heeded():
    assert on_a_terminal({"NO_COLOR": "1"}) == PLAIN


def test_a_pipe_gets_no_colour(run):
    assert run("explain", "nowhere.json").stderr.decode() == PLAIN


def test_a_reader_that_leaves_is_no_failure():
    process = subprocess.Popen([BINARY, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.wait(timeout=60) in (0, -13)
