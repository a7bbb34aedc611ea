// A box with room for so many letters: nothing is cut, and what is too long is told beside the box.

class Rooms {
  /** Every box below `root` that names its room in `data-room`, also those that come later. */
  constructor(id, root) {
    Object.assign(this, { id, root, count: 0 });
    for (const what of ["input", "focusin"]) root.addEventListener(what, ({ target }) => this.measure(target));
  }

  /** The widget has put other texts into its boxes. */
  again() { this.root.querySelectorAll("[data-room][aria-invalid]").forEach((field) => this.measure(field)); }

  measure(field) {
    const room = Number(field.dataset?.room);
    if (!room) return;
    const length = [...field.value].length; // as Python counts: a letter outside the common ones is one
    const over = length - room;
    const told = this.beside(field, over > 0);
    if (!told) return;
    const figure = (n) => n.toLocaleString("en");
    say(told, over > 0 ? `There is room for ${figure(room)} characters here; this has ${figure(length)}. Until it is ${figure(over)} shorter it is held as a draft only.` : "");
    told.hidden = over <= 0;
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== told.id);
    if (over > 0) described.push(told.id);
    const said = { "aria-invalid": over > 0 && "true", "aria-describedby": described.join(" ") };
    for (const [name, value] of Object.entries(said)) {
      if (value) field.setAttribute(name, value);
      else field.removeAttribute(name);
    }
  }

  /** Where it is told: right below the box, made when it is needed first. */
  beside(field, needed) {
    if (field.nextElementSibling?.matches(".mu-no-room")) return field.nextElementSibling;
    if (!needed) return null;
    const told = make("p", { class: "mu-no-room", id: `${this.id}-room-${++this.count}`, role: "status" });
    field.after(told);
    return told;
  }
}
