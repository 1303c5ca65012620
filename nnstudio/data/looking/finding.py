"""Something about the data that is worth a look, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from nnstudio.data.questions import Option
from nnstudio.errors import Phrase

Severity = Literal["bad", "warning", "ok"]

LEAVE_OUT = Phrase("Leave it out")
_ORDER: tuple[Severity, ...] = ("bad", "warning", "ok")
_MOST_OF_A_KIND = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """A headline, a sentence, and remedies that are one click each.

    `field` names the field that it is about, if any. A remedy sets values in the data settings, like the
    answer to a `Question`.
    """

    code: str
    title: str
    text: str
    field: str = ""
    severity: Severity = "warning"
    remedies: tuple[Option, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The finding for scripts."""
        return {
            "code": self.code,
            "field": self.field or None,
            "severity": self.severity,
            "title": str(self.title),
            "text": str(self.text),
            "remedies": [str(option.label) for option in self.remedies],
        }


def leave_out(field: str) -> Option:
    """The remedy that the network does not get to see a field."""
    return Option(LEAVE_OUT, {f"choices.{field}.role": "ignored"})


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The weightiest first; of one kind a few, and the rest of them together."""
    kinds: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda found: _ORDER.index(found.severity)):
        kinds.setdefault(finding.code, []).append(finding)
    shown: list[Finding] = []
    for kind in kinds.values():
        whole = len(kind) <= _MOST_OF_A_KIND + 1
        shown += kind if whole else [*kind[:_MOST_OF_A_KIND], _together(kind[_MOST_OF_A_KIND:])]
    return tuple(shown)


def _together(findings: list[Finding]) -> Finding:
    """Several of a kind as one; what is a remedy for all of them is done to all at once."""
    first = findings[0]
    names = Phrase.joined(", ", [found.field for found in findings[:8]])
    text = names if len(findings) <= 8 else Phrase("{names}, …", names=names)
    remedies = [
        Option(
            option.label, {path: value for found in findings for path, value in _sets(found, option.label)}
        )
        for option in first.remedies
        if all(any(other.label == option.label for other in found.remedies) for found in findings)
    ]
    title = Phrase("The same of {count} more fields", count=len(findings))
    return Finding(first.code, title, text, severity=first.severity, remedies=tuple(remedies))


def _sets(finding: Finding, label: str) -> list[tuple[str, Any]]:
    return [pair for option in finding.remedies if option.label == label for pair in option.sets.items()]
