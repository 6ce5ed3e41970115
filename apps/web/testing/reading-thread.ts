import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type RolldownOptions, rolldown } from "rolldown";
import configs from "../front.config.ts";

/** The thread that reads what programs send, as the build makes it. */
export async function buildThread(dir: string): Promise<URL> {
  const all = configs as readonly RolldownOptions[];
  const config = all.find(({ input }) => typeof input === "object" && "files-thread" in input);
  if (config === undefined) throw new Error("The build makes no such thread.");
  const bundle = await rolldown({ ...config, cwd: join(import.meta.dirname, "..") });
  await bundle.write({ ...(config.output as object), dir });
  await bundle.close();
  return pathToFileURL(join(dir, "files-thread.mjs"));
}
