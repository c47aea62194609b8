"""Words that say nothing by themselves, in English and in the other languages people ask in.

The English ones are few and ours: whatever is left out here cannot be found. Those of other
languages come from stopwords-iso; they are left out only where a text in English does not have
the word, for one language's "die" is another's.
"""

from functools import cache
from typing import Final

import stopwordsiso

from indexer.analysis import fold
from kb.language import EU_LANGUAGES

ENGLISH: Final = frozenset(
    "a an and are as at be been but by can do does for from had has have how i if in into is it "
    "its me my no not of on or our so such that the their them there these they this those to "
    "was we were what when where which who why will with you your".split()
)


@cache
def foreign() -> frozenset[str]:
    """Return the folded stop words of the languages of the European Union but English."""
    languages = [code for code in EU_LANGUAGES if code != "en" and stopwordsiso.has_lang(code)]
    return frozenset(fold(word) for word in stopwordsiso.stopwords(languages))
