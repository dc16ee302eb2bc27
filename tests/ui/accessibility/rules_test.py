#!/usr/bin/env python3
"""The rules of the walk must be able to fail: each is shown an offence and must name it."""
from rules import Seen, focus_offences, offences, too_few


def accused(*seen: Seen) -> int:
    return len(offences("Postvak", list(seen)))


assert not accused(Seen("push button", "Importeren", "/a", focusable=True)), "a good button was accused"
assert accused(Seen("push button", "", "/a")) == 1, "a nameless button went unseen"
assert accused(Seen("push button", "\u2039", "/a")) == 1, "a button with a sign for a name went unseen"
assert accused(Seen("filler", "Weging", "/a", focusable=True)) == 1, "a focusable filler went unseen"
assert not accused(Seen("filler", "", "/a")), "a filler that does nothing was accused"
assert accused(Seen("combo box", "Urgentie", "/a")) == 1, "a combo box without a label went unseen"
assert accused(Seen("combo box", "Urgentie", "/a", labels=("Urgentie",))) == 1, "a value for a label went unseen"
assert not accused(Seen("combo box", "Urgentie", "/a", labels=("Volgorde",))), "a labelled combo box was accused"
assert accused(Seen("label", "Gemeente", "/a", labels_nothing=True)) == 1, "a label of nothing went unseen"
assert accused(Seen("table", "Signalen", "/a", rows=(("S1", ""), ("", "")))) == 1, "a row without a word went unseen"
same = [Seen("push button", "Wissel", f"/{i}", within="Postvak") for i in range(2)]
assert accused(*same) == 1, "two buttons of one name went unseen"
same[1].within = "Rij 2"
assert not accused(*same), "the same button in another row was accused"
assert focus_offences("Postvak", [Seen("table", "Signalen", "/a")]), "a lost focus went unseen"
assert focus_offences("Postvak", [Seen("panel", "", "/a", focused=True)]), "a nameless focus went unseen"
assert focus_offences("Postvak", [Seen("filler", "Weging", "/a", focused=True)]), "a focused filler went unseen"
assert not focus_offences("Postvak", [Seen("table", "Signalen", "/a", focused=True)])
assert too_few("Postvak", 3, 30) and not too_few("Postvak", 30, 30)
print("rules of the walk: each fails when it should")
