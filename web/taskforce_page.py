"""What the page of a taskforce shows beside what all entries have."""

from collections.abc import Iterator

from kb.publication import Publication
from kb.taskforce import Step, Taskforce
from kb.transfer import Transfer
from web.addresses import entry_address
from web.blocks import Names, Section, Timeline, entry_line, named, said
from web.claims import refs
from web.dates import date_in_words, dates_in_words
from web.practice_glance import Fact
from web.practice_timeline import Step as StepView
from web.site import Site
from web.wording import capitalised, listed


def taskforce_facts(taskforce: Taskforce, site: Site) -> tuple[Fact, ...]:
    """Return the facts at the head of the page, always the same ones."""
    status, asked = taskforce.status, taskforce.asked
    state = capitalised(site.label("statuses", status.value))
    closed = taskforce.closed_because
    return (
        Fact("Asked by", listed(line.title for line in _asked_by(taskforce, site).lines)),
        Fact("Asked", date_in_words(asked.date) if asked else ""),
        Fact("First step", date_in_words(taskforce.steps[0].date)),
        Fact(
            "State",
            f"{state}, as of {date_in_words(status.as_of)}" if status.as_of else state,
            refs=refs(taskforce, status.sources),
        ),
        Fact(
            "Why it was closed",
            capitalised(closed.text) if closed else "",
            "Not closed, or no reason recorded",
            refs=refs(taskforce, closed.sources) if closed else (),
        ),
        Fact("Led to", listed(line.title for line in _led_to(taskforce, site).lines)),
    )


def taskforce_sections(taskforce: Taskforce, site: Site) -> Iterator[Section]:
    """Yield the question, the steps, the models, and what came of it."""
    question = (
        said("Background", taskforce, taskforce.background),
        said("Aims", taskforce, taskforce.objectives),
        *([said("Expected", taskforce, taskforce.expected)] if taskforce.expected else ()),
        _asked_by(taskforce, site),
    )
    yield Section("question", "What was asked", question)
    steps = tuple(_step(step, taskforce, site) for step in taskforce.steps)
    yield Section("timeline", "Timeline", (Timeline(steps),))
    models = named("Practices that served as models", taskforce, taskforce.models, site.library)
    advisers = named("Who helped", taskforce, taskforce.advisers, site.library)
    yield Section("models", "Models and advisers", (models, advisers))
    closed = (taskforce.closed_because,) if taskforce.closed_because else ()
    outcome = (
        said("Outcome", taskforce, taskforce.outcomes),
        *([said("Why it was closed", taskforce, closed)] if closed else ()),
        _led_to(taskforce, site),
    )
    yield Section("outcome", "What came of it", outcome)
    yield from _records(taskforce, site)


def _asked_by(taskforce: Taskforce, site: Site) -> Names:
    return named("Who asked", taskforce, taskforce.asked_by, site.library)


def _led_to(taskforce: Taskforce, site: Site) -> Names:
    return named("What grew out of it", taskforce, taskforce.led_to, site.library)


def _step(step: Step, taskforce: Taskforce, site: Site) -> StepView:
    record = site.library.publications.get(step.publication or "")
    return StepView(
        when=dates_in_words(step.date, step.until),
        text=capitalised(step.text),
        is_key=record is not None,
        refs=refs(taskforce, step.sources),
        url=entry_address(record) if record else None,
    )


def _records(taskforce: Taskforce, site: Site) -> Iterator[Section]:
    found = (
        ("Transfers", site.library.naming(taskforce.id, Transfer)),
        ("Meetings and dossiers", site.library.naming(taskforce.id, Publication)),
    )
    blocks = tuple(
        Names(heading, tuple(entry_line(entry) for entry in entries))
        for heading, entries in found
        if entries
    )
    if blocks:
        yield Section("records", "Its record", blocks)
