"""Records of made-up people for the papers, and the papers that are made of them."""

from records import SAMPLE, every_status, long, month

LATIN_EMPLOYER = "Shenjiang" + "Hydraulics" * 6 + "Manufacture"
HAN_EMPLOYER = "上海申江液压机械制造" * 7 + "与工程服务有限公司分"
assert (len(LATIN_EMPLOYER), len(HAN_EMPLOYER)) == (80, 80)


def months(count, **row):
    return [{"month": month(number), **row} for number in range(count)]


def person(name):
    return {"name": name, "idNumber": "999999199003070012"}


def employed(count, name="Example Ltd."):
    """Every month paid by the employer of the contract, save a few that need putting right."""
    contributions = months(count, payer=name, base="5036.00", personal="402.90", employer="1007.20")
    for number, change in [(7, {"kind": "back-payment"}), (20, {"state": "owed"}), (31, {"payer": "Other Ltd."})]:
        if number < count - 1:
            contributions[number] |= change
    return {"contracts": [{"employer": name, "from": "2014-01-01"}], "contributions": contributions}


def changing():
    """Forty years in which every few months something else is the matter, each time with another payer."""
    record = employed(480)
    changes = [
        {"kind": "back-payment"}, {"state": "owed"}, {"state": "refunded"}, {"kind": "transfer"},
        {"scheme": "flexible"}, {},
    ]  # fmt: skip
    for turn, number in enumerate(range(3, 480, 4)):
        record["contributions"][number] |= changes[turn % len(changes)] | {"payer": f"Other {turn % 9} Ltd."}
    return record


def many_employers():
    contracts = [
        {"employer": f"Example {turn + 1} Ltd.", "from": f"{month(turn * 5)}-01", "to": f"{month(turn * 5 + 4)}-28"}
        for turn in range(30)
    ]
    contributions = [
        {"month": month(number), "payer": f"Example {number // 5 + 1} Ltd.", "personal": "402.90"}
        for number in range(150)
    ]
    return {"contracts": contracts, "contributions": contributions}


def named(name, employer):
    record = employed(40, employer)
    record["contributions"][35]["payer"] = employer[::-1]
    return {"person": person(name), "source": {"name": "Example export", "exportedOn": "2017-05-02"}, **record}


# The record of each paper, its as-of where the record says none, and what else the command is told.
PAPERS = {
    "en": (SAMPLE, None),
    "zh-Hans": (SAMPLE, None, "--lang", "zh-Hans"),
    "two": (SAMPLE, None, "--lang", "en,zh-Hans"),
    "letter": (SAMPLE, None, "--paper", "Letter"),
    "letter-zh-Hans": (SAMPLE, None, "--paper", "Letter", "--lang", "zh-Hans"),
    "one-year": (employed(12), "2015-01"),
    "twelve-years": (employed(144), "2026-01"),
    "twelve-years-zh-Hans": (employed(144), "2026-01", "--lang", "zh-Hans"),
    "twelve-years-two": (employed(144), "2026-01", "--lang", "en,zh-Hans"),
    "forty-years": (long(), "2054-02"),
    "forty-years-zh-Hans": (long(), "2054-02", "--lang", "zh-Hans"),
    "forty-years-two": (long(), "2054-02", "--lang", "en,zh-Hans"),
    "changing": (changing(), "2054-01"),
    "changing-zh-Hans": (changing(), "2054-01", "--lang", "zh-Hans"),
    "many-employers": (many_employers(), "2026-07"),
    "statuses": (every_status(), "2015-03"),
    "statuses-zh-Hans": (every_status(), "2015-03", "--lang", "zh-Hans"),
    "statuses-two": (every_status(), "2015-03", "--lang", "en,zh-Hans"),
    "one-month": ({"contributions": months(1)}, "2014-02"),
    "empty": ({"contributions": []}, "2024-06"),
    "undetermined": ({"contributions": months(30)}, "2016-07"),
    "short-names": (named("Li", "Q"), None),
    "short-names-zh-Hans": (named("李四", "申"), None, "--lang", "zh-Hans"),
    "long-names": (named("Maximiliana-" * 4 + "Featherstone", LATIN_EMPLOYER), None),
    "long-names-zh-Hans": (named("买买提阿不都热合曼" * 6 + "依明江古丽汗", HAN_EMPLOYER), None, "--lang", "zh-Hans"),
    "long-names-two": (named("买买提阿不都热合曼" * 6 + "依明江古丽汗", LATIN_EMPLOYER), None, "--lang", "en,zh-Hans"),
}  # fmt: skip
CHECKLISTS = {
    f"{name}-checklist": (*PAPERS[name], "--checklist")
    for name in ["en", "zh-Hans", "two", "statuses", "statuses-zh-Hans", "long-names", "empty", "changing"]
}
