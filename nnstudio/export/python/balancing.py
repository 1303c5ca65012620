"""Code that lets rare classes weigh more or come more often, with the arithmetic of `nnstudio.data`."""

from __future__ import annotations

from nnstudio.export.python.layout import flat, literal
from nnstudio.export.python.project import Project

_WEIGHTS_OF = '''
def weights_of(data: dict[str, np.ndarray], rows: np.ndarray) -> Tensor:
    """How much every row counts, 1 in the mean."""
{lines}
    return torch.from_numpy((weights / weights.mean()).astype(np.float32)).to(DEVICE)
'''
_ONES = "    weights = np.ones(len(rows))"
_GIVEN = """    for name in {names}:
        weights *= data[name][rows]"""
_BY_CLASS = """    labels = labels_of(data)[rows]
    _, numbers, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    weights /= sizes[numbers]"""

_DRAWN = '''
def drawn_rows(labels: np.ndarray, order: torch.Generator) -> Tensor:
    """Rows so that every class comes equally often, as many as there are."""
    sizes = torch.from_numpy(np.unique(labels, return_counts=True)[1])
    begins, count = torch.cumsum(sizes, 0) - sizes, len(labels)
    chosen = torch.randint(len(sizes), (count,), generator=order)
    within = torch.rand(count, dtype=torch.float64, generator=order)
    place = (within * sizes[chosen]).to(torch.int64)
    return torch.from_numpy(np.argsort(labels, kind="stable"))[begins[chosen] + place]
'''


def weighs(project: Project) -> bool:
    """Whether some rows count more than others in training."""
    return bool(project.weighing) or (project.data.balance == "weights" and bool(project.dataset.classes))


def _draws(project: Project) -> bool:
    return project.data.balance == "oversample" and bool(project.dataset.classes)


def functions(project: Project) -> tuple[str, ...]:
    """The functions that weigh or draw rows."""
    lines = [_ONES]
    if project.weighing:
        lines.append(_GIVEN.format(names=flat(literal(list(project.weighing)))))
    if project.data.balance == "weights" and project.dataset.classes:
        lines.append(_BY_CLASS)
    return _WEIGHTS_OF.format(lines="\n".join(lines)), _DRAWN


def before(project: Project) -> list[str]:
    """The lines of `train` that find out how much every row counts."""
    lines = ["    weights_of_rows = weights_of(data, learned)"] if weighs(project) else []
    return [*lines, *(["    labels = labels_of(data)[learned]"] if _draws(project) else [])]


def order(project: Project) -> str:
    """The rows of one epoch, in the order in which they come."""
    if _draws(project):
        return "drawn_rows(labels, order)"
    return "torch.randperm(len(learned), generator=order)"
