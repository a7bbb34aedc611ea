# %% [markdown]
# # Side room B: Whose words?
#
# *[[minutes]]. You may skip this room. It goes with lessons 01 and 03, and with a study of your own.*
#
# **Afterwards you can** see which details of a passage lead to a person when they are put together;
# decide for each whether to keep, generalise, replace or remove it, and say what that costs the
# analysis; say what a person's consent includes, and what can still be undone when the person takes it
# back; and shorten a quotation so that nobody can see who said it.
#
# *Every person, place and passage here is invented for teaching. No such person exists, and no words of any
# real participant were used.*

# %% [markdown]
# ## A scene
#
# In the staff room somebody reads aloud from a new report. It is about doctors, it is anonymous, and it is
# well written. At the third sentence a colleague puts down her cup. "I know who that is," she says. There was
# no name in it. There was a way of speaking, and a boat. Now eight people know what somebody told to one, and
# they know something about a patient as well.

# %%
import meaningunits as mu

# %% [markdown]
# Your work goes to your [[trail]].

# %% [markdown]
# ## Predict

# %%
mu.ask("whose-words/guess-left")

# %% [markdown]
# Here is a passage as it might stand in a report. "Dr T, a woman in her fifties", speaks. The editor has put a
# letter for her name, and taken out the names of places.
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
# And this is what anybody can read on the web pages of the region's practices.
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
# The name was not the problem. **Details that are harmless one by one lead to a person together.** And they
# lead further: to a patient who never agreed to anything, and to what another member told in a closed room.
#
# There are two kinds of readers to think of. Those *outside* need details that can be looked up. Those
# *inside* (her family, her staff, the members of her group) need much less: "I said it with my eyes on the
# floor" is enough for whoever sat there. From them no editing hides her. Only she can decide whether they may
# read it.

# %% [markdown]
# ## Worked: one detail
#
# There are four acts, and each protects something and costs something.
#
# | act | it protects by | it costs |
# |---|---|---|
# | **keep** | not at all: keep only what leads to nobody | nothing, as long as that is true |
# | **generalise** | fitting many: "an island" becomes "a remote place" | exactness, and sometimes the point |
# | **replace** | standing for it: another name for a name | a small fact is now untrue: it must not be analysed |
# | **remove** | leaving a marked gap: […] | everything that depended on it |
#
# Take old Lindgren and his four words, "Mine was a Wednesday."
#
# *Who is protected?* Lindgren. He told the group of a case of his own, where everybody had promised silence.
# His name has to go. *What does the question need?* That somebody answered her shame with his own, and in few
# words. A first thought is: "another member said, 'Mine was a Wednesday.'"
#
# **A decision that could have been different: the sentence.** The Wednesday may lead to Lindgren's own case,
# for whoever knows it. One can generalise: *another member told in a few words of a case of his own.* That
# protects him better. But a reader no longer hears how it was said, and cannot judge whether it was comfort.
# One could ask Lindgren. But this tells him that she spoke to you, and told outside what all had promised to
# keep secret. So first ask *her*, and without her yes do not ask him. I generalise.

# %% [markdown]
# ## Alone
#
# Now the other details. Each act is right or wrong only for a purpose: keep the study's question in mind.

# %%
mu.ask("whose-words/mend")

# %% [markdown]
# <details><summary>When you have tried: one way to mend it</summary>“Late. […] I was the only doctor in a
# remote place, it was me or nobody. And for two years I told them nice cases. Then there was a patient who
# died in an accident, some days after I had told him to come back later. […] In the autumn. I said it with my
# eyes on the floor. And Anna, who leads us, Anna asked nothing at all, and another member told in a few words
# of a case of his own. And that was, well. I drove home past the place, for the first time since. […] I grew
# up with people who keep things to themselves. (laughs) I'd have stopped, I think, otherwise. I'd written the
# letter of notice.” The line above it is mended too: “Dr T, a GP”. In the register five doctors work alone.
# With “a woman in her fifties” in the line above it would be three, and fewer for whoever knows ages. And
# somebody can still look for the accident. “Me or the ferry” has become “me or nobody”: a change that has to
# be told in a list, like the four “so to speak” that went unmarked.</details>
#
# Keep such a list apart from the text: what was changed, into what, and why. Do it once, before the analysis,
# so that all of you analyse the same text. Go back to the exact words only if the analysis needs them, and
# where this is allowed and safe. The course's helper for a study of your own proposes names and numbers to be
# changed. It cannot see what a combination leads to.

# %% [markdown]
# ## A yes, and a no
#
# **A yes** is often a signature before the first question. But nobody can know then what she will say in the
# fortieth minute. So researchers speak of [[process consent]]: one asks at the beginning, again at the end
# ("is there anything that you would rather not see printed?"), and again when a passage is to be quoted.
#
# **Third persons.** The people in her story have agreed to nothing, and you cannot ask each of them. Whoever
# treats people is bound to secrecy, in many countries by criminal law. It binds *her*, when she tells you of
# a patient. It often holds after a patient's death too; the GDPR does not (recital 27). So say before the
# interview: tell of no patient who could be recognised, even without the name. And take out afterwards what
# leads to one.
#
# **The law**, told shortly and not as legal advice. In the European Union (GDPR, article 4(5) and recital 26)
# data are *pseudonymised* if it takes a further piece of information, such as a list, to say whose they are,
# and if this list is kept apart and protected. They are still personal data. If the details of a text lead to
# somebody, as above, it is not even pseudonymised, with or without names. If you give the texts to somebody
# who has no reasonable way to identify anybody, they need not be personal data *for that person*: a court
# looks at each case (Court of Justice 2025, C-413/23 P).
#
# Data are anonymous only if people cannot be identified by any means that somebody is reasonably likely to use;
# cost, time and technology count. What is said about health has special protection, and so has belief, origin
# or sexual life (article 9).
#
# A consent can be withdrawn (article 7); what was done before that stays lawful. After a withdrawal the data
# have to be erased, unless there is another *legal ground*, a reason in law for which data may be used, or
# the exception for research holds (article 17). Other exceptions for research (articles 9 and 89) differ from
# country to country. A consent to take part, which an ethics committee asks for, is not always this legal
# ground. **Local law differs, inside the Union and outside it: ask who is responsible where you work before
# you record anybody.**
#
# **A no** may come late. Before the analysis everything can be deleted. After it you can take out her words,
# and look which findings still stand without her. After publication printed words stay printed; you can only
# stop using them. Say in the form until when words can be taken out, and what stays.

# %%
mu.ask("whose-words/yes-and-no")

# %% [markdown]
# ## Quoting
#
# A quotation is a piece that somebody else cut out. Every word of it may be true, and still three things can
# go wrong. The cut turns what was meant. One person's speech is tidied, and another's is not. Or the mended
# text does not support the reading that it is quoted for: open the mended passage above.

# %%
mu.ask("whose-words/quoting")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That nobody can be found.** You looked with one register. Somebody else has another one, or was there.
#   What cannot be combined today may be combined in ten years. Say what was done (*names replaced, places
#   generalised*), and not *anonymous*.
# - **What she wants.** Some people want their name beside their words. To hide them then is to take something
#   from them. Ask.
# - **The strongest objection to what you just did:** a mended text is no longer what was said. If you replace
#   and generalise without telling, you have made up data, with the best intentions. If you keep it exact, you
#   may have betrayed somebody. You cannot avoid both risks. You can say what you did.
# - **Whether a study is ethical.** A committee looks at a plan. Guillemin and Gillam (2004) call the rest
#   *ethics in practice*: the moments that no plan foresaw, such as the ferryman.
# - **What it is like to decide for a real person.** The interviews of this course are invented, and nobody can
#   be hurt by them. Its methods are for interviews that can hurt somebody.

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
