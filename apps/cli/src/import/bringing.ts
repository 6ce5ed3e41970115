import { newBatch } from "./batch.ts";
import { countsInWords, failedOf, remarksOf, someAreAlike } from "./outcomes.ts";
import { newLook } from "./preview.ts";

/** What hands files over to an account, and tells what became of them: in a file of its own beside the command. */
export const bringing = { newLook, newBatch, countsInWords, failedOf, remarksOf, someAreAlike };

export type Bringing = typeof bringing;
