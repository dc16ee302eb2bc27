#!/usr/bin/env python3
"""Promises of the logbook, held against drawn tampering through the command line and a second verifier.

  log_properties.py --cli PROGRAM --data FOLDER --verifier scripts/verify-log

A logbook that people wrote is whole to both, in the workspace and as an export. Whatever is done to its lines by
somebody who takes the guards away is found by both; an export that was cut off is found by the hash on paper.
"""
import argparse
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SIGNALS, DEEDS, BYTES = 4, 40, 60
VERBS = [["pak_op"], ["sluit", "--reason", "geen_actie"], ["heropen"], ["leg_weg", "--grows", "5/2"],
         ["wijs_toe", "--to", "Communicatie \"binnendienst\""]]


class Place:
    def __init__(self, options, folder):
        self.options, self.folder, self.file = options, folder, folder / "werk.db"

    def run(self, *words, file=None):
        command = [self.options.cli, "--data", self.options.data, "--db", str(file or self.file), "--json", *words]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8",
                              env={"HOME": str(self.folder), "LC_ALL": "C"})

    def done(self, *words):
        out = self.run(*words)
        assert out.returncode == 0, (words, out.stderr)
        return [json.loads(line) for line in out.stdout.split("\n") if line]

    def program_finds(self, file, *words):
        """What `verify` has to say of the logbook alone."""
        out = self.run("verify", *words, file=file)
        if not out.stdout: return [out.stderr]
        return [words for words in json.loads(out.stdout)["problems"] if words.startswith(("logbook", "integrity"))]

    def second_finds(self, file, *words):
        out = subprocess.run([self.options.verifier, file, *words], capture_output=True, text=True)
        assert out.returncode in (0, 1), out.stderr
        return out.returncode == 1


def written(place, dice):
    source = place.folder / "in.jsonl"
    source.write_text("".join(json.dumps({"id": f"s{i}", "text": f"Kom naar het plein {i}", "access": "open",
                                          "received": "2026-11-19T16:05:00+01:00"}) + "\n" for i in range(SIGNALS)))
    place.done("import", "--gemeente", "GM0361", str(source))
    for _ in range(12):
        place.done("--now", f"2026-11-20T{dice.randint(10, 20)}:00:00+01:00", "handle", *dice.choice(VERBS),
                   f"s{dice.randrange(SIGNALS)}", "--role", "OOV-adviseur")
    place.done("log", "correct", "4", "--role", "OOV-adviseur", "--reason", "é \\ \"zo\" was het 🔥")


def drawn_deed(dice, last):
    """Statements, and what they are called."""
    victim, other = dice.sample(range(1, last + 1), 2)
    column = dice.choice(["tijdstempel", "actie", "object", "resultaat", "oorsprong", "actor", "vorige", "hash"])
    put = "INSERT INTO log_line SELECT {}, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, NULL, " \
          "vorige, substr(hash, 2) || '{}' FROM log_line WHERE regel = {};"
    return dice.choice([
        (f"UPDATE log_line SET {column} = replace({column}, substr({column}, 2, 1), 'q') WHERE regel = {victim};", "text"),
        (f"UPDATE log_line SET detail = '{{\"kaart\":\"COM-{dice.randint(10, 99)}\"}}' WHERE regel = {victim};", "detail"),
        (f"UPDATE log_line SET corrigeert = 1 WHERE regel = {max(victim, 2)} AND corrigeert IS NULL;"
         f"UPDATE log_line SET corrigeert = 2 WHERE regel = {last};", "correction"),
        (f"DELETE FROM log_line WHERE regel = {victim};", "removed"),
        (f"DELETE FROM log_line WHERE regel > {victim - 1};", "cut off"),
        (f"DELETE FROM log_line WHERE regel = {victim}; UPDATE log_line SET regel = regel - 1 WHERE regel > {victim};",
         "removed and numbered anew"),
        (f"UPDATE log_line SET regel = 9999 WHERE regel = {victim}; UPDATE log_line SET regel = {victim} WHERE regel = "
         f"{other}; UPDATE log_line SET regel = {other} WHERE regel = 9999;", "swapped"),
        (put.format(last + 1, dice.choice("0123456789abcdef"), victim), "added"),
    ])


def tampered(place, statements, name):
    file = place.folder / name
    shutil.copyfile(place.file, file)
    with sqlite3.connect(file) as database:
        guards = [sql for (sql,) in database.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = 'log_line' AND "
                                                     "type = 'trigger'")]
        for guard in guards: database.execute("DROP TRIGGER " + guard.split()[2])
        database.executescript(statements)
        same = database.execute("SELECT group_concat(hash || actor || object) FROM log_line").fetchone()
        for guard in guards: database.execute(guard)
    database.close()
    return file, same


def main():
    parser = argparse.ArgumentParser()
    for name in ("cli", "data", "verifier"): parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    dice = random.Random(8)
    with tempfile.TemporaryDirectory() as folder:
        place = Place(options, pathlib.Path(folder))
        written(place, dice)
        head = place.done("log", "head")[0]
        export = place.folder / "log.jsonl"
        place.done("log", "export", "--to", str(export))
        for file in (place.file, export):
            assert not place.second_finds(file) and not place.second_finds(file, head["hash"])
        assert place.program_finds(place.file) == [] and place.program_finds(place.file, "--head", head["hash"]) == []
        lines = place.done("log")
        assert [line["regel"] for line in lines] == list(range(1, head["lines"] + 1)), lines
        assert lines[-1]["hash"] == head["hash"]
        for number in range(DEEDS):
            statements, name = drawn_deed(dice, head["lines"])
            try: file, _ = tampered(place, statements, f"{number}.db")
            except sqlite3.IntegrityError: continue  # the table itself refused it
            assert place.second_finds(file), ("second", name, statements)
            assert place.program_finds(file), ("program", name, statements)
        good = export.read_bytes()
        for _ in range(BYTES):
            at = dice.randrange(len(good))
            bad = good[:at] + bytes([good[at] ^ (1 << dice.randrange(8))]) + good[at + 1:]
            (place.folder / "bad.jsonl").write_bytes(bad)
            assert place.second_finds(place.folder / "bad.jsonl"), at
        for cut in range(1, head["lines"]):
            short = place.folder / "short.jsonl"
            short.write_bytes(b"".join(good.splitlines(keepends=True)[:cut]))
            assert not place.second_finds(short)  # the end of a chain is what it cannot show
            assert place.second_finds(short, head["hash"])
        # Whoever also sets the counter back is found by the rows that are left, and by the paper.
        file, _ = tampered(place, f"DELETE FROM log_line WHERE regel > {head['lines'] - 2}; UPDATE sqlite_sequence SET "
                           f"seq = {head['lines'] - 2} WHERE name = 'log_line';", "back.db")
        assert place.program_finds(file) and place.program_finds(file, "--head", head["hash"])
        assert place.second_finds(file, head["hash"])
    print("the logbook: all tampering found")


if __name__ == "__main__":
    sys.exit(main())
