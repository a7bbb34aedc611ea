// The plugin: every notebook that says it is a page of the course gets a Page (page.js).
import { answers } from "./answers.js";
import { early } from "./early.js";
import { goesBack } from "./history.js";
import { inBrowser, Keeping } from "./keeping.js";
import { Page, claim } from "./page.js";
import { style } from "./style.js";

const ID = "meaningunits-course:plugin";

/** Whether course mode is on; it is, where there are no settings to ask. */
async function isOn(registry) {
  try {
    return (await registry.load(ID)).get("courseMode").composite !== false;
  } catch {
    return true;
  }
}

export async function plugin(lab) {
  const [{ INotebookTracker }, settings, frame, lite] = await Promise.all([
    lab("@jupyterlab/notebook"), lab("@jupyterlab/settingregistry"), lab("@jupyterlab/application"), inBrowser ? lab("@jupyterlite/apputils") : null,
  ]);
  const optional = [settings?.ISettingRegistry, frame?.IRouter, lite?.IServiceWorkerManager];
  return {
    "id": ID,
    description: "The pages of Meaning Units come alive by themselves.",
    autoStart: true,
    requires: [INotebookTracker],
    optional: optional.filter(Boolean),
    activate(app, tracker, ...given) {
      const [registry, router, worker] = optional.map((token) => (token ? given.shift() : null));
      if (inBrowser) early(app).catch(() => {}); // then its panel begins it
      const pages = new Map();
      const keeping = inBrowser ? new Keeping(() => pages.forEach((page) => page.bar.draw())) : null;
      if (worker) answers(worker, (problem) => keeping.wrote(problem));
      goesBack(app, router, () => pages.size > 0);
      tracker.currentChanged.connect((_, panel) => pages.get(panel)?.shown());
      const opened = async (panel) => {
        await panel.context.ready;
        const name = claim(panel);
        if (!name || panel.isDisposed || (registry && !(await isOn(registry)))) return;
        style();
        const [{ CodeCell }, { OutputArea }, { Widget }] = await Promise.all(
          ["@jupyterlab/cells", "@jupyterlab/outputarea", "@lumino/widgets"].map(lab),
        );
        if (panel.isDisposed) return;
        pages.set(panel, new Page({ app, panel, name, keeping, pageOf: (one) => pages.get(one), CodeCell, OutputArea, Widget }));
        panel.disposed.connect(() => pages.delete(panel));
        pages.get(panel).begin();
      };
      tracker.widgetAdded.connect((_, panel) => { opened(panel); });
      tracker.forEach((panel) => { opened(panel); });
    },
  };
}
