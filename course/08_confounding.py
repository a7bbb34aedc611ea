# %% [markdown]
# # 08 Confounding
#
# *Journal-club question 4, third part: do two things seem to be cause and effect only because both are
# associated with a third thing? [[minutes]].*
#
# **Afterwards you can** draw a claim about a cause as a graph. You can say for which variables one
# must correct a comparison (*adjust* it), when no adjusting is needed, and when the measured
# variables are not enough. You know that adjusting can turn a result into its opposite, or give the right number by
# accident. You can work out how strong an unmeasured cause would have to be to explain the result,
# and say what this number does not tell you.
#
# *The graphs, the stories and every number in the lab are invented: they help you to think, and are no
# evidence about any real group. The numbers from Belgrade, near the end, are real.*

# %% [markdown]
# ## A scene
#
# A colleague from the audit office has good news. In your region, [[GP|GPs]] in a [[Balint group]] are less
# exhausted than others; it is a clear difference. "But those who join are another kind of people", you say.
# She nods: "We adjusted for that: we compared people who are equally open and have the same workload. And
# we only took those who are still in practice, so we compare similar people. We adjusted for everything we
# had." On the way home you wonder whether one can adjust for too much.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>A survey is weighted by age. Which errors stay?</summary>All errors that depend
# on what was not measured. Among people of the same age, those who did well may still have answered
# more often. </details>
#
# <details><summary>A doctor remembers her worst year as milder than it was, because the group helped her. Is
# that an error like any other?</summary>No. It depends on the group, which is what the study asks about. It
# happens among members and not among others. Such an error can create a difference, or hide one. </details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Arrows
#
# "Members are less exhausted" can be counted. "Joining *makes* them less exhausted" is another
# [[claim]]. To discuss this claim, draw it.
#
# In a **[[causal graph]]** each variable is a word, and an arrow says: *this one has a [[direct effect]] on
# that one*. For short we write a letter for each word: O for openness, J for joining. **O → J** then says
# that open people join more easily. A missing arrow says that there is *no direct effect*; there may still
# be an effect through other variables. Arrows never run in a circle. Sometimes two things influence
# each other: the first changes the second, and later the second changes the first. Then draw each
# of them twice, once for each time: workload before, workload after.
#
# The **exposure** is the possible cause, here joining a group (**J**). The **outcome** is what
# joining may change, here exhaustion (**B**, for [[burnout]]).

# %% [markdown]
# ## Predict
#
# In this invented world joining helps a little: of 100 doctors who do not join, 40 are highly
# exhausted. If these 100 had joined, 36 of them would be highly exhausted. The lab counts exhaustion
# in units of an invented scale, and on this scale joining changes exhaustion by −.150 units: **below
# 0 means less exhausted, above 0 more.** We know this effect, because we made it. Your colleague from
# the scene does not know it. She adjusts for openness (O), for workload (W), and for who remained
# (R): she compares only people who are alike in these. Will her estimate be below −.150, about the
# same, or above it? Choose. Then the lab opens.

# %%
mu.ask("confounding/lab")

# %% [markdown]
# *To adjust for a variable means: you compare only people who are alike in it.* A matched study does this
# when it chooses the people to compare. A **regression** does this with a formula. A **set** is a list of
# variables for which you adjust together; we write {O, W} for "openness and workload".
#
# These are the lab's other variables:
#
# | | | |
# |---|---|---|
# | **O** | openness | open people join more often, and are less exhausted |
# | **W** | workload | overworked people join less often, and are more exhausted |
# | **C** | competence | grows in the group, and protects from exhaustion |
# | **R** | remains in practice | members remain more often; exhausted people remain less often |
#
# In the lab, adjust for these six sets, in this order: no variable; **O**; **W**; **O** and **W**; **O**,
# **W** and **C**; **O**, **W** and **R**. Each time, guess the result first. The list keeps your
# sets.

# %% [markdown]
# ## Worked
#
# You can work out the true effect by hand. In the lab each arrow has a number: it says by how much
# the second variable changes if the first goes up by one unit. Take each way from J to B along the
# arrows, and multiply its numbers. Then add these results. The direct way, J → B, is −.05. The way
# through competence, J → C → B, is .4 × −.25 = −.10. Together they are **−.15**.
#
# But a comparison without any adjusting gives −.41. Where does the rest come from? **Follow every path
# between J and B, in whatever direction its arrows point.** An open path makes J and B associated; a closed
# path does not.
#
# | path | what it is | before adjusting |
# |---|---|---|
# | J → B | the effect | open |
# | J → C → B | the effect, through C | open |
# | J ← O → B | not an effect: open people join more, *and* are less exhausted | open |
# | J ← W → B | not an effect: overworked people join less, *and* are more exhausted | open |
# | J → R ← B | two arrows meet at R | closed |
#
# **O** and **W** are common causes of J and B: each is a **[[confounder]]**. If you adjust for O, you close
# the third path. If you adjust for W, you close the fourth. Only the effect is left. So {O, W} is **enough**:
# it is an **[[adjustment set]]**.
#
# Here is that graph without R. Choose the [[total effect]], tick one variable after another, and
# read the paths below the drawing. When the paths of the effect are open and all others are closed,
# press *Check*. Below the graph you can also read lines such as *"O and C independent given J"*.
# This means: among people who are alike in J, openness tells you nothing about competence.

# %%
mu.ask("confounding/worked")

# %% [markdown]
# *With the keyboard: Tab moves from part to part, the arrow keys move inside a part, and Space marks. The
# button `?` below the task shows all keys.*
#
# **Two readings are possible.** Take workload. Did overworked people not join, or did people who joined reduce
# their hours? One reader draws W → J, another draws J → W. In the first graph W must be in the set, in the
# second it must not. The data do not say which graph is right. But the time can tell you: *when* was
# workload measured? If it was measured before people joined, only the first graph is possible. If it was
# measured last week, the workload may be partly a cause and partly a result of joining. Then adjusting
# takes away a part of the effect, and not adjusting leaves a path open.

# %% [markdown]
# ## Which effect?
#
# "Does joining lower exhaustion?" has two meanings, and each needs another set.
#
# - The **[[total effect]]**: if a doctor joined, how would her exhaustion change, through all ways together?
#   A person who decides whether to start a group asks this. Competence is *on the way*: C is a
#   **[[mediator]]**. If you adjust for C, you take away what the group does through C, and the −.15 in the
#   lab becomes −.05.
# - The **direct effect**: what effect would be left if competence did not change? A person who wants to know
#   *how* a group works asks this. In this graph, C now belongs in the set. (One condition: no unmeasured
#   variable causes both C and B.)
#
# Decide which you want before you look at any number. Go back to the task above and choose the direct
# effect. *Only look at it; do not press Check.* J → C → B has become a path that you have to close. Then
# choose the total effect again.

# %% [markdown]
# ## The collider
#
# Now back to your guess. {O, W} gave the truth. With one more variable, **R**, the estimate is **+.007**: a
# group that helps looks as if it did nothing, or a little harm. *The sign has changed.*
#
# Why? Two arrows meet at R, J → R ← B: R is a **[[collider]]**. Such a path is closed by itself. But if you
# look only at people who remained, joining and exhaustion become associated. You think about a colleague:
# *he is still here, although he is not in a group. Exhausted people without a group often leave. So he is
# probably not exhausted.* Among those who remain, this path makes people outside the groups look less
# exhausted. But joining and exhaustion have no effect on each other along this path.
#
# - A path through a common cause is **open**, until one adjusts for that cause.
# - A path through a collider is **closed**, until one adjusts for that collider.
#
# There is a second reason against R: it is a *consequence of the outcome*. Exhausted people remain less
# often. So the people who remained are also more similar in exhaustion than all people are. If you compare
# only them, you no longer see the whole difference.
#
# In the lab press “The exposure does nothing”: it sets J → C and J → B to 0. Now the group does nothing,
# and {O, W} gives 0. With R the estimate is **+.126**: adjusting has made an effect out of nothing. If a
# study takes only people who are still in practice, this is also a kind of adjusting. Lesson 06 called it
# [[selection bias]].

# %% [markdown]
# ## Right by accident
#
# Set J → C back to .4 and J → B to −.05, and tick **R** alone. The estimate is −.152: nearly the
# truth. But the set is wrong. Openness and workload make the estimate lower, and the collider makes
# it higher. With these numbers the errors together are nearly 0. Set W → B down to 0: now R alone
# gives −.093, and {O, W} still gives the truth, −.150. **Whether a set is enough depends on the
# arrows, not on the estimate.** Outside a lab nobody knows the truth. So this course checks whether
# your set is right, not whether your number is.

# %% [markdown]
# ## Three parts
#
# | | its arrows | adjust for it? |
# |---|---|---|
# | **confounder** | *out of it*, to both: J ← O → B | yes, it closes a path |
# | **mediator** | *through it*, on the way: J → C → B | not for the total effect |
# | **collider** | *into it*, from both sides: J → R ← B | no, it opens a path |
#
# These parts are roles *on a path, in one graph, for one question*. One variable can be a collider on
# one path and a confounder on another path of the same graph. So adjust for all variables of the
# set at once, and check each path. In another story, openness may be a collider. If you adjust for
# a variable that the collider causes, you also open the path, but not as much.

# %% [markdown]
# ## Nothing to adjust for, or no set is enough
#
# What must you adjust for? Two answers sound alike but are opposites:
#
# - **Nothing to adjust for.** All paths except those of the effect are already closed. A comparison
#   without adjusting is right.
# - **No set is enough.** Some path stays open, whatever measured variables you take. So adjusting for
#   these variables does not give the effect. You must measure more, or choose another design or
#   another kind of analysis.
#
# A report that says only "we adjusted for nothing" may mean the first answer or the second. The
# smallest example of the second answer is U → X, U → Y, X → Y, where U was not measured. Now try one.

# %%
mu.ask("confounding/none-or-none")

# %% [markdown]
# ## Half done
#
# Another story, eight sentences. The first three are drawn for you:
#
# > *Practices with many staff have the time for a quiet hour*: **S → Q**. *If there are many staff, a
# > second person can read each prescription*: **S → T**. *A second reader catches errors*: **T → E**.
#
# A sentence gives an arrow if it says that one thing makes another more likely, less likely or possible. If it
# says only that two things are found together, draw none here.
#
# Draw what the other sentences say: all of it, and no more. Then choose what to adjust for. More than one set
# is right, and the course accepts every right one.

# %%
mu.ask("confounding/half-done")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## Four data sets
#
# Can the data tell which variables to adjust for? Here are four sets of a hundred invented people. When X
# rises by 1, Y rises by the same amount in all four. The correlation of Z and X is also the same in all
# four. Filled points have a high Z, empty points a low Z. In which of the four should you adjust for Z?

# %%
mu.quartet()

# %%
mu.ask("confounding/quartet")

# %% [markdown]
# When you have answered, you can see in the [[notebook]] how each data set was made: delete the first `#` in
# the next cell, and run the cell. The drawing stays the same.

# %%
# mu.quartet(told=True)

# %% [markdown]
# ## Alone
#
# This story is about mentors, and about young doctors who stay in general practice. Draw its nine sentences.
# Choose the effect that the question asks for, and a set. Check, correct, check. If you disagree with a
# message, go back to the sentence, not to what you know about young doctors.

# %%
mu.ask("confounding/alone")

# %% [markdown]
# ## How strong would it have to be?
#
# You can always imagine an unmeasured variable behind a result. Ask *how strong it would have to be*.
# An example comes from Belgrade (Stojanovic-Tasic and colleagues 2018). A study compared 70 doctors
# who had completed at least a year of Balint training with 140 doctors who had not. For each of the
# 70, two doctors were taken from the same centre. High emotional exhaustion: 5 of 70, 7.1 %, and 63
# of 140, 45 %. The **[[risk ratio]]** is (5 / 70) / (63 / 140) = **.159**. From these counts we
# worked out a 95 % interval of .067 to .377. Our calculation does not use the matching (1 : 2, two
# doctors for each of the 70).
#
# Suppose that training did nothing. Something that was not measured explains everything, for example that
# doctors without training have more patients. How strong can its influence be? Take an easy example: 100
# people with an exposure, 100 without, and some illness. A variable that nobody measured is found in all
# 100 of the first group and in 50 of the second. 100 / 50 = 2: its association with the exposure has the
# strength
# 2. The variable also doubles the risk of the illness, from 10 % to 20 %: its association with the outcome
# has the strength 2 as well. Then 20 are ill in the first group. In the second, 50 × .2 + 50 × .1 = 15 are
# ill. The ratio is 20 / 15 = 1.33, although the exposure did nothing. If both associations have the
# strength 2, no larger ratio is possible. In Belgrade the ratio is .159. Turn it round: 1 / .159 = 6.29.
# For such a ratio the associations would have to be stronger. How much stronger? First guess, then look.

# %%
mu.ask("confounding/calculator")

# %% [markdown]
# Every point in the lower drawing is one possible unmeasured variable. Its place says how strongly
# this variable is associated with the exposure, and with the outcome. A variable whose point is in
# the shaded corner can be strong enough to explain the result. Imagine such a variable, and drag
# the diamond. Take “has fewer patients than others”, for example. Compare two risks of exhaustion:
# the risk of other doctors, and the risk of doctors with fewer patients. How many times as high is
# the first as the second? Then compare two shares of doctors with fewer patients: the share among
# the trained doctors, and the share among the others. How many times as large is the first as the
# second? Above the drawing you see two groups of people. They show the same calculation.
#
# The **[[E-value]]** (VanderWeele and Ding 2017) is one number for a result. Suppose that a
# variable is associated with the exposure *and* with the outcome, and that both associations are
# equally strong. The E-value is the smallest strength that both must have to explain the whole
# result. By hand:
#
# > For a ratio below 1, take 1 / RR first. Then **E = RR + √(RR × (RR − 1))**.\
# > An example: the ratio is 3.9. Then 3.9 × 2.9 = 11.31, its root is 3.36, and 3.9 + 3.36 = **7.26**.\
# > This result has an interval. Its lower limit is nearer to 1: it is 1.8. Then 1.8 × .8 = 1.44, its root is 1.2, and 1.8 + 1.2 = **3.0**.
#
# **Check what kind of number it is.** The formula is for risk ratios. An [[odds ratio]] or a hazard
# ratio of a *common* outcome must first be changed into a risk ratio. If you do not do this, the
# E-value is too large. A standardised difference is not a ratio, so it must always be changed into a
# ratio:
#
# | what is reported | what goes into the formula |
# |---|---|
# | risk ratio | the ratio as it is |
# | odds ratio, and the outcome is rare | the ratio as it is |
# | odds ratio, and the outcome is common (about 15 % or more) | its square root |
# | hazard ratio: it compares how fast the outcome happens in two groups | if the outcome is rare, the ratio as it is; if it is common, let the calculator convert it |
# | standardised difference *d*: the difference of the two means, divided by the standard deviation | 2.718 to the power of .91 × *d* |
#
# The authors also report an odds ratio of .12. It comes from a model (a multiple *ordinal* logistic model)
# whose outcome has several steps of exhaustion, not only "high or not". So the square root is a rough
# approximation here.
#
# Now work it out by hand; a pocket calculator is enough.

# %%
mu.ask("confounding/belgrade")

# %% [markdown]
# Is any variable as strong as that? The article says that two kinds of doctors were not included in
# the study: those who had been off work for a month or more, and those who often changed jobs.
# Leaving them out is not confounding. It is selection, as in lesson 06, and an E-value does not
# show it.

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **That the graph is true.** Everything above follows *from the graph*, and the graph is an assumption.
#   Data can contradict some of it ("What data could contradict", below the graph in "Worked"). But data
#   cannot choose between graphs that predict the same data, as the four data sets show.
# - **The strongest objection to what you just did:** a study of nine interviews estimates no effect, so there
#   is nothing to adjust. This objection is right about the study's findings. It is not right about a reader
#   who says "so the group prevents [[burnout]]": that sentence claims a cause, and so it is an arrow.
# - **Whether such a variable exists.** An E-value says only how strong a variable would have to be.
#   It is also high when a large difference comes from who was left out, or from how the outcome was
#   measured. No E-value makes a result safe.
# - **Who is right about the arrows.** Two colleagues with two graphs can both think correctly. Then they
#   disagree about when things happen, and how. Interviews can help with that.

# %% [markdown]
# ## Memo

# %%
mu.ask("confounding/looking-back")

# %% [markdown]
# ## If you like: a graph of your own
#
# The [[abstract]] says that taking part “might” help to prevent burnout. Draw what else could explain why
# members are less exhausted. Add a variable or two, say whether they were measured, and see whether any set
# would be enough. There is no right graph here. The last part of the exercise begins where this ends.

# %%
mu.ask("confounding/own-graph")

# %% [markdown]
# ## If you like: graphs without end
#
# Here are graphs made by chance, and each answer is checked exactly. Begin with easy ones. When three in a row
# are right at the first check, go on to a harder level. In the harder ones some variables were not measured.

# %%
mu.ask("confounding/practice")

# %% [markdown]
# ## If you like: how strong must a variable be to make a difference unimportant?
#
# An E-value asks what could move a result to 1. You can also ask what could move it to another ratio, at
# which the difference is too small to matter. Take this ratio and the ratio of the result. Divide the
# larger of the two by the smaller. Then use the formula.

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
# Next: [exercise 08](exercises/08_confounding/08_confounding.ipynb), with other stories and numbers of your own.
# Then comes [lesson 09](09_triangulation.ipynb).

# %% [markdown]
# [[in code]]
