"""nbgrader's settings; run nbgrader from this folder. Source is solutions/, release exercises/."""

from pathlib import Path

c = get_config()
c.CourseDirectory.course_id = "meaning-units"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
# Its default is one letter from our source folder, and `generate_solution --force` clears it.
c.CourseDirectory.solution_directory = "generated-solutions"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "*.py"]
c.ClearSolutions.code_stub = {"python": "# Only for code: the task above keeps what you do there."}
c.ClearSolutions.text_stub = "*Your answer here.*"
# The student's trail holds the answers; no file of ours may take its place.
assignments = [path.name for path in Path("solutions").glob("*/")]
c.Autograde.exclude_overwriting = {name: ["trail.jsonl"] for name in assignments}
# A notebook handed in without its trail still carries the widgets' answers in its outputs.
c.Autograde.sanitize_preprocessors.insert(0, "meaningunits.classroom.answers.RestoreTrail")
# What was answered in a task is told in the answer cell below it.
c.Autograde.sanitize_preprocessors.append("meaningunits.classroom.answers.WriteTexts")
# nbgrader's own collector takes notebooks alone; the answers are in the trail.
c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".jsonl", ".zip"]
