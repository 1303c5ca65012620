"""What a child process may use up."""

from __future__ import annotations

import contextlib
import sys

SECONDS = 120.0
MEMORY = 8 * 1024**3
"""Bytes beyond what the child occupies once its libraries are loaded."""


def limit_memory(more: int) -> None:
    """Lets this process have so many bytes more than now, where the system knows such limits."""
    if sys.platform == "win32":
        return
    import resource

    import psutil

    most = psutil.Process().memory_info().vms + more
    with contextlib.suppress(ValueError, OSError):  # not every system keeps an account of it
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
