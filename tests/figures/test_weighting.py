"""The picture of weighting: its rows, its filled parts and its words are the lesson's numbers."""

import re

import meaningunits as mu


def test_the_rows_are_the_lessons_and_each_part_is_filled_as_far_as_it_praises():
    assert repr(mu.weighting()).splitlines() == [
        "An invented survey.",
        "  1,000 members: 500 aged under 50 and 500 aged 50 or older",
        "  400 answered: 100 aged under 50 and 300 aged 50 or older. Praise: 73 of 100.",
        "  The same 400 answers, weighted by age, so that they stand for all members: 500 aged "
        "under 50 and 500 aged 50 or older. Praise: 65 of 100.",
    ]
    bars = mu.weighting()._repr_html_().split('<div class="mu-weigh"')[1:]
    assert [re.findall(r"flex:(\d+)", bar) for bar in bars] == [
        ["500", "500"],
        ["100", "300"],
        ["500", "500"],
    ]
    # Weighting changes how much each age counts, and not what people of that age say.
    filled = [re.findall(r"width:([\d.]+)%", bar) for bar in bars]
    assert filled == [[], ["50.0", "80.0"], ["50.0", "80.0"]]
