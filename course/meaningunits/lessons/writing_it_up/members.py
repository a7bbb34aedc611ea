"""What it shows, and does not show, that people recognise themselves. The cases are invented."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single

MEMBERS = Quiz(
    task=(
        "You have sent a summary of your themes to the eleven people whom you interviewed. Six "
        "have answered (invented)."
    ),
    questions=(
        Single(
            "six",
            "All six recognise themselves in it. What does this show?",
            (
                Option(
                    "a",
                    "That these six do not find it strange.",
                    "It shows this, and no more. This is worth knowing. But nobody knows why five "
                    "did not answer.",
                    right=True,
                ),
                Option(
                    "b",
                    "That the themes are true.",
                    "People can recognise themselves in what is kind, or vague. People also "
                    "recognise themselves in horoscopes.",
                    name="agreement-for-truth",
                ),
                Option(
                    "c",
                    "That all eleven agree, since none has objected.",
                    "Five have said nothing. Some will not have read it, and it is hard to object "
                    "to somebody who has listened to you.",
                    name="silence-for-consent",
                ),
                Option(
                    "d",
                    "Nothing. People say yes to whatever a researcher sends.",
                    "Many do. Some do not, and then you learn something. You cannot know that "
                    "beforehand.",
                    name="nothing-can-come-of-it",
                ),
            ),
        ),
        Single(
            "stairs",
            "One writes: “With the stairs I did not mean that I was tired.” What do you do?",
            (
                Option(
                    "a",
                    "Take the unit out. It is her sentence, and she decides what it means.",
                    "She decides whether it may be printed. If nobody may understand "
                    "it in another way, no analysis is possible, and she never learns "
                    "what others see in her words. (In participatory research she would decide "
                    "with you.)",
                    name="participant-decides-meaning",
                ),
                Option(
                    "b",
                    "Leave it. Five others recognise themselves.",
                    "A majority cannot decide about a meaning. Hers is the only answer about the "
                    "stairs.",
                    name="vote-on-meaning",
                ),
                Option(
                    "c",
                    "Go back to her interview, and keep both readings.",
                    "Her answer is new material. It may correct you, or show that she sees it "
                    "differently today. Say in the report what you changed, and ask her before "
                    "another reading is printed beside her words.",
                    right=True,
                ),
                Option(
                    "d",
                    "Explain to her what the words show when one reads them closely.",
                    "You asked her, and now you teach her. She will not answer a second time.",
                    name="reader-knows-better",
                ),
            ),
        ),
        Single(
            "send",
            "You want to know whether your *themes* make sense to people. What do you send?",
            (
                Option(
                    "a",
                    "Each person's transcript, whole, with the request to correct it.",
                    "This checks whether you heard the words. Many are startled by how they speak, "
                    "and correct that.",
                    name="transcript-for-theme",
                ),
                Option(
                    "b",
                    "Each person's quotations, as they will be printed.",
                    "This is about consent to be quoted in this way, and it is good to do. It does "
                    "not ask about the themes.",
                    name="quotation-for-theme",
                ),
                Option(
                    "c",
                    "The table of codes, with the number of units in each.",
                    "It is your tool. To people outside it says neither what you mean nor what you "
                    "left out.",
                    name="codes-for-theme",
                ),
                Option(
                    "d",
                    "A plain summary, with room for what is missing.",
                    "People can answer it, and find more than themselves in it. Birt and "
                    "colleagues (2016) describe such a way.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="G: Showing it to those who spoke",
)
