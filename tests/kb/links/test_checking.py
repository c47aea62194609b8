"""What becomes of links, asked of a real server that plays several hosts."""

import itertools
import socket
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kb.links.checking import HOSTS_AT_ONCE, LONGEST_WAIT, LinkChecker, OfflineError
from kb.links.fetch import Answer, Method, NoAnswerError
from kb.links.http import AGENT, LARGEST, HttpFetch
from kb.links.robots import LONGEST_DELAY
from kb.links.turns import Turns
from kb.links.verdict import Outcome, Verdict
from tests.kb.links.web_server import Page, SmallWeb, small_web

ONE = "http://one.test"
TWO = "http://two.test"


def to(place: str, status: int = 301) -> Page:
    return Page(status, {"Location": place})


def robots(text: str) -> Page:
    return Page(content=text.encode())


def checked(
    pages: dict[str, Page], urls: Iterable[str], timeout: float = 5, pause: float = 0
) -> tuple[dict[str, Verdict], SmallWeb, list[float]]:
    """Return what became of links by address, the web that was asked, and the waits."""
    waits: list[float] = []
    with small_web(pages) as web, HttpFetch(timeout) as http:
        checker = LinkChecker(web.fetch(http), AGENT, Turns(pause, sleep=waits.append))
        verdicts = {verdict.url: verdict for verdict in checker.check(urls)}
    return verdicts, web, waits


def outcome(page: Page, **others: Page) -> Verdict:
    """Return what became of the link to one page of one host."""
    pages = {f"{ONE}/a": page, **{f"{ONE}/{name}": other for name, other in others.items()}}
    verdicts, _, _ = checked(pages, [f"{ONE}/a"])
    return verdicts[f"{ONE}/a"]


def test_a_page_that_is_there_is_ok_and_is_asked_for_by_head() -> None:
    verdicts, web, _ = checked({f"{ONE}/a": Page()}, [f"{ONE}/a"])
    assert verdicts[f"{ONE}/a"] == Verdict(f"{ONE}/a", Outcome.OK, "status 200")
    assert web.paths(robots=True) == [f"GET {ONE}/robots.txt", f"HEAD {ONE}/a"]


def test_every_request_says_what_asks() -> None:
    _, web, _ = checked({f"{ONE}/a": Page(head=405)}, [f"{ONE}/a"])
    (agent,) = web.agents
    assert agent.startswith(f"{AGENT} (STEM practices")


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_not_there_is_gone(status: int) -> None:
    assert outcome(Page(status)).outcome is Outcome.GONE


@pytest.mark.parametrize("status", [401, 403, 451])
def test_a_page_that_is_not_shown_is_refused(status: int) -> None:
    assert outcome(Page(status)).outcome is Outcome.REFUSED


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_page_that_its_server_fails_to_give_is_unreachable(status: int) -> None:
    assert outcome(Page(status)).outcome is Outcome.UNREACHABLE


@pytest.mark.parametrize("head", [403, 405, 501])
def test_where_head_is_not_allowed_get_decides(head: int) -> None:
    verdicts, web, _ = checked({f"{ONE}/a": Page(head=head)}, [f"{ONE}/a"])
    assert verdicts[f"{ONE}/a"].outcome is Outcome.OK
    assert web.paths() == [f"HEAD {ONE}/a", f"GET {ONE}/a"]
    assert outcome(Page(404, head=head)).outcome is Outcome.GONE


# Redirects


@pytest.mark.parametrize("status", [301, 308])
def test_a_page_that_moved_for_good_is_told_with_its_new_address(status: int) -> None:
    moved = outcome(to(f"{ONE}/b", status), b=Page())
    assert (moved.outcome, moved.moved_to) == (Outcome.MOVED, f"{ONE}/b")


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_page_that_is_elsewhere_for_now_has_not_moved(status: int) -> None:
    here = outcome(to(f"{ONE}/b", status), b=Page())
    assert (here.outcome, here.moved_to) == (Outcome.OK, None)


def test_a_page_moved_as_far_as_it_is_for_good() -> None:
    moved = outcome(to("/b"), b=to(f"{ONE}/c", 302), c=Page())
    assert (moved.outcome, moved.moved_to) == (Outcome.MOVED, f"{ONE}/b")


def test_what_a_page_elsewhere_for_now_leads_to_is_not_its_new_address() -> None:
    here = outcome(to("/b", 302), b=to(f"{ONE}/c"), c=Page())
    assert (here.outcome, here.moved_to) == (Outcome.OK, None)


def test_a_page_that_moved_to_a_host_that_lost_it_is_gone() -> None:
    verdicts, _, _ = checked({f"{ONE}/a": to(f"{TWO}/a")}, [f"{ONE}/a"])
    assert verdicts[f"{ONE}/a"].outcome is Outcome.GONE


def test_a_circle_and_a_way_out_of_the_web_lead_nowhere() -> None:
    assert outcome(to("/a")).reason == "leads in a circle"
    lost = outcome(to("file:///etc/passwd"))
    assert lost.outcome is Outcome.UNREACHABLE
    assert "file:///etc/passwd, which is no web address" in lost.reason


# Servers that do not answer


def test_a_server_that_is_slow_is_unreachable() -> None:
    verdicts, _, _ = checked({f"{ONE}/a": Page(seconds=1)}, [f"{ONE}/a"], timeout=0.3)
    assert verdicts[f"{ONE}/a"].outcome is Outcome.UNREACHABLE
    assert verdicts[f"{ONE}/a"].reason == "no answer within 0.3 seconds"


def test_a_port_where_nobody_listens_gives_no_answer() -> None:
    with socket.socket() as taken, HttpFetch(1) as http:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(NoAnswerError) as raised:
            http(f"http://127.0.0.1:{taken.getsockname()[1]}/", "HEAD")
    assert not raised.value.is_local


def test_a_name_that_cannot_be_looked_up_may_be_this_machines_fault() -> None:
    with HttpFetch(5) as http, pytest.raises(NoAnswerError) as raised:
        http("http://nowhere.invalid/", "HEAD")
    assert raised.value.is_local


@pytest.mark.parametrize("url", ["http://[::1", "http://exa mple/", "http:///", "http://a\u2024b/"])
def test_what_is_no_address_gives_no_answer(url: str) -> None:
    with HttpFetch(1) as http, pytest.raises(NoAnswerError):
        http(url, "HEAD")


def test_of_an_endless_page_the_start_is_read() -> None:
    pages = {f"{ONE}/a": Page(content=b"x" * LARGEST * 2)}
    with small_web(pages) as web, HttpFetch(5) as http:
        assert len(web.fetch(http)(f"{ONE}/a", "GET").content) == LARGEST


# robots.txt


def test_what_robots_txt_disallows_is_not_asked_for() -> None:
    pages = {
        f"{ONE}/robots.txt": robots(f"User-agent: {AGENT}\nDisallow: /private\n"),
        f"{ONE}/private/a": Page(),
        f"{ONE}/a": Page(),
    }
    verdicts, web, _ = checked(pages, [f"{ONE}/private/a", f"{ONE}/a"])
    kept_out = verdicts[f"{ONE}/private/a"]
    assert (kept_out.outcome, kept_out.reason) == (Outcome.NOT_CHECKED, "robots.txt asks not to")
    assert verdicts[f"{ONE}/a"].outcome is Outcome.OK
    assert web.paths(robots=True) == [f"GET {ONE}/robots.txt", f"HEAD {ONE}/a"]


def test_robots_txt_of_the_host_that_a_page_moved_to_counts_too() -> None:
    pages = {f"{ONE}/a": to(f"{TWO}/b"), f"{TWO}/b": Page()}
    pages[f"{TWO}/robots.txt"] = robots("User-agent: *\nDisallow: /\n")
    verdicts, web, _ = checked(pages, [f"{ONE}/a"])
    assert verdicts[f"{ONE}/a"].outcome is Outcome.NOT_CHECKED
    assert f"HEAD {TWO}/b" not in web.paths()


def test_robots_txt_may_stand_elsewhere() -> None:
    pages = {f"{ONE}/robots.txt": to(f"{TWO}/r", 302), f"{ONE}/a": Page()}
    pages[f"{TWO}/r"] = robots("User-agent: *\nDisallow: /a\n")
    assert checked(pages, [f"{ONE}/a"])[0][f"{ONE}/a"].outcome is Outcome.NOT_CHECKED


@pytest.mark.parametrize(
    ("status", "expected"),
    [(404, Outcome.OK), (403, Outcome.OK), (500, Outcome.NOT_CHECKED), (429, Outcome.NOT_CHECKED)],
)
def test_without_robots_txt_all_is_allowed_and_with_a_failing_one_nothing(
    status: int, expected: Outcome
) -> None:
    pages = {f"{ONE}/robots.txt": Page(status), f"{ONE}/a": Page()}
    assert checked(pages, [f"{ONE}/a"])[0][f"{ONE}/a"].outcome is expected


def test_the_pause_that_robots_txt_asks_for_is_kept() -> None:
    pages = {f"{ONE}/{name}": Page() for name in "abc"}
    pages[f"{ONE}/robots.txt"] = robots("User-agent: *\nCrawl-delay: 7\n")
    _, _, waits = checked(pages, [f"{ONE}/{name}" for name in "abc"])
    assert len([wait for wait in waits if 6 < wait <= 7]) == 2


def test_a_host_that_asks_for_very_long_pauses_is_not_asked() -> None:
    pages = {f"{ONE}/robots.txt": robots(f"User-agent: *\nCrawl-delay: {LONGEST_DELAY + 1:.0f}\n")}
    assert checked(pages, [f"{ONE}/a"])[0][f"{ONE}/a"].outcome is Outcome.NOT_CHECKED


# Retry-After


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_is_asked_again_when_it_says(status: int) -> None:
    pages = {f"{ONE}/a": Page(busy=(status, {"Retry-After": "20"}))}
    verdicts, web, waits = checked(pages, [f"{ONE}/a"])
    assert verdicts[f"{ONE}/a"].outcome is Outcome.OK
    assert web.paths() == [f"HEAD {ONE}/a"] * 2
    assert 19 < max(waits) <= 20


def test_a_busy_host_may_name_a_time() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    pages = {f"{ONE}/a": Page(busy=(429, {"Retry-After": soon}))}
    verdicts, _, waits = checked(pages, [f"{ONE}/a"])
    assert verdicts[f"{ONE}/a"].outcome is Outcome.OK
    assert 25 < max(waits) <= 30


@pytest.mark.parametrize(
    "headers",
    [{"Retry-After": f"{LONGEST_WAIT + 1:.0f}"}, {"Retry-After": "tomorrow"}, {}],
)
def test_a_host_that_stays_busy_is_left_alone(headers: dict[str, str]) -> None:
    pages = {f"{ONE}/a": Page(busy=(429, headers), busy_times=9)}
    verdicts, web, _ = checked(pages, [f"{ONE}/a"])
    assert verdicts[f"{ONE}/a"].outcome is Outcome.NOT_CHECKED
    assert web.paths() == [f"HEAD {ONE}/a"]


# Turns


def test_a_host_is_asked_one_request_at_a_time_and_hosts_side_by_side() -> None:
    hosts = [f"http://host{number}.test" for number in range(3)]
    urls = [f"{host}/{name}" for host in hosts for name in "abc"]
    _, web, _ = checked({url: Page(seconds=0.05) for url in urls}, urls)
    for host in ("host0.test", "host1.test", "host2.test"):
        spans = sorted((start, end) for of, start, end in web.times if of == host)
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    asked = [of for of, _, _ in sorted(web.times, key=lambda time: time[1])]
    assert asked != sorted(asked)


def test_a_host_rests_between_requests() -> None:
    urls = [f"{ONE}/{name}" for name in "abc"]
    _, _, waits = checked(dict.fromkeys(urls, Page()), urls, pause=3)
    assert len([wait for wait in waits if 2 < wait <= 3]) == 3


def test_each_link_is_checked_once() -> None:
    verdicts, web, _ = checked({f"{ONE}/a": Page()}, [f"{ONE}/a", f"{ONE}/a"])
    assert len(verdicts) == 1
    assert web.paths() == [f"HEAD {ONE}/a"]


def test_more_hosts_than_are_asked_at_once_are_all_checked() -> None:
    urls = [f"http://host{number}.test/a" for number in range(HOSTS_AT_ONCE * 3)]
    verdicts, _, _ = checked(dict.fromkeys(urls, Page()), urls)
    assert set(verdicts) == set(urls)


# No network


class Unplugged:
    """A network that is not there, and counts how often it is tried."""

    def __init__(self, reachable: frozenset[str] = frozenset(), *, is_local: bool = True) -> None:
        self.tried: list[str] = []
        self.reachable = reachable
        self.is_local = is_local

    def __call__(self, url: str, method: Method, /) -> Answer:
        self.tried.append(url)
        if any(url.startswith(host) for host in self.reachable):
            return Answer(200)
        raise NoAnswerError("no name server answers", is_local=self.is_local)


def checker(fetch: Unplugged) -> LinkChecker:
    return LinkChecker(fetch, AGENT, Turns(0))


def test_without_a_network_no_link_is_called_broken() -> None:
    fetch = Unplugged()
    with pytest.raises(OfflineError):
        list(checker(fetch).check(f"http://host{number}.test/a" for number in range(50)))
    assert len(fetch.tried) <= 10


def test_one_host_that_answers_shows_that_there_is_a_network() -> None:
    verdicts = list(checker(Unplugged(frozenset({TWO}))).check([f"{ONE}/a", f"{TWO}/a"]))
    assert {verdict.outcome for verdict in verdicts} == {Outcome.OK, Outcome.UNREACHABLE}


def test_hosts_that_do_not_answer_are_no_sign_of_a_missing_network() -> None:
    (verdict,) = checker(Unplugged(is_local=False)).check([f"{ONE}/a"])
    assert verdict.outcome is Outcome.UNREACHABLE


def test_nothing_to_check_is_checked_without_a_network() -> None:
    assert list(checker(Unplugged()).check([])) == []
