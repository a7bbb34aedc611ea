// The glossary in place: a term's link opens what it means below it, and nobody is led away.

const LINK = 'a[href*="#cell-id=term-"]';

export class Terms {
  /** `all` leads to the glossary itself, for whoever wants the rest of it. */
  constructor(panel, all) {
    Object.assign(this, { panel, all });
    panel.node.addEventListener("click", (event) => this.clicked(event), true);
    const key = (event) => {
      // Enter on a link is the link's; Lab would take it for the cell's.
      const link = event.key === "Enter" && event.target.closest?.(".jp-RenderedMarkdown a[href], .jp-RenderedHTML a[href]");
      if (link && panel.node.contains(link)) return event.stopPropagation();
      if (event.key !== "Escape" || !this.open || !this.holds(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
    };
    window.addEventListener("keydown", key, true); // before Lab's own, which listens at the document
    panel.disposed.connect(() => window.removeEventListener("keydown", key, true));
  }

  clicked(event) {
    const link = event.target.closest?.(LINK);
    if (this.open && !this.open.contains(event.target)) {
      const same = link === this.link;
      this.close(same);
      if (same) return event.preventDefault(), event.stopPropagation();
    }
    if (!link?.title || event.ctrlKey || event.metaKey || event.button) return;
    event.preventDefault();
    event.stopPropagation(); // Lab would open the first page
    this.show(link);
  }

  show(link) {
    const term = document.createElement("div");
    term.className = "mu-term";
    term.tabIndex = -1;
    term.setAttribute("role", "note");
    const name = document.createElement("strong");
    name.textContent = link.textContent;
    const means = document.createElement("p");
    means.textContent = link.title;
    const all = document.createElement("button");
    all.type = "button";
    all.textContent = "All terms";
    all.onclick = () => { this.close(); this.all(link.href.split("cell-id=")[1]); };
    const shut = document.createElement("button");
    shut.type = "button";
    shut.textContent = "Close";
    shut.onclick = () => this.close(true);
    term.append(name, means, all, shut);
    term.addEventListener("focusout", ({ relatedTarget }) => { // read, and gone on
      if (this.open === term && relatedTarget && !this.holds(relatedTarget)) this.close();
    });
    const cell = link.closest(".jp-Cell");
    cell.append(term);
    const [at, box] = [link.getBoundingClientRect(), cell.getBoundingClientRect()];
    const left = Math.max(8, Math.min(at.left - box.left, box.width - term.offsetWidth - 8));
    Object.assign(term.style, { left: `${left}px`, top: `${at.bottom - box.top + 4}px` });
    link.setAttribute("aria-expanded", "true");
    Object.assign(this, { link, open: term });
    term.focus({ preventScroll: true });
    term.scrollIntoView({ block: "nearest" });
  }

  /** Whether the focus is the note's: in it, on its link, or nowhere. */
  holds(node) { return node === document.body || node === this.link || this.open.contains(node); }

  close(back = false) {
    this.open?.remove();
    this.link?.removeAttribute("aria-expanded");
    if (back) this.link?.focus();
    this.open = this.link = null;
  }
}
