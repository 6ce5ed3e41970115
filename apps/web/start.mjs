// The production build of the pages, served: `next start` with what a house needs. The words that follow are Next's.
import { createRequire } from "node:module";

/**
 * Node closes an idle connection after 5 s. A proxy in front keeps its own for 60 to 75 s, and asks
 * on one that is just being closed: its reader sees a 502. Who asked last must be first to let go.
 */
const keepAliveMs = 90_000;

// The pages let go of the database before they end: Next would end them first.
process.env.NEXT_MANUAL_SIG_HANDLE = "1";
process.argv.splice(2, 0, "start", "--keepAliveTimeout", String(keepAliveMs));
createRequire(import.meta.url)("next/dist/bin/next");
