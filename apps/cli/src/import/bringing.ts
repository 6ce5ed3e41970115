import { lookAt, newBatch } from "./batch.ts";
import { countsInWords, failedOf, remarksOf } from "./outcomes.ts";

/** What hands files over to an account, and tells what became of them: in a file of its own beside the command. */
export const bringing = { lookAt, newBatch, countsInWords, failedOf, remarksOf };

export type Bringing = typeof bringing;
