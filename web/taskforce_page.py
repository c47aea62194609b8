"""What the page of a taskforce shows beside its story and what all entries have."""

from collections.abc import Iterator

from kb.publication import Publication
from kb.taskforce import Step, Taskforce
from kb.transfer import Transfer
from web.addresses import entry_address
from web.blocks import Names, Section, Timeline, dated_lines, said, with_lines
from web.claims import refs
from web.dates import date_in_words, dates_in_words
from web.practice_glance import Fact
from web.practice_timeline import Step as StepView
from web.site import Site
from web.transfer_lines import transfer_lines
from web.wording import capitalised, listed


def taskforce_facts(taskforce: Taskforce, site: Site) -> tuple[Fact, ...]:
    """Return the facts at the head of the page, always the same ones."""
    status, asked = taskforce.status, taskforce.asked
    state = capitalised(site.label("statuses", status.value))
    levels = listed(site.label("levels", level) for level in taskforce.levels)
    return (
        Fact(
            "State",
            f"{state}, as of {date_in_words(status.as_of)}" if status.as_of else state,
            refs=refs(taskforce, status.sources),
        ),
        Fact(
            "Asked",
            date_in_words(asked.date) if asked else "",
            refs=refs(taskforce, asked.sources) if asked else (),
        ),
        Fact("Steps on record", str(len(taskforce.steps))),
        Fact("Levels", capitalised(levels)),
    )


def taskforce_sections(taskforce: Taskforce, site: Site) -> Iterator[Section]:
    """Yield what lay behind the question, the steps, and what is on record of them."""
    background = [
        said(heading, taskforce, claims)
        for heading, claims in (
            ("Behind the question", taskforce.background),
            ("Expected", taskforce.expected),
        )
        if claims
    ]
    yield Section("background", "Background", tuple(background))
    steps = tuple(_step(step, taskforce, site) for step in taskforce.steps)
    yield Section("timeline", "Timeline", (Timeline(steps),))
    library = site.library
    records = with_lines(
        Names("Transfers", transfer_lines(library.naming(taskforce.id, Transfer), site)),
        Names("Meetings and dossiers", dated_lines(library.naming(taskforce.id, Publication))),
    )
    yield Section("records", "On record", records, is_stacked=True)


def _step(step: Step, taskforce: Taskforce, site: Site) -> StepView:
    record = site.library.publications.get(step.publication or "")
    return StepView(
        when=dates_in_words(step.date, step.until),
        text=capitalised(step.text),
        is_key=record is not None,
        refs=refs(taskforce, step.sources),
        url=entry_address(record) if record else None,
    )
