"""An invented study for exercise 10: hospital porters who walk together, and what is told of it.

Nobody was interviewed: the report, its people and its numbers are made up, with strengths and with
flaws of several kinds.
"""

from __future__ import annotations

INVENTED = "An invented study: no such hospital, people or interviews exist."
AUTHORS = "Tveit and Sorrel"
TITLE = "Walking talks as a way to prevent exhaustion among hospital porters"
CITATION = f"{AUTHORS}. {TITLE}. (invented)"

_TEXT = """\
Walking talks as a way to prevent exhaustion among hospital porters.
Porters walk up to eighteen kilometres a shift and are seldom asked how they are.
In one hospital, porters have met every other week for four years to walk round the park in pairs and talk about a shift.
We wanted to understand how porters who take part experience these walks, and what the walks mean to them at work.
Twelve porters were interviewed, who had taken part for one to four years.
They were found through the two porters who had begun the walks, and everyone who was asked agreed.
The interviews took place in the porters' lodge and lasted between twenty and fifty minutes.
All were held by the first author, who had been a porter at the hospital for six years and walks with them.
An interview guide began with the question: what have the walks given you?
The interviews were recorded and typed out word for word.
Both authors read all interviews, divided them into meaning units and condensed these.
Themes were formed by the first author and discussed with the second until they agreed.
An early version was shown to four of those interviewed, who recognised themselves.
Three themes were formed.
The first is walking in pairs: porters describe that the walk is the only part of a week in which nobody calls them.
One says that side by side it is easier to say something than across a table.
The second is leaving it in the park: porters tell on the walk about hard tasks, above all those with people who have died, and then stop thinking about them.
The third is a reason to come back: several say that the walks are why they have stayed in the job.
Two porters also describe evenings when they would rather have gone home, and did not like to say so.
During the four years the hospital employed thirty more porters and took night work away from those on the day shift.
In the year before the study 9 of the 12 had no day of sick leave for exhaustion.
Of the thirty-one porters who began to walk, twelve take part today.
The walks give porters a language for hard tasks and a fellowship that lasts.
Walking talks prevent exhaustion and should be introduced for porters everywhere.
A limit of the study is that it was made in a single hospital.
"""  # noqa: E501 - each sentence is one line

#: The report's sentences by their number, from 1; the first is the title.
LINES = dict(enumerate(_TEXT.splitlines(), start=1))
