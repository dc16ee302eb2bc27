#!/usr/bin/env python3
"""Writes the report of a period over every fixture there is, and looks for what may not be in it.

  period_papers.py --cli PROGRAM --data FOLDER --tests FOLDER

No text of a message, no masked or pseudonymised token and no author may stand in it, in any form that can be read. The
one page is one page of A4 on a full workspace as on an empty one. The same workspace and moment give the same bytes.
"""
import argparse
import datetime
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

NOW = "2026-11-23T08:00:00+01:00"
TOKEN = re.compile(r"\[(account|telefoon|email|naam_met_adres|iban|bsn|kenteken|profiellink)[\]:]")
STRETCH = 25  # characters of a message in a row


def run(*words, status=(0, 1)):
    done = subprocess.run([str(w) for w in words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
    if done.returncode not in status:
        sys.exit(f"period: {' '.join(map(str, words))}\n{done.stderr.decode()}")
    return done


def need(condition, words):
    if not condition:
        sys.exit(f"period: {words}")


def fixtures(data, tests):
    """Files that an import may read; those that are broken on purpose are refused, which is fine."""
    places = [*(data / "example").iterdir(), *(tests / "golden").glob("*/*")]
    return sorted(f for f in places if f.suffix in (".csv", ".jsonl", ".json", ".eml", ".rss", ".xml", ".txt")
                  and f.name not in ("overlay.json",))


def own_words(database):
    """Texts, titles, addresses and authors of everything that is stored."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as file:
        rows = file.execute("SELECT text, title, url, author, external_id FROM signal").fetchall()
    texts = {words for row in rows for words in row[:3] if words}
    return texts, {row[3] for row in rows if row[3]}


def may_not_hold(page, texts, authors, where):
    found = TOKEN.search(page)
    need(not found, f"{where}: a masked token {found and found.group(0)}")
    for author in authors:
        need(author not in page, f"{where}: an author")
    flat = " ".join(page.split())
    for text in texts:
        words = " ".join(text.split())
        for begin in range(0, max(1, len(words) - STRETCH), STRETCH // 2):
            piece = words[begin:begin + STRETCH]
            need(len(piece) < STRETCH or piece not in flat, f"{where}: words of a message: {piece}")


def readable(paper):
    if paper.suffix == ".pdf":
        return run("pdftotext", paper, "-").stdout.decode() if shutil.which("pdftotext") else ""
    return paper.read_text(encoding="utf-8")


def periods(database):
    """The whole of what is stored, as far as one report reaches, and its last day."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as file:
        last = file.execute("SELECT max(received) FROM signal").fetchone()[0]
    if last is None:
        return [("2026-11-16T00:00:00+01:00", "2026-11-23T00:00:00+01:00")]
    end = datetime.datetime.fromtimestamp(last + 1, datetime.timezone.utc)
    return [((end - datetime.timedelta(days=days)).isoformat(), end.isoformat()) for days in (399, 1)]


def check_workspace(cli, database, tmp, where):
    texts, authors = own_words(database)
    for number, (begin, end) in enumerate(periods(database)):
        for more in ([], ["--one-page"]):
            for form in ("md", "html", "json", "pdf"):
                paper = tmp / f"papier{number}.{form}"
                run(*cli, "--db", database, "report", "--from", begin, "--until", end, "--to", paper, *more, status=(0,))
                may_not_hold(readable(paper), texts, authors, where)
                if more and form == "pdf" and shutil.which("pdfinfo"):
                    info = run("pdfinfo", paper).stdout.decode()
                    need(re.search(r"^Pages: +1$", info, re.M) and "(A4)" in info, f"{where}: not one page of A4\n{info}")


def full_lines(data):
    """Ten weeks of signals of every channel about many places and themes, with people in them."""
    names = [line for line in ("Waterbroek Kravelduin Elzermonde Rietvonder Alkmaar Den Helder Hoorn Haarlem Utrecht Breda "
                               "Tilburg Zwolle Assen Emmen Leiden Delft Gouda Almere").split()]
    about = ("de school en de scholieren", "het azc en de noodopvang", "vuurwerk en oudjaar", "de wedstrijd en supporters",
             "een demonstratie bij het gemeentehuis", "een feest op het plein", "plunderen van de winkels", "de burgemeester")
    channels = ("monitoring", "politie", "inwoner", "jongerenwerk", "school", "collega", "media", "buurgemeente", "ondernemer")
    end = datetime.datetime.fromisoformat(NOW)
    for i in range(900):
        # The last week is three times as busy as the ones before it.
        hours = i % 168 if i < 300 else 168 + (i * 37) % (9 * 168)
        text = (f"Bericht {i}: zaterdag 21.00 uur allemaal naar het Marktplein in {names[i % len(names)]} om {about[i % 8]}, "
                f"zegt @gebruiker{i}, bel 06-1234{i % 9000 + 1000}")
        yield {"id": f"v{i}", "text": text, "received": (end - datetime.timedelta(hours=hours, minutes=5)).isoformat(),
               "channel": channels[i % 9], "access": "open", "author": f"gebruiker{i}", "municipality": "GM9001"}


def fill(cli, database, tmp, data):
    """A workspace in which everything was done that the report tells of."""
    lines = tmp / "vol.jsonl"
    lines.write_text("".join(json.dumps(line) + "\n" for line in full_lines(data)), encoding="utf-8")
    work = [*cli, "--db", database]
    run(*work, "--now", NOW, "import", lines)
    for i in range(12):
        run(*work, "--now", "2026-11-20T09:00:00+01:00", "bundle", "export", "--signals", f"v{i}", f"v{i + 20}", "--to", tmp,
            "--note", "Let op zaterdag", "--tlp", "TLP:AMBER", "--key", tmp / "sleutel")
    for i in range(6):
        run(*work, "--now", "2026-11-21T10:00:00+01:00", "decide", f"v{i}", "SIG-03", "--role", "Henk de Boze",
            "--reason", "Henk de Boze belde", status=(0, 2))
        run(*work, "--now", "2026-11-21T11:00:00+01:00", "answer", f"v{i}", "--answer", "wordt_niets", "--note", "Henk zei het")
        run(*work, "--now", "2026-11-21T12:00:00+01:00", "handle", "sluit", f"v{i + 40}", "--reason", "afgehandeld")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--tests", required=True, type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tmp = pathlib.Path(folder)
        there = [options.cli, "--data", options.data, "--overlay", options.data / "example/overlay.json"]
        cli = [*there, "--now", NOW]
        every, empty, full = tmp / "alles.db", tmp / "leeg.db", tmp / "vol.db"
        read = 0
        for file in fixtures(options.data, options.tests):
            done = run(*cli, "--db", every, "import", "--access", "open", "--gemeente", "GM9001", file, status=(0, 1, 2, 3, 4))
            read += done.returncode in (0, 1)
        need(read >= 10, f"only {read} fixtures could be read")
        run(*cli, "--db", empty, "note", "Een eerste melding, lang geleden verteld op straat.", "--gemeente", "GM9001")
        fill(there, full, tmp, options.data)
        for database in (every, empty, full):
            check_workspace(cli, database, tmp, database.name)
        week = ["report", "--from", "2026-11-16", "--until", "2026-11-23"]
        for form in ("md", "html", "json"):
            out = [run(*cli, "--db", full, *week, "--format", form, status=(0,)).stdout for _ in range(2)]
            need(out[0] == out[1], f"{form} differs the second time")
            may_not_hold(out[0].decode(), *own_words(full), form)
            need("Henk" not in out[0].decode(), f"{form}: a name that somebody typed")
        said = out[1].decode()
        told = json.loads(said)["data"]["forwarded"]
        need(len(told) == 12 and all(one["signals"] == 2 for one in told), "what was forwarded is not told")
    print(f"period: in order ({read} fixtures)")


if __name__ == "__main__":
    main()
