"""What a practice costs and who pays, in words."""

from kb.funding import Amount
from kb.practice import Practice
from web.claims import Statement, refs, statements
from web.dates import years_in_words
from web.site import Site
from web.wording import capitalised, number


def amounts(practice: Practice, site: Site) -> tuple[Statement, ...]:
    """Return each sum with its period, year, payer and purpose."""
    found = practice.funding.amounts if practice.funding else ()
    return tuple(
        Statement(_in_words(amount, site), refs(practice, amount.sources)) for amount in found
    )


def funding_in_words(practice: Practice) -> tuple[Statement, ...]:
    """Return what sources say of the money without a sum."""
    return statements(practice, practice.funding.words) if practice.funding else ()


def cost_at_a_glance(practice: Practice, site: Site) -> tuple[Statement, ...]:
    """Return the first sum, or, where no sum is recorded, the first words on money."""
    return (*amounts(practice, site), *funding_in_words(practice))[:1]


def _in_words(amount: Amount, site: Site) -> str:
    text = f"{amount.currency} {number(amount.value)}"
    if amount.qualifier:
        text = f"{capitalised(site.label('qualifiers', amount.qualifier))} {text}"
    text = f"{text} {_period(amount, site)}"
    if amount.payer:
        text += f", from {amount.payer}"
    if amount.purpose:
        text += f", for {amount.purpose}"
    return text


def _period(amount: Amount, site: Site) -> str:
    """Return `per year (2016)`; what a source leaves open stays in brackets."""
    period = site.label("periods", amount.period)
    years = years_in_words(amount.year, amount.until)
    if amount.period == "not-stated":
        return f"({years}, {period})" if years else f"({period})"
    return f"{period} ({years})" if years else period
