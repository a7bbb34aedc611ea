// A finger that wants to scroll moves no slider: what it touched on its way goes back to where it was.

/** `letBe(slider, was)` says that nothing was done. */
function scrollsOver(root, letBe) {
  let touched = null; // the slider under the finger, and where it stood
  const isSlider = (node) => node.matches?.("input[type=range]");
  root.addEventListener("pointerdown", ({ target, pointerType }) => {
    touched = pointerType !== "mouse" && isSlider(target) ? [target, target.value] : null;
  }, true);
  root.addEventListener("pointercancel", ({ target }) => {
    if (!touched || touched[0] !== target) return;
    const [slider, was] = touched;
    touched = null;
    if (slider.value === was) return;
    slider.value = was;
    letBe(slider, was);
  });
}
