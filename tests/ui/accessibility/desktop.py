"""The program as a screen reader sees it, over the accessibility bus, and the keyboard to drive it with."""
from __future__ import annotations

import subprocess
import time
from typing import Callable

import pyatspi
from gi.repository import GLib

from rules import Seen

# A table shows every cell as a child, also of a million rows: only the first rows of these are looked at.
LONG = {"table", "tree table", "tree", "list", "list box"}
ROWS = 3
# Parts of what scrolls and of what opens, which nobody goes to by themselves.
PARTS = {"scroll bar"}
PATIENCE = 12.0


class Gone(Exception):
    """What was waited for did not come."""


def wait_for(what: str, ready: Callable[[], object], patience: float = PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = ready()
        except GLib.Error:  # an object that went away while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise Gone(f"waited {patience:.0f} s in vain for {what}")


def application(process: int):
    def find():
        for one in pyatspi.Registry.getDesktop(0):
            if one and one.get_process_id() == process:
                return one
        return None

    found = wait_for("the program on the accessibility bus", find, 30)
    found.set_cache_mask(pyatspi.cache.NONE)  # nobody listens for events here, so a cache would grow old
    return found


def press(*keys: str) -> None:
    subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)


def activate(app) -> None:
    """Gives the window the keyboard when the window manager did not, and tells what there is."""
    print(f"no window has the keyboard; there are {[(one.getRoleName(), one.name) for one in app if one]}", flush=True)
    subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Peilstok", "windowactivate"], check=False)


def has(node, state) -> bool:
    return node.getState().contains(state)


def windows(app) -> list:
    return [one for one in app if one and has(one, pyatspi.STATE_SHOWING)]


def active_window(app):
    for one in windows(app):
        if has(one, pyatspi.STATE_ACTIVE):
            return one
    return None


def shown(node):
    """All that is in sight from here on, without the cells of tables and lists."""
    if not has(node, pyatspi.STATE_SHOWING):
        return
    yield node
    if node.getRoleName() not in LONG:
        for child in node:
            if child:
                yield from shown(child)


def push(node, name: str) -> None:
    """Does what a reader does for someone who chooses a button: the first in sight that begins with these words."""
    def button():
        return next((one for one in shown(node) if one.getRoleName() == "push button" and one.name.startswith(name)),
                    None)

    wait_for(f"a button {name}", button, 6).queryAction().doAction(0)


# Who can be a label or be labelled. Others are not asked: every question is a trip over the bus.
LABELS = {"label", "combo box", "text", "entry", "password text", "spin button", "list", "table", "chart"}


def relations(node) -> tuple[list, list]:
    """What it is the label of, and what labels it."""
    found: dict = {pyatspi.RELATION_LABEL_FOR: [], pyatspi.RELATION_LABELLED_BY: []}
    for one in node.getRelationSet():
        if one.getRelationType() in found:
            found[one.getRelationType()] += [one.getTarget(i) for i in range(one.getNTargets())]
    return found[pyatspi.RELATION_LABEL_FOR], found[pyatspi.RELATION_LABELLED_BY]


def first_rows(node) -> tuple[tuple[str, ...], ...]:
    try:
        table = node.queryTable()
    except NotImplementedError:
        return ()
    cells = lambda row: (table.getAccessibleAt(row, column) for column in range(min(table.nColumns, 8)))
    return tuple(tuple(cell.name if cell else "" for cell in cells(row)) for row in range(min(table.nRows, ROWS)))


def look(node, path: str = "", within: str = "") -> list[Seen]:
    """Everything that is shown from here on, in the order of the tree."""
    state = node.getState()
    if not state.contains(pyatspi.STATE_SHOWING):
        return []
    role = node.getRoleName()
    if role in PARTS:
        return []
    name = node.name
    path = f"{path}/{role}" + (f"({name[:30]})" if name else "")
    targets, labels = relations(node) if role in LABELS else ([], [])
    one = Seen(
        role=role,
        name=name,
        path=path,
        focusable=state.contains(pyatspi.STATE_FOCUSABLE),
        focused=state.contains(pyatspi.STATE_FOCUSED),
        labels=tuple(label.name for label in labels if label),
        labels_nothing=any(target is None or not has(target, pyatspi.STATE_SHOWING) for target in targets),
        within=within,
    )
    if role in LONG:
        one.rows = first_rows(node)
        return [one]
    seen = [one]
    if role == "combo box":
        return seen  # its list is not in sight, and shows as one when it is
    for child in node:
        if child:
            seen += look(child, path, name or within)
    return seen


def settled(node) -> list[Seen]:
    """What is shown once nothing changes any more: pages are filled by answers that come later."""
    before: list[Seen] = []
    for _ in range(20):
        try:
            seen = look(node)
        except GLib.Error:
            seen = []
        if seen and seen == before:
            return seen
        before = seen
        time.sleep(0.15)
    return before
