"""Every rule of the library, in the order in which they are told."""

from typing import Final

from kb.rules.address import SAME_PAGE, STAND_IN
from kb.rules.duplicate import NEAR_DUPLICATE
from kb.rules.figure import UNSOURCED_FIGURE
from kb.rules.gap import MEMBER_STATES, UNUSED_THEME
from kb.rules.markup import MARKUP
from kb.rules.raw_key import RAW_KEY
from kb.rules.review import NEVER_REVIEWED, REVIEW_OVERDUE
from kb.rules.rule import LibraryRule, Rule
from kb.rules.source import UNUSED_SOURCE
from kb.rules.tie import MISSING_TRANSFER, ONE_SIDED_TIE, SELF_REFERENCE
from kb.rules.year import MISSING_YEAR

INVALID_ENTRY: Final = Rule(
    id="invalid-entry",
    level="error",
    meaning="A file that holds no valid entry: its YAML, a key, a value, or a name that leads"
    " nowhere. It is left out of the library.",
    remedy="each message says what would be right",
)
"""What reading finds, before any rule looks at the library."""

RULES: Final[tuple[LibraryRule, ...]] = (
    SELF_REFERENCE,
    NEAR_DUPLICATE,
    ONE_SIDED_TIE,
    UNUSED_SOURCE,
    UNSOURCED_FIGURE,
    STAND_IN,
    SAME_PAGE,
    RAW_KEY,
    MARKUP,
    MISSING_YEAR,
    REVIEW_OVERDUE,
    NEVER_REVIEWED,
    MISSING_TRANSFER,
    UNUSED_THEME,
    *MEMBER_STATES,
)
