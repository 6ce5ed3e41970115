import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOperator } from "./operator/open.ts";
import { openApi } from "./server.ts";

const URL_OF_IT = "http://localhost:3000";
const password = "correct horse battery";

/** An API as an app has it, over a private server of its own, and somebody with an account: tests break the server and ask. */
export async function openPrivateHouse(environment: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "limber-house-"));
  const given = { LIMBER_DATA: folder, LIMBER_URL: URL_OF_IT, ...environment };
  const reports: string[] = [];
  const report = (problem: unknown) => void reports.push(String(problem));
  const api = await openApi(given, { now: () => new Date(), report });
  const send = (path: string, request: RequestInit = {}, cookie = "") =>
    api.handler(
      new Request(URL_OF_IT + path, {
        ...request,
        headers: { "content-type": "application/json", origin: URL_OF_IT, cookie },
      }),
      { address: "198.51.100.7" },
    );
  const post = (path: string, body: unknown, cookie = "") =>
    send(path, { method: "POST", body: JSON.stringify(body) }, cookie);
  return {
    folder,
    api,
    reports,
    operator: openOperator(given),
    get: (path: string, cookie = "") => send(`/api/trpc/${path}`, {}, cookie),
    post: (path: string, body: unknown, cookie = "") => post(`/api/trpc/${path}`, body, cookie),
    signIn: (email: string) => post("/api/auth/sign-in/email", { email, password }),
    signUp: (email: string) => post("/api/auth/sign-up/email", { name: "Ada", email, password }),
    postmaster: async () => {
      const lock = await readFile(join(folder, "cluster", "postmaster.pid"), "utf8");
      return Number(lock.split("\n")[0]);
    },
    leave: async () => {
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type PrivateHouse = Awaited<ReturnType<typeof openPrivateHouse>>;

/** The cookie of a new account. */
export async function settle(house: PrivateHouse): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await house.operator.migrate();
  const made = await house.signUp(email);
  const came = await house.signIn(email);
  if (made.status !== 200 || came.status !== 200)
    throw new Error(`${await made.text()} ${await came.text()}`);
  return came.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A server and all its processes. */
export function familyOf(postmaster: number): number[] {
  const listed = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const pairs = listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return [postmaster, ...pairs.filter(([, of]) => of === postmaster).map(([pid = 0]) => pid)];
}
