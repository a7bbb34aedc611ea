// The notebook's own copy of an answer, below a task: kept up to date by the page where the kernel
// that drew it is gone, or has lost sight of it: a tab that was opened again, another kernel.

const RECORD = "application/vnd.meaningunits.answer+json";
const RECORD_AFTER = 400; // ms that the kernel's own update of the copy may take

class Record {
  /** `ask()` has Python send the copy as it should be; `now()` is what Python says of it. */
  constructor(model, slug, now, ask) {
    Object.assign(this, { model, slug, now, ask });
  }

  /** Look a moment later whether every copy in this notebook is the answer as it stands. */
  check() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { if (this.stale().length) this.ask(); }, RECORD_AFTER);
  }

  end() { clearTimeout(this.timer); }

  /** Put the copy into the notebook, wherever there is an older one. */
  put(bundle) {
    for (const { outputs, i } of this.stale()) {
      outputs.set(i, { output_type: "display_data", data: bundle, metadata: {} });
    }
  }

  /** The copies that are not what Python says; none where the host has no notebook to look into. */
  stale() {
    const [at, draft, checked] = this.now() ?? [];
    if (at === undefined) return [];
    return this.copies().filter(({ kept }) =>
      (kept.at ?? null) !== at || Boolean(kept.draft) !== draft || (kept.checked ?? null) !== checked);
  }

  copies() {
    const found = [];
    for (const cell of this.model.widget_manager?.context?.model?.cells ?? []) {
      const { outputs } = cell;
      for (let i = 0; i < (outputs?.length ?? 0); i++) {
        const kept = outputs.get(i).data?.[RECORD];
        if (kept?.slug === this.slug) found.push({ outputs, i, kept });
      }
    }
    return found;
  }
}
