#!/usr/bin/env python3
"""Runs every case through the command line and compares what comes out with what was approved.

A case is a folder beside this file:
  cmd              one command a line; empty lines and lines that begin with # are skipped
  expected.stdout  what the commands print together
  expected.exit    the exit status of each command, one a line
In cmd, {cli} is the program, {data} the knowledge, {case} the folder of the case, {tmp} a folder of its own that is
empty at the start, and {first} the "id" of the first object that the command before printed. A command may end with
"< FILE" (stdin), "2>&1" (stderr counts too) or both. No shell is involved.
A folder NAME.xlsx in the case is a workbook unpacked, so that its parts can be read: it is packed as {tmp}/NAME.xlsx.

--approve writes what came out as what is expected. That is a decision: read the difference first.
"""

import argparse
import difflib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
SECONDS = 60


def first_id(stdout):
    """The "id" of the first JSON object in earlier output, so that a case can go on with what it found."""
    for line in stdout.splitlines():
        try:
            value = json.loads(line)
        except ValueError:
            continue
        if isinstance(value, dict) and "id" in value:
            return str(value["id"])
    return "{first}"


def environment(tmp):
    """The same for everyone: no database of the user's, a strange time zone, a plain locale."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
    return {**kept, "HOME": str(tmp), "XDG_DATA_HOME": str(tmp / "share"), "TZ": "Pacific/Auckland", "LC_ALL": "C"}


def run_command(line, places, tmp):
    words = shlex.split(line, comments=False)
    merge = "2>&1" in words
    words = [w for w in words if w != "2>&1"]
    source = None
    if "<" in words:
        at = words.index("<")
        source = words[at + 1]
        del words[at:at + 2]
    fill = lambda w: re.sub(r"\{(\w+)\}", lambda m: places.get(m.group(1), m.group(0)), w)
    stdin = open(fill(source), "rb") if source else subprocess.DEVNULL
    try:
        done = subprocess.run([fill(w) for w in words], stdin=stdin, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT if merge else subprocess.PIPE, timeout=SECONDS,
                              env=environment(tmp), cwd=tmp)
    finally:
        if source:
            stdin.close()
    return done.stdout.decode("utf-8", "replace"), done.returncode, (done.stderr or b"").decode("utf-8", "replace")


def neutral(text, places):
    """Leaves out what differs between machines and what every change of a rule would change in every case."""
    for name in ("tmp", "case", "data"):
        text = text.replace(places[name], "{" + name + "}")
    text = text.replace(pathlib.Path(places["tmp"]).name, "{tmp}")
    text = re.sub(r"sha256:[0-9a-f]{64}", "sha256:{hash}", text)
    text = re.sub(r'("restricted": ?)\["[^\]]*\]', r'\1["{what the kernel has}"]', text)
    text = re.sub(r"\[([a-z_]+):[0-9a-f]{8}\]", r"[\1:{pseudonym}]", text)
    text = re.sub(r"(?<!:)\b[0-9a-f]{64}\b", "{hash}", text)  # of a line of the logbook, which hangs on the first moment
    text = re.sub(r"\b[0-9a-f]{32}\b", "{bundle}", text)  # the id of a bundle hangs on all that is in it
    text = re.sub(r"^[0-9a-f]{8}(?=  )|(?<=Kenmerk )[0-9a-f]{8}|(?<=doorzending )[0-9a-f]{8}", "{short}", text, flags=re.M)
    return re.sub(r'("stored_at": ?)"[^"]*"', r'\1"{stored_at}"', text)


def pack(folder, target):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(folder.rglob("*")):
            if part.is_file():
                archive.write(part, part.relative_to(folder).as_posix())


def run_case(case, cli, data):
    out, exits, errors = "", [], ""
    with tempfile.TemporaryDirectory(prefix="golden-") as folder:
        tmp = pathlib.Path(folder).resolve()
        places = {"cli": str(cli), "data": str(data), "case": str(case), "tmp": str(tmp)}
        for book in case.glob("*.xlsx"):
            pack(book, tmp / book.name)
        for line in (case / "cmd").read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            stdout, status, stderr = run_command(line, places, tmp)
            places["first"] = first_id(stdout)
            out += neutral(stdout, places)
            errors += neutral(stderr, places)
            exits.append(str(status))
    return out, "\n".join(exits) + "\n", errors


def readable(text):
    """For showing a difference only: one value a line instead of one object a line."""
    lines = []
    for line in text.splitlines():
        try:
            value = json.loads(line)
            lines += json.dumps(value, ensure_ascii=False, indent=1).splitlines() if isinstance(value, dict) else [line]
        except ValueError:
            lines.append(line)
    return lines


def differs(case, name, got):
    file = case / name
    if not file.exists():
        print(f"{case.name}: {name} was never approved; look at the output and run again with --approve {case.name}")
        return True
    expected = file.read_text(encoding="utf-8")
    if expected == got:
        return False
    print("\n".join(difflib.unified_diff(readable(expected), readable(got), f"{case.name}/{name}", "now", lineterm="")))
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path, help="the program")
    parser.add_argument("--data", required=True, type=pathlib.Path, help="folder with the knowledge")
    parser.add_argument("--approve", action="store_true", help="write what comes out as what is expected")
    parser.add_argument("--show", action="store_true", help="print what comes out and compare nothing")
    parser.add_argument("cases", nargs="*", help="names of cases; all when none is given")
    options = parser.parse_args()
    cli, data = options.cli.resolve(), options.data.resolve()
    names = options.cases or sorted(p.parent.name for p in HERE.glob("*/cmd"))
    failed = []
    for name in names:
        case = HERE / name
        out, exits, errors = run_case(case, cli, data)
        if options.show:
            print(f"== {name}: exit {' '.join(exits.split())}\n{out}{errors}", end="")
        elif options.approve:
            (case / "expected.stdout").write_text(out, encoding="utf-8")
            (case / "expected.exit").write_text(exits, encoding="utf-8")
        elif [n for n, got in (("expected.exit", exits), ("expected.stdout", out)) if differs(case, n, got)]:
            failed.append(name)
            if errors:
                print(errors, end="")
    print(f"{len(names)} cases, {len(failed)} differ" + (": " + ", ".join(failed) if failed else ""))
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
