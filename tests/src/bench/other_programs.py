"""The page of the bench by typst and by WeasyPrint, again and again: milliseconds of each, and the file's length."""

import json
import sys
from pathlib import Path
from time import perf_counter

import typst
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

STYLE = """
@page { size: A4; margin: 46pt 56pt 40pt }
body { font: 10.8pt/1.35 "Atkinson Hyperlegible Next" }
h1 { font-size: 20pt; margin: 0 } h2 { font-size: 12.5pt; margin: 8pt 0 2pt } p { margin: 2pt 0 }
div { display: flex; gap: 34pt } ul { margin: 2pt 0; padding: 0; list-style: none }
table { width: 100%; border-collapse: collapse; font-size: 10pt }
th, td { border: 0.5pt solid; padding: 3pt; text-align: left; vertical-align: top } hr { margin-top: 20pt }
"""


def fonts_as_css(folder):
    weights = {"Regular": 400, "SemiBold": 600, "Bold": 700}
    face = '@font-face {{ font-family: "Atkinson Hyperlegible Next"; font-weight: {}; src: url("{}") }}'
    files = {name: Path(folder, f"AtkinsonHyperlegibleNext-{name}.ttf") for name in weights}
    return "\n".join(face.format(weights[name], file.as_uri()) for name, file in files.items())


def measured(times, make):
    """The first is not counted: it reads fonts and fills what is kept."""
    figures = []
    for run in range(times + 1):
        start = perf_counter()
        made = make(run)
        figures.append((perf_counter() - start) * 1000)
    return {"milliseconds": figures[1:], "bytes": len(made)}


def main():
    asked = json.load(sys.stdin)
    compiler = typst.Compiler(font_paths=[asked["fonts"]], ignore_system_fonts=True)

    def by_typst(run):
        # It keeps what it set before. Each run has letters of another size, in which nothing kept can help.
        source = asked["typst"].replace("size: 10.8pt", f"size: {10.8 + run / 10_000}pt")
        return compiler.compile(source.encode(), format="pdf", pdf_standards=["ua-1"])

    configuration = FontConfiguration()
    style = CSS(string=fonts_as_css(asked["fonts"]) + STYLE, font_config=configuration)

    def by_weasyprint(_):
        page = HTML(string=asked["html"])
        return page.write_pdf(stylesheets=[style], font_config=configuration, pdf_variant="pdf/ua-1")

    times = asked["times"]
    json.dump([measured(times, by_typst), measured(max(times // 3, 3), by_weasyprint)], sys.stdout)


main()
