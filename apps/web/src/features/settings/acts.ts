import type { InputOf } from "@limber/api";
import { refusalOf } from "@limber/api/problems";
import type { Reader } from "@limber/core/reader";
import { cookiesFrom } from "../../server/display.ts";
import type { Act, Desk, Onward, OwnSubmission } from "../../server/door.ts";
import { textOf, textsOf } from "../../server/form-reader.ts";
import { proven, provenBy } from "../../server/proof.ts";
import { type FieldNames, type FormProblem, fieldOfForm, Refused } from "../../server/refused.ts";
import { bringBack, remove } from "./leaving-acts.ts";
import { addPasskey, endPasskey, prove } from "./passkey-acts.ts";
import { body, health, reading, sweat } from "./profile-acts.ts";
import { linkProvider, unlinkProvider } from "./provider-acts.ts";
import { cookieOf, type SettingsPart, type SettingsSaid } from "./said-cookie.ts";
import { beginStep, confirmStep, endStep } from "./second-step-acts.ts";
import { accept, endToken, invite, makeToken, revoke } from "./sharing-acts.ts";
import {
  changeEmail,
  changePassword,
  confirmEmail,
  endOtherSessions,
  endSession,
} from "./sign-in-acts.ts";

type OwnAct = Extract<Act, { readonly by: "runner" }>;
type Saved = Omit<SettingsSaid, "part">;

/** Each act tells its part of the page what came of it. */
function part(
  of: SettingsPart,
  perform: (sent: OwnSubmission) => Promise<Saved>,
  more = {},
): OwnAct {
  return {
    ...more,
    by: "runner",
    perform: async (sent) => toPart({ part: of, ...(await perform(sent)) }),
  };
}

/** For what a screen left open must not be enough. */
function asThemselves({ perform, ...act }: OwnAct): OwnAct {
  return { ...act, perform: proven(perform) };
}

/** That something was refused stands in the address as well: by it a phone knows that nothing was changed. */
function toPart(said: SettingsSaid, cookies: readonly string[] = []): Onward {
  const page = said.problem === undefined ? "/settings" : "/settings?problem";
  return { place: `${page}#${said.part}`, cookies: [cookieOf(said), ...cookies] };
}

/** A take-out of a lifetime of runs. */
const MOST_ZIP_BYTES = 49 * 1024 * 1024;

const partOf: Readonly<Record<string, SettingsPart>> = {
  reading: "reading",
  body: "body",
  health: "health",
  sweat: "sweat",
  ...{ invite: "sharing", revoke: "sharing", accept: "sharing" },
  ...{ prove: "passkeys", "add-passkey": "passkeys", "end-passkey": "passkeys" },
  ...{ "link-provider": "provider", "unlink-provider": "provider" },
  ...{ "begin-step": "second-step", "confirm-step": "second-step", "end-step": "second-step" },
  ...{ "make-token": "tokens", "end-token": "tokens" },
  ...{ "change-password": "sign-ins", "end-session": "sign-ins", "end-sessions": "sign-ins" },
  ...{ "change-email": "sign-ins", "confirm-email": "sign-ins" },
};

/** Each is followed by the page, at the part it was about. */
const acts: Desk["acts"] = {
  reading: {
    by: "anybody",
    async perform(sent) {
      await reading(sent);
      return toPart(
        { part: "reading", news: "saved" },
        cookiesFrom((name) => sent.form.get(name)),
      );
    },
  },
  body: part("body", body),
  health: part("health", health),
  sweat: part("sweat", sweat),
  invite: asThemselves(part("sharing", invite)),
  revoke: part("sharing", revoke),
  accept: part("sharing", accept),
  "change-password": {
    by: "runner",
    async perform(sent) {
      const { headers } = await changePassword(sent);
      return toPart({ part: "sign-ins", news: "changed" }, headers.getSetCookie());
    },
  },
  "change-email": asThemselves(part("sign-ins", changeEmail)),
  "confirm-email": part("sign-ins", confirmEmail),
  "end-session": part("sign-ins", endSession),
  "end-sessions": part("sign-ins", endOtherSessions),
  "link-provider": asThemselves({
    by: "runner",
    async perform(sent) {
      const { said, cookies } = await linkProvider(sent);
      return toPart({ part: "provider", ...said }, cookies);
    },
  }),
  "unlink-provider": asThemselves(part("provider", unlinkProvider)),
  prove: asThemselves(part("passkeys", prove)),
  "add-passkey": part("passkeys", addPasskey),
  "end-passkey": part("passkeys", endPasskey),
  "begin-step": asThemselves(part("second-step", beginStep)),
  "confirm-step": {
    by: "runner",
    async perform(sent) {
      const { headers } = await confirmStep(sent);
      const said = { news: "on", secret: textOf(sent.form, "spare") ?? "" };
      return toPart({ part: "second-step", ...said }, headers.getSetCookie());
    },
  },
  "end-step": asThemselves(part("second-step", endStep)),
  "make-token": asThemselves(part("tokens", makeToken)),
  "end-token": part("tokens", endToken),
  // The file follows by its own address, which takes a fresh sign-in too.
  export: asThemselves({ by: "runner", perform: async () => ({ place: "/settings/export" }) }),
  "bring-back": part("data", bringBack, { mostBytes: MOST_ZIP_BYTES }),
  display: { by: "anybody", perform: display },
};

/** What the plain forms of the settings send. `forgotten` are the cookies that go with an account. */
export function settingsDesk({ forgotten }: { readonly forgotten: readonly string[] }): Desk {
  const leave = async (given: OwnSubmission): Promise<Onward> => {
    // The password is asked for in any case, and a code where the account has one.
    const { sent } = given.form.has("appCode") ? await provenBy(given) : { sent: given };
    const { place, cookies = [] } = await remove(sent);
    return { place, cookies: [...cookies, ...forgotten] };
  };
  return {
    acts: { ...acts, delete: { by: "runner", perform: leave } },
    problemOf,
    again: (problem, { form }, act) =>
      toPart({
        part: partOf[act] ?? "data",
        act,
        problem,
        typed: withoutSecrets(textsOf(form)),
        ticked: form.getAll("scope").map(String),
      }),
    signIn: () => "/sign-in?next=%2Fsettings",
  };
}

/** Language, units, clock or theme from the foot of any page, which follows again. Works without JavaScript. */
async function display({ form, sent }: { form: FormData; sent: Headers }): Promise<Onward> {
  return { place: pageBefore(sent), cookies: cookiesFrom((name) => form.get(name)) };
}

function pageBefore(sent: Headers): string {
  const referer = sent.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  return host === sent.get("host") ? `${pathname}${search}` : "/";
}

function problemOf(refusal: unknown, reader: Reader): FormProblem | undefined {
  if (refusal instanceof Refused) return refusal.problem;
  const problem = refusalOf(refusal, reader);
  if (problem === undefined) return undefined;
  const { what, why, fix } = problem;
  const field = fieldOfForm(problem, fieldNames);
  return { what, why, fix, ...(field === undefined ? {} : { field }) };
}

type Asked = InputOf<"runners.editProfile">["edit"] &
  NonNullable<InputOf<"runners.editHealthNotes">["edit"]["emergencyContact"]> &
  InputOf<"sweatTests.add">["test"] &
  InputOf<"coachLinks.invite"> &
  InputOf<"account.delete">;

/** What the procedures call a value, and the form its field. */
const fieldNames: FieldNames<Asked> = {
  displayName: "displayName",
  timeZone: "timeZone",
  bodyMassKg: "mass",
  heightM: "height",
  birthYear: "birthYear",
  bottlesMl: "bottles",
  phone: "contactPhone",
  massBeforeKg: "before",
  massAfterKg: "after",
  durationS: "time",
  testedAt: "day",
  endsAt: "endsOn",
  email: "email",
  password: "password",
};

/** A password and a code are typed again, a passkey used again, and never kept for a look at the page. */
function withoutSecrets(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).filter(([name]) => !/password|response|appCode/i.test(name)),
  );
}
