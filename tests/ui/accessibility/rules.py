"""What must hold for the controls that a screen reader finds in one place. Plain values in and out, so that
rules_test.py can show each rule an offence without a desktop."""
from __future__ import annotations

import dataclasses

CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text",
    "spin button", "slider", "dial", "page tab", "link", "chart", "table", "tree table", "tree", "list", "list box",
}
# A reader says nothing useful of these: they tell neither what it is nor what one can do with it.
SENSELESS = {"unknown", "filler", "invalid", "redundant object"}


@dataclasses.dataclass
class Seen:
    """One object as the accessibility bus shows it."""

    role: str
    name: str
    path: str
    focusable: bool = False
    focused: bool = False
    labels: tuple[str, ...] = ()  # the names of what labels it
    labels_nothing: bool = False  # says that it labels something, but what is not there
    within: str = ""  # the name of the nearest object around it that has one
    rows: tuple[tuple[str, ...], ...] = ()  # of a table or list: the words of the first rows

    def is_control(self) -> bool:
        return self.focusable or self.role in CONTROLS


def is_blank(text: str) -> bool:
    return not any(sign.isalnum() for sign in text)


def offences(place: str, seen: list[Seen]) -> list[str]:
    """One line for each offence, with the rule, the place, the role and the path."""
    found = []

    def accuse(one: Seen, what: str) -> None:
        found.append(f"{place}: {what}: {one.role} '{one.name}' at {one.path}")

    for one in seen:
        if one.is_control():
            if is_blank(one.name):
                accuse(one, "has no name")
            if one.focusable and one.role in SENSELESS:
                accuse(one, "can have the focus, but has no role that says what it is")
        # Qt gives the value of a combo box as its name, since that is what the bus asks for. What the box is for then
        # only stands in the label.
        if one.role == "combo box" and all(is_blank(label) or label == one.name for label in one.labels):
            accuse(one, "has no name but its value (no label is related to it)")
        if one.labels_nothing:
            accuse(one, "is the label of something that is not there")
        for number, row in enumerate(one.rows):
            if all(is_blank(cell) for cell in row):
                accuse(one, f"has a row without a word (row {number + 1})")
    found += doubles(place, seen)
    return found


def doubles(place: str, seen: list[Seen]) -> list[str]:
    """Buttons one cannot tell apart. In rows and cards, whose own name is read first, the same name may return."""
    buttons: dict[tuple[str, str], list[Seen]] = {}
    for one in seen:
        if one.role == "push button" and not is_blank(one.name):
            buttons.setdefault((one.within, one.name), []).append(one)
    return [
        f"{place}: {len(same)} buttons have the same name: push button '{name}' at {' and '.join(b.path for b in same)}"
        for (_, name), same in buttons.items()
        if len(same) > 1
    ]


def focus_offences(place: str, seen: list[Seen]) -> list[str]:
    """Whoever comes somewhere must hear where the keyboard is. Qt also calls the inside of what has the focus focused,
    so one that can be announced is enough."""
    focused = [one for one in seen if one.focused]
    if not focused:
        return [f"{place}: nothing that is shown has the focus"]
    if any(one.role not in SENSELESS and not is_blank(one.name) for one in focused):
        return []
    return [f"{place}: has the focus, but no name or no role: {focused[0].role} at {focused[0].path}"]


def too_few(place: str, count: int, least: int) -> list[str]:
    return [] if count >= least else [f"{place}: only {count} controls were seen, where {least} or more must be"]
