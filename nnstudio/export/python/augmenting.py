"""Code that changes training batches at random, with the draws of `nnstudio.data.augmenting`."""

from __future__ import annotations

import torch

from nnstudio.data.augmentation import Augmentation, ImageAugmentation, TableAugmentation
from nnstudio.data.augmenting import augmenter
from nnstudio.data.preparation import InputTarget
from nnstudio.export.python.layout import literal, quoted
from nnstudio.export.python.project import Project, is_vector

_CHANGED = '''
def changed(given: tuple[Tensor, ...], fitted: dict, order: torch.Generator) -> tuple[Tensor, ...]:
    """{about}"""
    draws = torch.Generator(given[0].device)
    draws.manual_seed(int(torch.randint(2**63 - 1, (), generator=order)))
    (values,) = given
{lines}
'''

_MOVED = """    rows, _, height, width = values.shape
    down = lines_of(height, rows, {down}, draws).unsqueeze(2)
    across = lines_of(width, rows, {across}, draws).unsqueeze(1)
    inside = (down >= 0) & (down < height) & (across >= 0) & (across < width)
    row = torch.arange(rows, device=values.device).view(-1, 1, 1)
    moved = values.movedim(1, -1)[row, down.clamp(0, height - 1), across.clamp(0, width - 1)]
    known = fitted["inputs"][{name}]
    black = [-mean * scale for mean, scale in zip(known["mean"], known["scale"], strict=True)]
    moved = torch.where(inside.unsqueeze(-1), moved, torch.tensor(black, device=values.device))
    return (moved.movedim(-1, 1),)"""

_LINES_OF = '''
def lines_of(size: int, rows: int, flips: bool, draws: torch.Generator) -> Tensor:
    """Which lines of every picture those of the new one are; there may be none of that number."""
    lines = torch.arange(size, device=draws.device).expand(rows, size)
    if flips:
        flipped = torch.rand((rows, 1), generator=draws, device=draws.device) < 0.5
        lines = torch.where(flipped, size - 1 - lines, lines)
    return {lines}
'''
_CROPPED = "lines + torch.randint(-{reach}, {reach} + 1, (rows, 1), generator=draws, device=draws.device)"

_NOISE = """    own = values[:, :{numbers}]
    noise = torch.randn(own.shape, generator=draws, device=draws.device)
    own = torch.addcmul(own, noise, own.std(dim=0, correction=0), value={spread})
    return (torch.cat((own, values[:, {numbers}:]), dim=-1),)"""


def changes(project: Project) -> bool:
    """Whether training batches are changed at random."""
    return augmenter(project.data.augmentation, project.preparation, torch.Generator()) is not None


def is_printed(project: Project) -> bool:
    """Whether these changes can be printed: pictures moved and mirrored, noise in the numbers of a table."""
    own, settings = project.preparation, project.data.augmentation
    again = any(isinstance(target, InputTarget) for target in own.targets)
    if len(project.network.inputs) != 1 or again:
        return False
    if own.images:
        moves = {
            name: getattr(settings.images, name) for name in ("crop", "flip_horizontal", "flip_vertical")
        }
        return settings.images == ImageAugmentation(**moves)
    is_table = is_vector(own) and not own.window
    return is_table and settings.tables == TableAugmentation(noise=settings.tables.noise)


def functions(project: Project) -> tuple[str, ...]:
    """The functions that change batches."""
    if not changes(project):
        return ()
    own, settings = project.preparation, project.data.augmentation
    if not own.images:
        lines = _NOISE.format(numbers=len(own.numbers), spread=literal(settings.tables.noise))
        return (_CHANGED.format(about="Rows with some noise in their numbers.", lines=lines),)
    return _moving(settings, own.images[0].name)


def _moving(settings: Augmentation, name: str) -> tuple[str, ...]:
    moves = settings.images
    lines = _MOVED.format(name=quoted(name), down=moves.flip_vertical, across=moves.flip_horizontal)
    about = "Pictures moved and mirrored at random, with black where nothing is."
    cropped = _CROPPED.format(reach=moves.crop) if moves.crop else "lines"
    return _CHANGED.format(about=about, lines=lines), _LINES_OF.format(lines=cropped)
