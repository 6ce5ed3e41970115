// The production build of the pages, served.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { environment, root } from "./run.mjs";

const folder = join(root, "apps/web");

/** Starts the server, on the data in a folder if one is named, and gives it once it answers, or nothing when it ends before that or the port is taken. */
export async function serve({ port, output, data, settings = {} }) {
  const url = `http://localhost:${port}/`;
  if (await answers(url)) return undefined;
  const server = spawn(process.execPath, ["start.mjs", "--port", String(port)], {
    cwd: folder,
    // The port is in the address that people open.
    env: {
      LIMBER_URL: `http://localhost:${port}`,
      ...environment,
      ...(data && { LIMBER_DATA: data }),
      ...settings,
    },
    stdio: ["ignore", output, "inherit"],
  });
  while (server.exitCode === null && server.signalCode === null) {
    if (await answers(url)) return server;
    await new Promise((again) => setTimeout(again, 100));
  }
  return undefined;
}

/** Any answer will do, also an error page: the server is there. */
function answers(url) {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
