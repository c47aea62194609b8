"""Words to stems, in every language of the European Union."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from indexer.stemming import STEMMED, stem, stemmed_as
from kb.language import EU_LANGUAGES

# "School" and "schools", or another pair of forms of one everyday noun; the Irish stemmer knows
# mutations and no plurals.
FORMS = {
    "bg": ("училище", "училища"),
    "cs": ("škola", "školy"),
    "da": ("skole", "skoler"),
    "de": ("Schule", "Schulen"),
    "el": ("σχολείο", "σχολεία"),
    "en": ("school", "schools"),
    "es": ("escuela", "escuelas"),
    "et": ("õpetaja", "õpetajad"),
    "fi": ("koulu", "koulussa"),
    "fr": ("école", "écoles"),
    "ga": ("cailín", "gcailín"),
    "hr": ("škola", "škole"),
    "hu": ("tanár", "tanárok"),
    "it": ("scuola", "scuole"),
    "lt": ("mokykla", "mokyklos"),
    "lv": ("skolotājs", "skolotāji"),
    "mt": ("skola", "skolan"),
    "nl": ("school", "scholen"),
    "pl": ("szkoła", "szkoły"),
    "pt": ("escola", "escolas"),
    "ro": ("elev", "elevi"),
    "sk": ("škola", "školy"),
    "sl": ("učitelj", "učitelji"),
    "sv": ("skola", "skolor"),
}


@pytest.mark.parametrize(("language", "forms"), FORMS.items())
def test_two_forms_of_a_word_meet(language: str, forms: tuple[str, str]) -> None:
    stems = stemmed_as(language)
    assert stems is not None
    assert len({stem(form, stems) for form in forms}) == 1


def test_every_language_of_the_union_is_stemmed() -> None:
    assert FORMS.keys() == set(EU_LANGUAGES)
    assert all(stemmed_as(language) in STEMMED for language in EU_LANGUAGES)


def test_case_and_the_way_an_accent_is_typed_do_not_matter() -> None:
    assert stem("ŠKOLY", "cs") == stem("školy", "cs") == stem("s\u030ckoly", "cs")


def test_a_language_without_a_stemmer_says_so() -> None:
    assert stemmed_as("is") is None


def test_threads_get_the_stems_that_one_alone_gets() -> None:
    asked = [(form, served) for code, pair in FORMS.items() for form in pair
             if (served := stemmed_as(code))] * 200  # fmt: skip
    alone = [stem(*pair) for pair in asked]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda pair: stem(*pair), asked)) == alone
