"""The benchmarks of reading files: a whole import, a dry run, a workbook, memory, and what is added to a full workspace,
each beside its peer in the same run."""
import csv
import multiprocessing
import os
import pathlib
import shutil
import statistics
import subprocess
import zipfile
from xml.sax.saxutils import escape

from bench_timing import importing, made_corpus, median_ratio, print_pairs, timed, without_workspace


def texts_alone(corpus, file) -> int:
    """The texts of a corpus as a CSV of one column; gives how many there are."""
    csv.field_size_limit(1 << 24)
    rows = 0
    with corpus.open(encoding="utf-8", newline="") as source, file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["text"])
        for row in csv.DictReader(source):
            writer.writerow([row["text"]])
            rows += 1
    return rows


def fts_import(database, texts, make=True):
    """The command and the words for sqlite3 that read texts into an FTS5 table."""
    table = "CREATE VIRTUAL TABLE berichten USING fts5(text);\n" if make else ""
    return ["sqlite3", database], f"PRAGMA journal_mode=WAL;\n{table}.mode csv\n.import --skip 1 {texts} berichten\n"


def bench_import(options, temporary, corpus) -> None:
    texts, mine, peer = temporary / "texts.csv", [], []
    rows = texts_alone(corpus, texts)
    for _ in range(options.pairs):
        for name in ("peilstok.db", "peer.db"):
            without_workspace(temporary / name)
        mine.append(timed(importing(options, temporary / "peilstok.db", corpus)))
        peer.append(timed(*fts_import(temporary / "peer.db", texts)))
    print(f"{rows} rows, {corpus.stat().st_size / 1e6:.1f} MB, {options.pairs} pairs; build {options.build.name}")
    print_pairs(rows, ("peilstok-cli import", "sqlite3 .import, text into FTS5"), mine, peer, (1.5, 2.5, None))


def bench_memory(options, temporary, corpus) -> None:
    """Peak memory of a whole import, and of one of a tenth."""
    tenth = temporary / "tenth.csv"
    made_corpus(options.rows // 10, tenth)
    peaks = []
    for _ in range(options.pairs):
        pair = []
        for file in (corpus, tenth):
            without_workspace(temporary / "peilstok.db")
            pair.append(timed(importing(options, temporary / "peilstok.db", file))[2])
        peaks.append(pair)
    print(f"{options.pairs} pairs; build {options.build.name}")
    print(f"{f'peak MB of an import of {options.rows}':44}{statistics.median(p[0] for p in peaks):9.0f}   goal 300")
    print(f"{f'peak MB of an import of {options.rows // 10}':44}{statistics.median(p[1] for p in peaks):9.0f}")
    print(f"{'ratio (median of the pairs)':44}{median_ratio(peaks):9.2f}   goal 2.5")


DUCKDB_QUERY = "SET threads = 2; SELECT count(*), sum(length(text)) FROM read_csv('{file}', header = true, all_varchar = true)"
DUCKDB_NODE = """
const {{ DuckDBInstance }} = require('@duckdb/node-api');
(async () => {{
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads = 2');
  const answer = await connection.runAndReadAll(`{query}`);
  if (Number(answer.getRows()[0][0]) !== {rows}) process.exit(2);
}})().catch((error) => {{ console.error(error); process.exit(2); }});
"""


def duckdb_reading(corpus, rows, temporary):
    """What DuckDB is here, and the command and environment with which it reads a CSV; nothing where it is not."""
    query = DUCKDB_QUERY.format(file=corpus)
    if shutil.which("duckdb"):
        return "duckdb read_csv, 2 threads", ["duckdb", "-c", query], None
    home = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "peilstok-bench"
    if not shutil.which("node") or not (home / "node_modules/@duckdb/node-api").exists():
        return None
    script = temporary / "duckdb.js"
    script.write_text(DUCKDB_NODE.format(query=query.split("; ", 1)[1], rows=rows), encoding="utf-8")
    return "duckdb read_csv, 2 threads (node)", ["node", script], {**os.environ, "NODE_PATH": str(home / "node_modules")}


def bench_dry_run(options, temporary, corpus) -> None:
    with corpus.open(encoding="utf-8", newline="") as lines:
        csv.field_size_limit(1 << 24)
        rows = sum(1 for _ in csv.reader(lines)) - 1
    found = duckdb_reading(corpus, rows, temporary)
    if found:
        name, command, environment = found
        reading = lambda: timed(command, env=environment)
    else:
        print("DuckDB is not here (npm install --prefix ~/.cache/peilstok-bench @duckdb/node-api); the peer is SQLite, which "
              "reads the same rows into a table in memory and counts them: slower than DuckDB.")
        name = "sqlite3 .import into memory"
        words = f".mode csv\n.import {corpus} berichten\nSELECT count(*) FROM berichten;\n"
        reading = lambda: timed(["sqlite3", ":memory:"], words)
    mine, peer = [], []
    for _ in range(options.pairs):
        without_workspace(temporary / "peilstok.db")
        mine.append(timed(importing(options, temporary / "peilstok.db", corpus, "--dry-run")))
        peer.append(reading())
    print(f"{rows} rows, {corpus.stat().st_size / 1e6:.1f} MB, {options.pairs} pairs; build {options.build.name}")
    print("Ours masks and weighs every row too; the peer reads and counts.")
    print_pairs(rows, ("peilstok-cli import --dry-run", name), mine, peer, (None, 0.6 if found else None, None))


def column(number) -> str:
    return chr(ord("A") + number)


def write_workbook(corpus, file) -> int:
    """The corpus as a workbook with shared strings, as office programs write one; gives its rows."""
    strings, numbers, rows = [], {}, 0

    def shared(words):
        if words not in numbers:
            numbers[words] = len(strings)
            strings.append(words)
        return numbers[words]

    sheet = []
    csv.field_size_limit(1 << 24)
    with corpus.open(encoding="utf-8", newline="") as lines:
        for at, cells in enumerate(csv.reader(lines), 1):
            sheet.append(f'<row r="{at}">' + "".join(f'<c r="{column(i)}{at}" t="s"><v>{shared(cell)}</v></c>'
                                                     for i, cell in enumerate(cells)) + "</row>")
            rows = at - 1
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{relations}"><sheets>'
        '<sheet name="Berichten" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{''.join(sheet)}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f'<sst {main} count="{len(strings)}" uniqueCount="{len(strings)}">'
        + "".join(f'<si><t xml:space="preserve">{escape(words)}</t></si>' for words in strings) + "</sst>",
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, head + body)
    return rows


def converting(workbook, temporary):
    """The command with which LibreOffice converts a workbook; nothing where it or its Calc is not here."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        return None
    command = [office, f"-env:UserInstallation=file://{temporary}/office", "--headless", "--convert-to", "csv", "--outdir",
               temporary / "converted", workbook]
    # The first run also makes its settings; without Calc it ends well and writes nothing.
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return command if (temporary / "converted" / f"{workbook.stem}.csv").exists() else None


def bench_xlsx(options, temporary, corpus) -> None:
    workbook = temporary / "werkmap.xlsx"
    # In a process of its own: a child's peak of memory begins at that of who starts it.
    with multiprocessing.get_context("spawn").Pool(1) as apart:
        rows = apart.apply(write_workbook, (corpus, workbook))
    office = converting(workbook, temporary)
    if not office:
        print("LibreOffice Calc is not here (libreoffice-calc-nogui): only our own figure")
    mine, peer = [], []
    for _ in range(options.pairs):
        without_workspace(temporary / "peilstok.db")
        mine.append(timed(importing(options, temporary / "peilstok.db", workbook)))
        if office:
            peer.append(timed(office))
    print(f"{rows} rows, workbook of {workbook.stat().st_size / 1e6:.1f} MB, {options.pairs} pairs; "
          f"build {options.build.name}")
    print_pairs(rows, ("peilstok-cli import", "LibreOffice, to CSV"), mine, peer, (None, 0.8, None))


def bench_add(options, temporary, workspace, adding) -> None:
    """`adding` posts more into a workspace of `rows`, beside the same texts into an FTS5 table of as many."""
    more, texts = temporary / "more.csv", temporary / "more-texts.csv"
    made_corpus(adding, more, 2)
    texts_alone(more, texts)
    stored, all_texts, whole = temporary / "stored.csv", temporary / "all-texts.csv", temporary / "peer-base.db"
    made_corpus(options.rows, stored)
    texts_alone(stored, all_texts)
    stored.unlink()
    timed(*fts_import(whole, all_texts))
    all_texts.unlink()
    subprocess.run(["sqlite3", whole, "PRAGMA wal_checkpoint(TRUNCATE);"], check=True, stdout=subprocess.DEVNULL)
    mine, peer = [], []
    for _ in range(options.pairs):
        for source, target in ((workspace, "peilstok.db"), (whole, "peer.db")):
            without_workspace(temporary / target)
            shutil.copy(source, temporary / target)
        os.sync()  # a disk that is still writing the copies holds up every write after it
        mine.append(timed(importing(options, temporary / "peilstok.db", more)))
        peer.append(timed(*fts_import(temporary / "peer.db", texts, make=False)))
    print(f"{adding} posts into {options.rows}, {options.pairs} pairs; build {options.build.name}")
    print_pairs(adding, ("peilstok-cli import", "sqlite3 .import, text into FTS5"), mine, peer, (2.5, 2.5, None))
