"""The months of a statement: as they lie on its sheets, and as the record says that they should."""

SIGNS = {
    "en": {
        "counted": "·", "undetermined": "?", "payer-differs": "P", "back-paid": "L", "owed": "O", "refunded": "R",
        "transferred": "T", "other-scheme": "S", "not-posted": "…", "gap": "–",
    },
    "zh-Hans": {
        "counted": "·", "undetermined": "?", "payer-differs": "异", "back-paid": "补", "owed": "欠", "refunded": "退",
        "transferred": "转", "other-scheme": "他", "not-posted": "…", "gap": "–",
    },
}  # fmt: skip
HEADS = {
    "en": "Year Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Counted So far Points",
    "zh-Hans": "年份 1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 计入 累计计入 积分",
    "two": "Year 年份 1 2 3 4 5 6 7 8 9 10 11 12 Counted 计入 So far 累计计入 Points 积分",
}
# Of the page's margin and of the table's columns, in points and shares (paper.css).
MARGIN = 16 / 25.4 * 72
YEAR, NUMBER = 0.08, 0.07
CELL = (1 - YEAR - 3 * NUMBER) / 12


def edges(sheets):
    """Where each month's column begins, and where the last one ends."""
    width = sheets.size[0] - 2 * MARGIN
    return [MARGIN + width * (YEAR + CELL * column) for column in range(13)]


def year_lines(sheets):
    """The line of each year: below a head of the table, a year at the margin with numbers at the other one."""
    lines, right = [], sheets.size[0] - MARGIN
    for line in sheets.lines:
        first, last = line[0], line[-1]
        if abs(first.left - MARGIN) < 2 and abs(last.right - right) < 2 and len(first.text) == 4:
            if first.text.isdigit() and last.text.isdigit() and first.left + 20 < line[1].left:
                lines.append(line)
    return lines


def rows(sheets):
    """By year: the twelve cells, empty ones too, and the three numbers after them."""
    starts = edges(sheets)
    found = {}
    for year, *words in year_lines(sheets):
        cells = [""] * 12
        for word in words[:-3]:
            middle = (word.left + word.right) / 2
            cells[sum(start <= middle for start in starts) - 1] += word.text
        assert year.text not in found
        found[year.text] = (cells, [word.text for word in words[-3:]])
    return found


def expected(explanation, language="en"):
    """The same by the command's explanation."""
    reached = {step["month"]: step["points"] for step in explanation["milestones"]}
    status = {row["month"]: row["status"] for row in explanation["months"]}
    years = sorted({text[:4] for text in status})
    found, points, total = {}, 0, 0
    for year in years:
        cells, counted = [], 0
        for number in range(12):
            text = f"{year}-{number + 1:02}"
            sign = SIGNS[language].get(status.get(text), "")
            if text in reached:
                sign, points = f"+{reached[text] - points}", reached[text]
            counted += status.get(text) == "counted"
            cells.append(sign)
        total += counted
        found[year] = (cells, [f"{counted}", f"{total}", f"{points}"])
    return found
