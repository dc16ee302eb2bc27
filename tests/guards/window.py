#!/usr/bin/env python3
"""Guard: the window never cuts all connections of an object.

  window.py UI_DIR     exit 1 and a line for each offence

Qt's style sheets hear through such a connection that a widget is gone. Without it they keep a pointer to nothing, and
the next change of theme reads it. Name the receiver: `sender->disconnect(receiver)`.
"""
import pathlib
import re
import sys

EVERYTHING = re.compile(r"(?:->|\.)disconnect\(\s*\)|\bdisconnect\(\s*\w+\s*,\s*(?:nullptr|0)\s*,\s*(?:nullptr|0)\s*,")


def offences(ui: pathlib.Path):
    for path in sorted(ui.rglob("*.cpp")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if EVERYTHING.search(line):
                yield f"{path.relative_to(ui)}:{number}: cuts all connections: {line.strip()}"


if __name__ == "__main__":
    found = list(offences(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "window: in order")
    sys.exit(1 if found else 0)
