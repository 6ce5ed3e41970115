import { accountRouter } from "./accounts/router.ts";
import { auditRouter } from "./audit/router.ts";
import { clubsRouter, groupsRouter } from "./clubs/router.ts";
import { coachLinksRouter } from "./coach-links/router.ts";
import { crampsRouter } from "./cramps/router.ts";
import { experimentsRouter } from "./experiments/router.ts";
import { importsRouter } from "./imports/router.ts";
import { noticesRouter } from "./notices/router.ts";
import { patternsRouter } from "./patterns/router.ts";
import { plansRouter } from "./plans/router.ts";
import { referralRouter } from "./referral/router.ts";
import { rulesRouter } from "./rules/router.ts";
import { runnersRouter } from "./runners/router.ts";
import { runsRouter } from "./runs/router.ts";
import { summaryRouter } from "./summary/router.ts";
import { sweatTestsRouter } from "./sweat-tests/router.ts";
import { callerFactory, router } from "./trpc.ts";
import { weatherRouter } from "./weather/router.ts";

export const appRouter = router({
  plans: plansRouter,
  runs: runsRouter,
  cramps: crampsRouter,
  sweatTests: sweatTestsRouter,
  runners: runnersRouter,
  referral: referralRouter,
  rules: rulesRouter,
  coachLinks: coachLinksRouter,
  audit: auditRouter,
  clubs: clubsRouter,
  groups: groupsRouter,
  imports: importsRouter,
  experiments: experimentsRouter,
  patterns: patternsRouter,
  summary: summaryRouter,
  account: accountRouter,
  weather: weatherRouter,
  notices: noticesRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = callerFactory(appRouter);
