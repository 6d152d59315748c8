#!/usr/bin/env python3
"""spreadsheet.py COMMAND [--office]: has the command aggregate a few answers, and reads the spreadsheet that it wrote
with nothing but a ZIP reader and an XML reader; with --office LibreOffice opens it too. Ends with 1 and the first sentence that does not hold."""

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

COMMAND = sys.argv[1]
ROOT = Path(__file__).resolve().parent.parent
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PLANTED = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "\u2212", "a\nb\tc", "x"]


def holds(condition, sentence):
    if not condition:
        sys.exit(f"does not hold: {sentence}")


def responses(folder):
    clusters = json.loads((ROOT / "survey/content/clusters.json").read_text("utf-8"))["clusters"]
    text = (ROOT / "tests/fixtures/response-v1.json").read_text("utf-8")
    for number, planted in enumerate(PLANTED):
        response = json.loads(text)
        del response["checksum"]
        response["id"] = response["id"][:-1] + str(number)
        response["respondent"]["grappe"] = clusters[number]["id"]
        for answer in response["answers"]:
            if answer["question"].endswith(".commentaire"):
                answer["value"] = planted
        (folder / f"{number}.json").write_text(json.dumps(response), "utf-8")


def aggregate(folder, out, *options):
    subprocess.run([COMMAND, "aggregate", "--questionnaire", "sondage-priorites", "--out", str(folder / out),
                    *options, str(folder / "in")], check=True, capture_output=True)
    return folder / out


class Workbook:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        holds(self.zip.testzip() is None, "the archive is whole")
        strings = self.read("xl/sharedStrings.xml")
        self.strings = ["".join(part.text or "" for part in item.iter(f"{MAIN}t"))
                        for item in strings.iter(f"{MAIN}si")]
        targets = {each.get("Id"): each.get("Target")
                   for each in self.read("xl/_rels/workbook.xml.rels")}
        self.sheets = {sheet.get("name"): self.read("xl/" + targets[sheet.get(f"{LINK}id")])
                       for sheet in self.read("xl/workbook.xml").iter(f"{MAIN}sheet")}

    def read(self, name):
        return xml.fromstring(self.zip.read(name))

    def charts(self):
        return [name for name in self.zip.namelist() if name.startswith("xl/charts/chart")]

    def rows(self, sheet):
        """Each row as {letters of the column: (type of the cell, its value)}."""
        for row in self.sheets[sheet].iter(f"{MAIN}row"):
            cells = {}
            for cell in row.iter(f"{MAIN}c"):
                value = cell.findtext(f"{MAIN}v")
                kind = cell.get("t", "n")
                if value is not None:
                    column = re.match("[A-Z]+", cell.get("r"))[0]
                    cells[column] = (kind, self.strings[int(value)] if kind == "s" else value)
            yield cells

    def column(self, sheet, header):
        rows = list(self.rows(sheet))
        letters = next((key for key, (_, text) in rows[0].items() if text == header), None)
        holds(letters is not None, f"{sheet} has a column {header}")
        return [row[letters] for row in rows[1:] if letters in row]


def check_published(book):
    holds(list(book.sheets) == ["Classement", "Statuts", "Accord", "Éléments", "Mutualisation", "Vagues",
                                "Méthode"], "the sheets are there in their order")
    holds(len(book.charts()) == 2, "statuses and agreement have a chart each")
    for name, sheet in book.sheets.items():
        holds(sheet.find(f".//{MAIN}f") is None, f"no cell of {name} is a formula")
        holds(sheet.find(f".//{MAIN}pane").get("state") == "frozen", f"the header of {name} stays in view")
        if name != "Méthode" and len(list(book.rows(name))) > 1:
            holds(sheet.find(f"{MAIN}autoFilter") is not None, f"{name} can be filtered")
    for sheet, header in [("Classement", "Indice de priorité"), ("Classement", "Taux de besoin"),
                          ("Statuts", "À bonifier"), ("Éléments", "Part de n")]:
        cells = book.column(sheet, header)
        holds(cells and all(kind == "n" and float(value) >= 0 for kind, value in cells),
              f"{header} holds numbers")
    formats = book.zip.read("xl/styles.xml").decode()
    holds('formatCode="0.0%"' in formats, "shares have a percent format")
    holds(not any(text in PLANTED[:5] for text in book.strings), "no comment is published")


def check_chart(book):
    chart = book.read("xl/charts/chart1.xml")
    holds(chart.find(f".//{CHART}grouping").get("val") == "stacked", "bars of statuses are stacked")
    series = chart.findall(f".//{CHART}ser")
    holds(len(series) == 5, "a series a status, and one of those who do not know")
    values = series[2].find(f"{CHART}val/{CHART}numRef/{CHART}f").text
    holds(re.fullmatch(r"Statuts!\$F\$2:\$F\$\d+", values), f"the series is a range of cells ({values})")
    points = book.read("xl/charts/chart2.xml")
    holds(points.find(f".//{CHART}scatterChart") is not None, "agreement is a chart of points")


def check_planted(book):
    values = book.column("Réponses", "Valeur")
    for planted in PLANTED:
        found = [kind for kind, value in values if value == planted]
        holds(found == ["s"], f"{planted!r} stays text, as it was typed")
    holds(book.sheets["Réponses"].find(f".//{MAIN}f") is None, "what looks like a formula is none")


def office(folder, to, paths, *options):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options,
                    "--convert-to", to, "--outdir", str(folder / "office"), *map(str, paths)],
                   check=True, capture_output=True, timeout=300)


def check_office(folder, path, book):
    def convert(to):
        office(folder, to, [path])

    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")   # every sheet
    for name in book.sheets:
        sheet = (folder / f"office/tableaux-{name}.csv").read_text("utf-8")
        header = ",".join(text for _, text in next(book.rows(name)).values())
        holds(sheet.replace('"', "").startswith(header), f"LibreOffice shows the header of {name}")
        holds("Err:" not in sheet and "#REF" not in sheet, f"LibreOffice finds no fault in {name}")
    convert("pdf")
    pdf = (folder / "office/tableaux.pdf").read_bytes()
    holds(pdf.startswith(b"%PDF") and len(pdf) > 50_000, "LibreOffice prints it")


def check_tables(folder, out, separator):
    """LibreOffice opens every CSV, hostile comments included, as text and numbers: no cell calculates."""
    tables = sorted(out.glob("*.csv"))
    holds(len(tables) >= 5, "every table is there")
    # UTF-8, every column as it is recognised, formulas evaluated: what a careless person would choose.
    office(folder, "fods", tables, f"--infilter=CSV:{ord(separator)},34,76,1,,0,false,true,false,false,false,-1,true")
    for table in tables:
        sheet = (folder / "office" / f"{table.stem}.fods").read_text("utf-8")
        cells = len(re.findall(r"<table:table-cell[ >]", sheet))
        holds(cells > table.read_text("utf-8-sig").count("\n"), f"{table.name} has its cells in LibreOffice")
        holds("table:formula" not in sheet, f"{table.name} has no live formula in LibreOffice")
    planted = (folder / "office/responses.fods").read_text("utf-8")
    holds("HYPERLINK(" in planted and "=1+1" in planted, "hostile comments are in the table that has them")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        responses(folder / "in")
        first = aggregate(folder, "first") / "tableaux.xlsx"
        again = aggregate(folder, "again") / "tableaux.xlsx"
        holds(first.read_bytes() == again.read_bytes(), "the same answers give the same bytes")
        book = Workbook(first)
        check_published(book)
        check_chart(book)
        core = book.zip.read("docProps/core.xml").decode()
        holds("2023-10-02T14:30:02Z" in core, "the date is that of the latest answer")
        if "--office" in sys.argv:
            check_office(folder, first, book)
            for dialect, separator in [("rfc4180", ","), ("excel-fr", ";")]:
                check_tables(folder, aggregate(folder, dialect, "--with-responses", "--csv", dialect), separator)
        check_planted(Workbook(aggregate(folder, "all", "--with-responses") / "tableaux.xlsx"))
        english = Workbook(aggregate(folder, "english", "--lang", "en") / "tables.xlsx")
        holds(list(english.sheets)[0] == "Ranking", "English is asked for and given")
    print("the spreadsheet holds what it must")


main()
