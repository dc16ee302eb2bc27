#!/usr/bin/env python3
"""What must be true of every weighing, held against generated signals through the command line.

  assess_properties.py --cli build/ci/peilstok-cli --data data [--signals 150] [--seed 5]

For each generated signal: the criteria add up to the total; leaving something out never raises the certainty and never
narrows the range; one more sign that counts up never lowers total or phase; the order of counts and of context makes no
difference; the same signal twice gives the same bytes.
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys

TEXTS = [
    "Zaterdag 21.00 uur allemaal naar het Marktplein, neem vuurwerk mee. We pakken ze.",
    "Vanavond 20u rellen bij het station, neem vuurwerk mee",
    "Schande, weer een besluit over onze hoofden heen",
    "Kom zaterdag naar de markt",
    "Mooie dag vandaag in het park",
    "Politie waarschuwt voor oproepen om vanavond naar het plein te komen",
    "Er worden stenen gegooid naar agenten op het Marktplein",
    "haha we slopen alles, grapje",
    "Zaterdag 14.00 uur stille tocht, aangemeld",
]
KNOWN = {
    "channel": "monitoring politie inwoner jongerenwerk school collega media buurgemeente ondernemer anders".split(),
    "access": "open besloten_op_uitnodiging mondeling politie".split(),
    "observed": "gezien ervaren mogelijk".split(),
    "reliability": [letter + digit for letter in "ABCDEF" for digit in "123456"],
}
OPTIONAL = [*KNOWN, "reach", "police", "context", "indicators"]
CERTAINTY = {"laag": 0, "midden": 1, "hoog": 2}
SLACK = 0.11  # low and high are each rounded to a tenth


class Generator:
    def __init__(self, seed: int, indicators: list) -> None:
        self.random = random.Random(seed)
        self.ids = [one["id"] for one in indicators]
        self.upward = sorted(one["id"] for one in indicators if one["direction"] > 0)

    def signal(self) -> dict:
        pick = self.random
        signal = {"text": pick.choice(TEXTS), "received": "2026-11-19T16:05:00+01:00", "municipality": "GM0361"}
        for key, values in KNOWN.items():
            if pick.random() < 0.6:
                signal[key] = pick.choice(values)
        if pick.random() < 0.5:
            minutes = sorted(pick.sample(range(60), pick.randint(1, 3)))
            signal["reach"] = [{"at": f"2026-11-19T15:{m:02}:00+01:00", "count": pick.choice([10, 40, 90, 240, 500])}
                               for m in minutes]
        if pick.random() < 0.6:
            judgement = pick.choice("wordt_iets wordt_niets geen_signaal geen_antwoord niet_gevraagd".split())
            signal["police"] = {"judgement": judgement, "reason": pick.choice(["", "groep bekend"])}
        if pick.random() < 0.6:
            signal["context"] = [self.context() for _ in range(pick.randint(1, 3))]
        count = pick.choice([0, 0, 3, 20, 45])
        # A person's "onbekend" takes an answer away from the program, so leaving it out adds one.
        signal["indicators"] = {i: pick.choice(["ja", "nee"]) for i in pick.sample(self.ids, min(count, len(self.ids)))}
        return signal

    def context(self) -> dict:
        pick = self.random
        return {"kind": pick.choice("incident besluit bijeenkomst kalender tegenactie maatregel".split()),
                "theme": "opvang",
                "at": pick.choice(["2026-11-18T22:00:00+01:00", "2026-11-12T22:00:00+01:00", "2026-11-25T20:00:00+01:00"]),
                "municipality": pick.choice(["GM0361", "GM0373", "GM0363"]),
                "outcome": pick.choice("opkomst op_niets_uitgelopen onbekend".split())}

    def variants(self, signal: dict) -> list:
        """Pairs of what was done and the changed signal."""
        pick, out = self.random, []
        for key in OPTIONAL:
            if signal.get(key):
                out.append((f"without {key}", {k: v for k, v in signal.items() if k != key}))
        for one in pick.sample(sorted(signal["indicators"]), min(4, len(signal["indicators"]))):
            left = {k: v for k, v in signal["indicators"].items() if k != one}
            out.append((f"without {one}", {**signal, "indicators": left}))
        for one in pick.sample(self.upward, 5):
            out.append((f"also {one}", {**signal, "indicators": {**signal["indicators"], one: "ja"}}))
        mixed = json.loads(json.dumps(signal))
        for key in ("context", "reach"):
            pick.shuffle(mixed.get(key, []))
        return [*out, ("mixed", mixed), ("again", dict(signal))]


def assess(cli: str, data: str, signals: list) -> list:
    lines = "\n".join(json.dumps({"id": str(i), **signal}) for i, signal in enumerate(signals))
    run = subprocess.run([cli, "--data", data, "assess"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def without_id(assessment: dict) -> dict:
    return {key: value for key, value in assessment.items() if key != "id"}


def broken(what: str, before: dict, after: dict, rank: dict) -> list:
    """The properties that do not hold between an assessment and that of a variant."""
    score, other, found = before["score"], after["score"], []

    def phase(a: dict) -> int:
        return rank[(a["phase"]["id"], a["phase"]["step"])]

    if what.startswith("without"):
        if CERTAINTY[after["certainty"]] > CERTAINTY[before["certainty"]]:
            found.append("knowing less raised the certainty")
        if other["high"] - other["low"] < score["high"] - score["low"] - SLACK:
            found.append("knowing less narrowed the range")
    elif what.startswith("also"):
        if other["total"] < score["total"] - 1e-9:
            found.append("one more sign lowered the total")
        if phase(after) < phase(before):
            found.append("one more sign lowered the phase")
    elif without_id(before) != without_id(after):
        found.append("the same in another order gave something else")
    return found


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cli", required=True)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--signals", type=int, default=150)
    arguments.add_argument("--seed", type=int, default=5)
    options = arguments.parse_args()
    framework = json.loads((pathlib.Path(options.data) / "framework/weegkader.json").read_text(encoding="utf-8"))
    rank = {(one["phase"], one.get("step")): one["rank"] for one in framework["phases"]}
    generator = Generator(options.seed, framework["indicators"])
    signals, pairs = [], []
    for _ in range(options.signals):
        base = len(signals)
        signals.append(generator.signal())
        for what, variant in generator.variants(signals[base]):
            pairs.append((base, what, len(signals)))
            signals.append(variant)
    assessed = assess(options.cli, options.data, signals)
    problems = []
    for i, one in enumerate(assessed):
        if abs(sum(c["points"] for c in one["criteria"]) - one["score"]["total"]) > 1e-6:
            problems.append(f"the criteria do not add up to the total: {json.dumps(signals[i])}")
    for base, what, at in pairs:
        problems += [f"{reason} ({what}): {json.dumps(signals[base])}"
                     for reason in broken(what, assessed[base], assessed[at], rank)]
    for problem in problems[:20]:
        print(problem)
    print(f"{len(signals)} signals, {len(problems)} properties broken")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
