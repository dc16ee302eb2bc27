#!/usr/bin/env python3
"""What was acknowledged outlives a program that is killed.

  kill_properties.py --cli PROGRAM --data FOLDER [--rounds N] [--seed N]

In each round a scripted meeting about one dossier goes on, each act by a program of its own, and is killed (SIGKILL) at a drawn
moment. Everything that a program said it had kept must be there, nothing may be there twice or by halves, and `verify`
must find the workspace sound.
"""
import argparse
import json
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import tempfile
import time

SERIES = 40  # far more than there is time for in a round


def command(options, place, *words):
    return [options.cli, "--data", options.data, "--db", str(place / "werk.db"), "--json", *words]


def done(options, place, *words):
    out = subprocess.run(command(options, place, *words), capture_output=True, text=True, encoding="utf-8",
                         env={"HOME": str(place), "LC_ALL": "C"})
    assert out.returncode == 0, (words, out.returncode, out.stdout, out.stderr)
    return [json.loads(line) for line in out.stdout.split("\n") if line]


# A meeting as it goes: beeld, oordeel, besluit, and round again. Each act leaves a mark by which it is known again.
SCRIPT = [
    lambda mark: ["meeting", "D1", "--step", "beeld", "--present", f"OOV,{mark}"],
    lambda mark: ["add", "D1", "gegeven", mark, "--sureness", "zeker"],
    lambda mark: ["meeting", "D1", "--step", "oordeel", "--present", f"OOV,{mark}"],
    lambda mark: ["add", "D1", "scenario", mark, "--nothing"],
    lambda mark: ["meeting", "D1", "--step", "besluit", "--present", f"OOV,{mark}"],
    # Two rows in one transaction: the decision on the card, and the item that tells of it.
    lambda mark: ["add", "D1", "besluit", mark, "--card", CARD, "--because", "daarom", "--despite", "afgeweken omdat het moet",
                  "--owner", "OOV", "--look-again", "2027-01-01T12:00:00+01:00", "--wakes", "media_pikt_op"],
    lambda mark: ["add", "D1", "actie", mark, "--owner", "OOV", "--due", "2026-11-30T12:00:00+01:00"],
    lambda mark: ["handover", "D1", "--to", "OOV", "--note", mark],
    lambda mark: ["meeting", "D1", "--step", "klaar", "--present", f"OOV,{mark}"],
]
CARD = "COM-01"


def acts(number):
    return ["dossier", *SCRIPT[number % len(SCRIPT)](f"ronde {number}"), "--role", "OOV-adviseur"]


def entries(place):
    """Every entry of the dossier by its number, with its body."""
    database = sqlite3.connect(f"file:{place / 'werk.db'}?mode=ro", uri=True)
    try:
        return dict(database.execute("SELECT id, body FROM dossier_entry WHERE dossier = 1"))
    finally:
        database.close()


def killed_series(options, place, first, seconds):
    """Runs acts one after the other until time is up. Gives the marks that were acknowledged, and the next number."""
    end, acknowledged, number = time.monotonic() + seconds, [], first
    while number < first + SERIES:
        left = end - time.monotonic()
        program = subprocess.Popen(command(options, place, *acts(number)), stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, env={"HOME": str(place), "LC_ALL": "C"})
        number += 1
        try:
            out, _ = program.communicate(timeout=max(left, 0))
        except subprocess.TimeoutExpired:
            os.kill(program.pid, signal.SIGKILL)
            out, _ = program.communicate()
        # Half a line acknowledges nothing.
        if out.endswith(b"\n") and b'"entry"' in out: acknowledged.append((json.loads(out)["entry"], f"ronde {number - 1}"))
        if time.monotonic() >= end: break
    return acknowledged, number


def check(options, place, acknowledged):
    """Everything that was said to be kept is there once, no decision without its item, and the chain is whole."""
    there = entries(place)
    for entry, mark in acknowledged:
        assert entry in there and mark in there[entry], (entry, mark)
    for mark in {mark for _, mark in acknowledged}:
        assert sum(f'"{mark}"' in body for body in there.values()) == 1, mark
    detail = done(options, place, "dossier", "show", "D1")[0]
    told = sorted(one["decision"] for one in detail["items"] if one["decision"])
    assert told == sorted(one["decision"] for one in detail["decisions"]), (told, detail["decisions"])
    report = done(options, place, "verify")[0]
    assert report["sound"], report
    return there


def main():
    parser = argparse.ArgumentParser()
    for name in ("cli", "data"): parser.add_argument("--" + name, required=True)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        source = place / "in.jsonl"
        source.write_text(json.dumps({"id": "s1", "text": "Wat een waardeloos besluit", "access": "open",
                                      "received": "2026-11-20T08:00:00+01:00"}) + "\n")
        done(options, place, "import", "--gemeente", "GM0361", str(source))
        done(options, place, "dossier", "open", "s1", "--title", "begin", "--owner", "OOV", "--next",
             "2026-12-01T12:00:00+01:00", "--role", "OOV-adviseur")
        began = time.monotonic()
        done(options, place, *acts(1))
        once = time.monotonic() - began  # how long one act takes here
        acknowledged, number = [], 2
        for _ in range(options.rounds):
            said, number = killed_series(options, place, number, dice.uniform(0.3, 2.5) * once)
            acknowledged += said
            there = check(options, place, acknowledged)
        print(f"killed {options.rounds} times: {len(acknowledged)} acts acknowledged, {len(there)} entries there, sound")


if __name__ == "__main__":
    main()
