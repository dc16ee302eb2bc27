#!/usr/bin/env python3
"""Two programs on one workspace never lose a text silently.

  two_programs.py --cli PROGRAM --data FOLDER [--acts N]

Two processes write to one dossier at the same time. What is new from either must be there; of two changes of the same
part one is kept and the other is refused with both texts, unless it was made of what the first had left.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile
import threading


def command(options, place, *words):
    return [options.cli, "--data", options.data, "--db", str(place / "werk.db"), "--json", *words]


def run(options, place, *words):
    out = subprocess.run(command(options, place, *words), capture_output=True, text=True, encoding="utf-8",
                         env={"HOME": str(place), "LC_ALL": "C"})
    return out.returncode, [json.loads(line) for line in out.stdout.split("\n") if line], out.stderr


def done(options, place, *words):
    code, out, error = run(options, place, *words)
    assert code == 0, (words, code, error)
    return out


def at_once(*works):
    """Begins all of them together and gives what came of each."""
    results = [None] * len(works)

    def follow(number, work):
        results[number] = work()
    threads = [threading.Thread(target=follow, args=one) for one in enumerate(works)]
    for one in threads: one.start()
    for one in threads: one.join()
    return results


def additions_of_both_are_there(options, place):
    def series(who):
        return lambda: [done(options, place, "dossier", "add", "D1", "gegeven", f"{who} {n}", "--role", who)[0]["entry"]
                        for n in range(options.acts)]
    first, second = at_once(series("meldkamer"), series("adviseur"))
    texts = {one["id"]: one["text"] for one in done(options, place, "dossier", "show", "D1")[0]["items"]}
    for who, kept in (("meldkamer", first), ("adviseur", second)):
        for number, entry in enumerate(kept): assert texts.get(entry) == f"{who} {number}", (who, entry)
    assert not set(first) & set(second)


def a_clash_shows_both(options, place):
    shown = done(options, place, "dossier", "show", "D1")[0]
    item, seen = shown["items"][0]["id"], shown["last_entry"]

    def change(who):
        return lambda: run(options, place, "dossier", "edit", "D1", str(item), "--text", f"tekst van {who}", "--seen",
                           str(seen), "--role", who)
    results = at_once(change("meldkamer"), change("adviseur"))
    kept = [who for who, (code, _, _) in zip(("meldkamer", "adviseur"), results) if code == 0]
    assert len(kept) == 1, results
    loser = "adviseur" if kept == ["meldkamer"] else "meldkamer"
    code, out, error = results[0 if loser == "meldkamer" else 1]
    assert "changed_meanwhile" in error, error
    assert out[0]["theirs"]["text"] == f"tekst van {kept[0]}" and out[0]["yours"]["text"] == f"tekst van {loser}", out
    # Who read both and says so is kept, and what stood there before can still be read back.
    done(options, place, "dossier", "edit", "D1", str(item), "--text", "samen", "--seen", str(out[0]["seen"]), "--role", loser)
    now = done(options, place, "dossier", "show", "D1")[0]
    assert next(one for one in now["items"] if one["id"] == item)["text"] == "samen"


def main():
    parser = argparse.ArgumentParser()
    for name in ("cli", "data"): parser.add_argument("--" + name, required=True)
    parser.add_argument("--acts", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        source = place / "in.jsonl"
        source.write_text(json.dumps({"id": "s1", "text": "Wat een waardeloos besluit", "access": "open",
                                      "received": "2026-11-20T08:00:00+01:00"}) + "\n")
        done(options, place, "import", "--gemeente", "GM0361", str(source))
        done(options, place, "dossier", "open", "s1", "--title", "begin", "--owner", "OOV", "--next",
             "2026-12-01T12:00:00+01:00", "--role", "OOV-adviseur")
        additions_of_both_are_there(options, place)
        for _ in range(options.acts): a_clash_shows_both(options, place)
        report = done(options, place, "verify")[0]
        assert report["sound"], report
    print(f"two programs: {2 * options.acts} additions and {options.acts} clashes, nothing lost")


if __name__ == "__main__":
    main()
