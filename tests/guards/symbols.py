#!/usr/bin/env python3
"""Guard: the built core library neither defines nor needs a symbol of Qt.

  symbols.py LIBRARY      exit 1 and the first symbols found
"""
import re
import subprocess
import sys

QT = re.compile(r"\b(_ZN?K?\d*Q[A-Z]|_ZNK?\d+Q[A-Z]|_ZT[ISV]\d+Q[A-Z]|qt_|qRegister|_Z\w*\d+Q(?:String|Object|Widget|Variant|ByteArray|List)\b)")


def offences(listing: str):
    return [line.split()[-1] for line in listing.splitlines() if line.split() and QT.search(line.split()[-1])]


if __name__ == "__main__":
    listing = subprocess.run(["nm", "-A", sys.argv[1]], capture_output=True, text=True, check=True).stdout
    found = offences(listing)
    print("\n".join(found[:10]) or f"symbols: none of Qt among {len(listing.splitlines())}")
    sys.exit(1 if found else 0)
