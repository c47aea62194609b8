"""Addresses of searches: every question survives its own, and nothing is dropped silently."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from indexer.facets import FACETS
from indexer.query import SORTS, Query
from kb.country import CODES
from tests.web.pages import site
from web import query_args
from web.query_args import BadArgument

LEGAL = site().legal_values
YEARS = st.integers(1800, 2100)


def parsed(arguments: str) -> tuple[Query, list[BadArgument]]:
    environ = EnvironBuilder(query_string=arguments).get_environ()
    return query_args.parse(Request(environ).args, LEGAL)


def only_fault(arguments: str) -> BadArgument:
    _, bad = parsed(arguments)
    assert len(bad) == 1
    return bad[0]


@st.composite
def spans(draw: st.DrawFn) -> str:
    first, last = sorted((draw(YEARS), draw(YEARS)))
    return draw(st.sampled_from([f"{first}", f"{first}-", f"-{last}", f"{first}-{last + 1}"]))


@st.composite
def queries(draw: st.DrawFn) -> Query:
    chosen = {}
    for facet in FACETS:
        if facet.is_range:
            values = spans()
        elif facet.name == "country":
            values = st.sampled_from(sorted(code.lower() for code in CODES))
        else:
            values = st.sampled_from(sorted(set(LEGAL[facet.name].values())))
        chosen[facet.name] = draw(st.frozensets(values | st.just("none"), max_size=3))
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
    return Query(
        text=text.strip(),
        chosen=chosen,
        sort=draw(st.sampled_from(SORTS)),
        page=draw(st.integers(1, 999_999)),
        is_literal=draw(st.booleans()),
        any_word=draw(st.booleans()),
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(queries())
def test_every_question_survives_its_address(query: Query) -> None:
    assert parsed(query_args.build(query)) == (query, [])


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from([*[facet.name for facet in FACETS], "q", "sort", "page", "year_from"])
            | st.text(max_size=12),
            st.text(max_size=30),
        ),
        max_size=8,
    )
)
def test_no_address_is_an_error(arguments: list[tuple[str, str]]) -> None:
    query, bad = query_args.parse(MultiDict(arguments), LEGAL)
    assert parsed(query_args.build(query)) == (query, [])
    assert all(fault.message for fault in bad)


def test_defaults_are_left_out() -> None:
    assert query_args.build(Query()) == ""


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("kind=practice", ""),
        ("kind=organisation", "kind=organisation"),
        ("kind=practice&kind=organisation", "kind=organisation&kind=practice"),
    ],
)
def test_practices_are_the_default_and_stand_in_no_address_alone(
    typed: str, canonical: str
) -> None:
    query, bad = parsed(typed)
    assert (query_args.build(query), bad) == (canonical, [])
    assert parsed(canonical) == (query, [])


def test_unticking_the_last_kind_leads_back_to_practices() -> None:
    query, _ = parsed("q=girls&kind=organisation")
    assert query_args.build(query.toggled("kind", "organisation")) == "q=girls"
    assert query_args.build(query.toggled("kind", "practice")) == (
        "q=girls&kind=organisation&kind=practice"
    )


def test_the_order_is_fixed_whatever_was_typed_first() -> None:
    query, _ = parsed("page=2&sort=title&theme=digital-skills&country=nl&country=dk&q=girls")
    expected = "q=girls&country=dk&country=nl&theme=digital-skills&sort=title&page=2"
    assert query_args.build(query) == expected


@pytest.mark.parametrize("written", ["nl", "NL", "Nl", " nl "])
def test_country_codes_are_read_in_any_case(written: str) -> None:
    query, bad = query_args.parse(MultiDict([("country", written)]), LEGAL)
    assert (query.chosen["country"], bad) == ({"nl"}, [])


@pytest.mark.parametrize(("written", "iso"), [("EL", "gr"), ("uk", "gb"), ("eu", "eu")])
def test_codes_in_the_style_of_the_eu_are_read(written: str, iso: str) -> None:
    query, _ = parsed(f"country={written}")
    assert query.chosen["country"] == {iso}


def test_the_form_of_years_says_the_same_as_a_span() -> None:
    assert parsed("year_from=2010&year_to=2015") == parsed("year=2010-2015")
    assert parsed("year_from=2010&year_to=") == parsed("year=2010-")
    assert parsed("year_from=&year_to=2015") == parsed("year=-2015")


def test_an_empty_form_asks_for_nothing() -> None:
    assert parsed("q=&year_from=&year_to=&country=&sort=&page=") == (Query(), [])


def test_a_misspelt_value_leads_to_the_nearest_and_the_rest_is_done() -> None:
    query, (fault,) = parsed("q=girls&theme=digital-skils")
    assert query == Query("girls")
    assert fault.shown == "theme=digital-skils"
    assert fault.mended == Query("girls", {"theme": frozenset({"digital-skills"})})


def test_a_synonym_leads_to_the_value_it_stands_for() -> None:
    assert only_fault("status=runing").nearest == ("status", "active")


def test_the_name_of_a_country_leads_to_its_code() -> None:
    assert only_fault("country=denmark").nearest == ("country", "dk")


def test_a_misspelt_name_of_an_argument_leads_to_the_right_one() -> None:
    fault = only_fault("contry=NL")
    assert fault.mended == Query(chosen={"country": frozenset({"nl"})})


def test_what_comes_nearest_is_named_as_an_address_has_it() -> None:
    assert only_fault("contry=EL").nearest == ("country", "gr")
    assert only_fault("yeer_from=2010").nearest == ("year", "2010-")
    assert only_fault("country=nl&contry=DK").mended == Query(
        chosen={"country": frozenset({"nl", "dk"})}
    )


def test_a_misspelt_name_with_a_value_that_fits_nowhere_leads_nowhere() -> None:
    fault = only_fault("contry=qqqqqqq")
    assert (fault.nearest, fault.mended) == (None, None)


def test_what_nothing_comes_near_is_named_too() -> None:
    fault = only_fault("xyzzyplugh=1")
    assert (fault.shown, fault.mended) == ("xyzzyplugh=1", None)


@pytest.mark.parametrize("year", ["20x", "2010–2015", "12", "2015-2010", "-"])
def test_bad_years_are_named(year: str) -> None:
    assert only_fault(f"year={year}").name == "year"


def test_a_span_that_ends_before_it_begins_leads_to_the_span_turned_round() -> None:
    fault = only_fault("year_from=2015&year_to=2010")
    assert fault.nearest == ("year", "2010-2015")


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "1" * 5000, "²"])
def test_bad_pages_are_named_and_the_first_is_shown(page: str) -> None:
    query, (fault,) = query_args.parse(MultiDict([("page", page)]), LEGAL)
    assert (query.page, fault.name) == (1, "page")


def test_an_unknown_order_is_named() -> None:
    assert only_fault("sort=newst").nearest == ("sort", "newest")


def test_words_given_twice_are_read_once_and_said() -> None:
    query, (fault,) = parsed("q=girls&q=boys")
    assert (query.text, fault.value) == ("girls", "boys")


def test_more_than_a_hundred_arguments_are_cut_and_said() -> None:
    query, (fault,) = parsed("&".join(["country=nl"] * 100 + ["country=dk"]))
    assert query.chosen["country"] == {"nl"}
    assert "more than 100" in fault.message


def test_a_value_of_any_length_is_answered_in_short() -> None:
    fault = only_fault(f"theme={string.ascii_lowercase * 1000}")
    assert len(fault.value) <= 64


def test_half_a_character_is_no_text() -> None:
    assert query_args.build(Query("\ud800")) == ""
