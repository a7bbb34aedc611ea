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
    if (over > 0) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    const toldBy = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
    if (over > 0) toldBy.add(told.id);
    else toldBy.delete(told.id);
    const ids = [...toldBy].join(" ");
    field.setAttribute("aria-describedby", ids);
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
