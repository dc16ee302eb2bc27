#!/usr/bin/env python3
"""Promises of dossiers, held against drawn acts through the command line.

  dossier_properties.py --cli PROGRAM --data FOLDER [--acts N] [--seed N]

After drawn acts, what `dossier show --at T` says equals what `dossier show` said at T; the membership that is kept
beside the entries equals what they fold to; what the room sees holds nothing that is not marked, of the police or under
a narrow label; and the workspace is sound.
"""
import argparse
import json
import pathlib
import random
import sqlite3
import subprocess
import tempfile

SIGNALS = 5
BEGIN = "2026-11-20T12:{minute:02}:{second:02}+01:00"
KINDS = ["gegeven", "vraag", "verklaring", "scenario", "besluit", "actie", "les", "notitie"]
# What hangs on the present moment and not on the entries alone, or grows while the dossier does.
PRESENT = ("moments",)


class Place:
    def __init__(self, options, folder):
        self.options, self.folder, self.file = options, folder, folder / "werk.db"

    def run(self, *words):
        command = [self.options.cli, "--data", self.options.data, "--db", str(self.file), "--json", *words]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8",
                              env={"HOME": str(self.folder), "LC_ALL": "C"})

    def done(self, *words):
        out = self.run(*words)
        assert out.returncode == 0, (words, out.returncode, out.stderr)
        return [json.loads(line) for line in out.stdout.split("\n") if line]

    def shown(self, now, at=None):
        detail = self.done("--now", now, "dossier", "show", "D1", *(["--at", at] if at else []))[0]
        return {key: value for key, value in detail.items() if key not in PRESENT}


def moment(number):
    return BEGIN.format(minute=number // 60, second=number % 60)


def secret(dice, counter):
    """Marks that may or may not be shown, and whether they may."""
    words, may = [], dice.random() < 0.7
    if may: words.append("--share")
    if dice.random() < 0.4:
        origin = dice.choice(["eigen", "politie", "partner", "signaal"])
        words += ["--origin", origin]
        may = may and origin != "politie"
    if dice.random() < 0.4:
        label = dice.choice(["TLP:CLEAR", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"])
        words += ["--tlp", label]
        may = may and label in ("TLP:CLEAR", "TLP:AMBER")
    return words, ("open" if may else "dicht") + f"{counter}."


def drawn_act(dice, shown, counter):
    items = [one["id"] for one in shown["items"] if one["state"] == "open"]
    inside = shown["signals"]
    outside = [f"S{n}" for n in range(1, SIGNALS + 1) if f"S{n}" not in inside]
    choice = dice.randrange(10)
    if choice == 0: return ["set", "D1", "--title", f"titel {counter}", "--physical", dice.choice(["ja", "nee", "onbekend"])]
    if choice == 1: return ["set", "D1", "--phase", dice.choice(["spanning", "escalatie", "berekend", "rust"])]
    if choice == 2 and outside: return ["join", "D1", *dice.sample(outside, dice.randint(1, len(outside)))]
    if choice == 3 and inside: return ["leave", "D1", dice.choice(inside), "--because", "hoort hier niet"]
    if choice == 4: return ["meeting", "D1", "--step", dice.choice(["beeld", "oordeel", "klaar"]), "--present", "OOV,Communicatie"]
    if choice == 5: return ["handover", "D1", "--to", f"functie {counter}", "--note", "let op"]
    if choice == 6 and items: return ["done", "D1", str(dice.choice(items)), "--outcome", "gedaan"]
    if choice == 7 and items: return ["withdraw", "D1", str(dice.choice(items)), "--because", "vergissing"]
    marks, text = secret(dice, counter)
    kind = dice.choice(KINDS)
    explained = any(one["kind"] == "verklaring" and one["state"] != "vervallen" for one in shown["items"])
    if kind == "besluit" and not explained: kind = "verklaring"  # a heavy phase lets nobody decide without one
    act = ["add", "D1", kind, text, *marks, "--owner", "OOV", "--due", "2026-11-30T12:00:00+01:00"]
    return act + (["--because", "daarom"] if kind == "besluit" else [])


def check_membership(place, shown):
    with sqlite3.connect(f"file:{place.file}?mode=ro", uri=True) as database:
        kept = [f"S{n}" for (n,) in database.execute("SELECT signal FROM dossier_signal WHERE dossier = 1 ORDER BY 1")]
    database.close()
    assert kept == sorted(shown["signals"]), (kept, shown["signals"])


def main():
    parser = argparse.ArgumentParser()
    for name in ("cli", "data"): parser.add_argument("--" + name, required=True)
    parser.add_argument("--acts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=9)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        place = Place(options, pathlib.Path(folder))
        source = place.folder / "in.jsonl"
        texts = ["Zaterdag 21.00 uur allemaal naar het plein, neem vuurwerk mee", "Wat een waardeloos besluit"]
        source.write_text("".join(
            json.dumps({"id": f"s{i}", "text": f"{texts[i % 2]} {i}", "access": "open",
                        "received": f"2026-11-20T{8 + i:02}:00:00+01:00"}) + "\n" for i in range(SIGNALS)))
        place.done("--now", moment(0), "import", "--gemeente", "GM0361", str(source))
        place.done("--now", moment(0), "dossier", "open", "S1", "--title", "dicht: zaak Jansen", "--owner", "OOV", "--next",
                   "2026-12-01T12:00:00+01:00", "--role", "OOV-adviseur")
        seen, number = {moment(0): place.shown(moment(0))}, 0
        for counter in range(1, options.acts + 1):
            number += dice.randrange(3)  # some at the same moment
            now = moment(number)
            place.done("--now", now, "dossier", *drawn_act(dice, place.shown(now), counter), "--role", "OOV-adviseur")
            seen[now] = place.shown(now)
            check_membership(place, seen[now])
            room = json.dumps(place.done("--now", now, "dossier", "room", "D1"))
            assert "dicht" not in room, room
        for at, then in seen.items():
            now = place.shown(moment(number), at)
            assert now == then, (at, now, then)
        assert place.run("verify").returncode == 0, place.run("verify").stdout
    print(f"dossiers: {options.acts} acts, {len(seen)} moments read again, in order")


if __name__ == "__main__":
    main()
