# %% [markdown]
# # Exercise 03: Condensing meaning units
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two hours, best in two sittings.
#
# You judge other people's condensations. You distinguish three traditions by the person who speaks
# in them. You find the words that support a condensation. And you condense three units of an
# invented interview into the researcher's language.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse, by touch or by keyboard (`?` below it lists the keys).
# You can ask for feedback as often as you like, with the button “Check”: it says what is right,
# what is wrong and why. It never gives the answer: you find the answer yourself. What you answer is
# kept in the file `trail.jsonl` beside this notebook, so you can stop and go on another day. **Save
# the notebook and hand in the whole folder**, with that file. You can also hand in the one file
# that “Download my work” in lesson 00 gives you: it contains the same.
#
# **How it is judged.** In parts 1 to 6 one answer is better than the others, and the reason for
# this is in the text. In part 7 the notebook looks only at the *form* of your sentences. Are they
# in your own words? Do they say something? Does anything in them come from another place? The
# notebook says what is missing. It gives no points, because it does not understand your sentences.
# In part 8 a person judges the meaning of your sentences.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. What has happened to the meaning? (3 points)
#
# Oskar (invented) has counted, plotted and printed a patient's blood pressures. The unit:
#
# > **24** GP: So when he came back I'd printed it, in colour, and I turned it on the desk so he'd
# > have it the right way up.\
# > **25** He looked at it for – long.\
# > **26** Then he took his own sheets and knocked the edges even against my desk, knock, knock, and
# > he said, "So that's what you saw."\
# > **27** Not angry.\
# > **28** He put them back in the shoe bag and went, and when the door had shut I noticed that I –
#
# Below are eight condensations of it. Some keep the meaning, some copy the unit, some say the
# opposite of something, and some add something.

# %%
mu.ask("condensing/what-is-off")

# %% answers="condensing/what-is-off"
### BEGIN SOLUTION
mu.answer(
    "condensing/what-is-off",
    {
        "a": "reverses",
        "b": "keeps",
        "c": "reverses",
        "d": "keeps",
        "e": "copies",
        "f": "adds",
        "g": "copies",
        "h": "adds",
    },
)
### END SOLUTION

# %% graded="condensing/what-is-off"
# This cell gives the points. It cannot be changed.
mu.grade("condensing/what-is-off")

# %% [markdown]
# ## 2. The best of three: Hanne (2 points)
#
# Here are three units. The task gives three condensations of each. Read the unit, look away from it
# and say it in your own words. Then read the three condensations. (A *locum* is a doctor who takes
# the place of another for a time.)
#
# > **14** I: If we start with the surgery, what is an ordinary week like out here?\
# > **15** GP: On Monday I show a new locum the light switch, it's behind the coats in the passage,
# > and on Friday we shake hands.\
# > **16** "The locum's done it again," I used to say to Berit, as if it was one person.\
# > **17** And then it came out in the group that Tove, on the coast, had had nineteen in a year.\
# > **18** And Torvald, in town, whom I'd envied, his partner hadn't been in since Easter, and the
# > results stood on his screen in the mornings like water in a cellar.\
# > **19** So now there's a sheet taped to the locum's desk, the switch, the dog at number nine,
# > which of them can't read and won't tell you, and at the bottom my number at home.\
# > **20** Nobody's rung it.\
# > **21** One had put in a comma.
#
# > **101** I: And on a day when there's no group, in the middle of a bad week, say, where is the
# > group then?\
# > **102** GP: In the car.\
# > **103** Rakel in front because she's sick in the back, and Torvald behind with his knees round
# > his ears.\
# > **104** "What is it you don't want to see in there?" he'll say, when I'm turning in at some
# > farm.\
# > **105** He's asked me that once in real life.\
# > **106** In January, up at the sawmill, a man of forty under a blanket, and the children in the
# > doorway in pyjamas, and the wife wanted me to say it to them.\
# > **107** I came out and it was twenty below, and I thought, Tuesday.\
# > **108** I counted the days on the steering wheel with my gloves on, and it was five, and, well,
# > five.
#
# > **113** I: Would you say it protects you against burnout, then, or does it take more than it
# > gives?\
# > **114** GP: I don't know about that word.\
# > **115** The second winter I wrote a sick note, well, filled one in.\
# > **116** I was up at three every night by then, and I did it properly, at the kitchen table, my
# > name where it says patient, and further down my name where it says doctor.\
# > **117** I couldn't see anything odd in it.\
# > **118** And when it got light I put one boot on, and sat on the stairs with the other till Berit
# > rang, and that was twenty to ten.

# %%
mu.ask("condensing/best-hanne")

# %% answers="condensing/best-hanne"
### BEGIN SOLUTION
mu.answer("condensing/best-hanne", {"locums": "b", "car": "a", "note": "c"})
### END SOLUTION

# %% graded="condensing/best-hanne"
# This cell gives the points. It cannot be changed.
mu.grade("condensing/best-hanne")

# %% [markdown]
# ## 3. The best of three: Oskar (2 points)
#
# Oskar doubts most things. He also doubts himself. What happens to a doubt when somebody condenses
# it?
#
# > **59** GP: No, three is Edith, who told one, the winter after, about a mother whose boy had
# > stomach ache.\
# > **60** She had printed three articles for her and gone over the important parts in yellow, and
# > the mother left them on the chair.\
# > **61** Edith said, "I did explain it to her," and her voice went up on explain.\
# > **62** I thought, dear God, the poor woman, she's been given homework.\
# > **63** And then I found I had my hand here, on my breast pocket, like a man during an anthem,
# > because that's where I keep the yellow pen.\
# > **64** Next day I listened for it, and I'd gone up on explain eleven times before lunch.\
# > **65** Most of those people hadn't asked me anything.
#
# > **83** I: Would you say you enjoy the work more now?\
# > **84** GP: Gunn at the desk says I hum on Fridays, when I dictate, and the group is Thursdays.\
# > **85** And I stand there with my coffee and read the names, and now and then it's, oh good, her,
# > whereas I used to count them.\
# > **86** But I may always have hummed, there's no baseline for humming.\
# > **87** And people who go to groups say that groups do them good, and people who sing in choirs
# > say it of choirs.\
# > **88** I do ask myself what it would look like if it didn't help.
#
# > **96** GP: I did try to find out, for a season I wrote down what the group guessed about my
# > patients, and then I checked.\
# > **97** I: When you say checked, what did you actually do?\
# > **98** GP: I asked them, the patients, not "a committee thinks you hate your mother", but round
# > about.\
# > **99** Thirty-one guesses, nine right, twelve wrong, ten I couldn't tell.\
# > **100** And then I presented it to the group, with a table, and it was not a good evening.\
# > **101** Margit said, "And who was it you were checking up on?", which is a perfectly good
# > question and also a way of never being wrong.\
# > **102** Jonas didn't look at me till Easter.

# %%
mu.ask("condensing/best-oskar")

# %% answers="condensing/best-oskar"
### BEGIN SOLUTION
mu.answer("condensing/best-oskar", {"edith": "c", "humming": "b", "table": "a"})
### END SOLUTION

# %% graded="condensing/best-oskar"
# This cell gives the points. It cannot be changed.
mu.grade("condensing/best-oskar")

# %% [markdown]
# ## 4. Whose voice? (2 points)
#
# Here are two units, one from Hanne's interview and one from Oskar's. Each has been condensed in
# three traditions.
#
# > **109** GP: And then it can be the Tuesday itself.\
# > **110** Somebody asks you a thing, and then it's coats, and they're home in ten minutes to
# > someone who calls out "is that you?"\
# > **111** And I've ninety kilometres with the lid bent back, like on a tin.\
# > **112** I've never sat outside my own house after a surgery, but after a group I've sat there
# > till the porch light went off.
#
# > **104** GP: The winter I started I had an application in at the health registry.\
# > **105** A desk, a window, nobody coming through the door.\
# > **106** They'd already taken the photograph for my key card, it's in that drawer, I look like
# > something pulled out of a lake.\
# > **107** And one Friday I rang them and said no thank you.

# %%
mu.ask("condensing/whose-voice")

# %% answers="condensing/whose-voice"
### BEGIN SOLUTION
mu.answer(
    "condensing/whose-voice",
    {
        "a": "researcher",
        "b": "condensed-unit",
        "c": "first-person",
        "d": "condensed-unit",
        "e": "researcher",
        "f": "first-person",
    },
)
### END SOLUTION

# %% graded="condensing/whose-voice"
# This cell gives the points. It cannot be changed.
mu.grade("condensing/whose-voice")

# %% [markdown]
# ## 5. A finger on the words: Hanne (3 points)
#
# Hanne tells of an evening when she came to the group and wanted to give up her work. Somebody has
# condensed this unit. The parts of the condensation are not in order. For each part, find the
# sentence that supports it. If no sentence supports a part, it was added.

# %%
mu.ask("condensing/fingers-hanne")

# %% answers="condensing/fingers-hanne"
### BEGIN SOLUTION
mu.answer(
    "condensing/fingers-hanne",
    {
        "a": "120",
        "b": "125",
        "c": "nowhere",
        "d": "119",
        "e": "123",
        "f": "nowhere",
        "g": "124",
        "h": "121",
    },
)
### END SOLUTION

# %% graded="condensing/fingers-hanne"
# This cell gives the points. It cannot be changed.
mu.grade("condensing/fingers-hanne")

# %% [markdown]
# ## 6. A finger on the words: Oskar (4 points)
#
# Do the same with a unit of Oskar's interview. When you have finished, look once more at the
# sentence that supports no part.

# %%
mu.ask("condensing/fingers-oskar")

# %% answers="condensing/fingers-oskar"
### BEGIN SOLUTION
mu.answer(
    "condensing/fingers-oskar",
    {
        "a": "82",
        "b": "79",
        "c": "nowhere",
        "d": "76",
        "e": "80",
        "f": "nowhere",
        "g": "81",
        "h": "77",
        "i": "nowhere",
    },
)
### END SOLUTION

# %% graded="condensing/fingers-oskar"
# This cell gives the points. It cannot be changed.
mu.grade("condensing/fingers-oskar")

# %% [markdown]
# ## 7. Three condensations: Oskar
#
# Here are three units from different parts of Oskar's interview. In the second unit he goes back to
# the story that you read in part 1: he was interrupted when he told it. The notebook looks at the
# form. It looks for copied words, for an “I”, for a number or a name that is not in the unit, and for
# the length. It also sees if you wrote a label or a question and not a condensation. **A person will
# read these three condensations** in part 8.

# %%
mu.ask("condensing/condense-oskar")

# %% answers="condensing/condense-oskar"
### BEGIN SOLUTION
mu.answer(
    "condensing/condense-oskar",
    {
        "66–73": "He picks out the patients who come most often and offers each a long talk before "
        "they ask. One takes it for a reproach, one has little to say, and the third opens up and "
        "does not return.",
        "111–115": "What he did not get to say before: alone with his graph after the man had gone, "
        "he was pleased with how well it had turned out.",
        "116–123": "A widower now, the man returns the borrowed cuff. He still wakes at the hour at "
        "which he used to turn his wife, and keeps coming without figures, for visits to which the "
        "doctor cannot give a name.",
    },
)
### END SOLUTION

# %% [markdown]
# ## 8. Your three condensations, read by a person (4 points)
#
# The marker reads your three condensations of part 7 beside their units. You do not have to copy
# them: they are handed in together with this part. Below, write two sentences for **each of the
# three**. Say what you left out on purpose. Say which of *your own* words you are least sure of,
# and why. Write 60 to 150 words in all.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The marker looks at your three
# condensations together. The examples are about another interview. A doctor on the coast has
# brought an old man a bathroom scale, and has asked him to write down his weight every morning. A
# week later there is a neat list of numbers: four, three and six kilos. The old man has weighed the
# cod that he caught.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **Nothing important is lost** | In two or three of them, the point of the unit is missing. *"A doctor visits an old patient at home."* | In one, the point is missing, or only a person who knows the unit can see it. *"The doctor brings a scale, and the patient writes numbers down."* | In all three, the point is so clear that the reader could tell it to a colleague. *"The doctor brings a scale for the patient's weight; the patient carefully weighs the fish that he caught."* |
# | **Nothing added** | In two or three of them there is something for which the unit has no words: a motive, a piece of advice, a "because". *"To tease the doctor, he weighs the fish."* | In one there is something for which the unit has no words, or a word claims a little more than the text. *"He misunderstands and weighs the fish."* | The unit has words for everything. What is open in the unit stays open. *"He weighs the fish. Nobody says whether he misunderstood."* |
# | **The researcher's language** | The words are copied, or the doctor speaks. *"I showed him where to write, and he'd weighed the cod."* | It is in the third person, but the words are still the unit's. *"He had weighed the cod: four point two, three point eight."* | The sentences are plain and your own, and one can understand them without the unit. *"What was meant as a check on the patient turns into a record of his fishing."* |
# | **What was left out, and the least sure word** | This is missing, or it is true of any text. *"I left out the details."* | It is there for one or two of the three, or without a reason. *"I left out the boat. I'm not sure of 'carefully'."* | It is there for all three, with a reason from the text. *"I left out the boat, because it does not matter here how the doctor travels. 'Carefully' is my word: 'neat, in pencil' supports it, but it may be too kind."* |

# %%
mu.ask("condensing/three")

# %% [markdown] by_hand="condensing--three" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points).* **66–73:** I left out the details of the three
# visits (the coat, the minutes, the burning mouth): they tell the three apart, but other details would
# do as well. Least sure: "opens up". He asks who is at home and they never get to the list; that she
# opened up is my reading of that, and it makes her staying away stranger than he does. **111–115:** I
# left out "Did I not say?", which may be coyness. Least sure: "pleased with how well it had turned
# out"; he says pleased, and "a very clean graph", but there is shame in the telling that my sentence
# has lost. **116–123:** I left out the reading itself, higher than before, because he cannot explain it
# and neither can I. Least sure: "for visits to which the doctor cannot give a name"; he says he could
# not tell what they are doing, which may also be contentment.
### END SOLUTION

# %% [markdown]
# [[in code]]
