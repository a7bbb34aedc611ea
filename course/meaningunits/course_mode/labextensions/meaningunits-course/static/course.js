// Course mode, as JupyterLab loads it: the entry of a prebuilt extension, without a bundler.
// Lab hands its own modules to `init`; the plugin itself is in plugin.js.
(() => {
  const NAME = "meaningunits-course";
  const HERE = document.currentScript.src;
  let scope = {};
  /** One of Lab's own modules, in the version that is in use. */
  const lab = async (name) => {
    const versions = Object.values(scope[name] ?? {});
    const used = versions.find((version) => version.loaded) ?? versions[0];
    return used ? (await used.get())() : null;
  };
  (window._JUPYTERLAB ??= {})[NAME] = {
    init(given) { scope = given; },
    async get() {
      const { plugin } = await import(new URL("plugin.js", HERE));
      const made = await plugin(lab);
      return () => ({ __esModule: true, default: made }); // without the mark Lab stops at its start
    },
  };
})();
