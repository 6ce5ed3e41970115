// What a crowd does to the pages: reported, never judged, because a machine's noise is not the pages' fault.
// `pnpm build` comes first. It asks nobody but a house of its own on this machine, and ends by itself.
import { loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { crowd, heavySenders, slowSenders } from "./crowd.mjs";
import { openHouse } from "./house.mjs";
import { memoryOf } from "./memory.mjs";

const { values } = parseArgs({
  options: { minutes: { type: "string" }, only: { type: "string" } },
});
/** Of each row: long enough for a second of every kind, and for a person to wait for all. */
const eachMs = values.minutes ? Math.min(Number(values.minutes), 60) * 60_000 : 20_000;
const WARM_UP_MS = 10_000;
const sessions = 8;
const runsAsked = `/api/trpc/runs.list?input=${encodeURIComponent('{"limit":10}')}`;
const wrongSignIn = {
  path: "/api/auth/sign-in/email",
  cookies: [""],
  send: () => JSON.stringify({ email: `${Math.random()}@example.org`, password: "not this one" }),
};

const house = await openHouse({ LIMBER_TRUST_PROXY: "1" });
try {
  console.log(`Load before: ${loadavg()[0].toFixed(1)}. Each row takes ${eachMs / 1000} s.`);
  const cookies = await signedInTimes(sessions);
  const own = (path) => ({ path: house.address(path), cookies });
  const strangers = (path) => ({ path, cookies: [""] });
  // The first answers of a house are compiled while they are given.
  await crowd({ origin: house.origin, forMs: WARM_UP_MS, ...own("/today"), people: 2 });
  await row("16 at /today", (load) => crowd({ ...load, ...own("/today"), people: 16 }));
  await row("256 at /today", (load) => crowd({ ...load, ...own("/today"), people: 256 }));
  await row("256 at a plan", (load) => crowd({ ...load, ...own("/plans/PLAN"), people: 256 }));
  await row("256 ask for runs", (load) => crowd({ ...load, ...own(runsAsked), people: 256 }));
  await row("256 guests at /guide", (load) =>
    crowd({ ...load, ...strangers("/guide"), people: 256 }),
  );
  await row("256 from one address", (load) =>
    crowd({ ...load, ...own("/today"), people: 256, isOneAddress: true }),
  );
  await row("64 sign in wrongly", (load) => crowd({ ...load, ...wrongSignIn, people: 64 }));
  await row("slow senders, 16 guests", (load) =>
    beside(
      slowSenders({ ...load, count: 300 }),
      crowd({ ...load, ...strangers("/guide"), people: 16 }),
    ),
  );
  await row("40 MB bodies, 16 guests", (load) =>
    beside(
      heavySenders({ ...load, count: 16 }),
      crowd({ ...load, ...strangers("/guide"), people: 16 }),
    ),
  );
  await wait(5000);
  await row("afterwards, 1 guest", (load) => crowd({ ...load, ...strangers("/guide"), people: 1 }));
  console.log(`Load after: ${loadavg()[0].toFixed(1)}.`);
} finally {
  house.leave();
}

/** Runs one kind of crowd, and prints what became of it with the memory before and after. */
async function row(name, work) {
  if (values.only !== undefined && !name.includes(values.only)) return;
  const before = memoryOf(house.process.pid);
  const told = await work({ origin: house.origin, forMs: eachMs });
  const after = memoryOf(house.process.pid);
  console.table({ [name]: { ...told, "MB before": before, "MB after": after } });
}

async function beside(aside, main) {
  const [first, second] = await Promise.all([aside, main]);
  return { ...second, aside: first };
}

async function signedInTimes(times) {
  const cookies = [];
  for (let at = 0; at < times; at += 1)
    cookies.push(await house.enter({ "x-forwarded-for": `10.77.0.${at}` }));
  return cookies;
}
