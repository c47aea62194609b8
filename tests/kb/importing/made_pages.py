"""A PDF and a Word document in the manner of fact sheets, made when a test needs them."""

import io

from docx import Document
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import (
    ListFlowable,
    ListItem,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)


def pdf_sheet() -> bytes:
    """Return a fact sheet of two columns, with a table of results, as a PDF."""
    styles = getSampleStyleSheet()
    facts = [
        ["Country", "Ireland"],
        ["Running since", "2011"],
        ["Themes", "Teacher development; mathematics and science education"],
        ["Target groups", "Teachers"],
        ["Education level", "Primary education"],
        ["Organised by", "Shannon Institute of Technology"],
        ["Funders", "Department of Education; Curragh Medical Ltd"],
        ["Partners", "Irish Science Teachers Association"],
        ["Budget", "€120,000 per year"],
    ]
    results = [
        ["Indicator", "Value", "Year"],
        ["Teachers trained", "1,900", "2020"],
        ["Schools taking part", "more than 430", "2020"],
        ["Share of teachers who use the kits", "87%", "2019"],
    ]
    lined = TableStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    headed = TableStyle([("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")])
    aims = ["Make teachers at ease with experiments", "Bring inquiry into every classroom"]
    buffer = io.BytesIO()
    author = "Shannon Institute of Technology"
    SimpleDocTemplate(buffer, pagesize=A4, title="Science Suitcase", author=author).build([
        Paragraph("Science Suitcase", styles["Title"]),
        Paragraph(
            "Science Suitcase is a national training programme that lends primary teachers a case"
            " of experiments and two days of training on how to use it in the classroom.",
            styles["BodyText"],
        ),
        Table(facts, colWidths=[120, 330], style=lined),
        Paragraph("Objectives", styles["Heading2"]),
        ListFlowable(
            [ListItem(Paragraph(aim, styles["BodyText"])) for aim in aims], bulletType="bullet"
        ),
        Paragraph("Results", styles["Heading2"]),
        Table(results, style=headed),
        Paragraph("In 2021, 35 experts from industry gave lessons.", styles["BodyText"]),
    ])  # fmt: skip
    return buffer.getvalue()


def docx_sheet() -> bytes:
    """Return a fact sheet with styles, labelled paragraphs and tables as a Word document."""
    document = Document()
    document.core_properties.title = "Document1"
    document.add_heading("Karrierespor", level=0)
    document.add_paragraph(
        "Karrierespor er et regionalt program, hvor virksomheder åbner dørene for elever i"
        " udskolingen og viser, hvordan et teknisk job ser ud."
    )
    for label, value in (
        ("Land", "Danmark"),
        ("Projektperiode", "2015-2019"),
        ("Målgruppe", "elever, forældre"),
        ("Temaer", "samarbejde mellem skole og virksomhed, karrierevejledning"),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)
    document.add_heading("Formål", level=1)
    for aim in ("Flere unge i tekniske uddannelser", "Bedre kendskab til lokale virksomheder"):
        document.add_paragraph(aim, style="List Bullet")
    document.add_heading("Aktører", level=1)
    actors = document.add_table(rows=1, cols=2)
    for cell, text in zip(actors.rows[0].cells, ("Organisation", "Rolle"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for name, role in (
        ("Sundby Kommune", "Koordinator"),
        ("Fjordens Erhvervsskole", "Partner"),
        ("Havvind Service A/S", "Partner"),
        ("Sundby Fonden", "Finansieret af"),
    ):
        row = actors.add_row().cells
        row[0].text, row[1].text = name, role
    document.add_heading("Resultater", level=1)
    document.add_paragraph(
        "I 2018 besøgte cirka 2.700 elever 48 virksomheder.", style="List Bullet"
    )
    document.add_paragraph("Mere end 30 skoler var med i 2019.", style="List Bullet")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
