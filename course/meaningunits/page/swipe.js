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

/** While something is dragged near an edge of what scrolls around it, that scrolls; by how much is given back. */
function scrollsNear(node, y) {
  let box = node.parentElement;
  while (box && !(/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight)) box = box.parentElement;
  box ??= document.scrollingElement;
  const { top, bottom } = box === document.scrollingElement ? { top: 0, bottom: window.innerHeight } : box.getBoundingClientRect();
  const was = box.scrollTop;
  if (y > bottom - 48) box.scrollTop += 14;
  else if (y < top + 48) box.scrollTop -= 14;
  return box.scrollTop - was;
}
