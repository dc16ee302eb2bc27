#!/usr/bin/env python3
"""Weighs the case histories beside this file and compares what is said with what was approved.

A dossier is a JSON file with moments, the signals that came in up to each of them, what happened and how it ended.
Each signal is weighed by itself, at the time it was received, with what was known then. `expected/ID.json` holds the
phase, certainty, urgency and police mark of every signal and of every moment; --approve rewrites it.

--table scores the framework and two baselines over the cases. What counts there:
  deciding moment  the first escalation; in a case without disorder, the moment that was announced
  framework        warns when a signal before the deciding moment is concrete mobilisatie or escalatie, or carries the
                   mark "talk to the police now"
  phase alone      the same without the police mark
  reach            warns when a count of 1000 or more was known before the deciding moment
  words            warns when one of WORDS begins a word in a text before the deciding moment
"""

import argparse
import csv
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Json = dict[str, Any]

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED = HERE / "expected"
SECONDS = 60
WARNING_PHASES = ("concrete_mobilisatie", "escalatie")
SEEN_PHASES = ("escalatie", "na_de_escalatie")
LARGE_COUNT = 1000
WORDS = ("rellen", "slopen", "vuurwerk", "brand", "project x", "plunderen",
         "vechten", "wapens", "molotov", "knokken", "ruiten", "oproer")
WORD_PATTERN = re.compile(r"\b(?:" + "|".join(WORDS) + ")", re.IGNORECASE)
NUMBERS = ("none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
           "seventeen eighteen nineteen twenty").split()
URGENCIES = ("geen", "deze_week", "vandaag", "nu")


@dataclass(frozen=True)
class Weighed:
    """One signal and what the program said of it."""

    signal: Json
    phase: str
    certainty: str
    urgency: str
    police: bool

    @property
    def received(self) -> datetime:
        return datetime.fromisoformat(self.signal["received"])

    @property
    def warns_by_phase(self) -> bool:
        return self.phase in WARNING_PHASES

    @property
    def warns(self) -> bool:
        return self.warns_by_phase or self.police


@dataclass(frozen=True)
class Case:
    """A dossier, weighed."""

    dossier: Json
    weighed: list[Weighed]

    @property
    def disorder(self) -> bool:
        return self.dossier["outcome"]["disorder"]

    @property
    def deciding(self) -> Json:
        happened = self.dossier["happened"]
        return next((one for one in happened if one["phase"] == "escalatie"), happened[0])

    def before(self) -> list[Weighed]:
        at = datetime.fromisoformat(self.deciding["at"])
        return [one for one in self.weighed if one.received < at]

    def after(self) -> list[Weighed]:
        before = self.before()
        return [one for one in self.weighed if one not in before]

    def hours(self, moment: datetime) -> float:
        return (datetime.fromisoformat(self.deciding["at"]) - moment).total_seconds() / 3600

    def first(self, test: Callable[[Weighed], bool]) -> Weighed | None:
        return next((one for one in self.before() if test(one)), None)


def has_police_mark(one: Weighed) -> bool:
    return one.police


def has_large_count(one: Weighed) -> bool:
    return any(count["count"] >= LARGE_COUNT and datetime.fromisoformat(count["at"]) <= one.received
               for count in one.signal.get("reach", []))


def has_obvious_word(one: Weighed) -> bool:
    return WORD_PATTERN.search(one.signal["text"]) is not None


JUDGES: dict[str, Callable[[Weighed], bool]] = {
    "framework": lambda one: one.warns,
    "framework, phase alone": lambda one: one.warns_by_phase,
    f"reach of {LARGE_COUNT} or more": has_large_count,
    f"list of {len(WORDS)} words": has_obvious_word,
}


def read_ranks(data: pathlib.Path) -> dict[str, int]:
    framework = json.loads((data / "framework" / "weegkader.json").read_text(encoding="utf-8"))
    return {phase.get("step") or phase["phase"]: phase["rank"] for phase in framework["phases"]}


def read_codes(data: pathlib.Path) -> set[str]:
    with (data / "municipalities" / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


def signals_of(dossier: Json) -> list[Json]:
    return [signal for moment in dossier["moments"] for signal in moment["signals"]]


def flaws(dossier: Json, name: str, codes: set[str]) -> list[str]:
    """What is wrong with a dossier itself, before anything is weighed."""
    signals = signals_of(dossier)
    times = [datetime.fromisoformat(signal["received"]) for signal in signals]
    # The signals of a moment and then the moment itself, in the order of the file.
    course = [datetime.fromisoformat(at) for moment in dossier["moments"]
              for at in [signal["received"] for signal in moment["signals"]] + [moment["at"]]]
    escalated = any(one["phase"] == "escalatie" for one in dossier["happened"])
    checks = {
        "is no dossier/1": dossier["schema"] == "dossier/1",
        "does not bear the name of its file": dossier["id"] == name,
        "has fewer than three moments": len(dossier["moments"]) >= 3,
        "does not have 4 to 12 signals": 4 <= len(signals) <= 12,
        "names a municipality that does not exist": all(
            one["municipality"] in codes for one in [dossier, *signals]),
        "uses an id twice": len({signal["id"] for signal in signals}) == len(signals),
        "has a time without offset": all(time.tzinfo for time in times + course),
        "is not in the order of time": course == sorted(course),
        "has a fact without source": all(one["source"] for one in
                                         [*dossier["moments"], *dossier["happened"], dossier["outcome"]]),
        "contradicts itself about disorder": escalated == dossier["outcome"]["disorder"],
    }
    return [f"{name} {flaw}" for flaw, fine in checks.items() if not fine]


def assess(cli: pathlib.Path, data: pathlib.Path, dossier: Json) -> list[Weighed]:
    """Weighs every signal of a dossier in one process; the time of each is when it was received."""
    signals = signals_of(dossier)
    lines = "".join(json.dumps(signal) + "\n" for signal in signals)
    with tempfile.TemporaryDirectory(prefix="dossiers-") as home:
        kept = {key: value for key, value in os.environ.items()
                if key in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
        done = subprocess.run([cli, "--data", data, "assess", "-"], input=lines, capture_output=True, text=True,
                              encoding="utf-8", timeout=SECONDS, check=False, cwd=home,
                              env={**kept, "HOME": home, "XDG_DATA_HOME": home, "LC_ALL": "C"})
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    refused = [answer for answer in answers if answer["status"] != "ok"]
    if done.returncode != 0 or refused or len(answers) != len(signals):
        sys.exit(f"{dossier['id']}: exit {done.returncode}, {len(signals)} signals in, {len(answers)} out\n"
                 f"{done.stderr[-2000:]}" + "\n".join(map(str, refused)))
    return [Weighed(signal, answer["phase"]["step"] or answer["phase"]["id"], answer["certainty"],
                    answer["urgency"]["level"], answer["consult_police_now"])
            for signal, answer in zip(signals, answers)]


def gravest(weighed: list[Weighed], ranks: dict[str, int]) -> Weighed:
    """The first signal of the gravest phase."""
    return max(weighed, key=lambda one: ranks[one.phase])


def as_expected(case: Case, ranks: dict[str, int]) -> Json:
    """What is approved: per signal, per moment, and of the dossier up to that moment."""
    moments, done = [], 0
    for moment in case.dossier["moments"]:
        now = case.weighed[done:done + len(moment["signals"])]
        done += len(now)
        worst = gravest(now, ranks)
        moments.append({
            "at": moment["at"],
            "phase": worst.phase,
            "phase_so_far": gravest(case.weighed[:done], ranks).phase,
            "certainty": worst.certainty,
            "urgency": max((one.urgency for one in now), key=URGENCIES.index),
            "consult_police_now": any(one.police for one in now),
            "signals": [{"id": one.signal["id"], "phase": one.phase, "certainty": one.certainty,
                         "urgency": one.urgency, "consult_police_now": one.police} for one in now],
        })
    return {"id": case.dossier["id"], "moments": moments}


def differs(case: Case, got: Json) -> bool:
    """Prints the difference with what was approved; each signal on a line of its own."""
    file = EXPECTED / f"{case.dossier['id']}.json"
    if not file.exists():
        print(f"{file.name} was never approved; look at --table and run again with --approve")
        return True
    lines = [written(one).splitlines() for one in (json.loads(file.read_text(encoding="utf-8")), got)]
    if lines[0] == lines[1]:
        return False
    print("\n".join(difflib.unified_diff(*lines, f"expected/{file.name}", "now", lineterm="")))
    return True


def written(value: Json) -> str:
    """JSON with one signal a line, so that a difference names the signal."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return re.sub(r"\{\s+(\"id\": \"[^\"]+\",\s+\"phase\"[^{}]*?)\s+\}",
                  lambda match: "{" + re.sub(r"\s*\n\s*", " ", match.group(1)) + "}", text) + "\n"


def in_words(part: int, whole: int) -> str:
    words = [NUMBERS[n] if n < len(NUMBERS) else str(n) for n in (part, whole)]
    return f"{words[0]} of {words[1]}"


def lead(case: Case, one: Weighed | None) -> str:
    return f"{case.hours(one.received):.1f} h" if one else "no"


def print_table(cases: list[Case], ranks: dict[str, int]) -> None:
    print("| case | what happened | gravest phase said before it | hours before | certainty | police mark "
          "| reach | words |\n|---|---|---|---|---|---|---|---|")
    for case in cases:
        worst = gravest(case.before(), ranks)
        outcome = case.dossier["outcome"]
        ended = f"disorder, {outcome['gravity']}" if case.disorder else "no disorder"
        cells = [case.dossier["id"], f"{ended}: {outcome['turnout']}", worst.phase, lead(case, worst), worst.certainty,
                 *(lead(case, case.first(test)) for test in (has_police_mark, has_large_count, has_obvious_word))]
        print("| " + " | ".join(cells) + " |")
    print("\nEvery warning of the framework before the deciding moment:\n")
    for case in cases:
        warnings = [one for one in case.before() if one.warns]
        print(f"- {case.dossier['id']}" + ("" if warnings else ": none"))
        for one in warnings:
            mark = ", police mark" if one.police else ""
            print(f"  - {lead(case, one)} before, {one.phase}{mark}: \"{one.signal['text']}\"")


def print_score(cases: list[Case]) -> None:
    with_disorder = [case for case in cases if case.disorder]
    quiet = [case for case in cases if not case.disorder]
    print("\n| judge | hits | misses | false alarms | right silence | hits a day or more before |\n"
          "|---|---|---|---|---|---|")
    for name, test in JUDGES.items():
        hits = [first for case in with_disorder if (first := case.first(test))]
        early = [case for case in with_disorder if (first := case.first(test)) and case.hours(first.received) >= 24]
        alarms = [case for case in quiet if case.first(test)]
        print(f"| {name} | {in_words(len(hits), len(with_disorder))} "
              f"| {in_words(len(with_disorder) - len(hits), len(with_disorder))} "
              f"| {in_words(len(alarms), len(quiet))} | {in_words(len(quiet) - len(alarms), len(quiet))} "
              f"| {in_words(len(early), len(with_disorder))} |")
    for name, some in (("with disorder", with_disorder), ("without disorder", quiet)):
        before = [one for case in some for one in case.before()]
        print(f"\nOf {len(before)} signals before the deciding moment in cases {name}, "
              f"{sum(one.warns for one in before)} warn.")
    after = [one for case in with_disorder for one in case.after()]
    seen = [one for one in after if one.phase in SEEN_PHASES]
    print(f"\nOf {len(after)} signals that tell of the disorder itself, {len(seen)} are called "
          f"{' or '.join(SEEN_PHASES)}.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path, help="the program")
    parser.add_argument("--data", required=True, type=pathlib.Path, help="folder with the knowledge")
    parser.add_argument("--approve", action="store_true", help="write what comes out as what is expected")
    parser.add_argument("--table", action="store_true", help="print the cases and the score as Markdown")
    options = parser.parse_args()
    cli, data = options.cli.resolve(), options.data.resolve()
    ranks, codes = read_ranks(data), read_codes(data)
    dossiers = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(HERE.glob("*.json"))}
    wrong = [flaw for name, dossier in dossiers.items() for flaw in flaws(dossier, name, codes)]
    wrong += [f"expected/{file.name} belongs to no dossier" for file in EXPECTED.glob("*.json")
              if file.stem not in dossiers]
    if wrong or not dossiers:
        sys.exit("\n".join(wrong) or "no dossiers")

    cases = [Case(dossier, assess(cli, data, dossier)) for dossier in dossiers.values()]
    cases.sort(key=lambda case: datetime.fromisoformat(case.deciding["at"]))
    if options.table:
        print_table(cases, ranks)
        print_score(cases)
        return 0
    failed = []
    for case in cases:
        got = as_expected(case, ranks)
        if options.approve:
            EXPECTED.mkdir(exist_ok=True)
            (EXPECTED / f"{case.dossier['id']}.json").write_text(written(got), encoding="utf-8")
        elif differs(case, got):
            failed.append(case.dossier["id"])
    print(f"{len(cases)} dossiers, {len(failed)} differ" + (": " + ", ".join(failed) if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
