import { openOperator } from "@limber/api/operate";
import { env } from "./env.ts";

/** Whether this server keeps its data by itself: only there is the sample a button away. */
export const mayHaveSample = !env.surroundings.DATABASE_URL;

/** Whether the house is empty, so that whoever comes may fill it. */
export function isVacant(): Promise<boolean> {
  return openOperator(env.surroundings).isVacant();
}

/** Fills an empty house, and gives the password of all who live there now; null where somebody lived there. */
export async function fillVacant(): Promise<string | null> {
  const operator = openOperator(env.surroundings);
  return (await operator.isVacant()) ? (await operator.sample()).password : null;
}
