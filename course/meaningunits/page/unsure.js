// “Not sure yet”: a mark on the task, for the map to name it among what to come back to.

class Unsure {
  /** `turn()` tells Python to put the mark on, or to take it off. */
  constructor(turn) {
    this.button = make(
      "button",
      {
        type: "button", class: "mu-tool mu-unsure", "aria-pressed": "false", onclick: turn,
        title: "Marks the task, and the map names it among what to come back to. Your answer stays as it is.",
      },
      "Not sure yet",
    );
  }

  /** `marked` is null where there is nothing to come back to. */
  draw(marked, usable) {
    this.button.hidden = marked === null;
    this.button.disabled = !usable;
    this.button.setAttribute("aria-pressed", String(Boolean(marked)));
  }
}
