"""The interviews: sentences and positions that stay put, and errors that name file and line."""

import tomllib
from collections import Counter
from itertools import pairwise

import pytest
from meaningunits.material import corpus, study
from meaningunits.material.corpus import DATA, CorpusError, Span, load, parse, read

HEAD = """pseudonym: Åse
years in the group: 7 (with a break)
setting: a fjord
about: A GP.
status: invented for teaching
"""
TALK = """
I: How did it start?

GP: Well – it's a 🫖 that began it.
(laughs) Åse's own.
And   then…

I: Mm.

GP: And then
"""
TEXT = """How did it start?
Well – it's a 🫖 that began it. (laughs) Åse's own. And   then…
Mm.
And then"""


@pytest.fixture
def little():
    return parse(HEAD + TALK, "ase")


# Reading


def test_an_interview_has_its_header_turns_sentences_and_text(little):
    assert (little.name, little.pseudonym, little.years) == ("ase", "Åse", 7)
    assert little.status == "invented for teaching"
    assert little.header["setting"] == "a fjord"
    assert [(t.number, t.speaker, t.first, t.last) for t in little.turns] == [
        (1, "I", 1, 1),
        (2, "GP", 2, 4),
        (3, "I", 5, 5),
        (4, "GP", 6, 6),
    ]
    assert [(s.number, s.turn, s.speaker) for s in little.sentences] == [
        (1, 1, "I"),
        (2, 2, "GP"),
        (3, 2, "GP"),
        (4, 2, "GP"),
        (5, 3, "I"),
        (6, 4, "GP"),
    ]
    assert little.text == TEXT


def test_positions_count_code_points_also_beyond_the_first_plane(little):
    pot = little.sentence(2)
    assert pot.span == Span(18, 18 + len("Well – it's a X that began it."))
    assert little.quote(pot.span) == pot.text
    [span] = little.locate("🫖")
    assert (span, len(span)) == (Span(32, 33), 1)
    assert little.quote(Span(span.end, span.end + 5)) == " that"
    assert little.sentence(3).span.start == pot.span.end + 1


def test_word_ends_are_positions_in_the_text(little):
    for sentence in little.sentences:
        pieces, start = [], sentence.span.start
        for end in sentence.word_ends:
            pieces.append(little.text[start:end].strip())
            start = end
        assert pieces == sentence.text.split()
    assert little.sentence(3).word_ends == tuple(
        little.text.index(word) + len(word) for word in ("(laughs)", "Åse's", "own.")
    )


FORGIVEN = {
    "windows line ends": (HEAD + TALK).replace("\n", "\r\n"),
    "old line ends": (HEAD + TALK).replace("\n", "\r"),
    "a byte-order mark": "\ufeff" + HEAD + TALK,
    "both": ("\ufeff" + HEAD + TALK).replace("\n", "\r\n"),
    "space around lines": (HEAD + TALK).replace("\n", " \t\n  "),
    "more empty lines": HEAD + TALK.replace("\n\n", "\n\n \n\n") + "\n\n\n",
    "no line end at the end": (HEAD + TALK).rstrip(),
    "no space after the speaker": HEAD + TALK.replace("GP: ", "GP:"),
    "space around keys": HEAD.replace(":", " :  ") + TALK,
}


@pytest.mark.parametrize("how", FORGIVEN)
def test_what_an_editor_does_to_a_file_is_forgiven(how, little):
    assert parse(FORGIVEN[how], "ase") == little


def test_only_line_ends_end_a_sentence():
    odd = "a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g"
    interview = parse(f"{HEAD}\nI: {odd}\n\nGP: Yes.", "ase")
    assert [s.text for s in interview.sentences] == [odd, "Yes."]


def without(key):
    return "".join(one + "\n" for one in HEAD.splitlines() if not one.startswith(key))


def header(key, value):
    return HEAD.replace(next(x for x in HEAD.splitlines() if x.startswith(key)), f"{key}: {value}")


MALFORMED = [
    ("", 1, "pseudonym"),
    ("\n\n", 1, "pseudonym"),
    ("\n" + HEAD + TALK, 1, "pseudonym"),
    *((without(key) + TALK, 5, f"'{key}: …'") for key in corpus.HEADER),
    (HEAD.replace("setting: a fjord", "a fjord") + TALK, 3, "'a fjord'"),
    (HEAD.replace("a fjord", "  ") + TALK, 3, "key: value"),
    (header("years in the group", "many") + TALK, 2, "whole number"),
    (header("years in the group", "7.5") + TALK, 2, "whole number"),
    (header("years in the group", "7½") + TALK, 2, "whole number"),
    (header("years in the group", "3-4") + TALK, 2, "whole number"),
    (header("years in the group", "-3") + TALK, 2, "whole number"),
    (header("status", "real") + TALK, 5, "invented"),
    (HEAD + TALK.lstrip(), 6, "blank line above"),
    (HEAD, 5, "no turn"),
    (HEAD + "\n\n\n", 5, "no turn"),
    (HEAD + TALK.replace("I: How", "How"), 7, "'How did it start?'"),
    (HEAD + TALK.replace("I: Mm.", "X: Mm."), 13, "speaker"),
    (HEAD + TALK.replace("I: Mm.", "gp: Mm."), 13, "speaker"),
    (HEAD + TALK.replace("I: Mm.", "Interviewer: Mm."), 13, "speaker"),
    (HEAD + TALK.replace("I: Mm.", "I:\nMm."), 13, "same line"),
    (HEAD + TALK.replace("And   then…\n", "And   then…"), 12, "blank line before"),
    (HEAD + TALK.replace("And   then…\n", "GP:And then…\n"), 11, "blank line before"),
    ((HEAD + TALK.replace("I: Mm.", "X: Mm.")).replace("\n", "\r\n"), 13, "speaker"),
    ((HEAD + TALK.replace("I: Mm.", "X: Mm.")).replace("🫖", "\u2028"), 13, "speaker"),
]


@pytest.mark.parametrize(("raw", "number", "word"), MALFORMED)
def test_a_malformed_interview_is_refused_by_file_line_and_reason(raw, number, word):
    with pytest.raises(CorpusError) as refused:
        parse(raw, "ase", "notes/ase.txt")
    place, _, reason = str(refused.value).partition(": ")
    assert place == f"notes/ase.txt, line {number}"
    assert word in reason
    assert reason.endswith(".")


def test_without_a_place_errors_name_the_file_after_the_interview():
    with pytest.raises(CorpusError, match=r"^ase\.txt, line 1: "):
        parse("", "ase")


def test_a_file_of_ones_own_is_read_by_its_path(tmp_path, little):
    path = tmp_path / "ase.txt"
    path.write_bytes((HEAD + TALK).encode("utf-8-sig"))
    assert read(path) == read(str(path)) == little


@pytest.mark.parametrize(
    ("content", "number"),
    [
        ((HEAD + TALK).encode("latin-1", "replace"), 1),
        ((HEAD + TALK).encode("utf-16"), 1),
        ((HEAD + TALK).encode().replace("Åse's".encode(), b"\xc5se's"), 10),
        ((HEAD + TALK).encode().replace("Åse's".encode(), b"\xc5").replace(b"\n", b"\r"), 10),
        ((HEAD + TALK).encode().replace("…".encode(), b"\xe2"), 11),
    ],
)
def test_a_file_that_is_not_utf8_is_refused_at_its_line(content, number, tmp_path):
    path = tmp_path / "ase.txt"
    path.write_bytes(content)
    with pytest.raises(CorpusError) as refused:
        read(path)
    assert str(refused.value).startswith(f"{path}, line {number}: this is not UTF-8")


def test_a_file_that_cannot_be_opened_is_named_with_the_reason(tmp_path):
    with pytest.raises(CorpusError, match=r"none\.txt: could not be opened \(No such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(CorpusError, match=r"could not be opened \(Is a directory\)"):
        read(tmp_path)


# The fingerprint


def test_the_fingerprint_changes_with_the_text_and_its_breaks_and_with_nothing_else(little):
    changed = {
        "one character": TALK.replace("began", "begun"),
        "an accent": TALK.replace("Åse", "Ase"),
        "a sentence break taken out": TALK.replace("it.\n(laughs)", "it. (laughs)"),
        "a sentence break moved": TALK.replace("it.\n(laughs) Åse's", "it. (laughs)\nÅse's"),
        "a turn break put in": TALK.replace("own.\n", "own.\n\nGP: "),
    }
    prints = {what: parse(HEAD + talk, "ase") for what, talk in changed.items()}
    assert prints["a sentence break moved"].text == little.text
    found = {what: interview.fingerprint for what, interview in prints.items()}
    assert len({*found.values(), little.fingerprint}) == len(found) + 1, found
    for raw in (*FORGIVEN.values(), header("about", "Another sentence.") + TALK):
        assert parse(raw, "other").fingerprint == little.fingerprint


# Finding one's way


def test_a_sentence_is_found_by_number_and_by_any_position_in_it_or_the_gap_after(little):
    for sentence in little.sentences:
        assert little.sentence(sentence.number) is sentence
        for position in range(sentence.span.start, sentence.span.end + 1):
            assert little.sentence_at(position) is sentence
    assert little.sentence_at(10_000) is little.sentences[-1]


@pytest.mark.parametrize("number", [0, -1, 7])
def test_a_sentence_that_is_not_there_is_refused_with_those_that_are(number, little):
    with pytest.raises(LookupError, match=rf"Åse's interview has sentences 1–6; .* {number}\."):
        little.sentence(number)


QUOTED = [
    ("began it", ["began it"]),
    ("  began\n it ", ["began it"]),
    ("And then", ["And   then", "And then"]),
    ("start? Well", ["start?\nWell"]),
    ("own. And then… Mm. And then", ["own. And   then…\nMm.\nAnd then"]),
    ("(laughs)", ["(laughs)"]),
    ("it.", ["it."]),
    ("and then", []),
    ("i.", []),
    ("not there", []),
    ("", []),
    (" \n", []),
]


@pytest.mark.parametrize(("words", "found"), QUOTED)
def test_a_quotation_is_located_wherever_its_words_stand_with_white_space_folded(
    words, found, little
):
    spans = little.locate(words)
    assert [little.quote(span) for span in spans] == found
    assert list(spans) == sorted(spans)


@pytest.mark.parametrize(
    ("first", "last", "gaps", "turn_ends", "words"),
    [
        (1, None, [1, 2, 3, 4, 5], {1, 4, 5}, 20),
        (2, 4, [2, 3], set(), 13),
        (3, 5, [3, 4], {4}, 6),
        (1, 2, [1], {1}, 12),
        (6, 6, [], set(), 2),
    ],
)
def test_a_passage_knows_its_sentences_gaps_and_turn_ends(
    first, last, gaps, turn_ends, words, little
):
    passage = little.passage(first, last)
    numbers = [sentence.number for sentence in passage]
    assert numbers == list(range(first, (last or 6) + 1))
    assert len(passage) == len(numbers)
    assert (list(passage.gaps), passage.turn_ends) == (gaps, turn_ends)
    assert passage.words == words
    assert str(passage) == f"Åse, sentences {first}–{last or 6}"


@pytest.mark.parametrize(("first", "last"), [(0, 3), (1, 7), (4, 3), (7, None), (-2, -1)])
def test_a_passage_outside_the_interview_or_backward_is_refused(first, last, little):
    with pytest.raises(LookupError):
        little.passage(first, last)


def test_a_passage_as_text_numbers_its_sentences_and_parts_its_turns(little):
    assert little.passage(3, 6).numbered().splitlines() == [
        "   3  GP: (laughs) Åse's own.",
        "   4      And   then…",
        "",
        "   5  I:  Mm.",
        "",
        "   6  GP: And then",
    ]


def test_a_span_is_half_open_and_runs_forward():
    span = Span(2, 5)
    assert [p for p in range(8) if p in span] == [2, 3, 4]
    assert (len(span), len(Span(3, 3))) == (3, 0)
    for start, end in ((5, 2), (-1, 2)):
        with pytest.raises(ValueError, match=rf"this one is {start}–{end}"):
            Span(start, end)


# What ships with the course

NAMES = corpus.names()
every_interview = pytest.mark.parametrize("name", NAMES)

FAULTS = {"leading", "closed", "double-barrelled", "interrupting", "missed-probe"}
SOUND = {"open", "probe", "silence", "returning", "clarifying", "following"}


def planted(name):
    return tomllib.loads((DATA / "planted" / f"{name}.toml").read_text(encoding="utf-8"))


def test_every_file_is_an_interview_in_order_of_years_and_has_its_planted_key():
    files = {path.stem for path in (DATA / "interviews").iterdir()}
    assert set(NAMES) == files
    assert files <= {path.stem for path in (DATA / "planted").iterdir()}
    assert len(NAMES) >= 3
    years = [load(name).years for name in NAMES]
    assert years == sorted(years)
    assert len({load(name).pseudonym for name in NAMES}) == len(NAMES)


@every_interview
def test_an_interview_says_that_it_is_invented_and_is_as_long_as_promised(name):
    interview = load(name)
    assert "invented" in interview.status
    assert interview.pseudonym.lower() == name
    assert 3 <= interview.years <= 15
    assert 1_000 <= interview.passage().words <= 1_800


@every_interview
def test_every_position_in_an_interview_is_valid(name):
    interview = load(name)
    end = -1
    for number, sentence in enumerate(interview.sentences, start=1):
        assert sentence.number == number
        assert interview.text[sentence.span.start : sentence.span.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        assert sentence.span.start == end + 1
        if number > 1:
            turns = sentence.turn - interview.sentence(number - 1).turn
            assert interview.text[end] == {0: " ", 1: "\n"}[turns]
        end = sentence.span.end
    assert end == len(interview.text)


@every_interview
def test_turns_divide_an_interview_and_alternate_between_its_speakers(name):
    interview = load(name)
    assert [turn.number for turn in interview.turns] == list(range(1, len(interview.turns) + 1))
    assert [n for t in interview.turns for n in range(t.first, t.last + 1)] == [
        sentence.number for sentence in interview.sentences
    ]
    for turn in interview.turns:
        for sentence in interview.passage(turn.first, turn.last):
            assert (sentence.turn, sentence.speaker) == (turn.number, turn.speaker)
    speakers = [turn.speaker for turn in interview.turns]
    assert set(speakers) == {"I", "GP"}
    assert all(a != b for a, b in pairwise(speakers))


@every_interview
def test_every_planted_quote_stands_once_within_one_sentence_of_its_speaker(name):
    interview, key = load(name), planted(name)
    assert key.pop("interview") == name
    assert set(key) <= {"fault", "sound", "selection", "against", "subtheme"}
    for kind, entries in key.items():
        speaker = "I" if kind in ("fault", "sound") else "GP"
        for entry in entries:
            quote = entry["quote"]
            assert interview.text.count(quote) == 1, quote
            [sentence] = [s for s in interview.sentences if quote in s.text]
            assert sentence.speaker == speaker, quote
            assert len(interview.locate(quote)) == 1, quote
            assert entry["why"].strip()


@every_interview
def test_every_interview_has_faults_and_sound_moves_of_known_kinds(name):
    key = planted(name)
    assert {fault["kind"] for fault in key["fault"]} <= FAULTS
    assert {move["kind"] for move in key["sound"]} <= SOUND
    assert len({fault["kind"] for fault in key["fault"]}) >= 3
    assert len(key["sound"]) >= 3
    assert all(fault["better"].strip() for fault in key["fault"])
    assert key["against"]
    assert {entry["code"] for entry in key["subtheme"]} <= set(study.subthemes())


def test_together_the_interviews_carry_every_subtheme_at_least_twice():
    heard = Counter(entry["code"] for name in NAMES for entry in planted(name)["subtheme"])
    assert {code: heard[code] for code in study.subthemes() if heard[code] < 2} == {}


def test_an_interview_is_loaded_once():
    assert load(NAMES[0]) is load(NAMES[0])


@pytest.mark.parametrize("name", ["nobody", "", "../interviews/" + NAMES[0], NAMES[0] + ".txt"])
def test_an_unknown_interview_is_refused_with_the_names_there_are(name):
    with pytest.raises(CorpusError) as refused:
        load(name)
    assert repr(name) in str(refused.value)
    assert all(there in str(refused.value) for there in NAMES)
