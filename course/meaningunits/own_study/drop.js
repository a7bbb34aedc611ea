// Files dropped on the page, chosen or pasted: they go to Python piece by piece, which says what came of each.

const PIECE = 400000; // bytes in one message: Jupyter drops what comes faster than it can pass on
const LARGEST = 20000000;
const WAITS = 20000; // ms without a word from Python

function render({ model, el }) {
  const add = (tag, given, ...inside) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) node.setAttribute(name, value);
    node.append(...inside);
    return node;
  };
  const said = add("ul", { class: "mu-drop-said" });
  const file = add("input", { type: "file", multiple: "", accept: model.get("endings").join(",") });
  const title = add("input", { type: "text", "data-passing": "" });
  const text = add("textarea", { rows: 4, "data-passing": "" });
  const paste = add("button", { type: "button" }, "Take the text in");
  const field = add(
    "div", { class: "mu-drop-field" },
    add("label", {}, "Drop transcripts here, or choose files", file),
    add("p", { class: "mu-note" }, `${model.get("endings").join(", ")}; up to 20 MB each. They stay on this machine.`),
  );
  const fold = add(
    "details", {}, add("summary", {}, "Or paste a text"),
    add("label", {}, "What it is called", title), add("label", {}, "The text", text), paste,
  );
  let waiting = [], now = null, timer = 0;

  const tell = (words, good = true) => said.append(add("li", good ? {} : { class: "mu-why" }, words));
  const next = () => {
    clearTimeout(timer);
    now = waiting.shift() ?? null;
    if (now) send(0);
  };
  const send = async (at) => {
    const current = now;
    const bytes = await current.slice(at, at + PIECE).arrayBuffer().catch(() => null);
    if (current !== now) return;
    if (!bytes) {
      tell(`“${current.name}” cannot be read any more. Choose it again.`, false);
      return void next();
    }
    wait();
    model.send({ do: "piece", name: current.name, at, bytes: current.size }, undefined, [bytes]);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell("The kernel does not answer. It may be busy; otherwise run this cell again.", false), WAITS);
  };
  const take = (files) => {
    for (const one of files) {
      if (one.size > LARGEST) tell(`“${one.name}” has ${Math.round(one.size / 1e6)} MB; a transcript has up to 20. Take recordings and pictures out.`, false);
      else if (one.size === 0) tell(`“${one.name}” is empty.`, false);
      else waiting.push(one);
    }
    if (!now) next();
  };
  const hear = (message) => {
    clearTimeout(timer);
    if (message.more !== undefined && now) return void send(message.more);
    for (const line of message.said ?? []) tell(line, !message.refused);
    if (message.pasted && !message.refused) title.value = text.value = "";
    if (!message.pasted) next();
  };
  model.on("msg:custom", hear);
  file.addEventListener("change", () => { take([...file.files]); file.value = ""; });
  for (const kind of ["dragenter", "dragover"]) field.addEventListener(kind, (event) => {
    event.preventDefault();
    event.stopPropagation(); // JupyterLab would upload it, or open it
    field.toggleAttribute("data-over", true);
  });
  field.addEventListener("dragleave", () => field.toggleAttribute("data-over", false));
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    field.toggleAttribute("data-over", false);
    take([...event.dataTransfer.files]);
  });
  for (const node of [title, text]) node.addEventListener("keydown", (event) => event.stopPropagation());
  paste.addEventListener("click", () => {
    if (!text.value.trim()) return void tell("There is no text to take in yet.", false);
    wait();
    model.send({ do: "paste", title: title.value.trim() || "Pasted text", text: text.value });
  });
  // Keys typed here are no shortcuts of Lab's.
  const root = add("section", {
    class: "mu mu-drop", "data-widget": "drop", "aria-label": "Transcripts in", "data-lm-suppress-shortcuts": "true",
  }, field, fold, add("div", { role: "status" }, said));
  el.append(root);
  return () => {
    model.off("msg:custom", hear);
    clearTimeout(timer);
  };
}

export default { render };
