"""The story of a taskforce: what was asked, what was tried, and what came of it."""

from kb.taskforce import Taskforce
from web.blocks import named, said
from web.dates import date_in_words, dates_in_words
from web.site import Site
from web.story import Chapter


def taskforce_story(taskforce: Taskforce, site: Site) -> tuple[Chapter, ...]:
    """Return the three chapters; what no source says is shown as not recorded."""
    return _asked(taskforce, site), _tried(taskforce, site), _came_of_it(taskforce, site)


def _asked(taskforce: Taskforce, site: Site) -> Chapter:
    asked = taskforce.asked
    blocks = (
        named("By", taskforce, taskforce.asked_by, site.library),
        said("For what", taskforce, taskforce.objectives),
    )
    return Chapter("Asked", blocks, date_in_words(asked.date) if asked else "")


def _tried(taskforce: Taskforce, site: Site) -> Chapter:
    first, last = taskforce.steps[0], taskforce.steps[-1]
    blocks = (
        named("After the model of", taskforce, taskforce.models, site.library),
        named("With the help of", taskforce, taskforce.advisers, site.library),
    )
    return Chapter("Tried", blocks, dates_in_words(first.date, last.until or last.date))


def _came_of_it(taskforce: Taskforce, site: Site) -> Chapter:
    closed = taskforce.closed_because
    why = (said("Why it was closed", taskforce, (closed,)),) if closed else ()
    blocks = (
        *why,
        said("Outcome", taskforce, taskforce.outcomes),
        named("Led to", taskforce, taskforce.led_to, site.library),
    )
    return Chapter("What came of it", blocks)
