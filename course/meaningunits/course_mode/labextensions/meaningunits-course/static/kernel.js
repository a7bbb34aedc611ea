// Asking the kernel something quietly: no cell, no output, no history.
const HERE = new URL(".", import.meta.url);
let source = null;

/** The text of proof.py, which asks and proves. */
const proof = () => (source ??= fetch(new URL("proof.py", HERE)).then((answer) => {
  if (!answer.ok) throw new Error(`proof.py: ${answer.status}`);
  return answer.text();
}));

/** A string as Python reads it: in ASCII, and each character whole. */
const quoted = (text) => JSON.stringify(text).replace(/[\u{7f}-\u{10ffff}]/gu, (one) =>
  `\\U${one.codePointAt(0).toString(16).padStart(8, "0")}`);

/** The value of one expression over the proof's names; null where nobody answers. */
async function value(kernel, expression) {
  const run = `(lambda n: (exec(${quoted(await proof())}, n), n)[1])({"__name__": "proof"})`;
  const future = kernel.requestExecute({
    code: "", silent: true, store_history: false, stop_on_error: false,
    user_expressions: { said: `(lambda n: ${expression})(${run})` },
  });
  const reply = await future.done;
  const said = reply?.content?.user_expressions?.said;
  if (said?.status === "ok") return JSON.parse(said.data["text/plain"]);
  if (said) console.warn("Meaning Units:", said.ename, said.evalue);
  return null;
}

/** Prove whose `meaningunits` it is, then ask it about a notebook. */
export const told = (kernel, name, cells) =>
  value(kernel, `n["told"](lambda t: t.told(${quoted(name)}, ${quoted(JSON.stringify(cells))}))`);

/** How far one is on a page now. */
export const progress = (kernel, name) =>
  value(kernel, `n["asked"](lambda t: t.progress(${quoted(name)}))`);

/** Let the kernel find the page's folder again. */
export const restored = (kernel) => value(kernel, `n["restored"]()`);
