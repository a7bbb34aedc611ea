# %% [markdown]
# # 08 Confounding
#
# *Journal-club question 4, third part: do two things only look like cause and effect, because both go
# with a third? [[minutes]].*
#
# **Afterwards you can** draw a causal graph of a claim and read its paths; find every set that is
# enough to adjust for, and tell when none is needed from when none is enough; see how adjusting can
# reverse a sign, or be right by accident; and compute an E-value and say what it does not say.
#
# *The graphs and stories are invented, and so is every number in the lab: they are there to think with,
# and are no evidence about any real group. The numbers from Belgrade, near the end, are real.*

# %% [markdown]
# ## A scene
#
# A colleague from the audit office has good news. In your region, [[GP|GPs]] in a [[Balint group]] are less
# exhausted than others; it is a clear difference. "But those who join are another kind of people", you
# say. She nods: "We adjusted for that. For openness, for workload, and we only took those who are still in
# practice, to compare like with like. We adjusted for everything we had." On the way home you wonder
# whether one can adjust for too much.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>A survey is weighted by age. What stays as it was?</summary>Everything that depends on
# what was not measured. Within an age, those for whom it went well may still have answered more often.
# </details>
#
# <details><summary>A doctor remembers her worst year as milder than it was, because the group helped
# her. Is that an error like any other?</summary>No. It depends on the very thing that is being studied,
# and happens among members and not among others. Such an error can make a difference, or hide one.
# </details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Arrows
#
# "Members are less exhausted" can be counted. "Joining *makes* them less exhausted" is another sentence. To
# speak about it, draw it.
#
# In a **[[causal graph]]** each variable is a word, and an arrow says: *this one has a [[direct effect]] on that
# one*. **O → J** says that open people join more readily. A missing arrow says that there is *no direct
# effect*; there may still be an effect by way of other variables. Arrows never run in a circle. Where two
# things act on each other in turn, draw each of them twice, by time: workload before, workload after.
#
# Here are the variables of this lesson:
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
# In this invented world joining lowers exhaustion by .150 units in all: an effect of −.150. **Below 0 means
# less exhausted, above 0 more.** A unit is a step on an invented scale; most people are within one or two
# steps of the average. We know the effect, because we made it. Your colleague from the scene does not know
# it. She adjusts for openness (O), for workload (W), and for who remained (R). Will her estimate be lower,
# the same, or higher? Guess a number. Then the lab opens.

# %%
mu.ask("confounding/lab")

# %% [markdown]
# *To adjust for something is to compare only people who are alike in it.* A matched study does so by
# choosing whom it compares. A **regression** does so with a formula.
#
# Try these in the lab, in this order, and say first what you expect: nothing; **O**; **W**; **O** and **W**;
# then add **C**; then **R** in place of **C**. The list keeps every set you tried.

# %% [markdown]
# ## Worked
#
# The true effect can be worked out by hand: along each way from J to B multiply the effects of the arrows
# (the lab lists them), then add up. Straight: −.05. By way of competence: .4 × −.25 = −.10. Together
# **−.15**.
#
# But a plain comparison gives −.41. Where does the rest come from? **Follow every path between J and B,
# whichever way its arrows point:**
#
# | path | what it is | before adjusting |
# |---|---|---|
# | J → B | the effect | open |
# | J → C → B | the effect, by way of C | open |
# | J ← O → B | not an effect: the open join *and* are less exhausted | open |
# | J ← W → B | not an effect: the overworked join less, and are more exhausted | open |
# | J → R ← B | two arrows meet at R | closed |
#
# Association runs along a path unless something closes it. **O** and **W** are common causes of both: each
# is a **[[confounder]]**. If you adjust for O, the third path is closed; for W, the fourth. What is left is
# the effect. So {O, W} is **enough**: it is an **[[adjustment set]]**.
#
# Here is that graph without R. Choose the [[total effect]], tick one variable after another, and read the
# paths below the drawing. When all are as they should be, check. *"Independent given C"* means: among people
# who are alike in C, the one tells nothing about the other.

# %%
mu.ask("confounding/worked")

# %% [markdown]
# *By keyboard: Tab from part to part, arrows within one, Space to mark; `?` below the task has the rest.*
#
# **Could go either way.** Workload: did the overworked not join, or did those who joined reduce their hours?
# One reader draws W → J, another J → W. In the first graph W must be in the set, in the second it must not.
# The table of numbers does not say which. A date can: *when* was workload measured? If it was before they
# joined, only the first is possible. If it was last week, it may hold some of each. Then adjusting takes away
# a part of the effect, and not adjusting leaves a path open.

# %% [markdown]
# ## Which effect?
#
# "Does joining lower exhaustion?" has two meanings, and each needs another set.
#
# - The **[[total effect]]**: if a doctor joined, what would become of her exhaustion, by whatever way? Whoever
#   decides whether to start a group asks this. Competence is *on the way*: C is a **[[mediator]]**. If you
#   adjust for it, you take away what the group does through it, and the −.15 in the lab becomes −.05.
# - The **direct effect**: what would be left if competence were held as it is? Whoever wants to know *how*
#   a group works asks this. Now C belongs in the set.
#
# Decide which of the two you want before you look at any number. Go back to the task above and choose the
# direct effect, *to look only, without checking*. J → C → B has become a path to be closed. Then set it back.

# %% [markdown]
# ## The collider
#
# Now the guess. {O, W} gave the truth. With one more variable, **R**, the estimate is **+.007**: a group that
# helps looks as if it did nothing, or a little harm. *The sign has changed.*
#
# Why? Two arrows meet at R, J → R ← B: R is a **[[collider]]**. Such a path is closed by itself. But look only
# at people who remained, and the two tell about each other. *He is still here, and he is not in a group; so
# he is probably not exhausted, or he would have left.* Among those who remain, not joining goes with being
# less exhausted, although neither does anything to the other along this path.
#
# - A path through a common cause is **open**, until one adjusts for that cause.
# - A path through a collider is **closed**, until one adjusts for that collider.
#
# There is a second reason against R: it is a *consequence of the outcome*. To compare only people who are
# alike in what exhaustion has done is to compare people alike in exhaustion.
#
# In the lab set J → C and J → B to 0. Now the group does nothing, and {O, W} says so: 0. With R it is
# **+.126**: an effect out of nothing, made by adjusting. "We only took those who are still in practice" is
# adjusting too. Lesson 06 called it [[selection bias]].

# %% [markdown]
# ## Right by accident
#
# Set J → C back to .4 and J → B to −.05, and tick **R** alone. The estimate is −.152: nearly the truth. But the
# set is wrong. Openness and workload push the estimate down, the collider pushes it up, and with these numbers
# the two cancel out. Set W → B down to 0: now R alone gives −.093, and {O, W} still the truth, −.150. **Whether a set
# is enough depends on the arrows, not on the estimate.** Outside a lab nobody knows the truth. In this course a
# set is judged as a set.

# %% [markdown]
# ## Three parts
#
# | | its arrows | adjust for it? |
# |---|---|---|
# | **confounder** | *out of it*, to both: J ← O → B | yes, it closes a path |
# | **mediator** | *through it*, on the way: J → C → B | not for the total effect |
# | **collider** | *into it*, from both sides: J → R ← B | no, it opens a path |
#
# A part belongs to a variable *in a graph, for a question*. The same openness may be a collider in another
# story. To adjust for an effect of a collider also opens the path, only less.

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
# U → X, U → Y, X → Y, where U was not measured. Now an example that is easy to get wrong.

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
# [[break]]

# %% [markdown]
# ## Four data sets
#
# Can the data tell which variables to adjust for? Here are four sets of a hundred invented people. In each, Y
# rises with X, by the same slope, and Z goes with X by the same correlation. Filled points have much of Z, empty
# ones little. In which of them should one adjust for Z?

# %%
mu.quartet()

# %%
mu.ask("confounding/quartet")

# %% [markdown]
# When you have answered, look how each came about (`mu.quartet(told=True)`). The drawing stays the same.

# %%
# mu.quartet(told=True)

# %% [markdown]
# ## Alone
#
# A mentor, and who stays in general practice. Nine sentences; draw them, choose the effect that the question
# wants, and a set. Check, mend, check. Where you disagree with a message, go back to the sentence, not to what
# you know about young doctors.

# %%
mu.ask("confounding/alone")

# %% [markdown]
# ## How strong would it have to be?
#
# One can always imagine something unmeasured. Ask *how strong it would have to be*. An example: in Belgrade 70
# doctors who had completed at least a year of Balint training were compared with 140 without, two for each of
# the 70 from the same centre (Stojanovic-Tasic and colleagues 2018). High emotional exhaustion: 5 of 70, 7.1 %,
# and 63 of 140, 45 %. The **[[risk ratio]]** is (5 / 70) / (63 / 140) = **.159**. From these counts we worked out
# a 95 % interval of .067 to .377. It treats the two groups as independent and so ignores the 1 : 2 matching.
#
# The **[[E-value]]** (VanderWeele and Ding 2017) answers the question. It is the least strength, as a risk ratio,
# that something unmeasured would need with the exposure *and* with the outcome, each, to explain the result
# away. By hand:
#
# > For a ratio below 1, take 1 / RR first. Then **E = RR + √(RR × (RR − 1))**.\
# > With a ratio of 3.9: 3.9 × 2.9 = 11.31, its root is 3.36, and 3.9 + 3.36 = **7.26**.\
# > For the limit of that result nearer to 1, 1.8: 1.8 × .8 = 1.44, its root is 1.2, and 1.8 + 1.2 = **3.0**.
#
# **Mind the scale.** The formula is for risk ratios. Another number put in as it stands gives too large an
# E-value:
#
# | what is reported | what goes into the formula |
# |---|---|
# | risk ratio | the ratio as it is |
# | **[[odds ratio]]**, and the outcome is rare | the ratio as it is |
# | odds ratio, and the outcome is common (some 15 % or more) | its square root |
# | hazard ratio: how many times as fast it happens in one group as in the other | if rare, as it is; if common, let the calculator convert it |
# | standardised difference *d*: how many standard deviations apart the means are | 2.718 to the power of .91 × *d* |
#
# The authors also report an odds ratio of .12. It comes from a multiple *ordinal* logistic model: its outcome is
# the level of exhaustion in steps, not "high or not". So the square root is a rough approximation here.
#
# First guess the size for the Belgrade study, then look.

# %%
mu.ask("confounding/calculator")

# %% [markdown]
# Every point in the drawing is something unmeasured: how strongly it goes with the exposure, and with the
# outcome. Those in the shaded corner are strong enough. Put something there that you can imagine, a smaller list
# of patients, say. By what ratio would it lower exhaustion? How much more common would it be among the trained?
#
# Now by hand; a pocket calculator is enough.

# %%
mu.ask("confounding/belgrade")

# %% [markdown]
# Would anything be as strong as that? The same article says that doctors who had been on leave for a month or
# more, and those who often changed jobs, were left out. That is no [[confounder]]. It is selection, as in lesson
# 06, and an E-value does not see it.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That the graph is true.** Everything above follows *from the graph*, and the graph is an assumption. Data
#   can contradict some of it ("What data could contradict", below the graph in "Worked"). They cannot choose among
#   graphs that say the same about them, as the four data sets show.
# - **The strongest objection to what you just did:** a study of nine interviews estimates no effect, so there is
#   nothing to adjust. This objection holds for its findings. It does not hold for a reader who says "so it
#   prevents [[burnout]]": that is an arrow.
# - **What an E-value says about plausibility.** It is a size. It does not say whether anything of that size exists.
#   It is also high where a large difference came from who was left out, or from how it was measured. No E-value
#   makes a result safe.
# - **Who is right about the arrows.** Two colleagues with two graphs can both reason correctly. Then they disagree
#   about when things happen, and how. Interviews can help with that.

# %% [markdown]
# ## Memo

# %%
mu.ask("confounding/looking-back")

# %% [markdown]
# ## If you like: a graph of your own
#
# The [[abstract]] says that taking part “might” help to prevent burnout. Draw what else could explain that members
# are less exhausted: add a variable or two, say whether they were measured, and see whether any set would be
# enough. There is no right graph here. The last part of the exercise begins where this ends.

# %%
mu.ask("confounding/own-graph")

# %% [markdown]
# ## If you like: not to 1, but to what no longer matters
#
# One can also ask how strong something would have to be to bring a result not to 1 but to a ratio that is too small
# to matter. Divide the two ratios, then use the formula.

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
