"""Synthetic people, as many as a test wants: each one's record follows from its number alone."""

import json

EMPLOYERS = ["Hongqiao Freight Co.", "Lujia Software Ltd.", "Minhang Instruments"]


def record(number, years=2, name=None):
    first = 2014 * 12 + number % 24
    contributions = []
    for index in range(years * 12):
        if (index + number) % 19 == 11:
            continue
        month = first + index
        text = f"{month // 12}-{month % 12 + 1:02d}"
        contributions.append({
            "month": text, "payer": EMPLOYERS[(index + number) // 20 % 3], "base": f"{5000 + index * 10 + number % 7}.00",
            "personal": f"{400 + index}.80", "employer": f"{1000 + index}.00", "bookedMonth": text,
            "paidOn": f"{text}-{1 + (index + number) % 28:02d}",
        })  # fmt: skip
    return {
        "format": "personal-record/1",
        "source": {"name": "Synthetic export", "exportedOn": "2026-10-31"},
        "person": {"name": name or f"Person {number}"},
        "contracts": [{"employer": EMPLOYERS[number % 3], "from": "2013-01-01"}],
        "contributions": contributions,
    }


def identity(number):
    return f"p{number:05d}"


def folder(path, count, bad=(), years=2):
    """A file a person; of the bad ones the fourth line has a month that is none."""
    path.mkdir(parents=True)
    for number in range(count):
        text = json.dumps(record(number, years), indent=1)
        if number in bad:
            text = text.replace('"month": "', '"month": "x', 1)
        (path / f"{identity(number)}.json").write_text(text)
    return path


def lines(path, count, bad=(), years=2):
    """The same people, a record a line."""
    with path.open("w") as file:
        for number in range(count):
            text = json.dumps({"id": identity(number)} | record(number, years))
            if number in bad:
                text = text.replace('"month": "', '"month": "x', 1)
            file.write(text + "\n")
    return path


def table(path, count, bad=(), years=2):
    """The same people, a contribution a row; the rows of one stand apart."""
    rows = []
    for number in range(count):
        for index, one in enumerate(record(number, years)["contributions"]):
            month = "x" + one["month"] if number in bad and index == 0 else one["month"]
            cells = [identity(number), month, one["payer"], one["base"], one["personal"], one["employer"], one["paidOn"]]
            rows.append((index, number, ",".join(cells)))
    rows.sort()
    head = "worker,month,payer,base,personal,employer,paidOn"
    path.write_text("\n".join([head] + [row for _, _, row in rows]) + "\n")
    return path
