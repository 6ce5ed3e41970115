import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

const password = "correct horse battery";

/** An account of its own for one test, signed in on this page. Gives the e-mail address. */
export async function signedUp(page: Page, name = "Ada"): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  // Every test comes from an address of its own, or the limit on tries would hold them up.
  const headers = { "x-forwarded-for": `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}` };
  await page.request.post("/api/auth/sign-up/email", { headers, data: { name, email, password } });
  await page.request.post("/api/auth/sign-in/email", { headers, data: { email, password } });
  return email;
}

/** Asks one procedure that writes, as whoever has signed in on the page. */
export async function ask<Answer>(page: Page, path: string, input: unknown): Promise<Answer> {
  const response = await page.request.post(`/api/trpc/${path}`, { data: input });
  const { result, error } = await response.json();
  if (error) throw new Error(`${path}: ${error.message}`);
  return result.data as Answer;
}
