"""Further data is read the way the data of a project is."""

from __future__ import annotations

from nnstudio.data.sources import Csv, DataSource, Parquet, Pictures, Spreadsheet, Sqlite


def test_how_data_is_read_holds_for_further_data_of_its_kind() -> None:
    old = Spreadsheet(path="/a/old.xlsx", sheet="Data", header_row=3)
    assert Spreadsheet(path="/b/new.XLSX").read_like(old) == Spreadsheet(
        path="/b/new.XLSX", sheet="Data", header_row=3
    )
    query = Sqlite(path="/a.db", query="SELECT 1")
    assert Sqlite(path="/b.db").read_like(query).query == "SELECT 1"


def test_what_belongs_to_one_place_does_not() -> None:
    old = Pictures(path="/a/train", folder="/a/all", labels="names", level="top")
    assert Pictures(path="/b/test").read_like(old) == Pictures(path="/b/test", labels="names", level="top")


def test_other_data_is_read_as_it_says_itself() -> None:
    semicolons = Csv(path="/a.csv", separator=";")
    others: tuple[DataSource, ...] = (Parquet(path="/a.parquet"), Csv(path="/a.tsv"))
    for other in others:
        assert other.read_like(semicolons) is other
