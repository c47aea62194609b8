"""Numbers, dates, money, names and terms as texts of many languages write them."""

import pytest

from kb.importing.body import side_of
from kb.importing.dates import moments, with_whole_years
from kb.importing.document import Document
from kb.importing.figure import figures_in
from kb.importing.money import sums_in
from kb.importing.names import split_names
from kb.importing.page import Page
from kb.importing.places import countries_named
from kb.importing.sentences import sentences, shortened
from kb.importing.terms import terms_of
from kb.library import Library


def document(language: str, library: Library) -> Document:
    return Document(Page(title="A", language=language), library.vocabularies)


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "more than 4,000 pupils", (4000, "pupils", "more-than", None)),
        ("en", "In 2019, 1.2 million visitors came", (1_200_000, "visitors", "", 2019)),
        ("en", "since 2012 about 90 schools", (90, "schools", "about", None)),
        ("en", "25 partner schools (2021)", (25, "schools", "", 2021)),
        ("en", "4,000+ girls", (4000, "girls", "more-than", None)),
        ("en", "up to 24.5% of it", (24.5, "percent", "up-to", None)),
        ("de", "rund 2.500 Schülerinnen und Schüler im Jahr 2020", (2500, "pupils", "about", 2020)),
        ("de", "12 Schulen", (12, "schools", "", None)),
        ("fr", "près de 3 200 élèves en 2022", (3200, "pupils", "about", 2022)),
        ("fi", "yli 60 koulua vuonna 2021", (60, "schools", "more-than", 2021)),
        ("pl", "ponad 1 150 uczniów w 2021 roku", (1150, "pupils", "more-than", 2021)),
        ("nl", "ruim 6.500 leerlingen", (6500, "pupils", "more-than", None)),
        ("sv", "410 skolor 2023", (410, "schools", "", 2023)),
        ("it", "oltre 2.300 studenti", (2300, "students", "more-than", None)),
    ],
)
def test_a_figure_is_read_with_unit_bound_and_year(
    language: str,
    text: str,
    figure: tuple[float, str, str, int | None],
    shipped_library: Library,
) -> None:
    (found,) = figures_in(text, document(language, shipped_library))
    assert (found.value, found.unit, found.qualifier, found.year) == figure


@pytest.mark.parametrize("text", ["In 2015 pupils came", "founded in 1998", "Room 12", "3.4.5"])
def test_a_year_or_a_bare_number_is_no_figure(text: str, shipped_library: Library) -> None:
    assert figures_in(text, document("en", shipped_library)) == []


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "2015", ["2015"]),
        ("en", "March 2015", ["2015-03"]),
        ("en", "12 March 2015", ["2015-03-12"]),
        ("en", "March 12, 2015", ["2015-03-12"]),
        ("en", "2015-03-12T09:00:00+01:00", ["2015-03-12"]),
        ("de", "1. März 2019 bis 31.12.2024", ["2019-03-01", "2024-12-31"]),
        ("fr", "du 1er septembre 2017 à juin 2020", ["2017-09-01", "2020-06"]),
        ("pl", "od 5 października 2018", ["2018-10-05"]),
        ("fi", "1.8.2020–31.7.2023", ["2020-08-01", "2023-07-31"]),
        ("es", "12 de mayo de 2016", ["2016-05-12"]),
        ("en", "the school year 2015/16", ["2015", "2016"]),
        ("en", "2,015 pupils, room 20156, 31.2.2015, 2015%", []),
    ],
)
def test_dates_are_read_as_exact_as_they_are_given(
    language: str, text: str, dates: list[str]
) -> None:
    assert [found.text for found in moments(with_whole_years(text), language)] == dates


@pytest.mark.parametrize(
    ("language", "text", "money"),
    [
        ("en", "EUR 350 000 per year", (350_000, "EUR")),
        ("en", "€2.5m", (2_500_000, "EUR")),
        ("en", "1.2 million euros", (1_200_000, "EUR")),
        ("en", "GBP 40,000", (40_000, "GBP")),
        ("de", "2,4 Mio. Euro", (2_400_000, "EUR")),
        ("fr", "1,8 million d’euros", (1_800_000, "EUR")),
        ("pl", "900 tys. zł rocznie", (900_000, "PLN")),
        ("cs", "12 mil. Kč", (12_000_000, "CZK")),
        ("sv", "5 miljoner kronor", (5_000_000, "SEK")),
        ("hu", "45 millió forint", (45_000_000, "HUF")),
    ],
)
def test_a_sum_of_money_is_read_with_its_currency(
    language: str, text: str, money: tuple[float, str], shipped_library: Library
) -> None:
    (found,) = sums_in(text, document(language, shipped_library))
    assert (found.number.value, found.currency) == money


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Siemens, Bosch and Infineon", ["Siemens", "Bosch", "Infineon"]),
        ("Ministry of Education, Science and Sport", ["Ministry of Education, Science and Sport"]),
        (
            "Nokia, Ministry of Education and Culture, University of Oulu",
            ["Nokia", "Ministry of Education and Culture", "University of Oulu"],
        ),
        ("University of Oulu and Nokia Foundation", ["University of Oulu", "Nokia Foundation"]),
        ("A; B\nC • D", ["A", "B", "C", "D"]),
        ("Chamber of Commerce and Industry", ["Chamber of Commerce and Industry"]),
    ],
)
def test_a_list_of_names_is_taken_apart(
    text: str, names: list[str], shipped_library: Library
) -> None:
    assert split_names(text, document("en", shipped_library)) == names


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Ministry of Universities", "government"),
        ("University of the Ministry of Defence", "education"),
        ("Danish Industry Foundation", "society"),
        ("Confederation of Danish Industry", "industry"),
        ("Siemens Stiftung", "society"),
        ("Bundesministerium für Bildung", "government"),
        ("Fundación Universidad-Empresa", "society"),
        ("Tampereen ammattikorkeakoulu", "education"),
        ("Kovo Haná s.r.o.", "industry"),
        ("Zyxwv", ""),
    ],
)
def test_the_words_of_a_name_tell_the_side(name: str, side: str, shipped_library: Library) -> None:
    assert side_of(name, document("en", shipped_library)) == side


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "the Netherlands and Belgium", ["NL", "BE"]),
        ("en", "Czech Republic; UK; EL", ["CZ", "GB"]),
        ("fi", "Suomessa", ["FI"]),
        ("pl", "w Polsce i we Francji", ["PL", "FR"]),
        ("de", "Österreich", ["AT"]),
        ("en", "NO", ["NO"]),
        ("en", "no, it is in the sea", []),
    ],
)
def test_countries_are_read_by_their_names(
    language: str, text: str, codes: list[str], shipped_library: Library
) -> None:
    assert countries_named(text, document(language, shipped_library)) == codes


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "Girls", ["girls-and-women-in-stem"]),
        ("de", "Mädchen in MINT", ["girls-and-women-in-stem"]),
        ("nl", "loopbaanoriëntatie", ["career-guidance"]),
        ("en", "Digitl skills", ["digital-skills"]),
        ("en", "Underwater basket weaving", []),
    ],
)
def test_words_lead_to_themes(
    language: str, text: str, terms: list[str], shipped_library: Library
) -> None:
    lexicon = document(language, shipped_library).lexicon("themes")
    assert terms_of(text, lexicon) == terms


def test_sentences_end_where_they_end() -> None:
    text = "Rund 2,4 Mio. Euro kamen. Ca. 300 Kinder spielten! Das war gut"
    assert sentences(text) == [
        "Rund 2,4 Mio. Euro kamen.",
        "Ca. 300 Kinder spielten!",
        "Das war gut",
    ]
    assert shortened(text, 30) == "Rund 2,4 Mio. Euro kamen."
    assert shortened("a" * 20 + " " + "b" * 20, 30) == "a" * 20 + "…"
