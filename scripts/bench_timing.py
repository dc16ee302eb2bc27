"""What the benchmarks share: timing one command, ratios of pairs, and the lines that show them."""
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def timed(command, stdin=None, env=None):
    """Wall s, CPU s (children included) and peak MB of one command; stops the script when it fails."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE if stdin else None, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, text=True, env=env)
    if stdin:
        process.stdin.write(stdin)
        process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median_ratio(pairs):
    return statistics.median(a / b for a, b in pairs)


def made_corpus(rows, file, *more) -> None:
    subprocess.run([sys.executable, ROOT / "scripts/make-corpus", str(rows), file, *map(str, more)], check=True)


def importing(options, database, corpus, *more):
    """The command that imports a file into a workspace."""
    return [options.build / "peilstok-cli", "--data", ROOT / "data", "--db", database, "import", corpus, *more]


def without_workspace(database) -> None:
    for file in database.parent.glob(database.name + "*"):
        file.unlink()


def print_pairs(rows, names, mine, peer, goals) -> None:
    """Medians of both, then the median ratio over the pairs with its goal; `goals` for wall, CPU and peak, or None."""
    print(f"{'':34}{'rows/s':>10}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}")
    for name, values in zip(names, (mine, peer)):
        medians = [statistics.median(v[i] for v in values) for i in range(3)] if values else None
        if medians:
            print(f"{name:34}{rows / medians[0]:10.0f}{medians[0]:9.2f}{medians[1]:9.2f}{medians[2]:9.0f}")
    if not peer:
        return
    ratios = [median_ratio([(a[i], b[i]) for a, b in zip(mine, peer)]) for i in range(3)]
    print(f"{'ratio (median of the pairs)':34}{'':10}{ratios[0]:9.2f}{ratios[1]:9.2f}{ratios[2]:9.2f}")
    print(f"{'goal':34}{'':10}" + "".join(f"{'' if goal is None else goal:>9}" for goal in goals))
