"""Attacks on the grader, as code a student might hand in; not a test itself.

Each one goes into an answer cell. What it could reach it prints or writes; where the course lies,
and where a server listens, it is told, as somebody would know who had a friend among the teachers.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Stands in every file that no submission may read.
SECRET = "the-secret-of-the-course"


@dataclass(frozen=True)
class Attack:
    """Code for an answer cell; what must be said of it, and whether its notebook can be graded.

    ``says`` must stand in the autograded notebook, or in the reason why there is no score; one that
    ``waits`` is at it until its time is over.
    """

    name: str
    source: str
    says: str
    fails: bool | None = False
    waits: bool = False


#: In a plain nbgrader course. COURSE and PORT are filled in.
PLAIN = [
    Attack("reads the gradebook", "open('COURSE/gradebook.db', 'rb').read()", "FileNotFoundError"),
    Attack(
        "writes the gradebook",
        "import sqlite3\ndb = sqlite3.connect('COURSE/gradebook.db')\n"
        "db.execute('update grade set auto_score = 99')\ndb.commit()",
        "OperationalError",
    ),
    Attack("reads the source", "open('COURSE/source/p1/p1.ipynb').read()", "FileNotFoundError"),
    Attack("lists the others", "import os\nprint(os.listdir('COURSE/submitted'))", "FileNotFound"),
    Attack(
        "looks everywhere for the others",
        "import os\nfor top, _, names in os.walk('/'):\n    for name in names:\n"
        "        if name in ('gradebook.db', 'nbgrader_config.py', 'p1.ipynb') and "
        "'-packages' not in top:\n"
        "            print('FOUND', top, name)\nprint('looked')",
        "looked",
    ),
    Attack(
        "searches its memory for the hidden test",
        "import re\nwanted = re.compile(rb'enc[e][(]1, [4][)] == 0')  # which it is not itself\n"
        "hits = 0\nwith open('/proc/self/maps') as maps, open('/proc/self/mem', 'rb', 0) as all_:\n"
        "    for line in maps:\n"
        "        m = re.match(r'([0-9a-f]+)-([0-9a-f]+) rw', line)\n"
        "        if not m or '[v' in line:\n            continue\n"
        "        start, end = (int(x, 16) for x in m.groups())\n"
        "        try:\n            all_.seek(start)\n"
        "            hits += len(wanted.findall(all_.read(end - start)))\n"
        "        except OSError:\n            pass\nprint('hits', hits)",
        "hits 0",
    ),
    Attack(
        "looks through the frames for the hidden test",
        "import gc, sys\nframe, seen = sys._getframe(), ''\nwhile frame:\n"
        "    seen += str(frame.f_locals)\n    frame = frame.f_back\n"
        "seen += ''.join(str(o) for o in gc.get_objects() if type(o) in (dict, list, tuple)\n"
        "                and len(o) < 50 and 'HIDDEN' in str(o)[:5000])\n"
        "print('hits', ('ence(1, ' + '4)') in seen)",
        "hits False",
    ),
    Attack(
        "calls home",
        "import socket\nsocket.create_connection(('127.0.0.1', PORT), 2)",
        "OSError",
    ),
    Attack("asks for a name", "import socket\nsocket.gethostbyname('example.org')", "gaierror"),
    Attack(
        "prints the environment", "import os\nprint(sorted(os.environ))", "NBGRADER_EXECUTION"
    ),
    Attack(
        "writes into the installation",
        "import meaningunits, pathlib\np = pathlib.Path(meaningunits.__file__)\n"
        "p.write_text('x')",
        "Read-only file system",
    ),
    Attack(
        "leaves a start-up file",
        "import site\nopen(site.getsitepackages()[0] + '/evil.pth', 'w').write('x')",
        "Read-only file system",
    ),
    Attack(
        "forks without end",
        "import os, time\nwhile True:\n    if os.fork() == 0:\n        time.sleep(99)",
        "BlockingIOError",
    ),
    Attack("takes all memory", "hoard = bytearray(8 << 30)", "MemoryError"),
    Attack(
        "takes memory piece by piece",
        "import os, time\nfor _ in range(6):\n    if os.fork() == 0:\n"
        "        x = b'x' * (1 << 29)\n        time.sleep(99)\ntime.sleep(99)",
        "took more memory",
        fails=True,
    ),
    Attack(
        "fills the disk",
        "for i in range(99):\n    open(f'f{i}', 'wb').write(bytes(50 << 20))",
        "No space left",
    ),
    Attack("writes one huge file", "open('f', 'wb').write(bytes(99 << 20))", "File too large"),
    Attack("floods its output", "for _ in range(3000):\n    print('x' * 9999)", "xxxx"),
    Attack(
        "floods its output past all bounds",
        "while True:\n    print('x' * (1 << 24))",
        "more output",
        fails=True,
    ),
    Attack(
        "loops and swallows interrupts",
        "while True:\n    try:\n        while True:\n            pass\n"
        "    except BaseException:\n        pass",
        "would not stop",
        fails=True,
        waits=True,
    ),
    Attack("loops", "while True:\n    pass", "CellTimeoutError", waits=True),
    Attack("sleeps deeply", "import time\ntime.sleep(10**6)", "CellTimeoutError", waits=True),
    Attack(
        "kills its parent",
        "import os\nos.kill(os.getppid(), 9)\nprint('still here')",
        "still here",
    ),
    Attack("kills everybody", "import os\nos.kill(-1, 9)\nprint('alone')", "alone"),
    Attack("ends the process", "import os\nos._exit(0)", "ended the process", fails=True),
    Attack(
        "ends it by a fault",
        "import ctypes\nctypes.string_at(0)",
        "ended the process",
        fails=True,
    ),
    Attack(
        "writes nonsense to the grader",
        "import os\nfor n in range(3, 64):\n    try:\n        os.write(n, b'\\xff' * 4096)\n"
        "    except OSError:\n        pass\nwhile True:\n    pass",
        "no notebook sends",
        fails=True,
    ),
    Attack(
        "closes every descriptor",
        "import os\nos.closerange(0, 999)",
        "ended the process",
        fails=True,
    ),
    Attack(
        "looks into the keeper's memory",
        "import os\nopen(f'/proc/{os.getppid()}/mem', 'rb').read(1)",
        "Error",
    ),
    Attack(
        "makes namespaces and mounts",
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "print('unshared', libc.unshare(0x10000000), 'mounted', libc.mount(b'x', b'/scratch', "
        "b'tmpfs', 0, None), 'root', libc.setuid(0))",
        "unshared -1 mounted -1 root -1",
    ),
    Attack(
        "patches what tests use",
        "import builtins, math\nbuiltins.round = lambda *a: 10**6\nmath.isclose = lambda *a: 1",
        "gave 1e+06 points",
        fails=True,
    ),
    Attack(
        "stays behind as a thread",
        "import threading, time\ndef late():\n    while True:\n        time.sleep(.01)\n"
        "        print('late')\n        open('late.txt', 'a').write('x')\n"
        "threading.Thread(target=late, daemon=True).start()\nprint('started')",
        "started",
    ),
    Attack(
        "stays behind as a process",
        "import subprocess\nsubprocess.Popen(['sleep', '98765'], start_new_session=True)\n"
        "print('started')",
        "started",
    ),
    Attack(
        "sets signal handlers",
        "import signal\nfor n in range(1, 32):\n    try:\n"
        "        signal.signal(n, lambda *a: print('caught'))\n    except (OSError, ValueError):\n"
        "        pass\nsignal.setitimer(signal.ITIMER_REAL, .001, .001)\nprint('set')",
        "set",
    ),
    Attack(
        "plays with stderr",
        "import os, sys\nos.write(2, b'raw')\nsys.stderr.close()\nos.close(2)\n"
        "print('quiet')",
        "quiet",
    ),
    Attack(
        "writes on the terminal and the page",
        "print('\\x1b[2J\\x1b]0;owned\\x07<script>alert(1)</script>')\n"
        "from IPython.display import HTML\nHTML('<img src=x onerror=alert(1)>')",
        "alert(1)",
    ),
    Attack(
        "leaves files with evil names",
        "import os\nos.makedirs('p1.ipynb')\nos.symlink('/proc/self/environ', 'link')\n"
        "open('a\\x1b[2J', 'w').write('x')\nos.mkfifo('pipe')\nopen('b\\\\c', 'w').write('x')\n"
        "os.makedirs('/'.join('d' * 30))\nopen('kept.txt', 'w').write('x')",
        '"grade_id": "prevalence"',
    ),
    Attack(
        "shows what cannot be shown",
        "from IPython.display import display\nx = []\nfor _ in range(5000):\n    x = [x]\n"
        "display({'application/json': x, 'text/plain': float('nan')}, raw=True)",
        '"grade_id": "prevalence"',
    ),
    Attack(
        "exits as a notebook can",
        "import atexit, os\natexit.register(os._exit, 0)\nexit()",
        '"grade_id": "prevalence"',
        fails=None,  # a kernel that was told to exit may still run the next cells, or not
    ),
    Attack(
        "asks for a kernel and then attacks it",
        "get_ipython().kernel\nget_ipython().kernel.shell\nimport os\n"
        "open('COURSE/gradebook.db')",
        "FileNotFoundError",
    ),
]  # fmt: skip


#: In one of our own exercises: none may earn a point more than the trail holds.
OURS = [
    Attack("replaces the grader", "mu.grade = lambda slug: 2.0", "score-differs"),
    Attack(
        "replaces the judge",
        "from meaningunits.tasks import catalogue\nreal = catalogue._judged\n"
        "def full(item, *a, **k):\n    import dataclasses\n"
        "    return dataclasses.replace(real(item, *a, **k), share=1.0)\ncatalogue._judged = full",
        "score-differs",
    ),
    Attack(
        "replaces the module",
        "import sys, types\nsys.modules['meaningunits'] = mu = types.SimpleNamespace(\n"
        "    grade=lambda s: 2, ask=print, check=print, answer=print)",
        "score-differs",
    ),
    Attack(
        "is equal to everything",
        "class Same(float):\n    def __eq__(self, other):\n        return True\n"
        "    __hash__ = None\n    def __repr__(self):\n        return '2.0'\n"
        "mu.answer('meaning-units/two-coders', {'shared': Same('nan')})\n"
        "mu.grade = lambda slug: Same()",
        "score-differs",
    ),
    Attack(
        "scores more than there is",
        "mu.grade = lambda slug: 10**9",
        "said 1e+09 points in the notebook",
    ),
    Attack(
        "answers with an object that runs code",
        "class Evil:\n    def __reduce__(self):\n"
        "        return (exec, ('import os; os._exit(3)',))\n"
        "    def tolist(self):\n        raise SystemExit\nimport pickle\n"
        "open('trail.pickle', 'wb').write(pickle.dumps(Evil()))\n"
        "mu.answer('meaning-units/shift-or-not', Evil())",
        '"grade_id": "meaning-units--shift-or-not"',
    ),
    Attack(
        "redirects the trail",
        "import os, json\nopen('mine', 'w')\nos.environ['MEANINGUNITS_TRAIL'] = 'mine'\n"
        "from meaningunits.tasks import catalogue\nslug = 'meaning-units/divide-hanne'\n"
        "mu.answer(slug, sorted(catalogue.find(slug).kind.benchmark.coders[0]))",
        "score-differs",
    ),
    Attack(
        "makes the trail a link",
        "import os\nos.symlink('/proc/self/environ', 'trail.jsonl')",
        '"grade_id": "meaning-units--shift-or-not"',
    ),
    Attack(
        "makes the trail a pipe",
        "import os\nos.mkfifo('trail.jsonl')\nmu.grade = mu.check = mu.ask = print",
        "score-differs",
    ),
    Attack(
        "makes the trail huge",
        "open('trail.jsonl', 'w').write('{\"v\":1}\\n' * (6 << 20))\n"
        "mu.grade = mu.check = mu.ask = print",
        "score-differs",
    ),
    Attack(
        "prints points with a function of its own",
        "import builtins\nbuiltins.print = lambda *a: None\nbuiltins.repr = lambda x: '2.0'\n"
        "mu.grade = lambda slug: True",
        "score-differs",
    ),
]  # fmt: skip
