#!/usr/bin/env python3
"""How much of what the engine reads in the texts of "dev" it still reads when one thing in each is spelled otherwise.

Each text gets one distortion of a kind, drawn with a fixed seed: two letters swapped, one left out, one doubled, a key
hit beside, a blank too few or too many, digits for letters, a star, dots, a stretched letter; and short texts without
any blank, or with one between all letters. Printed per kind: of the texts that are read as hate or threat (taalgebruik
2 or 3) how many still are, and of those that rightly are not, how many now wrongly are.
"""
import argparse
import json
import pathlib
import random
import re

from score import assess, read_cases

LONGEST, SHORT = 110, 40
KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
DIGITS = str.maketrans({"e": "3", "a": "4", "o": "0", "i": "1"})


def in_a_word(text, least, change):
    """One word of at least that many letters, changed; None when there is none or nothing changes."""
    words = [m for m in re.finditer(r"[A-Za-zÀ-ÿ]+", text) if len(m.group()) >= least]
    if not words:
        return None
    word = random.choice(words)
    changed = change(word.group())
    return text[:word.start()] + changed + text[word.end():] if changed and changed != word.group() else None


def inside(word, ends=1):
    return random.randrange(ends, len(word) - ends)


def swapped(word):
    at = random.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def left_out(word):
    at = inside(word)
    return word[:at] + word[at + 1:]


def doubled(word):
    at = inside(word)
    return word[:at] + word[at] + word[at:]


def beside(word):
    word, at = word.lower(), random.randrange(1, len(word))
    for row in KEYS:
        if (key := row.find(word[at])) >= 0:
            return word[:at] + (row[key + 1] if key + 1 < len(row) else row[key - 1]) + word[at + 1:]
    return None


def parted(word):
    at = inside(word, 2)
    return word[:at] + " " + word[at:]


def starred(word):
    at = inside(word)
    return word[:at] + "*" + word[at + 1:]


def stretched(word):
    at = inside(word)
    return word[:at] + word[at] * 3 + word[at:]


def blank_too_few(text):
    blanks = [m.start() for m in re.finditer(r"(?<=[a-z]) (?=[a-z])", text)]
    if not blanks:
        return None
    at = random.choice(blanks)
    return text[:at] + text[at + 1:]


KINDS = {
    "letters swapped": lambda text: in_a_word(text, 5, swapped),
    "letter left out": lambda text: in_a_word(text, 5, left_out),
    "letter doubled": lambda text: in_a_word(text, 5, doubled),
    "key beside": lambda text: in_a_word(text, 5, beside),
    "blank too few": blank_too_few,
    "no blank at all": lambda text: text.replace(" ", "") if len(text) < SHORT else None,
    "blank in a word": lambda text: in_a_word(text, 6, parted),
    "letters of a word apart": lambda text: in_a_word(text, 4, " ".join),
    "all letters apart": lambda text: " ".join(text.replace(" ", "")) if len(text) < SHORT else None,
    "dots in a word": lambda text: in_a_word(text, 4, ".".join),
    "digits for letters": lambda text: in_a_word(text, 4, lambda word: word.translate(DIGITS)),
    "a star for a letter": lambda text: in_a_word(text, 5, starred),
    "letter stretched": lambda text: in_a_word(text, 4, stretched),
}


def is_heavy(answer):
    return (answer["criteria"][0].get("level") or 0) >= 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--floors", help="JSON: kind -> [least kept, most wrongly] in percent; below it the exit code is 1")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--failures", action="store_true", help="print the texts that are no longer read")
    options = parser.parse_args()
    floors = json.loads(pathlib.Path(options.floors).read_text(encoding="utf-8")) if options.floors else {}

    cases = [case for case in read_cases("dev") if "taal" in case["expect"] and len(case["text"]) < LONGEST]
    answers = assess(options.cli, options.data, cases)
    heavy = [c for c, a in zip(cases, answers) if c["expect"]["taal"][0] >= 2 and is_heavy(a)]
    light = [c for c, a in zip(cases, answers) if c["expect"]["taal"][1] <= 1 and not is_heavy(a)]
    print(f"{len(heavy)} texts of hate or threat, {len(light)} that are none\n")
    print(f"{'':24} {'texts':>6} {'kept %':>7} {'wrongly %':>10}")
    below = []
    for kind, distort in KINDS.items():
        random.seed(options.seed)
        shares, counts = [], []
        for texts, wanted in ((heavy, True), (light, False)):
            changed = [{**case, "text": text} for case in texts if (text := distort(case["text"]))]
            read = assess(options.cli, options.data, changed)
            missed = [case["text"] for case, answer in zip(changed, read) if is_heavy(answer) != wanted]
            if options.failures:
                print("\n".join(f"  {'' if wanted else 'wrongly: '}{text!r}" for text in missed))
            shares.append(100 * len(missed) / max(1, len(changed)))
            counts.append(len(changed))
        kept, wrongly = 100 - shares[0], shares[1]
        print(f"{kind:24} {counts[0]:6} {kept:7.1f} {wrongly:10.1f}")
        least, most = floors.get(kind, [0, 100])
        if kept < least or wrongly > most:
            below.append(f"{kind}: kept {kept:.1f} (at least {least}), wrongly {wrongly:.1f} (at most {most})")
    if below:
        raise SystemExit("\n".join(below))


if __name__ == "__main__":
    main()
