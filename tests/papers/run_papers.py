#!/usr/bin/env python3
"""Writes a report of the example in every form and asks other programs what came of it.

  run_papers.py --cli PROGRAM --data FOLDER

A PDF must be tagged, be of A4, hold its fonts, and give its text in order (pdfinfo, pdffonts and pdftotext of
poppler-utils; without them that part is left out and said). ODT and DOCX must be whole archives of well-formed XML.
The same workspace and moment must give the same bytes.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zipfile

NOW = "2026-11-20T12:00:00+01:00"


def run(*words):
    return subprocess.run([str(w) for w in words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


def need(condition, words):
    if not condition:
        sys.exit(f"papers: {words}")


def check_pdf(paper):
    info = run("pdfinfo", paper).stdout.decode()
    need("Tagged:          yes" in info, "the PDF is not tagged")
    need("(A4)" in info, "the PDF is not of A4")
    need("Title:           Duiding van signaal S1" in info, "the PDF has no title")
    for line in run("pdffonts", paper).stdout.decode().splitlines()[2:]:
        need(" yes " in line, f"a font is not in the file: {line}")
    text = run("pdftotext", paper, "-").stdout.decode()
    order = [text.find(w) for w in ("Duiding van signaal S1", "In het kort", "Weging", "Verantwoording", "Logboek tot regel")]
    need(-1 not in order and order == sorted(order), f"the text is not in order: {order}")
    need(text.count("TLP:GREEN") >= 2 * text.count("\f"), "the label is not in the head and foot of every page")
    need(b"/Lang (nl-NL)" in paper.read_bytes(), "the PDF does not say its language")
    shape = run("pdfinfo", "-struct", paper).stdout.decode()
    for tag in ("Document", "H1", "H2", "H3", "P ", "LI ", "LBody", "Table", "TR", "TH", "TD"):
        need(tag in shape, f"the PDF has no {tag.strip()}")


def check_archive(paper):
    with zipfile.ZipFile(paper) as archive:
        need(archive.testzip() is None, f"{paper.name} is damaged")
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                xml.dom.minidom.parseString(archive.read(name))
        first = archive.infolist()[0]
    if paper.suffix == ".odt":
        need(first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED, "the type does not come first")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    parser.add_argument("--data", required=True, type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tmp = pathlib.Path(folder)
        cli = [options.cli, "--data", options.data, "--overlay", options.data / "example/overlay.json", "--db",
               tmp / "a.db", "--now", NOW]
        run(*cli, "import", options.data / "example/obi4wan-berichten.csv")
        for form in ("pdf", "odt", "docx", "html", "md", "json"):
            for name in ("one", "two"):
                done = run(*cli, "report", "S1", "--tlp", "TLP:GREEN", "--to", tmp / f"{name}.{form}")
                need(done.returncode == 0, done.stderr.decode())
            need((tmp / f"one.{form}").read_bytes() == (tmp / f"two.{form}").read_bytes(), f"{form} differs the second time")
        for form in ("odt", "docx"):
            check_archive(tmp / f"one.{form}")
        if shutil.which("pdfinfo"):
            check_pdf(tmp / "one.pdf")
        else:
            print("papers: poppler-utils is not there; the PDF was only written")
    print("papers: in order")


if __name__ == "__main__":
    main()
