# %% [markdown]
# # Side room E: Asking and transcribing
#
# *[[minutes]], and twenty more for an interview of your own. You may skip this room. It is about what comes before
# lesson 02: asking, and writing down.*
#
# **Afterwards you can** put an interview guide in order and improve its questions; do an interview
# of ten minutes, with consent; say what a transcript leaves out or puts in, and where that changes
# a code; and say what a translator decides.
#
# *The guide, the minute of talk and the sentences to be translated are invented. Nobody said them.*

# %% [markdown]
# ## A scene
#
# You listen to a recording again, because you want to quote it. In your [[transcript]] the patient
# says: "No, I was not worried." On the recording she says: "No. (a long silence) I wasn't
# *worried*." You have read the transcript six times. You were quite sure that you knew what she
# said.

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict

# %%
mu.ask("asking-and-transcribing/guess-cleaned")

# %% [markdown]
# ## A guide
#
# An **[[interview guide]]** is a list that you have in your head, or on a paper in front of you. It
# is not a questionnaire: the order may change, and most of what you say is not on it. Kallio and
# colleagues (2016) describe how a guide is made: ask whether interviews fit the question at all;
# find out what is known; write a first guide; try it out; report it. People often leave out one of
# these steps: to try the guide out.
#
# ### Worked
#
# A guide has four kinds of questions.
#
# | kind | what it does | example (invented) |
# |---|---|---|
# | opening | makes it easy for both to begin | “What did you do here this morning?” |
# | main question | asks for one event, from its beginning | “Tell me about the last time …” |
# | [[probe]] | asks more about what was said, in the other person's words | “You said *quickly*. How was that?” |
# | closing | lets the other person decide what is still to be said | “What have I not asked?” |
#
# **A main question is not your research question.** Your question may be “How do nurses understand
# their part in bad news?” Hardly anybody can answer such a question directly. So you ask the nurse
# to tell about one event, and you find out afterwards what part she had in it. **Two readings are
# possible:** some researchers ask for opinions as well, at the end, when the stories have been
# told. Others never do: people may guess which opinion the interviewer wants, and give that one.

# %%
mu.ask("asking-and-transcribing/guide")

# %% [markdown]
# ## Your own ten minutes
#
# Nobody learns this from reading. Find ten minutes and a colleague. Do not interview a patient, and
# do not interview anybody who works under you.
#
# 1. **Write a guide**: one opening, one main question, two probes that you could use, one closing.
#    Choose a main question that is not about patients: “Tell me about the day on which you decided
#    on this work, from the beginning.”
# 2. **Ask for consent** before you switch the recorder on. Then ask once more, so that the yes is
#    on the recording. Say what the interview is for (you are learning), who will hear it (you),
#    where it is kept, and when you delete it. Say also that the other person may stop at any time
#    or take back a part. If the other person still begins to tell about a patient, stop, and delete
#    that part: a patient can be recognised without a name, too ([side room
#    B](B_whose_words.ipynb)). *An exercise among colleagues is not research. But you must still
#    keep secret what you hear, and follow the rules of your workplace about recordings.*
# 3. **Ask, and wait.** Count to five before your next question. Often the other person will go on
#    before you reach five.
# 4. **Write down one minute**, word for word, with silences, laughs and two people speaking at
#    once. Choose the minute with your weakest questions. To write it down takes longer than you
#    think.
# 5. **Delete** what you promised to delete.
#
# If you find no colleague, take ten minutes of a broadcast interview. Write down one minute, and
# look at what the interviewer does.
#
# **You can do more with your transcript.** If you have consent for this, put it into an empty
# folder as a text file, open a new [[notebook]] in that folder, and run `import meaningunits as mu`
# and `mu.study()`. Then you can do all activities of the course with your own transcript. It stays
# on your computer. (The course's `docs/own-study.md` tells more.)

# %%
mu.ask("asking-and-transcribing/own-interview")

# %% [markdown]
# ## What a transcript loses
#
# A doctor ([[GP]]) tells an interviewer (I) what it was like to tell his group about a mistake.
# Numbers in brackets are seconds of silence. An opening bracket `[` shows where two people begin to
# speak at the same time (it is not closed). A dash shows that a word or a sentence breaks off.
# Capital letters show that somebody speaks loudly.
#
# | | word for word | cleaned |
# |---|---|---|
# | 1 | I: And was it all right, to tell them? | I: Was it all right to tell them? |
# | 2 | GP: (3) Yeah. (1) Yeah, no, it was – it was fine. | GP: Yes, it was fine. |
# | 3 | I: [So you felt safe there. | I: So you felt safe there? |
# | 4 | GP: [I’d had the – (laughs) Safe. Well. | GP: Safe, yes. |
# | 5 | GP: I mean, I told them about the dose. Not the – (2) not the whole of it. | GP: I told them about the dose, not the whole of it. |
# | 6 | I: Mm. | |
# | 7 | GP: And Karin sort of, she looked at the floor, you know. And nobody – it was THAT quiet. And I thought, right. | GP: Karin looked at the floor and it was quiet. |
# | 8 | GP: But they were nice about it. (breathes out) Very nice. | GP: But they were nice about it, very supportive. |
# | 9 | I: And afterwards? | I: And afterwards? |
# | 10 | GP: Afterwards I, erm, I drove home and didn’t put the radio on. | GP: Afterwards I drove home and did not put the radio on. |

# %%
mu.check("asking-and-transcribing/guess-cleaned")

# %% [markdown]
# Oliver, Serovich and Mason (2005) describe two ends of a scale: at one end every sound is written
# down, at the other only what was said, in tidy sentences. Most studies are somewhere between these
# two. Poland (1995) warns of something else: people who type also *correct* what they hear. They
# finish sentences, guess at a word that they cannot hear, and write what they expect. They want to
# help, but later nobody sees what they changed.

# %%
mu.ask("asking-and-transcribing/cleaning")

# %% [markdown]
# **Two readings are possible.** “And nobody – it was THAT quiet” became “it was quiet”. One reader
# says: the quiet is still there, so no code changes. Another reader says: the word “nobody” is
# missing now. The sentence that he did not dare to finish is missing too.
#
# In the next task, S3 is the code of lesson 04 for speaking openly in the group.

# %%
mu.ask("asking-and-transcribing/coded")

# %% [markdown]
# ## What a translation decides
#
# ### Alone
#
# People are often interviewed in one language, and the report is in another. Then somebody has to
# translate, and decides once more, word by word. Temple and Young (2004) ask who this person is,
# and whether the report says so. Van Nes and colleagues (2010) recommend staying in the language of
# the interview for as long as possible, and thinking about quotations together with the translator.
# The example below has two small German words, “halt doch”. “Halt” says: it is simply so. “Doch”
# says: before, one had thought the opposite. How would you say both in your own language? (Code I4
# of lesson 04 is about what colleagues share, and about being tolerant with them.)

# %%
mu.ask("asking-and-transcribing/translated")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **What people would have told somebody else.** With a better question you find more. But you are
#   still the same person ([side room A](A_whos_asking.ipynb)).
# - **What the silence meant.** A transcript can show that three seconds passed. Anything more than that is your
#   reading.
# - **Whether the recording is the whole talk.** A recorder also changes what is said. And what
#   happened before it was switched on, or after, is often what people remember.
# - **The strongest objection to what you just did:** you compared two transcripts as if there had
#   been one true minute, and as if the fuller text came nearer to it. For some researchers an
#   interview is something that two people make together. A transcript is a new thing: somebody
#   makes it from the interview. Then no version is nearer to the truth. Each was made for a
#   purpose, and you have to say which.

# %% [markdown]
# ## Memo

# %%
mu.ask("asking-and-transcribing/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813). Kallio H and colleagues. Systematic methodological review:
# developing a framework for a qualitative semi-structured interview guide. *J Adv Nurs* 2016;72(12):2954–2965,
# [doi:10.1111/jan.13031](https://doi.org/10.1111/jan.13031). Oliver DG, Serovich JM, Mason TL. Constraints and
# opportunities with interview transcription: towards reflection in qualitative research. *Soc Forces*
# 2005;84(2):1273–1289, [doi:10.1353/sof.2006.0023](https://doi.org/10.1353/sof.2006.0023). Poland BD. Transcription
# quality as an aspect of rigor in qualitative research. *Qual Inq* 1995;1(3):290–310,
# [doi:10.1177/107780049500100302](https://doi.org/10.1177/107780049500100302). Temple B, Young A. Qualitative research
# and translation dilemmas. *Qual Res* 2004;4(2):161–178,
# [doi:10.1177/1468794104044430](https://doi.org/10.1177/1468794104044430). van Nes F and colleagues. Language
# differences in qualitative research: is meaning lost in translation? *Eur J Ageing* 2010;7(4):313–316,
# [doi:10.1007/s10433-010-0168-y](https://doi.org/10.1007/s10433-010-0168-y).

# %% [markdown]
# [[in code]]
