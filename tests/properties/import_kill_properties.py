#!/usr/bin/env python3
"""A file that was coming in when the program was ended is in the workspace as a whole, or not at all.

  import_kill_properties.py --cli PROGRAM --data FOLDER [--rounds N] [--seed N]

In each round one file, a table or a workbook, comes in by `import` or through a watched folder, and the program is ended
at a drawn moment: three times out of four by SIGKILL, else by asking it to stop. The workspace must be sound and hold
all rows of the file or none. Then the same is done again without ending it: after that all rows are there, each once,
and a file of a watched folder lies in `done`.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import time
import zipfile

ROWS = 120
WORDS = "plein markt school avond politie vuurwerk opvang tocht brug station kermis winkel park straat besluit".split()
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rows_of(number, dice):
    return [(f"k{number}-{i}", "2026-11-19 16:05", " ".join(dice.choices(WORDS, k=8)) + f" {number} {i}")
            for i in range(ROWS)]


def write_table(path, rows):
    lines = ["id;datum;tekst"] + [";".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_workbook(path, rows):
    cell = lambda words: f'<c t="inlineStr"><is><t>{words}</t></is></c>'
    table = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in [("id", "datum", "tekst"), *rows])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("_rels/.rels", f'<Relationships><Relationship Id="a" Type="{RELATION}/officeDocument" '
                                     'Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{SPACE}" xmlns:r="{RELATION}"><sheets>'
                                         '<sheet name="Blad" sheetId="1" r:id="b"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships><Relationship Id="b" Type="{RELATION}/worksheet" '
                                                    'Target="worksheets/sheet1.xml"/></Relationships>')
        book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{SPACE}"><sheetData>{table}</sheetData></worksheet>')


class Desk:
    def __init__(self, options, place):
        self.options, self.place, self.folder = options, place, place / "in"
        self.environment = {"HOME": str(place), "LC_ALL": "C"}
        self.folder.mkdir()

    def command(self, *words):
        return [self.options.cli, "--data", self.options.data, "--db", str(self.place / "werk.db"), "--json", *words]

    def done(self, *words):
        out = subprocess.run(self.command(*words), capture_output=True, text=True, encoding="utf-8",
                             env=self.environment)
        assert out.returncode == 0, (words, out.returncode, out.stdout, out.stderr)
        return [json.loads(line) for line in out.stdout.split("\n") if line]

    def ended(self, seconds, how, *words):
        program = subprocess.Popen(self.command(*words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env=self.environment)
        time.sleep(max(0, seconds))
        if program.poll() is None: os.kill(program.pid, how)
        program.wait()

    def signals(self):
        report = self.done("verify")[0]
        assert report["sound"], report
        return report["signals"]


def one_round(desk, number, dice, once):
    """`once` is how long the import before took. Gives whether the file was there already when the program had been
    ended, and how long it takes now."""
    workbook, watched = dice.random() < 0.5, dice.random() < 0.4
    source = desk.place / f"{number}.{'xlsx' if workbook else 'csv'}"
    (write_workbook if workbook else write_table)(source, rows_of(number, dice))
    words = ["import", "--gemeente", "GM0361", "--access", "open", str(source)]
    if watched:
        lies = desk.folder / source.name
        shutil.move(source, lies)
        words = ["watch", "run", "--once", "--settle", "0"]
    before = desk.signals()
    how = signal.SIGKILL if dice.random() < 0.75 else signal.SIGINT
    # Loading the knowledge comes first and writes nothing: most moments are drawn from what comes after it.
    desk.ended((dice.uniform(0, 1.1) if dice.random() < 0.2 else dice.uniform(0.6, 1.1)) * once, how, *words)
    there = desk.signals() - before
    assert there in (0, ROWS), (number, there)
    began = time.monotonic()
    if watched:
        assert lies.exists() or there == ROWS, "moved, and not there"
        desk.done(*words)
        took = time.monotonic() - began
        assert not lies.exists() and (desk.folder / "done" / source.name).exists()
        assert (desk.folder / "done" / (source.name + ".verslag.json")).exists()
        assert desk.signals() == before + ROWS
    else:
        summary = desk.done(*words)[0]
        took = time.monotonic() - began
        assert summary["stored"] == ROWS - there and summary["duplicates"] == there, summary
    return there == ROWS, took if there == 0 else once


def main():
    parser = argparse.ArgumentParser()
    for name in ("cli", "data"): parser.add_argument("--" + name, required=True)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(options, pathlib.Path(folder))
        desk.done("watch", "add", str(desk.folder), "--channel", "monitoring", "--access", "open")
        first = desk.place / "0.csv"
        write_table(first, rows_of(0, dice))
        began = time.monotonic()
        desk.done("import", "--gemeente", "GM0361", "--access", "open", str(first))
        once = time.monotonic() - began  # how long one import takes here
        whole = 0
        for number in range(1, options.rounds + 1):
            there, once = one_round(desk, number, dice, once)
            whole += there
        assert desk.signals() == ROWS * (options.rounds + 1)
        print(f"ended {options.rounds} times: {whole} files were there whole, {options.rounds - whole} not at all; "
              f"{ROWS * (options.rounds + 1)} signals in the end, each once")


if __name__ == "__main__":
    main()
