import type { ProcedurePath } from "../paths.ts";
import type { Line } from "./line.ts";
import { planLines } from "./plan-lines.ts";
import { notFromAPage, visitLines, whoeverSignedIn } from "./visit-lines.ts";
import { MARK, ofOwner, PASSWORD, type World } from "./world.ts";

const run = {
  status: "done",
  startedAt: "2026-03-01T07:00:00+01:00",
  timeZone: "Europe/Berlin",
} as const;
const cramp = {
  happenedAt: "2026-03-01T08:00:00Z",
  during: "run",
  muscle: "calf",
  severity: "mild",
} as const;
const test = {
  testedAt: "2026-03-01T08:00:00Z",
  massBeforeKg: 70,
  massAfterKg: 69.4,
  drankMl: 250,
  urineMl: 0,
  durationS: 3600,
};
const unreadable = {
  ok: false,
  name: "picture.heic",
  sha256: "0".repeat(64),
  problem: { kind: "unknown-format", message: "A picture." },
} as const;
/** About one's own, and with no token whatever. */
const ownAlone = { token: "none", opens: "own" } as const;
const elsewhere = { email: "elsewhere@example.org" };
const endsAt = "2998-01-01T00:00:00Z";
const ofGroup = ({ clubId, groupId }: World) => ({ clubId, groupId });

const noLetters = whoeverSignedIn("invalid-request");
const nothingWaits = whoeverSignedIn("invalid-code");

/** One line a procedure. Inputs name the owner's ids on purpose: an id is not a permission. */
export const lines: { readonly [P in ProcedurePath]: Line<P> } = {
  ...planLines,
  "runs.log": { token: "upload", opens: "own", input: ({ runId }) => ({ runId, run }) },
  "runs.edit": {
    token: "full",
    opens: "owner",
    input: ({ runId }) => ({ runId, revision: 1, edit: { effort: 3 } }),
  },
  "runs.waiting": { token: "read", opens: "own", input: () => undefined },
  "runs.swap": { token: "full", opens: "owner", input: ({ runId }) => ({ runId }) },
  "runs.takeRecords": {
    token: "full",
    opens: "owner",
    input: ({ runId }) => ({ runId, what: "drunk" }),
  },
  "runs.remove": { token: "full", opens: "owner", input: ({ runId }) => ({ runId }) },
  "runs.bringBack": {
    token: "full",
    opens: "owner",
    input: ({ removedRunId }) => ({ runId: removedRunId }),
  },
  "runs.show": {
    token: "read",
    opens: { scope: "runs" },
    input: ({ owner, runId }) => ({ runnerId: owner, runId }),
  },
  "runs.list": { token: "read", opens: { scope: "runs" }, input: ofOwner },
  "cramps.log": {
    token: "full",
    opens: "owner",
    input: ({ crampId, runId }) => ({ crampId, cramp: { ...cramp, runId } }),
  },
  "cramps.edit": {
    token: "full",
    opens: "owner",
    input: ({ crampId }) => ({ crampId, edit: { severity: "mild" } }),
  },
  "cramps.remove": { token: "full", opens: "owner", input: ({ crampId }) => ({ crampId }) },
  "cramps.list": { token: "read", opens: { scope: "cramps" }, input: ofOwner },
  "sweatTests.add": {
    token: "full",
    opens: "own",
    input: ({ sweatTestId }) => ({ sweatTestId, test }),
  },
  "sweatTests.list": { token: "read", opens: { scope: "runs" }, input: ofOwner },
  "runners.profile": { token: "read", opens: { scope: "plans" }, input: ofOwner },
  "runners.editProfile": {
    token: "full",
    opens: "own",
    input: () => ({ revision: 1, edit: { bodyMassKg: 61 } }),
  },
  "runners.healthNotes": { token: "read", opens: { scope: "health-notes" }, input: ofOwner },
  "runners.editHealthNotes": {
    token: "full",
    opens: "owner",
    input: () => ({ revision: 1, edit: { medicines: "none" } }),
  },
  "referral.triage": { token: "any", opens: "anyone", input: () => ({ symptoms: ["limp"] }) },
  "weather.forecast": { token: "any", opens: "anyone", input: () => ({ place: "Vienna" }) },
  "weather.past": {
    token: "upload",
    opens: "own",
    input: () => ({
      runs: [
        { place: { latitudeDeg: 48.2, longitudeDeg: 16.4 }, startedAt: "2026-06-01T05:00:00Z" },
      ],
    }),
  },
  "rules.list": { token: "any", opens: "anyone", input: () => undefined },
  "rules.show": { token: "any", opens: "anyone", input: () => ({ id: "hydration.ceiling" }) },
  "coachLinks.invite": {
    token: "none",
    opens: "own",
    input: ({ coachLinkId }) => ({ coachLinkId, scopes: ["runs"], endsAt }),
    but: { "the owner": "not-found" },
  },
  "coachLinks.accept": {
    token: "none",
    opens: "own",
    input: async ({ invite }) => ({ code: await invite() }),
    but: { "the owner": "invalid-code" },
    changesOwner: true,
  },
  "coachLinks.list": { token: "read", opens: "own", input: () => ({}) },
  "coachLinks.revoke": {
    token: "full",
    opens: "owner",
    input: ({ coachLinkId }) => ({ coachLinkId }),
  },
  "coachLinks.athletes": { token: "read", opens: "own", input: () => ({}) },
  "audit.list": { token: "read", opens: "own", input: () => ({}) },
  "clubs.create": {
    token: "full",
    opens: "owner",
    input: ({ clubId }) => ({ clubId, name: "Track club" }),
  },
  "clubs.list": { token: "read", opens: "own", input: () => ({}) },
  "groups.create": {
    token: "full",
    opens: "owner",
    input: ({ clubId }) => ({ clubId, name: "Tuesdays" }),
  },
  "groups.list": { token: "read", opens: "owner", input: ({ clubId }) => ({ clubId }) },
  "groups.addMember": {
    token: "full",
    opens: "owner",
    input: (world) => ({ ...ofGroup(world), runnerId: world.athlete }),
  },
  "groups.removeMember": {
    token: "full",
    opens: "owner",
    input: (world) => ({ ...ofGroup(world), runnerId: world.athlete }),
  },
  "imports.preview": { token: "upload", opens: "own", input: () => ({ files: [unreadable] }) },
  "imports.start": {
    token: "upload",
    opens: "own",
    input: ({ importId }) => ({ importId, source: "folder" }),
  },
  "imports.keep": {
    token: "upload",
    opens: "owner",
    input: ({ importId, runId }) => ({ importId, files: [{ ...unreadable, fileId: runId }] }),
  },
  "imports.finish": { token: "upload", opens: "own", input: ({ importId }) => ({ importId }) },
  "imports.show": {
    token: "read",
    opens: { scope: "runs" },
    input: ({ owner, importId }) => ({ runnerId: owner, importId }),
  },
  "imports.undo": { token: "full", opens: "owner", input: ({ importId }) => ({ importId }) },
  "imports.list": { token: "read", opens: { scope: "runs" }, input: ofOwner },
  "experiments.list": { token: "read", opens: { scope: "cramps" }, input: ofOwner },
  "account.export": { ...ownAlone, input: () => undefined },
  "account.import": {
    token: "full",
    opens: "owner",
    input: () => ({ zipBase64: "UEsFBg==" }),
    but: { "the owner": "invalid-request" },
    refusal: "invalid-request",
  },
  "patterns.show": { token: "read", opens: { scope: ["runs", "cramps"] }, input: ofOwner },
  "summary.show": { token: "read", opens: "own", input: () => undefined },
  "account.who": { token: "any", opens: "own", input: () => undefined },
  "account.waysIn": { ...ownAlone, input: () => undefined },
  "account.endSession": {
    token: "none",
    opens: "owner",
    input: ({ sessionId }) => ({ sessionId }),
  },
  "account.endOtherSessions": { ...ownAlone, input: () => undefined, but: notFromAPage },
  "account.endPasskey": {
    token: "none",
    opens: "owner",
    input: ({ passkeyId }) => ({ passkeyId }),
  },
  "account.endProvider": { token: "none", opens: "own", input: () => undefined },
  "account.endSecondStep": { ...ownAlone, input: () => undefined },
  "account.makeToken": { ...ownAlone, input: () => ({ name: "my script" }) },
  "account.endToken": { token: "none", opens: "owner", input: ({ tokenId }) => ({ tokenId }) },
  "account.changeEmail": { ...ownAlone, input: () => elsewhere, but: noLetters },
  "account.confirmEmail": {
    ...ownAlone,
    input: () => ({ ...elsewhere, code: MARK }),
    but: nothingWaits,
  },
  ...visitLines,
  "account.delete": {
    token: "none",
    opens: "owner",
    input: ({ email }) => ({ email, password: PASSWORD }),
    refusal: "invalid-request",
  },
};

export const paths = Object.keys(lines) as ProcedurePath[];

export const isMarked = (answer: unknown) => JSON.stringify(answer ?? null).includes(MARK);
