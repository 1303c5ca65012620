"""Code that makes up the rows of the toys, with the arithmetic of `nnstudio.data.readers.toys`."""

from __future__ import annotations

from collections.abc import Mapping

_PLANE = '''
def make_rows(samples: int, noise: float, seed: int) -> pd.DataFrame:
    """Points on a plane: y = 0.5 x1 - 0.5 x2 + 0.5, scattered."""
    random = np.random.default_rng(seed)
    x1, x2 = random.random(samples), random.random(samples)
    y = 0.5 * x1 - 0.5 * x2 + 0.5 + noise * random.standard_normal(samples)
    return pd.DataFrame({"x1": x1, "x2": x2, "y": y})
'''

_CLASSES = '''
def make_rows(samples: int, noise: float, seed: int) -> pd.DataFrame:
    """{about}"""
    random = np.random.default_rng(seed)
{body}
    scatter = noise * random.standard_normal((2, samples))
    names = np.array(["A", "B"], dtype=object)[label]
    table = pd.DataFrame({{"x1": x1 + scatter[0], "x2": x2 + scatter[1], "class": names}})
    return table.iloc[random.permutation(samples)].reset_index(drop=True)
'''

_MOONS = """    label = np.arange(samples) % 2
    angle = np.pi * random.random(samples)
    x1 = np.where(label == 0, np.cos(angle), 1.0 - np.cos(angle))
    x2 = np.where(label == 0, np.sin(angle), 0.5 - np.sin(angle))"""

_CIRCLES = """    label = np.arange(samples) % 2
    angle = 2.0 * np.pi * random.random(samples)
    radius = np.where(label == 0, 1.0, 0.5)
    x1, x2 = radius * np.cos(angle), radius * np.sin(angle)"""

_SPIRALS = """    label = np.arange(samples) % 2
    along = np.sqrt(random.random(samples))
    angle = 3.0 * np.pi * along + np.pi * label
    x1, x2 = 3.0 * along * np.cos(angle), 3.0 * along * np.sin(angle)"""

_XOR = """    x1, x2 = 2.0 * random.random(samples) - 1.0, 2.0 * random.random(samples) - 1.0
    label = ((x1 > 0.0) ^ (x2 > 0.0)).astype(np.int64)"""

_SEASON = '''
def make_rows(samples: int, noise: float, seed: int) -> pd.DataFrame:
    """A value for every day: a year and a week come again."""
    random = np.random.default_rng(seed)
    days = np.arange(samples)
    year, week = np.sin(2.0 * np.pi * days / 365.25), np.sin(2.0 * np.pi * days / 7.0)
    value = 20.0 + 10.0 * year + 3.0 * week + 10.0 * noise * random.standard_normal(samples)
    dates = np.datetime64("2020-01-01") + days.astype("timedelta64[D]")
    return pd.DataFrame({"day": dates.astype("datetime64[s]"), "value": value})
'''

POINTS: Mapping[str, str] = {
    "points": _PLANE,
    "season": _SEASON,
    "moons": _CLASSES.format(about="Two half moons that reach into each other.", body=_MOONS),
    "circles": _CLASSES.format(about="A circle inside another one.", body=_CIRCLES),
    "spirals": _CLASSES.format(about="Two spirals around each other.", body=_SPIRALS),
    "xor": _CLASSES.format(about="A where both coordinates have the same sign, else B.", body=_XOR),
}
"""The function that makes the rows of a toy, by the toy's name."""
