import { openOperator } from "@limber/api/operator";
import { api } from "./api.ts";
import { env } from "./env.ts";
import { ifReachable } from "./there.ts";

/** Whether this server keeps its data by itself: only there is the sample a button away. */
export const mayHaveSample = !env.surroundings.DATABASE_URL;

/** Whether the house is empty, so that whoever comes may fill it. */
export async function isVacant(): Promise<boolean> {
  return (await ifReachable(operator()))?.isVacant() ?? false;
}

/** Fills an empty house, and gives the password of all who live there now; null where somebody lived there. */
export async function fillVacant(): Promise<string | null> {
  const { isVacant, sample } = await operator();
  return (await isVacant()) ? (await sample()).password : null;
}

/** Beside the app's own way to the data: whoever leaves it last would stop the server. */
async function operator() {
  await (await api()).ready();
  return openOperator(env.surroundings);
}
