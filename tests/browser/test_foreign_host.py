"""Hosts with a style sheet of their own: whatever their theme and the system's, all can be read."""

from __future__ import annotations

from itertools import product

import pytest
from meaningunits.look import CSS

pytestmark = pytest.mark.browser

#: What a host sets of JupyterLab's variables, without saying which theme that is.
HOSTS = {
    "a light host": "--jp-content-font-color1: rgba(0, 0, 0, .87); --jp-layout-color0: #fff",
    "a dark host": "--jp-content-font-color1: #fff; --jp-layout-color0: #111",
    "a host that says nothing": "",
}
ON_PAPER = ("ink", "quiet", "good", "look", "mend", "accent", "panel", "differ")
PAIRS = [*product(ON_PAPER, ["paper"]), ("on-accent", "accent"), ("ink", "mark"), ("ink", "wash")]

MEASURE = """pairs => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const place = document.querySelector(".mu");
  const seen = (name, under) => {
    const node = place.appendChild(document.createElement("i"));
    node.style.color = `var(--mu-${name})`;
    if (under) { canvas.fillStyle = under; canvas.fillRect(0, 0, 1, 1); }
    canvas.fillStyle = getComputedStyle(node).color;
    canvas.fillRect(0, 0, 1, 1);
    node.remove();
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const linear = c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
  const light = rgb => rgb.map(c => linear(c / 255))
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  return pairs.map(([text, ground]) => {
    const below = seen(ground);
    const [a, b] = [light(seen(text, `rgb(${below})`)), light(below)];
    return [text, ground, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
  });
}"""


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("host", HOSTS)
def test_everything_can_be_read(chromium, host, system):
    page = chromium.new_page(color_scheme=system)
    sheet = f":root {{ {HOSTS[host]} }} {CSS}"
    page.set_content(f'<style>{sheet}</style><section class="mu"><p>Read me.</p></section>')
    found = page.evaluate(MEASURE, PAIRS)
    page.close()
    assert [(text, ground, ratio) for text, ground, ratio in found if ratio < 4.5] == []
    assert found[0][2] > 7
