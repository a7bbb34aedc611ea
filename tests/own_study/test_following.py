"""What is open follows what else was done: a board that was coded, a coder who came in."""

from __future__ import annotations

from meaningunits import trail
from meaningunits.own_study.study import Study
from meaningunits.page import siblings
from meaningunits.page.find import find
from meaningunits.tasks import catalogue
from studies import small, worked


def told_of_board(study: Study) -> str:
    return str(catalogue.judged("my-study/board", study.log()))


def test_whatever_counts_the_codes_of_a_board_follows_it_and_the_cuts_that_it_rests_on(home):
    study = small(home, "anna")
    shown = [find(i.kind.widget)(i) for i in catalogue.of(catalogue.MY_STUDY).values()]
    counting = {each.item.slug: each.rests_on() for each in shown if _board_of(each)}
    assert {"my-study/matrix", "my-study/saturation", "my-study/coders", "my-study/structure"} <= {
        *counting
    }
    for slug, rests_on in counting.items():
        assert {"my-study/board", "my-study/divide-anna"} <= {*rests_on}, slug
    (matrix,) = (each for each in shown if each.item.slug == "my-study/matrix")
    assert matrix.work["lines"] == []
    worked(study)
    siblings.written("my-study/board")
    assert next(line["name"] for line in matrix.work["lines"]) == "Alone"
    for each in shown:
        each.close()


def _board_of(widget):
    kind = widget.kind
    return "my-study/board" in (getattr(kind, "board", ""), getattr(kind, "carries", ""))


def test_a_coder_who_was_merged_in_another_window_is_there_in_this_one(home):
    study = small(home, "anna")
    worked(study)
    place = study.copy_for(home / "kim")
    theirs = trail.Trail(place / "trail.jsonl")
    worked(Study(place, theirs), theirs, cut=3)
    study.enter()
    shown = find("comparing")(catalogue.find("my-study/coders"))
    assert "only coder" in shown.work["nothing"]
    assert "You are the only coder" in told_of_board(study)
    coders = home / "coders"
    coders.mkdir()
    (coders / "Kim.jsonl").write_bytes((place / "trail.jsonl").read_bytes())  # as a merge leaves it
    shown._hear(None, {"do": "look", "n": 1, "view": "v"}, None)  # the page is seen again
    assert "nothing" not in shown.work
    assert shown.work["names"] == ["You", "Kim"]
    assert "Kim coded in this study too" in told_of_board(study)
    assert "only coder" not in told_of_board(study)
    assert "You and Kim" in str(catalogue.judged("my-study/divide-anna", study.log()))
    shown.close()
