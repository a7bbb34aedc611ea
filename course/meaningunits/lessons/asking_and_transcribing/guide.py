"""A guide for an interview, to be put in order and mended. The guide and its study are invented."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Ordering, Quiz, Single

GUIDE = Quiz(
    task=(
        "A guide for interviews with nurses about bad news (invented). Put its parts in order, and "
        "then improve three of its questions."
    ),
    questions=(
        Ordering(
            "order",
            "In which order do you ask? Begin with what comes first.",
            (
                Option(
                    "c",
                    "What the interview is for, what happens with the recording, and that one may "
                    "stop at any time.",
                    "Consent comes before the first answer. Otherwise people tell something and "
                    "do not know yet what it is for.",
                ),
                Option(
                    "w",
                    "“Tell me about your ward. What did you do this morning?”",
                    "Before she answers anything, she has to know what it is for. Then an easy "
                    "question helps both to begin.",
                    name="too-early-for-warmth",
                ),
                Option(
                    "l",
                    "“Tell me about the last time you were there when somebody got bad news.”",
                    "A story is easier to tell when she has begun to speak, and you have heard "
                    "her words.",
                    name="main-too-early",
                ),
                Option(
                    "p",
                    "“You said that you held the chair. What about the chair?”",
                    "A probe uses a word that the other person has said. It needs a story first, "
                    "and the story needs an easy beginning.",
                    name="probe-without-story",
                ),
                Option(
                    "h",
                    "“Tell me about a time when it went badly.”",
                    "What is hard to tell needs some trust, and so it comes after the easy "
                    "question, the story, and what you ask about the story. If you ask it too "
                    "early, you get a polite answer, and she says less afterwards.",
                    name="hard-too-early",
                ),
                Option(
                    "e",
                    "“What have I not asked that I should have asked?”",
                    "With this question the other person decides what is still to be said. If you "
                    "ask it here, you end an interview that has not begun.",
                    name="end-too-early",
                ),
            ),
            hint=(
                "From consent to something easy, from there to one event, to what was said about "
                "it, to what is hard. At the end the other person decides what is still to be "
                "said."
            ),
            offered=("h", "l", "c", "e", "p", "w"),
        ),
        Single(
            "words",
            "“How do you negotiate your professional role in the disclosure of prognosis?” Which "
            "question is better?",
            (
                Option(
                    "a",
                    "“What is your role when bad news is given?”",
                    "The words are simpler. But “role” is still your word, and she will answer "
                    "with her job description.",
                    name="still-the-researchers-word",
                ),
                Option(
                    "b",
                    "“Tell me about one time when you were in the room. What did you do?”",
                    "It asks for what happened. You find out about roles afterwards, in the "
                    "analysis: that is your work, not hers.",
                    right=True,
                ),
                Option(
                    "c",
                    "“Do you feel left out when doctors give bad news?”",
                    "The words are plain. But now the question already contains an answer: it is "
                    "leading.",
                    name="plain-and-leading",
                ),
                Option(
                    "d",
                    "“By professional role I mean what is expected of you. So how do you "
                    "negotiate it?”",
                    "You teach her your words, and then you hear them back.",
                    name="teaches-the-words",
                ),
            ),
        ),
        Single(
            "usually",
            "You ask: “How do you usually react?” She answers: “Oh, it depends.” What do you ask "
            "next?",
            (
                Option(
                    "a",
                    "“On what does it depend, if you had to say it in a word or two?”",
                    "It follows her word, and asks for a theory. Perhaps she has one. But then she "
                    "has still not told what she did.",
                    keeps=0.5,
                    name="theory-for-event",
                ),
                Option(
                    "b",
                    "“But in general, what would you say?”",
                    "She has just said that she cannot answer in general.",
                    name="again-in-general",
                ),
                Option(
                    "c",
                    "“More calmly, or more with tears?”",
                    "You offer two ready answers, and both are yours.",
                    name="two-ready-answers",
                ),
                Option(
                    "d",
                    "“Can you think of one time, perhaps this month?”",
                    "One event has a place, a person and an order. “Usually” has none of them.",
                    right=True,
                ),
            ),
        ),
        Single(
            "probe",
            "She says: “I went out with her. We stood by the lift. (4) Well. The usual.” What do "
            "you do?",
            (
                Option(
                    "a",
                    "Wait, and then say: “By the lift.”",
                    "You give her silence, and one of her own words. She can go on from this word, "
                    "or not.",
                    right=True,
                ),
                Option(
                    "b",
                    "Ask: “Why did you go out with her?”",
                    "“Why” asks for a justification. People then explain what they have not yet "
                    "told.",
                    name="why-for-what",
                ),
                Option(
                    "c",
                    "Go on to the next question of the guide: there is much left, and the hour is "
                    "short.",
                    "Then you follow the guide. But you miss a story, and the guide was made to "
                    "find stories.",
                    name="guide-before-talk",
                ),
                Option(
                    "d",
                    "Say: “That must have been hard for you.”",
                    "This is kind. But you have told her what she felt, and she can only agree or "
                    "correct you.",
                    name="comfort-for-probe",
                ),
            ),
        ),
    ),
    lesson="E: A guide",
)
