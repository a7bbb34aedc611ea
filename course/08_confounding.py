# %% [markdown]
# # 08 Confounding
#
# *Journal-club question 4, third part: do two things only look like cause and effect, because both go
# with a third? [[minutes]].*
#
# **Afterwards you can** draw a causal graph of a claim and read its paths; find every set that is
# enough to adjust for, and tell when none is needed from when none is enough; see adjusting turn a
# sign round, and be right by accident; and compute an E-value and say what it does not say.
#
# *The graphs and stories are invented, and so is every number in the lab: they are there to think with,
# and are no evidence about any real group. The numbers from Belgrade, near the end, are real.*
#
# *First sitting, some 50 minutes: to the end of "Four data sets". Second, some 35: from "Alone" on. What says
# "if you like" can be left out.*

# %% [markdown]
# ## A scene
#
# A colleague from the audit office has good news. In your region, [[GP|GPs]] in a [[Balint group]] are less
# exhausted than others; it is a clear difference. "But those who join are another kind of people", you
# say. She nods: "We adjusted for that. For openness, for workload, and we only took those who are still in
# practice, to compare like with like. We adjusted for everything we had." It sounds thorough. On the way
# home you wonder whether it can be too much.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>A survey is weighted by age. What stays as it was?</summary>Everything that runs
# through what was not measured. Within an age, those for whom it went well may still have answered more
# often, and no weight for age can see that.</details>
#
# <details><summary>Somebody remembers her worst year as milder than it was, because the group helped
# her get over it. Is that an error like any other?</summary>No. It depends on the very thing that is
# being studied: it goes one way among members and not among others. Such an error can bring forth a
# difference, or hide one.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Arrows
#
# "Members are less exhausted" is something that one can count. "Joining *makes* them less exhausted" is
# another sentence, and no count contains it. To speak about it one needs a drawing.
#
# In a **[[causal graph]]** each variable is a word, and an arrow says: *this one brings about something
# in that one*. **O → J** says that open people join more readily. A missing arrow says more: that there is
# no such effect at all. Arrows never run in a circle, since nothing brings about itself; where two things
# drive each other, they do so in turn, and are variables at two times.
#
# Here are the six of this lesson:
#
# | | | |
# |---|---|---|
# | **J** | joins a group | the **exposure**: what might do something |
# | **B** | exhaustion | the **outcome**: to which it might be done |
# | **O** | openness | open people join more often, and are less exhausted |
# | **W** | workload | the overworked join less often, and are more exhausted |
# | **C** | competence | grows in the group, and protects from exhaustion |
# | **R** | remains in practice | members remain more often; the exhausted, less |

# %% [markdown]
# ## Predict
#
# In this world joining lowers exhaustion by .150 units, all in all: an effect of −.150. **Below 0 means less
# exhausted, above 0 more.** A unit is a step on an invented scale; most people lie within one or two steps of
# the average. We know the effect, because we made it. Your colleague from the scene does not; she has only
# people, and what was measured about them. She adjusts for openness (O), for workload (W), and for who
# remained (R).
#
# Commit to a guess. Only then does the lab open.

# %%
mu.ask("confounding/lab")

# %% [markdown]
# *To adjust for something is to compare only people who are alike in it.* A study that is matched does so by
# choosing whom it compares. A **regression** does so with a formula: it works out how far B differs between
# those with more J and those with less, among people with the same values in the other columns. The graph
# does not mind which.
#
# Try these in the lab, in this order, and say first what you expect: nothing; **O**; **W**; **O** and **W**;
# then add **C**; then **R** in place of **C**. The list keeps every set you tried.

# %% [markdown]
# ## Worked
#
# The true effect can be made by hand: along each way from J to B multiply what stands on the arrows, then
# add up. Straight: −.05. By way of competence: .4 × −.25 = −.10. Together **−.15**. Nothing else is an
# effect of joining.
#
# And yet a plain comparison gives −.41. Where does the rest come from? **Follow every path between J and
# B, whichever way its arrows point:**
#
# | path | what it is | before adjusting |
# |---|---|---|
# | J → B | the effect | open |
# | J → C → B | the effect, by way of C | open |
# | J ← O → B | not an effect: the open join *and* are less exhausted | open |
# | J ← W → B | not an effect: the overworked join less, and are more exhausted | open |
# | J → R ← B | two arrows meet at R | closed |
#
# A path is like a pipe, and association runs through it as long as nothing closes it. **O** and **W** are
# common causes of both: each is a **[[confounder]]**. Adjust for O, and the third pipe is shut; for W, and
# the fourth. What is left is the effect. So {O, W} is **enough**: it is an **[[adjustment set]]**.
#
# Here is that graph without R. Choose the [[total effect]], tick one variable after another, and read the
# paths below the drawing as you do. When all of them are as they should be, check. *"Independent given C"*,
# in the list that can be opened there, means: among people who are alike in C, the one tells nothing of the
# other.

# %%
mu.ask("confounding/worked")

# %% [markdown]
# *By keyboard: Tab from part to part, arrows within one, Space to mark; `?` below the task has the rest.
# The drawing can be moved with the mouse, and everything in it also stands in the tables.*
#
# **Could go either way.** Workload: did the overworked not join, or did those who joined cut down their
# hours? One reader draws W → J: who has no evening free stays away. Another draws J → W: in the group one
# learns to say no. In the first graph W has to be in the set, in the second it must not. Nothing in a
# table of numbers says which. What does is a date: *when* was workload asked? If it was before they
# joined, only the first can be. If it was last week, the answer may hold some of each: what kept people away,
# and what the group has changed. Then adjusting takes away a part of the effect, and not adjusting leaves a
# path open.

# %% [markdown]
# ## Which effect?
#
# "Does joining lower exhaustion?" has two meanings, and each wants another set.
#
# - The **[[total effect]]**: if somebody joined, what would become of her exhaustion, by whatever way? Who
#   has to decide whether to set up a group asks this. Competence is a part of the answer, for it lies *on
#   the way*: C is a **[[mediator]]**. Whoever adjusts for it takes away what the group does through it, and
#   the −.15 in the lab becomes −.05.
# - The **[[direct effect]]**: what would be left if competence were held as it is? Who wants to know *how* a
#   group works asks this. Now C belongs in the set.
#
# Neither is better. But decide which you want before you look at any number; and when an article
# adjusts for "how competent they feel", ask which of the two it has then estimated, and which it talks
# about. Go back to the task above and choose the direct effect, *to look only, without checking*: see which
# paths change their mark and their words. J → C → B has become a path to be closed. Then set it back.

# %% [markdown]
# ## The collider
#
# Now the guess. {O, W} gave the truth. One more variable, **R**, and the estimate is **+.007**: a group that
# helps looks as if it did nothing, or a little harm. *The sign has turned round.*
#
# Why? R is where two arrows meet, J → R ← B: a **[[collider]]**. Such a path is closed by itself. But
# look only at people who remained, and the two begin to tell of each other. *He is still here, and he
# is not in a group; so he can hardly be exhausted, or he would have left.* Among those who remain, not
# joining goes with being less exhausted, although neither does anything to the other along this path.
#
# - A path through a common cause is **open**, until one adjusts for that cause.
# - A path through a collider is **closed**, until one adjusts for that collider.
#
# The lab gives a second reason against R, and it holds without the first: R is a *consequence of the
# outcome*. To compare only people alike in what exhaustion has done is to even out exhaustion itself.
#
# In the lab set J → C and J → B to 0. Now the group does nothing at all, and {O, W} says so: 0. With R it is
# **+.126**. An effect out of nothing, made by adjusting. "We only took those who are still in practice" is
# adjusting too; lesson 06 called it [[selection bias]], and here is its drawing.
#
# Try **O**, **W** and **C** there as well: 0.000, and yet a ✗. A set is judged by the arrows, whatever number
# stands on them; an arrow at 0 only carries nothing for now. More on that next.

# %% [markdown]
# ## Right by accident
#
# Set J → C back to .4 and J → B to −.05, and tick **R** alone. The estimate is −.152. Nearly the
# truth!
#
# And it is wrong. Openness and workload push it down, the collider pushes it up, and with just these
# numbers the two cancel out. Set W → B down to 0: now R alone gives −.093, and {O, W} still the truth, −.150,
# as it does whatever you move. **Whether a set is enough depends on the arrows, not on where the estimate lands.** You could not
# see it from the estimate anyway: outside a lab nobody draws a line at the truth. In this course a set is
# judged as a set.

# %% [markdown]
# ## Three parts
#
# | | its arrows | adjust for it? |
# |---|---|---|
# | **confounder** | *out of it*, to both: J ← O → B | yes, it closes a path |
# | **mediator** | *through it*, on the way: J → C → B | not for the total effect |
# | **collider** | *into it*, from both sides: J → R ← B | no, it opens a path |
#
# A part belongs to a variable *in a graph, for a question*. The same openness is a collider in another
# story. And what a variable brings about carries its part along: to adjust for a consequence of R opens
# the path as well, only less.

# %% [markdown]
# ## Two kinds of none
#
# What must be adjusted for here? Two answers sound alike and are opposites:
#
# - **Nothing needs adjusting.** Every path besides the effect is closed by itself. The plain comparison is
#   right.
# - **No set is enough.** Some path stays open, whatever measured variable one takes. The plain comparison
#   is wrong, and so is every other; one needs another design.
#
# A report that says only "we adjusted for nothing" may mean either. The smallest example of the second:
# U → X, U → Y, X → Y, where U was not measured. Now an example that is easy to get wrong. What would you do
# with the articles?

# %%
mu.ask("confounding/none-or-none")

# %% [markdown]
# ## Half done
#
# Another story, eight sentences. The first three are drawn for you:
#
# > *Practices with many staff keep a quiet hour more often*: **S → Q**. *Where there are many staff, a second
# > person reads each prescription*: **S → T**. *A second reader catches errors*: **T → E**.
#
# Draw what the others say, all of it and no more. Then say what has to be adjusted for. There is more
# than one right answer to that, and any of them will do.

# %%
mu.ask("confounding/half-done")

# %% [markdown]
# ## Four data sets
#
# Could one not simply look at the data? Here are four sets of a hundred invented people. In each, Y rises
# with X, by the same slope, and Z goes with X by the same correlation. Filled points have much of Z, empty
# ones little. In which of them should one adjust for Z?

# %%
from meaningunits.figures.drawings import Quartet

Quartet()

# %%
mu.ask("confounding/quartet")

# %% [markdown]
# When you have answered: `Quartet(told=True)` says how each came about. The drawing stays the same.

# %%
# Quartet(told=True)

# %% [markdown]
# *A good place to stop, if it is late. What follows needs a fresh head and can wait for another day.*

# %% [markdown]
# ## Alone
#
# A mentor, and who stays in general practice. Nine sentences; draw them, choose the effect that the
# question wants, and a set. Check; mend; check. Where a message and you disagree, go back to the sentence,
# not to what you know about young doctors.

# %%
mu.ask("confounding/alone")

# %% [markdown]
# ## How strong would it have to be?
#
# Something unmeasured can always be imagined. The useful question is *how strong it would have to be*. An
# example from the literature: in Belgrade 70 doctors with Balint training were compared with 140 without
# (Stojanovic-Tasic and colleagues 2018). High emotional exhaustion: 5 of 70, 7.1 %, and 63 of 140, 45 %. The
# **[[risk ratio]]** is (5 / 70) / (63 / 140) = **.159** (95 % interval, worked out from these counts: .067 to .377).
#
# The **[[E-value]]** (VanderWeele and Ding 2017) is the least strength, as a risk ratio, that something
# unmeasured would need with the exposure *and* with the outcome, each, to explain such a result away. By
# hand:
#
# > For a ratio below 1, turn it round. Then **E = RR + √(RR × (RR − 1))**.\
# > With a ratio of 3.9: 3.9 × 2.9 = 11.31, its root is 3.36, and 3.9 + 3.36 = **7.26**.\
# > For the limit of that result nearer to 1, 1.8: 1.8 × .8 = 1.44, its root is 1.2, and 1.8 + 1.2 = **3.0**.
#
# **Mind the scale.** The formula is for risk ratios. To put another number in as it stands is a common misuse,
# and it flatters:
#
# | what is reported | what goes into the formula |
# |---|---|
# | risk ratio | the ratio as it is |
# | **[[odds ratio]]**, and the outcome is rare | the ratio as it is |
# | odds ratio, and the outcome is common (some 15 % or more) | its square root |
# | hazard ratio: how many times as fast it happens in one group as in the other | if rare, as it is; if common, let the calculator convert it |
# | standardised difference *d*: how many standard deviations apart the means are | 2.718 to the power of .91 × *d* |
#
# *If you like:* one can also ask how strong something would have to be to bring a result not to 1 but to what
# no longer matters. Divide the two ratios, then use the formula.
#
# Now the Belgrade study. First the size of it: guess, then look.

# %%
mu.ask("confounding/calculator")

# %% [markdown]
# Every point in the drawing is a rival: how strongly it goes with the exposure, and with the outcome. Those
# in the shaded corner are strong enough. Put something there that you can imagine, a lighter list, say:
# by what ratio would it lower exhaustion? How much more common would it have to be among the trained?
#
# The table under the drawing reads the same numbers on each scale. Now without the calculator on the screen,
# by hand; a pocket calculator is enough.

# %%
mu.ask("confounding/belgrade")

# %% [markdown]
# Would anything be as strong as that? The same article tells that doctors who had been on leave for a month
# or more, and those who often changed jobs, were left out. That is no [[confounder]], but a door as in
# lesson 06, and an E-value does not see it.

# %% [markdown]
# ## A graph of your own
#
# *If you like.* The [[article in brief]] says that taking part may help to prevent [[burnout]]. Draw what else could lie
# behind it that members are less exhausted: add a variable or two, say whether anybody measured them, and
# see whether any set would be enough. There is no right graph here; the editor tells what follows from
# yours. If there is no time left today, keep it for the exercise: its last part begins where this ends.

# %%
mu.ask("confounding/own-graph")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That the graph is true.** Everything above follows *from the graph*, and the graph is an assumption. Data
#   can contradict some of it: "What data could contradict", below the graph in "Worked", lists what. They
#   cannot choose among graphs that say the same about them, as the four data sets show.
# - **The strongest objection to what you just did:** a study of nine interviews estimates no effect, so
#   there is nothing to adjust. The objection holds for its findings. It does not hold for a reader who says
#   "so it prevents burnout": that is an arrow, and whoever draws it may be asked for the others.
# - **What an E-value says about plausibility.** It is a size. It does not say whether anything of that size
#   exists, nor how likely that is; it is high also where a huge difference came from who was left out, or
#   from how it was measured. And there is no E-value from which on a result is safe.
# - **Who is right about the arrows.** Two colleagues with two graphs can both reason without a fault. Then
#   the question between them is not statistical. It is about when things happen, and how; which is, in the
#   end, what interviews are good at.

# %% [markdown]
# ## Memo

# %%
mu.ask("confounding/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), and its journal-club questions. Pearl J.
# *Causality.* 2nd edition, Cambridge 2009,
# [doi:10.1017/CBO9780511803161](https://doi.org/10.1017/CBO9780511803161). Perković E, Textor J, Kalisch M,
# Maathuis MH. Complete graphical characterization and construction of adjustment sets. *J Mach Learn Res*
# 2018;18(220):1–62. Hernán MA, Hernández-Díaz S, Robins JM. A structural approach to selection bias.
# *Epidemiology* 2004;15:615–625,
# [doi:10.1097/01.ede.0000135174.63482.43](https://doi.org/10.1097/01.ede.0000135174.63482.43). D'Agostino
# McGowan L, Gerke T, Barrett M. Causal inference is not just a statistics problem. *J Stat Data Sci Educ*
# 2024;32:150–155, [doi:10.1080/26939169.2023.2276446](https://doi.org/10.1080/26939169.2023.2276446).
# VanderWeele TJ, Ding P. Sensitivity analysis in observational research: introducing the E-value. *Ann
# Intern Med* 2017;167:268–274, [doi:10.7326/M16-2607](https://doi.org/10.7326/M16-2607). Stojanovic-Tasic M
# and colleagues. Is Balint training associated with the reduced burnout among primary health care doctors?
# *Libyan J Med* 2018;13:1440123,
# [doi:10.1080/19932820.2018.1440123](https://doi.org/10.1080/19932820.2018.1440123).
#
# Next: exercise 08 in `exercises/08_confounding`, with other stories and numbers of your own.

# %% [markdown]
# [[in code]]
