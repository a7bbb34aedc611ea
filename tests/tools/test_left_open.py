"""A sample of long work leaves nothing open; and what is left open is seen."""

import os
import subprocess
import sys
import tempfile
import threading

import pytest
from left_open import answers, nothing_left


def test_answers_recorded_judged_and_checked_leave_nothing_open(tmp_path):
    answers(10, tmp_path)
    with nothing_left(tmp_path):
        answers(100, tmp_path)


@pytest.mark.slow
def test_whatever_is_left_open_is_seen(tmp_path):
    with pytest.raises(AssertionError, match="descriptors"), nothing_left(tmp_path):
        handle = os.open(os.devnull, os.O_RDONLY)
    os.close(handle)

    with pytest.raises(AssertionError, match="temporary files"), nothing_left(tmp_path):
        os.close(tempfile.mkstemp()[0])

    ended = threading.Event()
    with pytest.raises(AssertionError, match="threads"), nothing_left(tmp_path):
        (waiting := threading.Thread(target=ended.wait)).start()
    ended.set()
    waiting.join()

    with pytest.raises(AssertionError, match="processes"), nothing_left(tmp_path):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    child.communicate(b"\n")
