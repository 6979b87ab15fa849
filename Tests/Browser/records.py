"""Records of made-up people for the pages."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "Content/sample/record.json"

MARKS = ["", "\u0301", "\u200d", "\ufe0f", "\u202e"]
HOSTILE = [special + mark for special in "&<>\"'`" for mark in MARKS] + [
    "\0", "</script>", "</style>", "]]>", "{{title}}", "{{{title}}}", "<!--", "<img src=x onerror=alert(1)>",
    "javascript:alert(1)", "x" * 10_000, "\u202eevil", "a\rb\r\nc",
]  # fmt: skip


def month(number):
    return f"{2014 + number // 12}-{number % 12 + 1:02}"


def every_status():
    """A record in which every status occurs, and a month with several contributions."""
    named = {"payer": "Example Ltd."}
    rows = [
        named, {}, {"payer": "Other Ltd."}, named | {"kind": "back-payment"}, named | {"state": "owed"},
        named | {"state": "refunded"}, named | {"kind": "transfer"}, named | {"scheme": "flexible"},
    ]  # fmt: skip
    contributions = [{"month": month(number), "base": "5036.00"} | row for number, row in enumerate(rows)]
    several = [named | {"kind": "back-payment"}, named | {"state": "owed"}, {"payer": "Other Ltd."}]
    contributions += [{"month": month(8)} | row for row in several] + [{"month": month(12)} | named]
    return {"contracts": [{"employer": "Example Ltd.", "from": "2014-01-01"}], "contributions": contributions}


def hostile():
    rows = [{"month": month(number), "payer": text} for number, text in enumerate(HOSTILE)]
    contracts = [
        {"employer": f"not {text}", "from": f"{month(number)}-01", "to": f"{month(number)}-28"}
        for number, text in enumerate(HOSTILE)
    ]
    joined = " ".join(HOSTILE)
    return {"source": {"name": joined}, "person": {"name": joined}, "contracts": contracts, "contributions": rows}


def long():
    rows = [{"month": month(number), "payer": f"Example {number // 70} Ltd."} for number in range(480) if number % 97]
    return {"contributions": rows}


def before():
    """The sample as an earlier export may have had it: shorter, with a month more, a base less, and hostile names."""
    record = json.loads(SAMPLE.read_text())
    record["source"]["exportedOn"] = "2025-04-02"
    record["contributions"] = record["contributions"][:-20]
    record["contributions"][3]["base"] = "1.00"
    for row, text in zip(record["contributions"][10:], HOSTILE, strict=False):
        row["payer"] = text
    record["contributions"].append({"month": "2014-01", "insurance": "medical", "payer": "Example Ltd."})
    return record


RECORDS = {
    "statuses": (every_status(), "2015-03"),
    "empty": ({"contributions": []}, "2024-06"),
    "one-month": ({"contributions": [{"month": "2024-05"}]}, "2024-06"),
    "two-years": ({"contributions": [{"month": month(number)} for number in range(24)]}, "2015-12"),
    "three-years": ({"contributions": [{"month": month(number)} for number in range(36)]}, "2016-12"),
    "forty-years": (long(), "2054-02"),
    "hostile": (hostile(), month(len(HOSTILE) + 3)),
    "benign": ({**hostile(), "source": {"name": "x"}, "person": {"name": "x"}}, month(len(HOSTILE) + 3)),
}
