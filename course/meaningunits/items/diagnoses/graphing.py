"""Diagnoses: what can be said of a causal graph and of what is adjusted for in it."""

from __future__ import annotations

from .core import Diagnosis

_PATHS = "08: Worked"

GRAPHING = {
    "nothing-yet": Diagnosis(
        "look",
        "There is no answer here yet.",
        "An empty graph is a strong claim, and nobody has made it yet.",
        "Begin in the editor, or write it as in {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "An arrow is a pair, cause first; a set is a list of variables.",
        "Write it as in {example}.",
    ),
    "circle": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "If two things drive each other, they do so in turn: then they are variables at two times.",
        "Which of the arrows comes later in time? Leave that one out, or turn it.",
    ),
    "well-done": Diagnosis("good", "All of it stands.", "{why}"),
    # Arrows, held against the sentences of a story.
    "no-arrows": Diagnosis(
        "look",
        "No arrow is drawn yet.",
        "A graph without arrows says that nothing here causes anything.",
        "Take the first sentence: what does it say brings about what?",
    ),
    "told-not-drawn": Diagnosis(
        "mend",
        "Not yet in your graph: what {which} {says}.",
        "An arrow left out is a claim too: that there is no such effect.",
        "Read again and ask: what brings about what?",
    ),
    "turned": Diagnosis(
        "mend",
        "An arrow runs against sentence {n}.",
        "Turned round, a cause becomes a consequence, and what has to be adjusted for may turn "
        "into what must not be.",
        "In that sentence, which of the two was there first?",
    ),
    "missing-among": Diagnosis(
        "mend",
        "Of sentences {first} to {last}, not yet in your graph: {n}.",
        "An arrow left out is a claim too: that there is no such effect.",
        "Go through them one by one with a finger on the arrow.",
    ),
    "turned-among": Diagnosis(
        "mend",
        "Of sentences {first} to {last}, with an arrow that runs the other way round: {n}.",
        "Turned round, a cause becomes a consequence, and what has to be adjusted for may turn "
        "into what must not be.",
        "In each, ask which of the two was there first.",
    ),
    "tempted": Diagnosis(
        "mend",
        "You drew {arrow}; sentence {n} does not say so.",
        "{why}",
        "Read the sentence once more: does it say that one brings about the other?",
    ),
    "short-cut": Diagnosis(
        "mend",
        "No sentence tells of {arrows}: the story goes there by way of something else.",
        "An arrow from one to the other says that there is an effect left over when what lies "
        "between is held fixed.",
        "Follow the sentences step by step. Is anything said of a direct way?",
    ),
    "unbacked": Diagnosis(
        "mend",
        "No sentence stands behind {arrows}.",
        "It may well be so in life. In this task only what the story says counts: an arrow is "
        "something one must be able to give a reason for.",
        "Point to the sentence, or take the arrow away.",
    ),
    "drawn-everything": Diagnosis(
        "mend",
        "There is an arrow between any two variables.",
        "Such a graph says nothing that data could contradict; it is the missing arrows that "
        "commit you to something.",
        "Keep those that a sentence tells of.",
    ),
    "all-drawn": Diagnosis(
        "good",
        "All {n} arrows stand, and no other.",
        "It is the story's graph. That the story is true, it does not say.",
    ),
    # The effect.
    "no-effect-yet": Diagnosis(
        "look",
        "No effect is chosen yet.",
        "Which set is enough depends on what one wants to know.",
        "Does the question ask for all that the exposure does, or for a part?",
    ),
    "effect-right": Diagnosis(
        "good", "The {effect} effect is what the question asks for.", "Said before any number."
    ),
    "total-asked": Diagnosis(
        "mend",
        "You chose the direct effect.",
        "The question asks what would change if the exposure were changed, by whatever way. The "
        "direct effect leaves out all that goes through something between.",
        "Read the question again: does it ask to hold anything fixed?",
        lesson="08: Which effect?",
    ),
    "direct-asked": Diagnosis(
        "mend",
        "You chose the total effect.",
        "The question asks for what is left when something between is held as it is. The total "
        "effect has that way in it.",
        "Read the question again: what does it hold fixed?",
        lesson="08: Which effect?",
    ),
    # The set.
    "no-set-yet": Diagnosis(
        "look",
        "Nothing is said about adjusting yet.",
        "Three answers are possible: a set; that nothing needs adjusting; that no set is enough. "
        "The last two are opposites, and a blank is neither.",
        "Choose one; in writing: a list, [] or '{none}'.",
    ),
    "graph-unfinished": Diagnosis(
        "look",
        "Nothing can be said yet of this graph: {ends} do not both stand in it.",
        "What to adjust for depends on the ways between the two.",
        "Draw an arrow to or from each of them first.",
    ),
    "set-enough": Diagnosis(
        "good",
        "{set} is enough for the {effect} effect.",
        "Every other path is closed, and nothing was taken away from the effect. {rest}",
    ),
    "set-enough-and-more": Diagnosis(
        "good",
        "{set} is enough for the {effect} effect.",
        "Part of it would be enough as well. More than is needed is not wrong as long as nothing "
        "in it opens a path or lies on the way.",
    ),
    "nothing-needed": Diagnosis(
        "good",
        "Nothing needs adjusting for the {effect} effect.",
        "All that joins exposure and outcome besides the effect is closed by itself. That is the "
        "opposite of “no set is enough”, though both mean adjusting for nothing.",
    ),
    "impossible-right": Diagnosis(
        "good",
        "No set of measured variables is enough.",
        "Something unmeasured keeps a path open, whatever you adjust for. Here one has to say so, "
        "or look for another design; it is not the same as needing nothing.",
    ),
    "says-impossible": Diagnosis(
        "mend",
        "You say that no set is enough; there is one for the {effect} effect.",
        "A variable that was not measured does harm only on a path that nothing measured closes.",
        "Follow each path through it: is there something measured on the way?",
        lesson=_PATHS,
    ),
    "says-impossible-none-needed": Diagnosis(
        "mend",
        "You say that no set is enough; for the {effect} effect none is needed.",
        "“None is enough” and “none is needed” look alike on paper, and are opposites. Where every "
        "path besides the effect is closed by itself, the plain comparison is right.",
        "Follow each path: is there a place on it where two arrows meet?",
        lesson="08: Two kinds of none",
    ),
    "right-by-accident": Diagnosis(
        "mend",
        "With {set} the number is right, and the set is not.",
        "Two biases happen to cancel out with these coefficients. In other people, or with another "
        "outcome, they will not, and nothing in the number would warn you.",
        "Judge the set by the paths, not by where the estimate lands.",
        lesson="08: Right by accident",
    ),
    "mediator-adjusted": Diagnosis(
        "mend",
        "Your set holds {node}, which must not be in it.",
        "{reason}",
        "Ask of each variable in your set: is it there before the exposure, or because of it?",
        lesson="08: Which effect?",
    ),
    "consequence-adjusted": Diagnosis(
        "mend",
        "Your set holds {node}, which must not be in it.",
        "{reason}",
        "Ask of each variable in your set: is it there before the exposure, or because of it?",
        lesson="08: The collider",
    ),
    "path-open": Diagnosis(
        "mend",
        "A path is still open.",
        "{reason}",
        "Which variable on it could close it, without lying on the way of the effect?",
        lesson=_PATHS,
    ),
    "nothing-adjusted": Diagnosis(
        "mend",
        "Adjusting for nothing leaves a path open.",
        "{reason}",
        "Which variable on it could close it, without lying on the way of the effect?",
        lesson=_PATHS,
    ),
    "way-open": Diagnosis(
        "mend",
        "A way of the effect is open that the direct effect leaves out.",
        "{reason}",
        "For the direct effect what lies on the way belongs in the set. Which variable is that?",
        lesson="08: Which effect?",
    ),
    "collider-opened": Diagnosis(
        "mend",
        "A path is open that adjusting has opened.",
        "{reason}",
        "Take that variable out, or close the path at another place.",
        lesson="08: The collider",
    ),
    # The parts.
    "parts-left-out": Diagnosis(
        "look",
        "No part yet for {nodes}.",
        "A blank earns nothing, and a wrong part costs no more.",
        "Follow the arrows from it: which of exposure and outcome do they reach?",
    ),
    "parts-all-alike": Diagnosis(
        "mend",
        "You gave every variable the same part.",
        "Then the answer does not depend on the arrows.",
        "Find one whose arrows run the other way.",
    ),
    "collider-for-confounder": Diagnosis(
        "mend",
        "{what} not as the arrows have it: a collider and a confounder are taken for each other.",
        "Both stand on a path between exposure and outcome. From a confounder the arrows go out, "
        "and adjusting closes the path; at a collider they come in, and adjusting opens it.",
        "Look only at the heads of the arrows beside it.",
        lesson="08: Three parts",
    ),
    "parts-off": Diagnosis(
        "mend",
        "{what} not as the arrows have it.",
        "What a variable is depends on the arrows, not on what it is called or measures.",
        "Put a finger on it. Do its arrows come from the exposure, go to it, or neither?",
        lesson="08: Three parts",
    ),
    "parts-right": Diagnosis(
        "good", "All {n} parts as the arrows have them.", "With other arrows they would be others."
    ),
    # A sketch.
    "no-rival-yet": Diagnosis(
        "look",
        "There is no variable of your own in the graph yet.",
        "A rival explanation begins with something that nobody has asked about.",
        "Add one, and draw what it brings about.",
    ),
    "sketch": Diagnosis(
        "told",
        "{sets}",
        "That holds if your graph does. An arrow more, or one fewer, and it may be another set.",
        "Take the arrow you are least sure of away, and look again.",
    ),
    "sketch-none": Diagnosis(
        "told",
        "{sets}",
        "By your graph the plain comparison is right as it is: nothing in it stands behind both. "
        "Would a sceptical colleague sign that?",
        "Draw what she would say, and look again.",
    ),
    "sketch-impossible": Diagnosis(
        "told",
        "{sets}",
        "By your graph, with what was measured, no comparison of people as they are can give the "
        "effect, however many of them and however well analysed.",
        "What would have to be measured, or arranged otherwise, for a set to be enough?",
    ),
}
