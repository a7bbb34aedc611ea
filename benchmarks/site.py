"""How large the site is, and how soon one reads, works and is saved in it, in a real Chromium.

Run it from the checkout: ``python benchmarks/site.py SITE``, with a folder that ``meaningunits
site`` built. Each number stands beside another of the same run, for machines differ: the size
beside the aim, a page to read beside a bare file, the first task of a new visitor beside a bare
kernel's first answer, a click with a trail of a megabyte beside one with an empty trail.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "course")]

import lab as labs  # noqa: E402
import site_host  # noqa: E402

ROUNDS = 5
AIM = 25e6  # bytes, compressed
LONG = 1_000_000  # bytes of a trail
QUIZ = '.mu-widget[data-widget="quizzing"]'

#: Milliseconds from a click on the option that is not chosen until the task says that it is saved.
CLICK = """node => new Promise((done, no) => {
  const now = performance.now();
  const saved = () => node.querySelector(".mu-saved").textContent;
  setTimeout(() => no(new Error(`not saved in a minute: ${node.isConnected}, ${saved()}`)), 60000);
  const seen = new MutationObserver(() => {
    if (node.hasAttribute("data-busy")) return;
    if (!saved().startsWith("Saved")) return;
    seen.disconnect();
    done(performance.now() - now);
  });
  seen.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
  node.querySelector('[data-q="ready"] input:not(:checked)').click();
})"""
#: A trail as long as that of somebody who has done the whole course twice.
FILL = f"""
from datetime import UTC, datetime, timedelta
from meaningunits import trail
from meaningunits.trail.storage import lines
begin, n, size, made = datetime(2026, 1, 1, tzinfo=UTC), 0, 0, []
while size < {LONG}:
    value = {{"ready": "ab"[n % 2], "words": "what somebody writes " * 20}}
    at = begin + timedelta(seconds=n)
    made.append(trail.Entry(f"{{n:032x}}", at, "start-here/long", "write", value, False))
    size, n = size + len(made[-1].line()) + 1, n + 1
trail.Trail("trail.jsonl").path.write_bytes(lines(made))
"""
#: A kernel that has loaded the same packages, and has only to say so.
BARE = """async () => {
  const kernel = await jupyterapp.serviceManager.kernels.startNew({ name: "python" });
  await kernel.requestExecute({ code: "1" }).done;
  await kernel.shutdown();
}"""


def seconds(act: Callable[[], object]) -> float:
    """Seconds that an act takes."""
    start = perf_counter()
    act()
    return perf_counter() - start


def compressed(site: Path) -> int:
    """Bytes of the site as a host sends them."""
    return sum(len(gzip.compress(p.read_bytes(), 6)) for p in site.rglob("*") if p.is_file())


def visitor(chromium):
    """A browser profile of somebody who was never here.

    The tests' own refuses other hosts, and so stands between each request and the browser's cache.
    """
    context = chromium.new_context(**site_host.VIEW)
    context.set_default_timeout(site_host.PATIENCE)
    return context


def read(chromium, host: site_host.Host, name: str) -> float:
    """Seconds until a page to read is there, for somebody who was never here."""
    context = visitor(chromium)
    page = context.new_page()
    took = seconds(lambda: page.goto(host.url + name, wait_until="load"))
    context.close()
    return took


def worked(chromium, host: site_host.Host) -> tuple[float, float, float, float]:
    """First task and a bare kernel, in seconds; a click with an empty and with a long trail."""
    context = visitor(chromium)
    page = context.new_page()
    first = seconds(
        lambda: (
            page.goto(host.live("00_start_here.ipynb")),
            page.wait_for_selector(f'{QUIZ}[data-state="live"]', timeout=120_000),
        )
    )
    page.wait_for_selector(site_host.ALIVE)
    bare = seconds(lambda: page.evaluate(BARE))
    short = clicked(page)
    site_host.run(page, FILL)
    page.reload()
    page.wait_for_selector(site_host.ALIVE, timeout=120_000)
    long = clicked(page)
    context.close()
    return first, bare, short, long


def clicked(page) -> float:
    """Milliseconds from a click to saved: the middle one of several, each after a pause."""
    quiz = page.locator(QUIZ).first.element_handle()
    took = []
    for _ in range(2 * ROUNDS):
        took.append(page.evaluate(CLICK, quiz))
        page.wait_for_timeout(400)
    return median(took)


def main() -> None:
    """Measure everything once, reading several times, and print it."""
    site = Path(sys.argv[1])
    row = "{:30} {:8.2f} {:3} {}: {:.2f}".format
    size = compressed(site)
    print(row("compressed", size / 1e6, "MB", f"of {AIM / 1e6:.0f}", size / AIM))
    with labs.browser() as chromium, site_host.Host(site) as host:
        page = median(read(chromium, host, "02_meaning_units.html") for _ in range(ROUNDS))
        empty = median(read(chromium, host, "site.js") for _ in range(ROUNDS))
        print(row("a lesson to read", page, "s", "beside a bare file", page / empty))
        first, bare, short, long = worked(chromium, host)
    print(row("first task of a new visitor", first, "s", "beside a bare kernel", first / bare))
    print(row("click to saved, empty trail", short, "ms", "beside itself", 1))
    print(row("click to saved, trail of 1 MB", long, "ms", "beside the empty one", long / short))


if __name__ == "__main__":
    main()
