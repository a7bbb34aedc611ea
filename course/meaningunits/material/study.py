"""The 2008 study as data: its steps, themes, journal-club questions and citation.

Names of themes and subthemes are the study's own (Table 2); everything that is a sentence is
our paraphrase, with the place it stands. Source: Kjeldmand D, Holmström I. Ann Fam Med
2008;6(2):138-145, doi:10.1370/afm.813, and the journal's figures and journal-club page for it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One step of the analysis (Table 1): its number, a short name, and what is done."""

    number: int
    name: str
    what: str


@dataclass(frozen=True)
class Subtheme:
    """One subtheme of Table 2: a code such as ``C1`` and the name as printed."""

    code: str
    name: str


@dataclass(frozen=True)
class Theme:
    """One theme of Table 2: a letter, the name as printed, a short name, its subthemes."""

    code: str
    name: str
    short: str
    subthemes: tuple[Subtheme, ...]


@dataclass(frozen=True)
class Relation:
    """How one theme bears on another, in our words; ``both_ways`` where neither comes first."""

    source: str
    target: str
    name: str
    both_ways: bool = False


@dataclass(frozen=True)
class Question:
    """One journal-club question in our words; ``parts`` are its sub-points, in order."""

    number: int
    text: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reference:
    """One reference of the journal-club page: its number there and the citation."""

    number: int
    text: str
    url: str = ""


@dataclass(frozen=True)
class Citation:
    """Bibliographic facts of an article."""

    authors: tuple[str, ...]
    title: str
    journal: str
    journal_short: str
    year: int
    month: int
    volume: int
    issue: int
    first_page: int
    last_page: int
    doi: str

    def __str__(self) -> str:
        return (
            f"{', '.join(self.authors)}. {self.title}. {self.journal_short} "
            f"{self.year};{self.volume}({self.issue}):{self.first_page}–{self.last_page}. "
            f"doi:{self.doi}"
        )


CITATION = Citation(
    authors=("Kjeldmand D", "Holmström I"),
    title=(
        "Balint Groups as a Means to Increase Job Satisfaction and Prevent Burnout Among "
        "General Practitioners"
    ),
    journal="Annals of Family Medicine",
    journal_short="Ann Fam Med",
    year=2008,
    month=3,
    volume=6,
    issue=2,
    first_page=138,
    last_page=145,
    doi="10.1370/afm.813",
)

#: Table 1 in our words. The wording of the definition in step 2 matters most: a unit starts
#: where the content of meaning shifts.
STEPS = (
    Step(1, "Read the whole", "Read every interview again and again until you grasp the whole."),
    Step(
        2,
        "Divide into meaning units",
        "Divide the text into meaning units. A new one starts when the content of meaning shifts.",
    ),
    Step(
        3,
        "Condense",
        "Look closely at each unit, keep what is relevant to the research question, and turn the "
        "informant's language into the researcher's.",
    ),
    Step(
        4,
        "Form themes",
        "Bring the transformed units together and word them anew as themes and subthemes.",
    ),
    Step(
        5,
        "Relate them in a structure",
        "Relate themes and subthemes to one another in a general structure of what was studied.",
    ),
)


def _theme(code: str, short: str, name: str, *subthemes: str) -> Theme:
    numbered = tuple(Subtheme(f"{code}{i}", text) for i, text in enumerate(subthemes, start=1))
    return Theme(code, name, short, numbered)


#: Table 2, names and order as printed.
THEMES = (
    _theme(
        "C",
        "Competence",
        "Competence in the physician-patient encounter gained in the Balint group",
        "Naming, tracing, and handling difficult emotions",
        "Knowing oneself",
        "Preparing oneself for difficult encounters",
        "Understanding mechanisms of bad encounters",
        "Viewing the patient as a whole person in a biopsychosocial coherence",
        "Understanding why patients seek health care",
        "Being proactive in consultations",
    ),
    _theme(
        "I",
        "Identity",
        "Professional identity as recognized in the group",
        "Recognizing difficult encounters as a special and challenging "
        "task as a general practitioner",
        "Learning the limits of one’s abilities and obligations",
        "Understanding patient-centeredness as a prerequisite of being a general practitioner",
        "Having a shared working condition, showing tolerance toward colleagues",
        "Mirroring oneself in others’ stories leading to increased understanding of "
        "the tasks of a general practitioner",
    ),
    _theme(
        "S",
        "Security",
        "Sense of security developed in the group",
        "Long relationship with the other group members",
        "Weaknesses and mishaps are tolerated",
        "Permissiveness, openness, and sincerity in the group",
        "Confidentiality, frames, and firm structure",
        "Feeling of not being alone even between group meetings",
        "Long experience leads to feeling of security",
    ),
    _theme(
        "P",
        "Parallel process",
        "Parallel process: general practitioner–patient and Balint group–general practitioner",
        "Long relationship with both patients and group",
        "Learning to listen patiently to narratives of discomfort",
        "Acknowledging changes over time in both group and patients",
        "Changing one’s behavior permanently takes time",
    ),
    _theme(
        "E",
        "Endurance",
        "Endurance and satisfaction",
        "Having good times together, breathing space",
        "Balint group enhances satisfaction with work",
        "Balint group counteracts burnout",
        "Together recognizing the good sides of work",
    ),
)

#: How the abstract relates the five themes to one another, as single relations in our words.
RELATIONS = (
    Relation("C", "I", "affect one another", both_ways=True),
    Relation("I", "S", "affect one another", both_ways=True),
    Relation("C", "S", "affect one another", both_ways=True),
    Relation("P", "C", "lets grow"),
    Relation("P", "I", "lets grow"),
    Relation("P", "S", "lets grow"),
    Relation("C", "E", "a base for"),
    Relation("I", "E", "a base for"),
    Relation("S", "E", "a base for"),
)

#: The journal's discussion questions, paraphrased; the fourth has three sub-points.
QUESTIONS = (
    Question(1, "What does the article ask, and why does it matter?"),
    Question(2, "How well does the design fit what is asked?"),
    Question(3, "What are the main findings?"),
    Question(
        4,
        "How far could something other than the group account for the findings?",
        (
            "How were the participants selected?",
            "How was the information gathered?",
            "Confounding: do two things only look like cause and effect, because both go with a "
            "third?",
        ),
    ),
    Question(
        5,
        "How well are data sources and analysis triangulated: do several sources and viewpoints "
        "make the result trustworthy?",
    ),
    Question(
        6,
        "How transportable are the findings to your own practice, and how might they be adapted?",
    ),
    Question(7, "What do the findings imply for training, development and preventing burnout?"),
    Question(8, "What would you still want to know, by research or by trying it out?"),
)

#: The journal's tips for the discussion, in our words.
DISCUSSION_TIPS = (
    "Balint groups are common in the training of family doctors, but they began among doctors "
    "in practice.",
    "Ask what this study of doctors with long practice means for your own chance to start or "
    "join a group.",
    "There are Balint Societies in more than twenty countries (the journal's count, in 2008).",
)

#: What the letters of a RADICAL journal club stand for, in order.
RADICAL = ("Read", "Ask", "Discuss", "Inquire", "Collaborate", "Act", "Learn")

#: The journal's article in brief, told in our words.
ARTICLE_IN_BRIEF = {
    "background": (
        "Some doctors meet regularly to reflect on their relationships with patients, in what "
        "are called Balint groups. The study asked GPs how they experience taking part, and "
        "what it does to their working life."
    ),
    "found": (
        "Those interviewed describe the group as good for them and as something their working "
        "life needs: more skill with patients, help to stay in the job, pleasure in their "
        "relationships with patients."
    ),
    "implications": (
        "The authors conclude that the groups can help GPs to handle a demanding working life and "
        "to prevent burnout.",
        "They add that such groups may not suit every GP, so other ways to less stress and more "
        "satisfaction should be offered too.",
    ),
}

REFERENCES = (
    Reference(
        1,
        "Stange KC, Miller WL, McLellan LA, et al. Annals journal club: It's time to get RADICAL. "
        "Ann Fam Med. 2006;4:196-197.",
    ),
    Reference(
        2,
        "Lakasing E. Michael Balint – an outstanding medical life. Br J Gen Pract. "
        "2005;55(518):724-725.",
    ),
    Reference(
        3,
        "Balint, Michael. The Doctor, His Patient, and the Illness. New York, NY: International "
        "Universities Press; 1957.",
    ),
    Reference(4, "The Balint Society. Accessed Jan 27, 2008.", "http://www.balint.co.uk/"),
    Reference(
        5,
        "The American Balint Society. Accessed Jan 27, 2008.",
        "http://americanbalintsociety.org/",
    ),
)

#: Titles that the journal's page lists as citing the study, in its order.
CITING_TITLES = (
    "How faculty with critical care specialties learn in a university "
    "hospital: a qualitative phenomenological study",
    "GP perceptions of informal peer support in primary care: a qualitative study",
    "Storylines of family medicine V: ways of thinking--honing the therapeutic self",
    "Factors supporting the primary care physicians performance in Benin: a multiple case study",
    "Longitudinal faculty development to improve interprofessional collaboration and practice: "
    "a multisite qualitative study at five US academic health centres",
    "Prescribing in personality disorder: patients perspectives on their "
    "encounters with GPs and psychiatrists",
    "A psychological health support scheme for medical teams in "
    "COVID-19 outbreak and its effectiveness",
    "The Long Loneliness of Primary Care",
    "GPs experiences of dealing with parents bereaved by suicide: a qualitative study",
    "Bowlby, Balint, and the doctor-patient relationship: towards a theory of "
    "human relationships in medical practice",
    "Lost to the NHS: a mixed methods study of why GPs leave practice early in England",
    "Breaking Bad News in Oncology: A Metasynthesis",
    "Setting up group supervision in general practice",
    "Personality disorder",
    "Supporting Physicians Who Work in Challenging Contexts: A Role for the Academic Health Center",
    "Rest area",
    "Balint groups: A tool for personal and professional resilience",
    "Aire de repos",
    "Les groupes Balint: Un outil de resilience personnelle et professionnelle",
    "Saying Good-bye to Practice and Patients",
    "In This Issue: Health Care Policy Affects the Lives of Real People",
    "'Heartsink patients in general practice: a defining paper, "
    "its impact, and psychodynamic potential",
    "Annals Journal Club: A Patient-Physician Journey",
    "Difficulties in Balint groups: a qualitative study of leaders' experiences",
    "How to handle stress and look after your mental health",
    "Mindfulness and Professionalism in Dentistry",
    "Journey to the Future of Family Medicine",
    "In This Issue: What Patients Value and How to Provide It",
    "Annals Journal Club: Balint Groups and 'The Joy of Being a Doctor'",
)


def subthemes() -> dict[str, Subtheme]:
    """All 26 subthemes of Table 2 by code, in printed order."""
    return {sub.code: sub for theme in THEMES for sub in theme.subthemes}
