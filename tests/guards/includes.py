#!/usr/bin/env python3
"""Guard: the core includes no Qt header, no platform header outside src/base, and stages never include each other.

  includes.py SRC_DIR     exit 1 and a line for each offence
"""
import pathlib
import re
import sys

# What each folder may include besides itself. Arrows only point to the left (docs/architecture.md).
ALLOWED = {
    "base": set(),
    "model": {"base"},
    "knowledge": {"base", "model", "intake", "language"},
    "intake": {"base"},
    "privacy": {"base", "model", "language"},
    "language": {"base", "model"},
    "analyse": {"base", "model", "knowledge", "language"},
    "weigh": {"base", "model", "knowledge"},
    "suggest": {"base", "model", "knowledge"},
    "group": {"base", "model", "knowledge", "language"},
    "survey": {"base", "model", "knowledge"},
    "store": {"base", "model"},
    "report": {"base", "model", "knowledge"},
    "exchange": {"base", "model"},
    "app": {"base", "model", "knowledge", "intake", "privacy", "language", "analyse", "weigh", "suggest", "group", "survey", "store", "report", "exchange"},
    "print": {"base", "report"},
    "cli": {"base", "model", "knowledge", "intake", "store", "report", "exchange", "app", "print"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
POSIX = re.compile(r"^(unistd|fcntl|poll|pwd|dlfcn|pthread|spawn|seccomp|sys/.*|linux/.*)\.h$")


def offences(src: pathlib.Path):
    for path in sorted(src.rglob("*")):
        if path.suffix not in {".h", ".cpp"}:
            continue
        folder = path.relative_to(src).parts[0]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            kind, name = match.groups()
            where = f"{path.relative_to(src)}:{number}"
            if re.match(r"^(Q[A-Z]|Qt)", name):
                yield f"{where}: the core includes Qt: {name}"
            elif POSIX.match(name) and folder != "base":
                yield f"{where}: POSIX header outside base: {name}"
            elif kind == '"' and "/" in name:
                other = name.split("/")[0]
                if other in ALLOWED and other != folder and other not in ALLOWED.get(folder, set()):
                    yield f"{where}: {folder} may not include {other}: {name}"


if __name__ == "__main__":
    found = list(offences(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "includes: in order")
    sys.exit(1 if found else 0)
