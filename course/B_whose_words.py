# %% [markdown]
# # Side room B: Whose words?
#
# *[[minutes]]. You may skip this room. It goes with lessons 01 and 03, and with a study of your own.*
#
# **Afterwards you can** see which details of a passage together show who a person is; decide for
# each detail whether to keep, generalise, replace or remove it, and say what that costs the
# analysis; say what a person's consent includes, and what can still be undone when the person takes it
# back; and shorten a quotation so that nobody can see who said it.
#
# *Every person, place and passage here is invented for teaching. No such person exists, and no words of any
# real participant were used.*

# %% [markdown]
# ## A scene
#
# In the staff room somebody reads aloud from a new report. It is about doctors, it is anonymous,
# and it is well written. At the third sentence a colleague puts down her cup. "I know who that is,"
# she says. There was no name in it. But it told of a boat, and she knew the doctor's way of
# speaking. Now eight people know what a doctor told to only one person. And they know something
# about a patient as well.

# %%
import meaningunits as mu

# %% [markdown]
# Your work goes to your [[trail]].

# %% [markdown]
# ## Predict

# %%
mu.ask("whose-words/guess-left")

# %% [markdown]
# Here is a passage as it might stand in a report. The line above it says who speaks: "Dr T, a woman
# in her fifties". The editor has put a letter in place of her name, and has left out the names of
# her island and its villages.
#
# > **I:** When did you first tell them something that cost you?\
# > **Dr T:** Late. I'd come back from Canada, and I was the only one on the island, it was me or the ferry,
# > so to speak. And for two years I told them nice cases, so to speak. Then there was the ferryman. You'll
# > remember, it was in the papers, the midsummer the small boat went down. He'd been with me on the Tuesday
# > with his stomach, and I'd said come back after the holiday.\
# > **I:** And you told the group.\
# > **Dr T:** In the autumn. I said it with my eyes on the floor. And Berit, who leads us, Berit asked nothing
# > at all, and old Lindgren said, "Mine was a Wednesday." And that was, well. I drove home past the quay; I
# > hadn't driven past the quay since June.\
# > **I:** Did you tell anybody at home?\
# > **Dr T:** My brother's the bishop, so I grew up with people who keep things to themselves. So to speak.
# > (laughs) I'd have stopped, I think, otherwise. I'd written the letter of notice, so to speak.
#
# And this is what anybody can read on the web pages of the region's practices. We call this table
# the *register*.
#
# | doctor | | practice | |
# |---|---|---|---|
# | Åsa Berg | woman | in town, with others | |
# | Bo Ek | man | in town, with others | |
# | Carl Dahl | man | in a village, alone | worked in Norway |
# | Dora Falk | woman | in a village, alone | |
# | Elsa Gran | woman | on an island, alone | |
# | Frans Holm | man | on an island, alone | |
# | Gerd Lund | woman | in town, with others | |
# | Hugo Moss | man | in town, with others | worked in Canada |
# | Ida Nord | woman | in town, with others | worked in Canada |
# | Jan Ost | man | in a village, with others | |
# | Karin Malm | woman | on an island, alone | worked in Canada |
# | Klara Palm | woman | on an island, with others | |
# | Lars Quist | man | on an island, with others | |
# | Maj Rosen | woman | in a village, with others | worked in Kenya |
# | Nils Sand | man | in a village, with others | |
# | Olga Thorn | woman | in town, with others | |

# %%
mu.ask("whose-words/find-her")

# %% [markdown]
# Your guess:

# %%
mu.check("whose-words/guess-left")

# %% [markdown]
# The name was not the problem. **Each detail alone is harmless. All the details together lead to a
# person.** And they lead further: to a patient who never agreed to anything, and to what another
# member told in a closed room.
#
# There are two kinds of readers to think of. Those *outside* need details that can be looked up.
# Those *inside* (her family, her staff, the members of her group) need much less: "I said it with
# my eyes on the floor" is enough for somebody who sat there. No editing hides her from such
# readers. Only she can decide whether they may read it.

# %% [markdown]
# ## Worked: one detail
#
# There are four acts. The table says how each of them protects, and what it costs.
#
# | act | how it protects | what it costs |
# |---|---|---|
# | **keep** | it does not protect: keep only what leads to nobody | nothing, as long as it leads to nobody |
# | **generalise** | the new words fit many people: "an island" becomes "a remote place" | the text is less exact, and sometimes what matters is lost |
# | **replace** | something of the same kind takes its place: for example another name | a small fact is now untrue: it must not be analysed |
# | **remove** | the detail is gone, and only a mark shows the gap: […] | everything that depended on it is lost |
#
# Take old Lindgren and his four words, "Mine was a Wednesday."
#
# *Who is protected?* Lindgren. He told the group of a case of his own, and everybody there had
# promised silence. So his name must be taken out. *What does the research question need?* A reader
# must see how somebody answered her: he told in few words of a case of his own. A first thought is:
# "another member said, 'Mine was a Wednesday.'"
#
# **A decision that could have been different: the sentence.** Somebody who knows Lindgren's own
# case may recognise it by the Wednesday. One can generalise: *another member told in a few words of
# a case of his own.* That protects him better. But a reader no longer hears how it was said, and
# cannot judge whether it was comfort. One could ask Lindgren. But then he learns two things: she
# spoke to you, and she told you something that all in the group had promised to keep secret. So
# first ask *her*. If she does not agree, do not ask him. In this example we generalise. We put our
# own words into square brackets, so that no reader thinks they are hers.

# %% [markdown]
# ## Alone
#
# Now the other details. To *mend* a passage means here: to change it so that it leads to nobody.
# Whether an act is right depends on what the study wants to know. So keep the study's question in
# mind.

# %%
mu.ask("whose-words/mend")

# %% [markdown]
# <details><summary>When you have tried: one way to mend it</summary>“Late. […] I was [the only
# doctor in a remote place], it was me or [nobody]. And for two years I told them nice cases. Then
# there was [a patient who died in an accident, some days after I had told him to come back later].
# […] In the autumn. I said it with my eyes on the floor. And Anna, who leads us, Anna asked nothing
# at all, and [another member told in a few words of a case of his own]. And that was, well. I drove
# home [past the place, for the first time since]. […] I grew up with people who keep things to
# themselves. (laughs) I'd have stopped, I think, otherwise. I'd written the letter of notice.” The
# line above it, which says who speaks, is changed too: “Dr T, a GP”. In the register five doctors
# work alone. If the line still said “a woman in her fifties”, only three doctors would fit.
# Somebody who knows their ages could exclude even more. And somebody can still look for the
# accident. The editor's own words stand in square brackets. Two changes cannot be seen in the text:
# Berit is now called Anna, and “so to speak” was taken out four times. All changes go into a
# list.</details>
#
# Keep this list in another place than the text. It says what was changed, into what, and why. Make
# the changes once, before the analysis, so that all of you analyse the same text. Go back to the
# exact words only if the analysis needs them, and where this is allowed and safe. The course has a
# tool for a study of your own. It shows you names and numbers that you may have to change. It
# cannot see which details together lead to a person.

# %% [markdown]
# ## A yes, and a no
#
# **A yes** is often a signature before the first question. But nobody knows at that moment what she
# will say in the fortieth minute. So researchers speak of [[process consent]]: one asks at the
# beginning, again at the end ("is there anything that you would rather not see printed?"), and
# again when a passage is to be quoted.
#
# **Third persons.** The people in her story have agreed to nothing, and you cannot ask each of
# them. Whoever treats people must keep their secrets, in many countries by criminal law. So the
# doctor whom you interview must keep a patient's secrets also when she talks to you. This duty
# often goes on after a patient's death. The European law on data does not protect the dead (General
# Data Protection Regulation, GDPR; recital 27, one of the paragraphs that introduce it). So say
# before the interview: do not talk about patients who could be recognised, even without their
# names. And afterwards take out everything that leads to a patient.
#
# **The law** in short. This is not legal advice. In the European Union (GDPR, article 4(5) and
# recital 26) data are called *pseudonymised* if two things are true. First, nobody can know whose
# data they are without more information, such as a list. Second, this list is kept apart and
# protected. Pseudonymised data are still personal data. If the details of a text lead to somebody,
# as above, the text is not even pseudonymised, with or without names. Suppose that you give the
# texts to somebody who has no reasonable way to find out who the people are. It is possible that
# the texts are then not personal data *for that person*: a court looks at each case (Court of
# Justice 2025, C-413/23 P).
#
# Data are anonymous only if nobody can find out who the people are. The law considers all ways that
# people are reasonably likely to use. How likely this is depends on cost, time and technology. The
# law specially protects what is said about health, belief, origin or sexual life (article 9).
#
# A consent can be withdrawn (article 7). What was done with the data before the withdrawal is still
# lawful. After a withdrawal the data have to be erased (article 17). There are two exceptions: if
# the law gives another reason to use the data (a *legal ground*), or if article 17's exception for
# research applies. Other exceptions for research (articles 9 and 89) differ from country to
# country. An ethics committee asks for a consent to take part. This consent is not always the legal
# ground for using the data. **The law is not the same everywhere, inside the Union and outside it.
# Before you record anybody, ask the person who is responsible for this where you work.**
#
# **A no** may come late. Before the analysis everything can be deleted. After it you can take out
# the person's words, and see which findings still stand without them. After publication printed
# words stay printed; you can only stop using them. Say in the consent form until when words can be
# taken out, and which words cannot be taken out.

# %%
mu.ask("whose-words/yes-and-no")

# %% [markdown]
# ## Quoting
#
# A quotation is a piece of what a person said, and another person cut it out. Every word of it may
# be true, and still three things can go wrong. The cut changes the meaning. One person's speech is
# tidied, and another's is not. Or a mended text is quoted to show something that it no longer
# shows. (Open the mended passage above before you answer.)

# %%
mu.ask("whose-words/quoting")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **That nobody can be found.** You looked in one register. Somebody else has another register, or
#   was present when it happened. Details that cannot be combined today may be combined in ten
#   years. Say what was done (*names replaced, places generalised*). Do not use the word
#   "anonymous".
# - **What she wants.** Some people want their name beside their words. If you hide such people, you
#   take something from them. Ask.
# - **The strongest objection to what you just did:** a mended text is no longer what was said. If
#   you replace and generalise without saying so, you have made up data, with the best intentions.
#   If you keep it exact, you may have exposed somebody. You cannot avoid both risks. You can say
#   what you did.
# - **Whether a study is ethical.** A committee looks at a plan. But no plan foresees every moment,
#   such as the story of the ferryman. For these moments Guillemin and Gillam (2004) use the term
#   *ethics in practice*.
# - **What it is like to decide for a real person.** The interviews of this course are invented, and
#   nobody can be hurt by them. Real interviews can hurt people.

# %% [markdown]
# ## Memo

# %%
mu.ask("whose-words/looking-back")

# %% [markdown]
# ## Sources
#
# European Parliament, Council of the European Union. *Regulation (EU) 2016/679* (General Data Protection
# Regulation), articles 4(5), 7, 9, 17 and 89, recitals 26 and 27,
# [eur-lex.europa.eu/eli/reg/2016/679/oj](https://eur-lex.europa.eu/eli/reg/2016/679/oj). Court of Justice of
# the European Union. *EDPS v SRB*, C-413/23 P, 2025,
# [curia.europa.eu](https://curia.europa.eu/juris/document/document.jsf?docid=303863). Guillemin M, Gillam L.
# Ethics, reflexivity, and "ethically important moments" in research. *Qual Inq* 2004;10(2):261–280,
# [doi:10.1177/1077800403262360](https://doi.org/10.1177/1077800403262360). Kaiser K. Protecting respondent
# confidentiality in qualitative research. *Qual Health Res* 2009;19(11):1632–1641,
# [doi:10.1177/1049732309350879](https://doi.org/10.1177/1049732309350879): on deductive disclosure, and on
# asking again. Saunders B, Kitzinger J, Kitzinger C. Anonymising interview data: challenges and compromise in
# practice. *Qual Res* 2015;15(5):616–632,
# [doi:10.1177/1468794114550439](https://doi.org/10.1177/1468794114550439): how one study did it, detail by
# detail.

# %% [markdown]
# [[in code]]
