import { mkdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { put } from "./gpx.fixture.ts";
import type { machine } from "./keeping.fixture.ts";

export const password = "correct horse battery";

type MachineGiven = Parameters<ReturnType<typeof machine>["run"]>[1];
export type TestRunner = Awaited<ReturnType<typeof newRunner>>;

let turn = 0;

/** Somebody with an account and a folder of files, both empty, on a machine whose database is there. */
export async function newRunner({ path, run, json }: ReturnType<typeof machine>) {
  turn += 1;
  const [name, email, folder] = [`Ada${turn}`, `ada${turn}@example.org`, path(`files${turn}`)];
  mkdirSync(folder);
  await json(`account create ${email} --name ${name}`, { password });
  return {
    name,
    email,
    folder,
    /** Writes into the folder. */
    file: (to: string, contents: string | Uint8Array) => put(`${folder}/${to}`, contents),
    /** Runs a command line as this runner. */
    limber: (line: string, given: MachineGiven = {}) =>
      run(`${line} --here --athlete ${email}`, given),
    answer: (line: string, given: MachineGiven = {}) =>
      json(`${line} --here --athlete ${email}`, given),
    /** Every byte that is kept. */
    async takeOut() {
      const { stderr, exitCode } = await run(`account export ${email} -o out.zip`);
      if (exitCode !== 0) throw new Error(stderr);
      return readFileSync(path("out.zip"));
    },
  };
}

/** A database on a machine for all tests that stand here, and somebody new for each. */
export function eachWithRunner(
  here: ReturnType<typeof machine>,
  take: (runner: TestRunner) => void,
): void {
  beforeAll(async () => {
    await here.json("db migrate");
  });
  beforeEach(async () => take(await newRunner(here)));
  afterAll(() => here.leave());
}
