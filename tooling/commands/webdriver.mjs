// WebDriver as it is on the wire, in the few words that a visit needs: WebKitGTK is driven by nothing else.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { freePort } from "./free-port.mjs";

const driver = "/usr/bin/WebKitWebDriver";
const binary = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const screen = "/usr/bin/xvfb-run";
/** The packages of Debian that have what is needed. */
export const packages = "webkit2gtk-driver xvfb xauth";
export const hasWebKit = [driver, binary, screen].every((path) => existsSync(path));

const element = "element-6066-11e4-a52e-4f735466cecf";
const patienceMs = 20_000;
const settlesInMs = 1000;

/** A browser of its own on a screen that nobody sees. */
export async function openWebKit() {
  const port = await freePort();
  const words = ["-a", "-s", "-screen 0 1280x1024x24", driver, `--port=${port}`];
  const child = spawn(screen, words, { stdio: "ignore", detached: true });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until("WebDriver", () => ask("GET", "/status").catch(() => null));
  const { sessionId, capabilities } = await ask("POST", "/session", {
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
    },
  });
  const of = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  return {
    version: capabilities.browserVersion,
    ...visitor(of),
    async leave() {
      await of("DELETE", "").catch(() => undefined);
      process.kill(-child.pid);
    },
  };
}

/** What somebody does in it; each waits until it can be done. */
function visitor(of) {
  const run = (work, ...args) =>
    of("POST", "/execute/sync", { script: `return (${work})(...arguments)`, args });
  const find = (xpath) =>
    until(xpath, () =>
      of("POST", "/element", { using: "xpath", value: xpath }).catch(() => null),
    ).then((found) => found[element]);
  const click = async (xpath) => of("POST", `/element/${await find(xpath)}/click`, {});
  const text = async () => of("GET", `/element/${await find("//body")}/text`);
  return {
    run,
    open: (url) => of("POST", "/url", { url }),
    address: () => of("GET", "/url"),
    /** A button or a link, by the words on it. */
    async tap(words) {
      // Led screens take no tap that comes too soon after the one before.
      await new Promise((settle) => setTimeout(settle, settlesInMs));
      await click(`(//button|//a)[normalize-space()="${words}"]`);
    },
    choose: (name, value) => click(`//input[@name="${name}"][@value="${value}"]/ancestor::label`),
    async type(name, text) {
      const field = await find(`//input[@name="${name}"]`);
      await of("POST", `/element/${field}/clear`, {});
      await of("POST", `/element/${field}/value`, { text });
    },
    text,
    /** Until this is read on the page. */
    reads: (pattern) =>
      until(String(pattern), async () => pattern.test(await text().catch(() => ""))),
  };
}

export async function until(what, look) {
  for (const endMs = Date.now() + patienceMs; Date.now() < endMs; ) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`Not within ${patienceMs / 1000} s: ${what}`);
}
