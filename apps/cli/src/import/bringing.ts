import { aboutOf, lookAt, newBatch } from "./batch.ts";
import { exitOf, outcomeLine, summary } from "./outcome-lines.ts";

/** What hands files over to an account, and what tells what became of them: in a file of its own beside the command. */
export const bringing = { aboutOf, lookAt, newBatch, exitOf, outcomeLine, summary };

export type Bringing = typeof bringing;
