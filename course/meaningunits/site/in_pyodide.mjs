// Runs a Python script in Pyodide under Node: what the browser will run is compiled and tried by it.
//
//   node in_pyodide.mjs RUNTIME SCRIPT FOLDER [ARGUMENT…]
//
// RUNTIME holds pyodide.mjs. FOLDER is the script's /mounted; its arguments are its sys.argv.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [runtime, script, folder, ...more] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(resolve(runtime, "pyodide.mjs")));
const pyodide = await loadPyodide({
  indexURL: resolve(runtime),
  env: { PYTHONHASHSEED: "0", HOME: "/home/pyodide" },
  packages: process.env.PACKAGES ? process.env.PACKAGES.split(" ") : [],
  stdout: (line) => console.log(line),
  stderr: (line) => console.error(line),
});
pyodide.FS.mkdirTree("/mounted");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: resolve(folder) }, "/mounted");
pyodide.globals.set("ARGV", pyodide.toPy([script, ...more]));
await pyodide.runPythonAsync("import sys; sys.argv = list(ARGV)");
await pyodide.runPythonAsync(readFileSync(script, "utf-8"), { filename: script });
