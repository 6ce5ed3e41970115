// The production build with three invented runners in it, served from a folder of its own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";
import { root } from "./run.mjs";
import { serve } from "./serve.mjs";

/** Fills a house with the sample and opens it: where it is, Ada's cookie, her ids, and how to leave it. */
export async function openHouse(settings = {}) {
  const data = mkdtempSync(join(tmpdir(), "limber-house-"));
  const { password } = JSON.parse(limber(data, "db", "sample", "--json"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await serve({ port, output: "ignore", data, settings });
  if (!server)
    throw new Error("No production build is here. `npx -y pnpm@12.21.0 build` makes it.");
  const enter = (from) => signIn(origin, { email: "ada@example.org", password }, from);
  const cookie = await enter();
  return {
    origin,
    cookie,
    enter,
    process: server,
    address: await addressing(origin, cookie),
    leave() {
      server.kill("SIGKILL");
      limber(data, "db", "stop");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function limber(data, ...words) {
  const env = { ...process.env, LIMBER_DATA: data };
  return execFileSync(process.execPath, [join(root, "apps/cli/dist/limber.mjs"), ...words], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function signIn(origin, who, from = {}) {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, ...from },
    body: JSON.stringify(who),
  });
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

/** Puts the id of her newest plan for `PLAN`, and of a run with splits for `RUN`. */
async function addressing(origin, cookie) {
  const ask = async (path, input) => {
    const url = `${origin}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
    return (await (await fetch(url, { headers: { cookie } })).json()).result.data;
  };
  const plan = await ask("plans.latest", {});
  const { items } = await ask("runs.list", { limit: 10 });
  const run = items.find(({ status }) => status === "done");
  return (route) => route.replace("PLAN", plan.planId).replace("RUN", run.runId);
}
