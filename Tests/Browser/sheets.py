"""A printed PDF as poppler reads it: sheets, their text, and where each word lies."""

import re
import subprocess
import unicodedata
from collections import namedtuple
from functools import cached_property

# In points from the sheet's upper left corner.
Word = namedtuple("Word", "sheet text left top right bottom")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


def squeezed(text):
    """Without white space, because poppler sets words apart as they lie on the sheet, and without ligatures."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


class Sheets:
    def __init__(self, path):
        self.path = path

    @cached_property
    def facts(self):
        return dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", run("pdfinfo", self.path), re.MULTILINE))

    @property
    def count(self):
        return int(self.facts["Pages"])

    @property
    def size(self):
        """Width and height in points."""
        return tuple(float(number) for number in re.findall(r"[\d.]+", self.facts["Page size"])[:2])

    @cached_property
    def texts(self):
        """The text of each sheet as it lies there."""
        return run("pdftotext", "-layout", self.path, "-").split("\f")[:-1]

    @cached_property
    def written(self):
        """The text of each sheet in the order in which it was written, which is the page's own, without white space."""
        return [squeezed(text) for text in run("pdftotext", "-raw", self.path, "-").split("\f")[:-1]]

    def places(self, text):
        """The number of the sheet of each occurrence of a text that is written in one piece."""
        return [number for number, sheet in enumerate(self.written, 1) for _ in range(sheet.count(squeezed(text)))]

    @cached_property
    def words(self):
        words, sheet = [], 0
        for line in run("pdftotext", "-tsv", self.path, "-").splitlines()[1:]:
            cells = line.split("\t")
            if cells[0] == "5":
                left, top, width, height = map(float, cells[6:10])
                words.append(Word(int(cells[1]), cells[11], left, top, left + width, top + height))
        return words

    @cached_property
    def lines(self):
        """The words of each line from left to right, sheet by sheet from the top."""
        lines = []
        for word in sorted(self.words, key=lambda word: (word.sheet, word.top + word.bottom, word.left)):
            last = lines[-1][-1] if lines else None
            if last and last.sheet == word.sheet and abs(last.top + last.bottom - word.top - word.bottom) < 6:
                lines[-1].append(word)
            else:
                lines.append([word])
        return [sorted(line, key=lambda word: word.left) for line in lines]

    def grey(self, sheet, dots=200):
        """A sheet as an office's printer without colour would draw it."""
        command = ["pdftoppm", "-gray", "-r", str(dots), "-f", str(sheet), "-l", str(sheet), self.path]
        return Grey(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout, dots)


class Grey:
    """A picture of one byte a dot, from the text of a portable grey map."""

    def __init__(self, pgm, dots):
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", pgm)
        self.width, self.height = int(head[1]), int(head[2])
        self.rows = bytearray(pgm[head.end() :])
        self.dots = dots

    def cut(self, left, top, right, bottom):
        """The rows of dots within a box that is given in points."""
        left, top, right, bottom = (round(length * self.dots / 72) for length in (left, top, right, bottom))
        return [self.rows[row * self.width + left : row * self.width + right] for row in range(top, bottom)]

    def blotted(self, left, top, right, bottom):
        """The same with a box, in dots, painted white."""
        copy = Grey(self.pgm, self.dots)
        for row in range(top, bottom):
            start = row * self.width
            copy.rows[start + left : start + right] = b"\xff" * (right - left)
        return copy

    @property
    def pgm(self):
        return b"P5\n%d %d\n255\n" % (self.width, self.height) + self.rows
