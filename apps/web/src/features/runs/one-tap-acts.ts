import { refusalOf } from "@limber/api/problems";
import type { SignedIn } from "../../server/api.ts";
import type { OwnSubmission } from "../../server/door.ts";

export type Perform = (sent: Pick<OwnSubmission, "who" | "form" | "reader">) => Promise<string>;

/* What one tap does, with nothing typed. Each may come twice, and late: the second time it is done, and answered as the first. */

/** A cramp that is not there any more is removed. */
const removeCramp: Perform = async ({ who, form }) => {
  const removed = await who.ask.cramps
    .remove({ crampId: textIn(form, "crampId") })
    .catch(unlessGone);
  // The form says whose page it stands on: of a cramp that is gone nobody else knows.
  const runId = textIn(form, "run") || (removed?.runId ?? "");
  return runId === "" ? "/runs?said=cramp-removed" : `/runs/${runId}?said=cramp-removed`;
};

function unlessGone(refusal: unknown): undefined {
  if (refusalOf(refusal)?.code !== "not-found") throw refusal;
}

const remove: Perform = async ({ who, form }) => {
  const { runId } = await who.ask.runs.remove({ runId: textIn(form, "run") });
  return `/runs?removed=${runId}`;
};

const bringBack: Perform = async ({ who, form }) => {
  const { runId } = await who.ask.runs.bringBack({ runId: textIn(form, "run") });
  return `/runs/${runId}`;
};

/** A planned run that was not run, or is taken back as planned. */
const skip: Perform = ({ who, form }) => become(who, form, "skipped");
const unskip: Perform = ({ who, form }) => become(who, form, "planned");

/** A run that was told of since stays as it was told. */
async function become(who: SignedIn, form: FormData, status: "skipped" | "planned") {
  const runId = textIn(form, "run");
  const { revision, status: now } = await who.ask.runs.show({ runId });
  if (now === "done") return `/runs/${runId}`;
  if (now !== status) await who.ask.runs.edit({ runId, revision, edit: { status } });
  return status === "skipped" ? `/runs?skipped=${runId}` : `/runs?run=${runId}`;
}

/** Twice would turn them back: it is done to the run as it was shown, and once. */
const swap: Perform = async ({ who, form }) => {
  const runId = textIn(form, "run");
  if (await isAsShown(who, form)) await who.ask.runs.swap({ runId });
  return `/runs/${runId}?said=swapped`;
};

/** What a file says goes into the run, because the runner says so. */
const takeRecords: Perform = async ({ who, form }) => {
  const runId = textIn(form, "run");
  const what = textIn(form, "what") === "weighed" ? "weighed" : "drunk";
  if (await isAsShown(who, form)) await who.ask.runs.takeRecords({ runId, what });
  return `/runs/${runId}?said=swapped`;
};

/** Pages from before say no revision: then it is done. */
async function isAsShown(who: SignedIn, form: FormData): Promise<boolean> {
  const shown = textIn(form, "revision");
  if (shown === "") return true;
  const { revision } = await who.ask.runs.show({ runId: textIn(form, "run") });
  return String(revision) === shown;
}

export const oneTapActs: Readonly<Record<string, Perform>> = {
  ...{ remove, skip, unskip, swap },
  "remove-cramp": removeCramp,
  "bring-back": bringBack,
  "take-records": takeRecords,
};

export function textIn(form: FormData, name: string): string {
  return String(form.get(name) ?? "");
}
