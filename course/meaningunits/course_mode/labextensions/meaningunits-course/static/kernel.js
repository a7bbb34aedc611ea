// Asking the kernel something quietly: no cell, no output, no history.
const HERE = new URL(".", import.meta.url);
const SAID = "application/vnd.meaningunits.said";
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
  const asked = `(lambda n: ${expression})(${run})`;
  const { implementation } = await kernel.info;
  if (implementation === "pyodide") return shown(kernel, asked);
  const future = kernel.requestExecute({
    code: "", silent: true, store_history: false, stop_on_error: false,
    user_expressions: { said: asked },
  });
  const reply = await future.done;
  const said = reply?.content?.user_expressions?.said;
  if (said?.status === "ok") return JSON.parse(said.data["text/plain"]);
  if (said) console.warn("Meaning Units:", said.ename, said.evalue);
  return null;
}

/** The same of the browser's own kernel, which tells the value of no expression: it is displayed, to us alone. */
async function shown(kernel, asked) {
  const future = kernel.requestExecute({
    code: `__import__("IPython").get_ipython().display_pub.publish({${quoted(SAID)}: ${asked}})`,
    silent: true, store_history: false, stop_on_error: false,
  });
  let said = null;
  future.onIOPub = ({ content }) => {
    said = content?.data?.[SAID] ?? said;
    if (content?.ename) console.warn("Meaning Units:", content.ename, content.evalue);
  };
  await future.done;
  return said && JSON.parse(said);
}

/** Prove whose `meaningunits` it is, then ask it about a notebook. */
export const told = (kernel, name, cells) =>
  value(kernel, `n["told"](lambda t: t.told(${quoted(name)}, ${quoted(JSON.stringify(cells))}))`);

/** How far one is on a page now. */
export const progress = (kernel, name) =>
  value(kernel, `n["asked"](lambda t: t.progress(${quoted(name)}))`);

/** All the work of the page's place, as a file: {name, bytes} in Base64, or {why}. */
export const work = (kernel) => value(kernel, `n["asked"](lambda t: t.work())`);

/** Let the kernel find the page's folder again. */
export const restored = (kernel) => value(kernel, `n["restored"]()`);
