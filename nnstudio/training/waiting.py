"""How torch's threads wait for each other.

GNU OpenMP, torch's on Linux, lets a thread that waits spin for milliseconds. On a computer that does anything
else besides, it spins where its neighbour should work: a small network on two threads was seen at 3 to 36
steps a second that way, at 62 to 117 with a short spin, and at 100 to 158 on one thread.
"""

from __future__ import annotations

from collections.abc import MutableMapping

_SPIN = "1000"  # rounds, some microseconds


def wait_briefly(environment: MutableMapping[str, str]) -> None:
    """Shortens the spinning, unless the person decided; has to come before torch is loaded."""
    if "OMP_WAIT_POLICY" not in environment:
        environment.setdefault("GOMP_SPINCOUNT", _SPIN)
