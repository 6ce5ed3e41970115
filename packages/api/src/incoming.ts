import { join } from "node:path";
import type { Environment } from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";

/**
 * Where files lie that programs send, until they are read. Beside the data and not among what the system keeps for
 * the moment: in a container that is memory.
 */
export function incomingFolder(environment: Environment): string {
  return join(dataFolder(environment), "incoming");
}
