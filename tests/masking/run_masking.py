#!/usr/bin/env python3
"""Measures the masking of personal data on invented posts, through peilstok-cli alone.

  run_masking.py --cli build/ci/peilstok-cli --data data [--set dev] [--failures]

A post is one line of JSON: {"id", "text"}; in its text `[[kind|words]]` stands around what must be masked, and the marks
are taken out before the post is weighed. A mark counts as found when a mask of its kind covers all its letters and
digits. A mask is right when every letter and digit under it was marked with its kind, or stands between two such marks
that it covers both. Recall is found marks to all marks, precision right masks to all masks.

The set "held" was written after the rules were mended and is not looked into: its failures are never printed.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# Of all posts together, and of each set alone: of "held" what was measured when it was written, rounded down.
FLOOR = 98.0
SET_FLOORS = {"dev": 98.0, "held": 97.0}
MARK = re.compile(r"\[\[(\w+)\|(.*?)\]\]", re.DOTALL)


class Post:
    """A post without its marks, and for each kind the places that were marked."""

    def __init__(self, line, where):
        post = json.loads(line)
        self.id, self.marks, self.text = post["id"], [], ""
        end = 0
        for mark in MARK.finditer(post["text"]):
            self.text += post["text"][end:mark.start()]
            start = len(self.text)
            self.text += mark.group(2)
            self.marks.append((mark.group(1), start, len(self.text)))
            end = mark.end()
        self.text += post["text"][end:]
        if "[[" in self.text or "]]" in self.text:
            sys.exit(f"{where}: a mark that is not closed")

    def letters(self, start, end):
        return {place for place in range(start, end) if self.text[place].isalnum()}


def read_posts(set_name):
    posts = []
    for path in sorted((HERE / set_name).glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line:
                posts.append(Post(line, f"{path.name}:{number}"))
    if len({post.id for post in posts}) != len(posts):
        sys.exit(f"{set_name}: an id stands twice")
    return posts


def masks_of(cli, data, posts):
    lines = "".join(json.dumps({"id": post.id, "text": post.text}) + "\n" for post in posts)
    done = subprocess.run([cli, "assess", "-", "--data", data, "--now", "2026-11-19T16:05:00+01:00"], input=lines,
                          capture_output=True, text=True, encoding="utf-8")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or [one["id"] for one in answers] != [post.id for post in posts]:
        sys.exit(f"peilstok-cli ended with {done.returncode} and {len(answers)} answers: {done.stderr[-2000:]}")
    return [[(mask["kind"], *mask["span"]) for mask in answer["masked"]] for answer in answers]


def mask_is_right(post, mask):
    """Whether all letters under the mask were marked, or lie between two marks that it reaches."""
    kind, start, end = mask
    reached = [(a, b) for k, a, b in post.marks if k == kind and post.letters(max(a, start), min(b, end))]
    if not reached:
        return False
    return post.letters(start, end) <= post.letters(min(a for a, _ in reached), max(b for _, b in reached))


class Tally:
    def __init__(self):
        self.marks = self.found = self.masks = self.right = 0

    def add(self, other):
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def measure(posts, masks, failures):
    tallies = collections.defaultdict(Tally)
    for post, its_masks in zip(posts, masks):
        for kind, start, end in post.marks:
            covered = set().union(*(post.letters(a, b) for k, a, b in its_masks if k == kind))
            tallies[kind].marks += 1
            if post.letters(start, end) <= covered:
                tallies[kind].found += 1
            else:
                failures.append(f"{post.id}: {kind} missed: {post.text[start:end]!r} in {post.text!r}")
        for mask in its_masks:
            tallies[mask[0]].masks += 1
            if mask_is_right(post, mask):
                tallies[mask[0]].right += 1
            else:
                failures.append(f"{post.id}: {mask[0]} wrong: {post.text[mask[1]:mask[2]]!r} in {post.text!r}")
    return tallies


def percent(part, whole):
    return 100 * part / whole if whole else 100.0


def report(name, count, tallies, floor):
    """Prints the table; whether recall and precision reach the floor."""
    total = Tally()
    print(f"{name} ({count} posts)".ljust(24) + "marks  recall  masks  precision")
    for kind in sorted(tallies):
        total.add(tallies[kind])
    for kind, tally in [*sorted(tallies.items()), ("together", total)]:
        print(f"{kind:24}{tally.marks:5}  {percent(tally.found, tally.marks):6.1f}  {tally.masks:5}"
              f"  {percent(tally.right, tally.masks):9.1f}")
    print()
    recall, precision = percent(total.found, total.marks), percent(total.right, total.masks)
    if min(recall, precision) >= floor:
        return True
    print(f"{name}: recall {recall:.1f} and precision {precision:.1f}, at least {floor} of each is asked", file=sys.stderr)
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cli", default=str(ROOT / "build/ci/peilstok-cli"))
    parser.add_argument("--data", default=str(ROOT / "data"))
    parser.add_argument("--set", choices=["dev", "held"], action="append", dest="sets")
    parser.add_argument("--failures", action="store_true", help="print what went wrong (only of the set dev)")
    args = parser.parse_args()
    sets = args.sets or ["dev", "held"]
    high, count, all_tallies = True, 0, collections.defaultdict(Tally)
    for set_name in sets:
        posts, failures = read_posts(set_name), []
        if not posts:
            sys.exit(f"no posts in {HERE / set_name}")
        tallies = measure(posts, masks_of(args.cli, args.data, posts), failures)
        high = report(set_name, len(posts), tallies, SET_FLOORS[set_name]) and high
        if args.failures and set_name == "dev":
            print("\n".join(failures))
        count += len(posts)
        for kind, tally in tallies.items():
            all_tallies[kind].add(tally)
    if len(sets) > 1:
        high = report("all", count, all_tallies, FLOOR) and high
    return 0 if high else 1


if __name__ == "__main__":
    sys.exit(main())
