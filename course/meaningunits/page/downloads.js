// A button for each file that was made: a click asks Python for its bytes and saves them.

const WAITS = 5000; // ms without a word from Python before we say where the file lies

function render({ model, el }) {
  const waiting = new Map(); // name -> timer
  const said = Object.assign(document.createElement("p"), { className: "mu-note" });
  said.setAttribute("role", "status");
  const ask = (name) => {
    said.textContent = "";
    clearTimeout(waiting.get(name));
    waiting.set(name, setTimeout(() => {
      said.textContent = `Not downloaded: the kernel does not answer. Run this cell again, or take ${name} from ${model.get("folder")}.`;
    }, WAITS));
    model.send({ do: "file", name });
  };
  const buttons = model.get("files").map(([name, what]) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "mu-download" });
    button.textContent = `Download ${name}${what ? ` (${what})` : ""}`;
    button.addEventListener("click", () => ask(name));
    return button;
  });
  const hear = ({ file, trouble }, buffers) => {
    clearTimeout(waiting.get(file));
    if (trouble) return void (said.textContent = trouble);
    handOver(file, buffers[0]);
    said.textContent = `${file} was handed to your browser, which keeps it with its other downloads.`;
  };
  model.on("msg:custom", hear);
  const root = document.createElement("section");
  root.className = "mu mu-files";
  root.dataset.widget = "downloads";
  root.setAttribute("aria-label", "Files to download");
  const row = Object.assign(document.createElement("div"), { className: "mu-downloads" });
  row.append(...buttons);
  root.append(row, said);
  el.append(root);
  return () => {
    model.off("msg:custom", hear);
    waiting.forEach(clearTimeout);
  };
}

export default { render };
