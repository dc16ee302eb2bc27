#!/usr/bin/env python3
"""Goes through every place and the usual dialogs of the running program as a screen reader would, and names each
control that it could not announce. Started by walk.sh:  walk.py PROCESS places|welcome|dossier"""
from __future__ import annotations

import sys
import time

import pyatspi

import desktop
from desktop import Gone, press, wait_for
from rules import focus_offences, offences, too_few

# How many controls there are at least, rail and status line included. Well below what there is, so that a smaller page
# is no failure; well above what an empty page has, so that a walk that saw nothing is.
PLACES = [
    ("Postvak", "ctrl+1", 30),
    ("Duiding", "ctrl+2", 30),
    ("Omgevingsbeeld", "ctrl+3", 28),
    ("Interventiekaart", "ctrl+4", 25),
    ("Crisiskamer", "ctrl+5", 11),
    ("Logboek", "ctrl+6", 11),
    ("Evaluatie", "ctrl+7", 11),
    ("Instellingen", "ctrl+8", 12),
]
# What opens from which place, with which key or (after @) by which button, and how many controls it has at least.
DIALOGS = [
    ("Notitie", "ctrl+1", "ctrl+n", 5),
    ("Importeren", "ctrl+1", "ctrl+i", 2),
    ("Doorzenden", "ctrl+1", "ctrl+shift+d", 4),
    ("Doorzendingen", "ctrl+1", "ctrl+shift+a", 3),
    ("Signaal sluiten", "ctrl+1", "s", 4),
    ("Wegleggen", "ctrl+1", "w", 4),
    ("Toewijzen", "ctrl+1", "t", 3),
    ("Groepen", "ctrl+1", "ctrl+shift+g", 4),
    ("Ruislijsten", "ctrl+1", "ctrl+shift+r", 4),
    ("Altijd ruis", "ctrl+1", "x", 6),
    ("Terugkoppelen", "ctrl+1", "k", 6),
    ("Besluit", "ctrl+2", "@Kies deze kaart", 6),
    ("Vraag klaarzetten", "ctrl+2", "q", 5),
    ("Overzicht over een periode", "ctrl+3", "ctrl+shift+o", 16),
    ("Toetsen", "ctrl+1", "F1", 2),
    ("Toetsen wijzigen", "ctrl+1", "shift+F1", 4),
]
# What a place also shows, with the keys, the name of something that is only there, and how many controls at least.
VIEWS = [
    ("Omgevingsbeeld als tabel", "ctrl+3", ["t"], "Wat er gebeurde", 20),
    ("Interventiekaart, een kaart", "ctrl+4", ["Return"], "Kaart 0 (", 20),
    ("Interventiekaart, blad 2", "ctrl+4", ["Escape", "alt+2"], "Barri\u00e8remodel", 14),
    ("Interventiekaart, blad 3", "ctrl+4", ["alt+3"], "Partners", 14),
    ("Interventiekaart, blad 4", "ctrl+4", ["alt+4"], "Zoek in de kennisbank", 14),
]
# The same with an open dossier and a closed one.
DOSSIER_PLACES = [("Crisiskamer", "ctrl+5", 25), ("Logboek", "ctrl+6", 14), ("Evaluatie", "ctrl+7", 20)]
DOSSIER_DIALOGS = [
    ("Dossier openen", "ctrl+5", "n", 6),
    ("Feit toevoegen", "ctrl+5", "f", 6),
    ("Vraag toevoegen", "ctrl+5", "v", 5),
    ("Verklaring toevoegen", "ctrl+5", "w", 4),
    ("Scenario toevoegen", "ctrl+5", "s", 6),
    ("Besluit vastleggen", "ctrl+5", "b", 9),
    ("Actie toevoegen", "ctrl+5", "a", 5),
    ("Les toevoegen", "ctrl+5", "l", 4),
    ("Dossier bijwerken", "ctrl+5", "e", 8),
    ("Dossier overdragen", "ctrl+5", "d", 4),
    ("Eerdere overleggen", "ctrl+5", "k", 1),
    ("Evaluatie overslaan", "ctrl+7", "@Overslaan\u2026", 4),
]
SECTIONS = "Onderdelen van de instellingen"


class Walk:
    def __init__(self, process: int):
        self.app = desktop.application(process)
        self.found: list[str] = []

    def judge(self, place: str, root, least: int, started: float) -> None:
        seen = desktop.settled(root)
        count = sum(one.is_control() for one in seen)
        new = offences(place, seen) + focus_offences(place, seen) + too_few(place, count, least)
        self.found += new
        focused = next((one for one in reversed(seen) if one.focused and one.name), None)
        where = f"{focused.role} '{focused.name[:40]}'" if focused else "nowhere"
        print(f"{place:32} {count:4} controls, {len(new)} wrong, focus on {where}, {time.monotonic() - started:.1f} s",
              flush=True)

    def main(self):
        try:
            return wait_for("the window of the program", lambda: desktop.active_window(self.app), 8)
        except Gone:
            desktop.activate(self.app)  # as a click on it would
            return wait_for("the window of the program to take the keyboard",
                            lambda: desktop.active_window(self.app))

    def go(self, place: str, key: str):
        press(key)
        return wait_for(f"{place} to be in sight", lambda: next(
            (one for one in desktop.windows(self.app) if one.name.startswith(f"{place} ")), None))

    def attempt(self, name: str, visit) -> None:
        """One that cannot be reached is an offence, and must not keep the others from being looked at."""
        try:
            visit(time.monotonic())
        except Gone as gone:
            self.found.append(f"{name}: {gone}")
            print(f"{name:32} not reached: {gone}", flush=True)

    def place(self, name: str, key: str, least: int) -> None:
        self.attempt(name, lambda started: self.judge(name, self.go(name, key), least, started))

    def place_of(self, key: str):
        return self.go(next(name for name, its, _ in PLACES if its == key), key)

    def view(self, name: str, place: str, keys: list[str], mark: str, least: int) -> None:
        def visit(started: float) -> None:
            window = self.place_of(place)
            press(*keys)
            wait_for(f"'{mark}' to be in sight",
                     lambda: any(one.name.startswith(mark) and one.role != "page tab" for one in desktop.look(window)))
            self.judge(name, window, least, started)

        self.attempt(name, visit)

    def dialog(self, name: str, place: str, key: str, least: int) -> None:
        def opened():
            return next((one for one in desktop.windows(self.app) if one.getRoleName() in ("dialog", "alert")), None)

        def visit(started: float) -> None:
            window = self.place_of(place)
            if key.startswith("@"):
                desktop.push(window, key[1:])
            else:
                press(key)
            dialog = wait_for(f"the dialog of {key}", opened, 6)
            if not dialog.name.startswith(name):
                self.found.append(f"{name}: the dialog of {key} calls itself '{dialog.name}'")
            self.judge(f"dialog {name}", dialog, least, started)
            press("Escape")
            wait_for("the dialog to close", lambda: not opened(), 6)

        self.attempt(name, visit)

    def room(self) -> None:
        """The screen for the room is a window of its own."""

        def visit(started: float) -> None:
            self.place_of("ctrl+5")
            press("z")
            room = wait_for("the screen for the room", lambda: next(
                (one for one in desktop.windows(self.app) if one.name.startswith("Zaal")), None), 6)
            self.judge("Zaal", room, 0, started)

        self.attempt("Zaal", visit)

    def palette(self) -> None:
        def visit(started: float) -> None:
            window = self.place_of("ctrl+1")
            press("ctrl+k")
            box = wait_for("the list of commands", lambda: next(
                (one for one in window if one and one.name == "Opdrachten" and desktop.has(one, pyatspi.STATE_SHOWING)),
                None), 6)
            self.judge("Alle opdrachten", box, 2, started)
            press("Escape")

        self.attempt("Alle opdrachten", visit)

    def sections(self) -> None:
        """Every part of the settings. Which there are is read from their list, so that a new one is walked as well."""

        def visit(started: float) -> None:
            window = self.place_of("ctrl+8")
            parts = next(one for one in desktop.shown(window) if one.name == SECTIONS)
            names = [parts.getChildAtIndex(row).name for row in range(parts.childCount)]
            if len(names) < 9:
                self.found.append(f"Instellingen: only {len(names)} parts in the list")
            for number, name in enumerate(names):
                keys = ["Escape", "Home"] + ["Down"] * number
                self.view(f"Instellingen, {name}", "ctrl+8", keys, name, 12)

        self.attempt("Instellingen", visit)


def walk_places(walk: Walk) -> None:
    window = walk.main()
    # The example is read and weighed after the window stands; without it the inbox has nothing to walk through.
    wait_for("the example to be read", lambda: any(
        one.role == "table" and one.rows for one in desktop.look(window)), 30)
    for place in PLACES:
        walk.place(*place)
    walk.sections()
    for view in VIEWS:
        walk.view(*view)
    for dialog in DIALOGS:
        walk.dialog(*dialog)
    walk.palette()


def walk_dossier(walk: Walk) -> None:
    window = walk.main()
    wait_for("the signals to be read", lambda: any(
        one.role == "table" and one.rows for one in desktop.look(window)), 30)
    for place in DOSSIER_PLACES:
        walk.place(*place)
    for dialog in DOSSIER_DIALOGS:
        walk.dialog(*dialog)
    walk.room()


def walk_welcome(walk: Walk) -> None:
    window = walk.main()
    wait_for("the question for the municipality", lambda: any(
        one.name == "Zoek je gemeente" for one in desktop.look(window)), 30)
    walk.attempt("Welkom", lambda started: walk.judge("Welkom", window, 12, started))


def main() -> int:
    started = time.monotonic()
    try:
        walk = Walk(int(sys.argv[1]))
        {"places": walk_places, "welcome": walk_welcome, "dossier": walk_dossier}[sys.argv[2]](walk)
    except Gone as gone:
        print(f"WRONG  {sys.argv[2]}: {gone}")
        return 1
    for one in walk.found:
        print(f"WRONG  {one}")
    print(f"{len(walk.found)} offences in {time.monotonic() - started:.0f} s")
    return 1 if walk.found else 0


if __name__ == "__main__":
    sys.exit(main())
