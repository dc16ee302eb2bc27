#!/usr/bin/env python3
"""Scores the language engine on labelled texts, through peilstok-cli alone.

A case is one line of JSON: {"id", "text", "in": {other fields of the signal}, "expect": {...}}. Every key of `expect`
is a check, and so is every item of a list and the absence of anything beyond that list. docs/language.md tells what the
keys mean. Per group this prints the share of checks that held, and precision and recall of what was to be found.

The sets "held" and "fresh" were written apart and are not looked into when rules are made: their failures are never
printed. While the rules grew, "held" was scored now and then; "fresh" only at the very end. "buiten" is the half of two
tests written by others that was kept apart: rules were made with the other halves, which stand in "dev".
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SETS = ["dev", "held", "fresh", "buiten"]
DEFAULTS = {"received": "2026-11-19T16:05:00+01:00", "municipality": "GM0361"}


def read_cases(set_name):
    cases = []
    for path in sorted((HERE / set_name).glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                case = json.loads(line)
            except json.JSONDecodeError as error:
                sys.exit(f"{path}:{number}: {error}")
            case["group"] = path.stem
            cases.append(case)
    return cases


def assess(cli, data, cases):
    lines = []
    for case in cases:
        signal = {**DEFAULTS, **case.get("in", {}), "id": case["id"], "text": case["text"]}
        lines.append(json.dumps({k: v for k, v in signal.items() if v is not None}))
    done = subprocess.run([cli, "assess", "-", "--format", "jsonl", "--data", data],
                          input="\n".join(lines) + "\n", capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"peilstok-cli ended with {done.returncode}: {done.stderr[-2000:]}")
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    if len(answers) != len(cases):
        sys.exit(f"{len(cases)} signals in, {len(answers)} assessments out")
    return answers


class Tally:
    """Checks of one group: what held, and what was found, missed or found wrongly."""

    def __init__(self):
        self.checks = self.held = self.hit = self.false = self.missed = 0
        self.failures = []

    def check(self, case, what, ok):
        self.checks += 1
        self.held += bool(ok)
        if not ok:
            self.failures.append((case["id"], what, case["text"]))
        return ok

    def yes_no(self, expected, found):
        if expected and found:
            self.hit += 1
        elif expected:
            self.missed += 1
        elif found:
            self.false += 1


def same_moment(expected, found):
    if expected["start"] != found["start"] or expected["grain"] != found["grain"]:
        return False
    return "end" not in expected or expected["end"] == found.get("end")


def same_place(expected, found):
    if expected["text"].casefold() != found["text"].casefold().lstrip("#"):
        return False
    return all(key not in expected or expected[key] == found.get(key)
               for key in ("municipality", "certainty", "kind", "role"))


def compare_lists(tally, case, name, expected, found, same):
    left = list(found)
    for item in expected:
        match = next((one for one in left if same(item, one)), None)
        tally.yes_no(True, match is not None)
        tally.check(case, f"{name}: {json.dumps(item, ensure_ascii=False)} not among "
                          f"{json.dumps(found, ensure_ascii=False)}", match is not None)
        if match is not None:
            left.remove(match)
    tally.false += len(left)
    tally.check(case, f"{name}: beyond what was expected: {json.dumps(left, ensure_ascii=False)}", not left)


def score_case(tally, case, answer, by_id):
    expect, get = case["expect"], tally.check
    if not get(case, f"status is {answer['status']}", answer["status"] == expect.get("status", "ok")):
        return
    if answer["status"] != "ok":
        return
    call = answer["call"]
    found_cues = sorted({f["indicator"] for f in answer["findings"] if f["strength"] > 0} |
                        {i for c in answer["criteria"] for i in c["indicators"]})
    levels = {c["id"]: c["level"] for c in answer["criteria"]}
    for key in ("is_call", "reported"):
        if key in expect:
            tally.yes_no(expect[key], call[key])
            get(case, f"{key} is {call[key]}", call[key] == expect[key])
    for key in ("kind", "peaceful"):
        if key in expect:
            get(case, f"{key} is {call[key]}, not {expect[key]}", call[key] == expect[key])
    if "taal" in expect:
        level = levels["taalgebruik"] or 0
        low, high = expect["taal"]
        if high <= 1 or low >= 2:
            tally.yes_no(low >= 2, level >= 2)
        get(case, f"taalgebruik is {level}, not {expect['taal']}", low <= level <= high)
    if "sentiment" in expect:
        label = answer["sentiment"]["label"]
        get(case, f"sentiment is {label} ({answer['sentiment']['polarity']}), not {expect['sentiment']}",
            label == expect["sentiment"])
    if "when" in expect:
        compare_lists(tally, case, "when", expect["when"],
                      [{k: w[k] for k in ("start", "end", "grain")} for w in answer["when"]], same_moment)
    if "where" in expect:
        compare_lists(tally, case, "where", expect["where"],
                      [{"role": "hier"} | {k: v for k, v in w.items() if k != "span"} for w in answer["where"]],
                      same_place)
    if "masked" in expect:
        found = [{"kind": m["kind"], "text": case["text"][m["span"][0]:m["span"][1]]} for m in answer["masked"]]
        compare_lists(tally, case, "masked", expect["masked"], found,
                      lambda e, f: e["kind"] == f["kind"] and (e["text"] in f["text"] or f["text"] in e["text"]))
    for cue in expect.get("cues", []):
        tally.yes_no(True, cue in found_cues)
        get(case, f"cue {cue} not among {found_cues}", cue in found_cues)
    for cue in expect.get("not_cues", []):
        tally.yes_no(False, cue in found_cues)
        get(case, f"cue {cue} found", cue not in found_cues)
    if "language" in expect:
        get(case, f"language is {answer['language']}, not {expect['language']}",
            answer["language"] == expect["language"])
    if "phase" in expect:
        get(case, f"phase is {answer['phase']['id']}, not {expect['phase']}", answer["phase"]["id"] in expect["phase"])
    if "police" in expect:
        tally.yes_no(expect["police"], answer["consult_police_now"])
        get(case, f"consult_police_now is {answer['consult_police_now']}",
            answer["consult_police_now"] == expect["police"])
    for key, name in (("hours", "hours_to_event"), ("days", "days_to_event")):
        if key in expect:
            left = answer["urgency"].get(name)
            get(case, f"{name} is {left}, not {expect[key]}", left == expect[key])
    for words in expect.get("not_grounds", []):
        grounds = answer["phase"]["grounds"] + answer["phase"]["counter_grounds"]
        get(case, f"ground '{words}' is given", words not in grounds)
    if "certainty" in expect:
        get(case, f"certainty is {answer['certainty']}", answer["certainty"] in expect["certainty"])
    if "lock" in expect:
        tally.yes_no(expect["lock"], answer["demonstration_lock"])
        get(case, f"demonstration_lock is {answer['demonstration_lock']}",
            answer["demonstration_lock"] == expect["lock"])
    if "same_as" in expect:
        first = by_id[(case["group"], expect["same_as"])]
        for name, value in (("score", lambda a: a["score"]), ("phase", lambda a: a["phase"]["id"]),
                            ("call", lambda a: a["call"]), ("polarity", lambda a: a["sentiment"]["polarity"]),
                            ("levels", lambda a: [(c["id"], c["level"]) for c in a["criteria"]])):
            get(case, f"{name} differs from {expect['same_as']}: {value(answer)} and {value(first)}",
                value(answer) == value(first))


def percent(part, whole):
    return f"{100 * part / whole:6.1f}" if whole else "     -"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cli", default=str(ROOT / "build/ci/peilstok-cli"))
    parser.add_argument("--data", default=str(ROOT / "data"))
    parser.add_argument("--set", choices=SETS, action="append", dest="sets")
    parser.add_argument("--group", action="append", help="only these groups")
    parser.add_argument("--failures", action="store_true", help="print what failed (only of the set dev)")
    parser.add_argument("--floors", type=pathlib.Path, help="JSON {set: {group: least share of checks}}; exit 1 below")
    args = parser.parse_args()
    floors = json.loads(args.floors.read_text()) if args.floors else {}
    below = []
    for set_name in args.sets or SETS:
        cases = [c for c in read_cases(set_name) if not args.group or c["group"] in args.group]
        if not cases:
            sys.exit(f"no cases in {HERE / set_name}")
        answers = assess(args.cli, args.data, cases)
        by_id = {(c["group"], c["id"]): a for c, a in zip(cases, answers)}
        groups = collections.defaultdict(Tally)
        texts = collections.Counter()
        for case, answer in zip(cases, answers):
            texts[case["group"]] += 1
            score_case(groups[case["group"]], case, answer, by_id)
        print(f"{set_name:20} texts checks  held % precision recall")
        total = Tally()
        for name in sorted(groups):
            t = groups[name]
            print(f"{name:20} {texts[name]:5} {t.checks:6} {percent(t.held, t.checks)}    "
                  f"{percent(t.hit, t.hit + t.false)} {percent(t.hit, t.hit + t.missed)}")
            for key in ("checks", "held", "hit", "false", "missed"):
                setattr(total, key, getattr(total, key) + getattr(t, key))
            floor = floors.get(set_name, {}).get(name)
            if floor is not None and 100 * t.held / t.checks < floor:
                below.append(f"{set_name} {name}: below {floor}")
            if args.failures and set_name == "dev":
                for case_id, what, text in t.failures:
                    print(f"  {case_id}: {what}\n      {text[:300]!r}")
        print(f"{'together':20} {sum(texts.values()):5} {total.checks:6} {percent(total.held, total.checks)}    "
              f"{percent(total.hit, total.hit + total.false)} {percent(total.hit, total.hit + total.missed)}\n")
    for line in below:
        print(line, file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
