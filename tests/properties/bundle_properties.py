#!/usr/bin/env python3
"""Promises of a bundle, held against drawn signals through the command line and a second reader.

  bundle_properties.py --cli PROGRAM --data FOLDER --verifier scripts/verify-bundle

What is exported is sound to a reader that shares no code with the program; what is imported is what was exported; a
byte that is another, or missing, is refused by both.
"""
import argparse
import importlib.machinery
import importlib.util
import json
import pathlib
import random
import subprocess
import sys
import tempfile

PIECES = ["zaterdag", "naar het plein", "\"kom\"", "\\", "\n", "\t", "🔥", "é", "bel 06-12345678", "@iemand", "<b>",
          "rellen", "niet", "mail jan@voorbeeld.nl", "https://t.me/groep", "\u2028", "[telefoon]", "school", "vuurwerk"]
KEPT = ["text", "title", "received", "channel", "platform", "access", "observed", "reliability", "municipality", "url",
        "external_id", "reach", "police", "context", "indicators"]
SIGNALS, FLIPS, CUTS = 12, 60, 25


def drawn(dice, number):
    signal = {"id": f"bron-{number}", "text": " ".join(dice.choices(PIECES, k=dice.randint(1, 9))) + f" {number}"}
    maybe = {"received": f"2026-11-{dice.randint(10, 20)}T0{dice.randint(0, 9)}:30:00+01:00",
             "channel": dice.choice(["monitoring", "inwoner", "school", "politie"]),
             "platform": dice.choice(["telegram", "facebook", "mail van jan@voorbeeld.nl"]),
             "access": dice.choice(["open", "mondeling", "besloten_op_uitnodiging"]),
             "observed": dice.choice(["gezien", "ervaren", "mogelijk"]), "reliability": "B2",
             "municipality": "GM0361", "reach": [{"at": "2026-11-10T12:00:00+01:00", "count": dice.randint(0, 900)}],
             "police": {"judgement": "geen_signaal", "reason": "volgens 06-12345678"},
             "context": [{"kind": "incident", "theme": "opvang", "at": "2026-11-10T12:00:00+01:00", "outcome": "opkomst"}],
             "indicators": {"groot_bereik": "nee"}}
    return signal | {key: value for key, value in maybe.items() if dice.random() < 0.6}


class Road:
    """Two workspaces and the program between them."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder

    def run(self, database, *words, status=0):
        command = [self.options.cli, "--data", self.options.data, "--db", str(self.folder / database), "--json", *words]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8",
                              env={"HOME": str(self.folder), "LC_ALL": "C"})
        assert done.returncode == status, (words, done.returncode, done.stderr)
        return [json.loads(line) for line in done.stdout.split("\n") if line]  # splitlines knows more ends

    def refuses(self, bytes_):
        file = self.folder / "anders.peilstok"
        file.write_bytes(bytes_)
        done = subprocess.run([self.options.cli, "--db", str(self.folder / "oov.db"), "--json", "bundle", "inspect", file],
                              capture_output=True)
        code = json.loads(done.stderr)["error"]["code"] if done.returncode else "sound"
        return code in ("bundle_changed", "bundle_newer", "unknown_format", "empty_file")


def second_reader(path):
    loader = importlib.machinery.SourceFileLoader("verify_bundle", str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("verify_bundle", loader))
    loader.exec_module(module)

    def sound(bytes_):
        try:
            module.check(bytes_)
            return True
        except (ValueError, KeyError, TypeError, AttributeError):
            return False
    return sound


def same_after_import(road, sent, received):
    assert received["stored"] == SIGNALS and received["duplicates"] == 0, received
    for origin, here in zip(sent, received["ids"]):
        before, after = (road.run(db, "show", number)[0] for db, number in (("com.db", origin), ("oov.db", here)))
        for key in KEPT:
            assert before["stored"].get(key) == after["stored"].get(key), (key, before["stored"], after["stored"])
        with_bundle = after["bundles"][0]
        assert with_bundle["origin"] == origin and with_bundle["note"] == "Let op; bel [telefoon]", with_bundle
        assert with_bundle["sender"]["name"] == "Communicatie", with_bundle


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--cli", "--data", "--verifier"):
        parser.add_argument(name, required=True)
    options = parser.parse_args()
    sound, dice = second_reader(pathlib.Path(options.verifier)), random.Random(5)
    with tempfile.TemporaryDirectory(prefix="bundles-") as name:
        road = Road(options, pathlib.Path(name))
        lines = "".join(json.dumps(drawn(dice, number), ensure_ascii=False) + "\n" for number in range(SIGNALS))
        (road.folder / "in.jsonl").write_text(lines, encoding="utf-8")
        road.run("com.db", "surroundings", "--own", "GM0361")
        road.run("com.db", "import", str(road.folder / "in.jsonl"))
        file = road.folder / "een.peilstok"
        sent = [f"S{number}" for number in range(1, SIGNALS + 1)]
        road.run("com.db", "bundle", "export", "--signals", *sent, "--note", "Let op; bel 06-12345678", "--tlp",
                 "TLP:AMBER", "--to", str(file))
        bytes_ = file.read_bytes()
        assert sound(bytes_), "the second reader refuses what the program wrote"
        for personal in (b"12345678", b"jan@", b"@iemand", b"t.me/groep"):
            assert personal not in bytes_, personal
        road.run("oov.db", "bundle", "trust", str(file), "--name", "Communicatie", "--role", "OOV")
        same_after_import(road, sent, road.run("oov.db", "bundle", "import", str(file))[0])
        assert road.run("oov.db", "bundle", "import", str(file))[0]["repeated"]
        assert len(road.run("oov.db", "list")) == SIGNALS
        for _ in range(FLIPS):
            at = dice.randrange(len(bytes_))
            other = bytes_[:at] + bytes([bytes_[at] ^ 1 << dice.randrange(8)]) + bytes_[at + 1:]
            assert not sound(other) and road.refuses(other), at
        for length in [0] + dice.sample(range(1, len(bytes_)), CUTS):
            assert not sound(bytes_[:length]) and road.refuses(bytes_[:length]), length
    print(f"bundles: {SIGNALS} signals there and the same, {FLIPS} bytes changed and {CUTS + 1} cuts refused")


if __name__ == "__main__":
    sys.exit(main())
