# %% [markdown]
# # 04 Themes
#
# *Step 4 of the study's Table 1. About 60 minutes.*
#
# **Afterwards you can** code units with a codebook and say which words earned each code; build
# subthemes and a theme of your own, with a rule for what goes in and what stays out; work with a second
# coder; say what α, κ and AC1 say and what they do not; and judge a claim of saturation.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Your practice has asked forty patients what it is like to wait for a result. You and a colleague have
# sorted the answers into heaps on the floor of the staff room. "Not being told", you call the big one by
# the window. She picks a card out of it: *I did not want to ring, in case it was bad.* "Nobody kept
# anything from her", she says. "This is about not wanting to know." You look at the heap. There are
# eleven cards in it, and by now you cannot say what you meant.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>What must a condensation do that a label does not?</summary>Say what the unit says
# about its subject, so that somebody who has not read the unit can understand it. "Preparing for
# difficult encounters" tells you where to file it. It does not tell you what was said.</details>
#
# <details><summary>Why did lesson 03 tell you to leave the names of themes alone?</summary>Because whoever
# condenses with the themes in hand finds them everywhere. Now there are condensations to hold a
# theme against, and some of them will not fit. That is what they are for.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## From units to themes

# %% [markdown]
# ## Predict

# %%
mu.ask("themes/guess-same-codes")

# %% [markdown]
# ## Worked

# %% [markdown]
# ## Could go either way

# %%
mu.check("themes/guess-same-codes")

# %% [markdown]
# ## Half done

# %% [markdown]
# ## Alone

# %% [markdown]
# ## A second coder

# %% [markdown]
# ## What the numbers say, and what they do not

# %% [markdown]
# ## When is it enough?

# %% [markdown]
# ## Turn it over: what this cannot tell you

# %% [markdown]
# ## Memo
#
# Two sentences, for yourself: which code did you give because it was the nearest on the list? What did
# the unit say that no code had room for? Write it here (double-click this cell).
#
# *…*

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Tables 1 and 2.
#
# Next: exercise 04 in `exercises/04_themes`, with other voices.
