import { randomInt, randomUUID } from "node:crypto";
import type { AnswerOf, Ask, InputOf, ProcedurePath } from "@limber/api";
import { type Call, callsBy } from "@limber/api/call";
import { inventAccountIn } from "@limber/api/testing/invented-account";
import type { RunEvent } from "@limber/core/hydration/model";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { ours, zone } from "./page.ts";

export const password = "correct horse battery";

/** An account of its own for one test, signed in on this page. Gives the e-mail address. */
export async function signedUp(page: Page, name = "Ada"): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await inventAccountIn({ LIMBER_DATA: process.env.LIMBER_TEST_DATA }, { name, email, password });
  await signIn(page, email);
  return email;
}

/** Every time from an address of its own, or the limit on tries would hold tests up. */
export async function signIn(page: Page, email: string): Promise<void> {
  const headers = {
    origin: ours,
    "x-forwarded-for": `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}`,
  };
  const data = { email, password };
  const answer = await page.request.post("/api/auth/sign-in/email", { headers, data });
  expect(answer.ok()).toBe(true);
}

/** Calls procedures as whoever has signed in there, or as these headers say. */
export function calling(request: APIRequestContext, known: Record<string, string> = {}): Call {
  return callsBy(async (path, { headers, body }) => {
    const response = await request.post(path, {
      data: body,
      headers: { origin: ours, ...headers, ...known },
    });
    return new Response(await response.text(), { status: response.status() });
  });
}

/** The same, where a refusal ends the test. */
export function asking(request: APIRequestContext): Ask {
  const call = calling(request);
  return async (path, input) => {
    const reply = await call(path, input);
    if (!reply.ok) throw new Error(`${path}: ${reply.problem?.what ?? reply.status}`);
    return reply.answer;
  };
}

export function ask<P extends ProcedurePath>(
  page: Page,
  path: P,
  input: InputOf<P>,
): Promise<AnswerOf<P>> {
  return asking(page.request)(path, input);
}

const hourMs = 3_600_000;

type Planned = {
  readonly massKg?: number;
  readonly startsInMs?: number;
  readonly event?: RunEvent;
};

/** Fourteen miles, planned for three hours ago unless said otherwise. Gives the id of the plan. */
export async function planned(
  page: Page,
  { massKg = 62.6, startsInMs = -3 * hourMs, event = "long" }: Planned = {},
): Promise<string> {
  const { planId } = await ask(page, "plans.create", {
    request: {
      distanceM: 14 * 1609.344,
      durationS: 7860,
      event,
      bodyMassKg: massKg,
      conditions: { airTemperatureC: 21.7, relativeHumidityPct: 78 },
      startAt: new Date(Date.now() + startsInMs).toISOString(),
      timeZone: zone,
      splitUnit: "mile",
    },
  });
  const { items } = await ask(page, "runs.list", { statuses: ["planned"] });
  const run = items[0];
  if (run === undefined) throw new Error("The plan has no run.");
  const { runId, revision } = run;
  await ask(page, "runs.edit", { runId, revision, edit: { massBeforeKg: massKg } });
  return planId;
}

const dayMs = 86_400_000;

/** Sixteen runs of the last seven weeks: 4 cramps after 6 fast first miles, 1 after 10 others. */
export async function logSixteen(page: Page, runs = 16) {
  for (let index = 0; index < runs; index += 1) {
    // Always in the morning: the hour of the day is one of the things that may go with a cramp.
    const day = new Date(Date.now() - (index * 3 + 1) * dayMs).toISOString().slice(0, 10);
    const startedAt = `${day}T15:00:00.000Z`;
    const fast = index < 6;
    const { runId } = await ask(page, "runs.log", {
      run: {
        status: "done",
        startedAt,
        timeZone: zone,
        distanceM: 10_000 + index * 300,
        elapsedS: 3600,
        firstMileAsPlanned: !fast,
        warmedUp: index % 2 === 0,
        stretchedAfter: index % 3 === 0,
        massBeforeKg: 62,
        massAfterKg: 61.4,
        intakeMl: 300,
      },
    });
    if (index < 4 || index === 6)
      await ask(page, "cramps.log", {
        cramp: {
          runId,
          happenedAt: startedAt,
          during: "run",
          muscle: index === 3 ? "foot" : "calf",
          side: "left",
          severity: "mild",
          atElapsedS: 2500,
          tried: ["stretch", "massage"],
          reliefAfterS: 90,
        },
      });
  }
}

/** Every page of a runner with a plan for soon and runs behind them. */
export async function ownPages(page: Page): Promise<string[]> {
  await signedUp(page);
  await logSixteen(page);
  const planId = await planned(page, { startsInMs: 3_000_000 });
  const { items } = await ask(page, "runs.list", {
    statuses: ["done"],
  });
  return [
    "/today",
    `/plans/${planId}`,
    "/plans",
    "/runs",
    `/runs/${items[0]?.runId}`,
    "/patterns",
    "/summary",
    "/race",
    `/race/${planId}`,
    "/settings",
    "/imports",
    "/guide/warm-up",
    "/now",
    "/now/flags",
  ];
}
