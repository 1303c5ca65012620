"""`nnstudio templates`: what a project can begin with."""

from __future__ import annotations

from dataclasses import asdict

from nnstudio.cli.arguments import AsJson
from nnstudio.cli.output import print_json, print_table
from nnstudio.project.templates import TEMPLATES


def command(as_json: AsJson = False) -> None:
    """Lists the templates."""
    if as_json:
        print_json([asdict(template) for template in TEMPLATES])
        return
    print_table(("Template", "What it does"), ((each.name, each.description) for each in TEMPLATES))
