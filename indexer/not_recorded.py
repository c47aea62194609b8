"""The want of a value, as a value."""

from typing import Final

NOT_RECORDED: Final = "none"
"""The facet value of entries that record nothing for a facet."""
