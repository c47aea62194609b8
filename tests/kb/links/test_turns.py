"""Turns: one request at a time for each host, with a rest after it."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from kb.links.turns import Turns


class Time:
    """A clock that goes on as far as somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def turns(pause: float) -> tuple[Turns, Time]:
    time = Time()
    return Turns(pause, time.clock, time.sleep), time


def test_a_host_rests_after_each_turn_and_others_do_not_wait_for_it() -> None:
    taking, time = turns(pause=2)
    with taking.turn("one.test"):
        assert time.now == 0
    with taking.turn("two.test"):
        assert time.now == 0
    with taking.turn("one.test"):
        assert time.now == 2


def test_a_longer_rest_is_not_cut_short_by_the_pause() -> None:
    taking, time = turns(pause=2)
    with taking.turn("one.test"):
        taking.rest("one.test", 60)
    with taking.turn("one.test"):
        assert time.now == 60


def test_a_pause_can_be_lengthened_for_one_host_and_never_shortened() -> None:
    taking, time = turns(pause=2)
    taking.lengthen("one.test", 7)
    taking.lengthen("two.test", 1)
    for host, expected in (("one.test", 7), ("two.test", 9)):
        for _ in range(2):
            with taking.turn(host):
                pass
        assert time.now == expected


def test_a_turn_that_fails_ends_all_the_same() -> None:
    taking, time = turns(pause=2)
    with pytest.raises(KeyError), taking.turn("one.test"):
        {}["nothing"]
    with taking.turn("one.test"):
        assert time.now == 2


def test_threads_take_a_host_by_turns() -> None:
    taking = Turns(pause=0)
    inside, most = [0], [0]
    together = threading.Barrier(4)

    def ask(_: int) -> None:
        together.wait()
        with taking.turn("one.test"):
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            threading.Event().wait(0.01)
            inside[0] -= 1

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(ask, range(4)))
    assert most == [1]
