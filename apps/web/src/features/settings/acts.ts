import type { Reader } from "@limber/core/reader";
import { kilograms, milliliters } from "@limber/core/units";
import { askAccounts, type SignedIn } from "../../server/api.ts";
import { cookiesFrom } from "../../server/display.ts";
import type { Said } from "./said.ts";
import { Refused, typedIn } from "./typed.ts";

export type Asked = {
  readonly form: FormData;
  readonly who: SignedIn | null;
  readonly sent: Headers;
  readonly reader: Reader;
};
type Owned = Asked & { readonly who: SignedIn };
export type Done =
  | { readonly said: Said; readonly cookies?: readonly string[] }
  | { readonly goTo: string; readonly cookies?: readonly string[] };
export type Act = {
  readonly part: Said["part"];
  readonly perform: (asked: Asked) => Promise<Done>;
};

const said = (part: Said["part"], news: string, more: Partial<Said> = {}): Done => ({
  said: { part, news, ...more },
});

/** For whoever has signed in; the route sends everybody else there first. */
function owned(part: Said["part"], perform: (asked: Owned) => Promise<Done>): Act {
  return {
    part,
    perform: ({ who, ...asked }) =>
      who === null
        ? Promise.resolve({ goTo: "/sign-in?next=%2Fsettings" })
        : perform({ ...asked, who }),
  };
}

/** A guest's choices are kept on the device, a runner's also with the account. */
const reading: Act = {
  part: "reading",
  async perform({ form, who }) {
    if (who !== null) {
      const text = (name: string) => String(form.get(name) ?? "").trim();
      const { revision } = await who.ask.runners.profile({});
      await who.ask.runners.editProfile({
        revision,
        edit: {
          displayName: text("displayName"),
          timeZone: text("timeZone"),
          locale: text("language"),
          clock: text("clock") as "12 h",
          weekStartsOn: text("weekStartsOn") as "monday",
          distanceUnit: text("distanceUnit") as "km",
          volumeUnit: text("volumeUnit") as "mL",
          massUnit: text("massUnit") as "kg",
          temperatureUnit: text("temperatureUnit") as "°C",
        },
      });
    }
    return { ...said("reading", "saved"), cookies: cookiesFrom(form) } as Done;
  },
};

/** How this reader is told things, kept with whatever they keep first: it goes along to their next device. */
function waysOf({ units, clock, language, weekStartsOn }: Reader) {
  return {
    locale: language,
    clock,
    weekStartsOn,
    distanceUnit: units.distance,
    volumeUnit: units.volume,
    massUnit: units.mass,
    temperatureUnit: units.temperature,
  };
}

const body = owned("body", async ({ form, who, reader }) => {
  const typed = typedIn(form, reader);
  const { revision } = await who.ask.runners.profile({});
  await who.ask.runners.editProfile({
    revision,
    edit: {
      ...waysOf(reader),
      bodyMassKg: typed.mass("mass"),
      heightM: typed.height("height"),
      birthYear: typed.whole("birthYear"),
      bottlesMl: typed.volumes("bottles"),
    },
  });
  return said("body", "saved");
});

const health = owned("health", async ({ form, who, reader }) => {
  const { text } = typedIn(form, reader);
  const kept = await who.ask.runners.healthNotes({});
  const [name, phone] = [text("contactName"), text("contactPhone")];
  await who.ask.runners.editHealthNotes({
    revision: kept?.revision ?? 0,
    edit: {
      healthConditions: form.getAll("condition") as never[],
      medicines: text("medicines"),
      notes: text("notes"),
      emergencyContact: name === "" && phone === "" ? null : { name: name || phone, phone },
    },
  });
  return said("health", "saved");
});

const NOON = "T12:00:00Z";

const sweat = owned("sweat", async ({ form, who, reader }) => {
  const typed = typedIn(form, reader);
  await who.ask.sweatTests.add({
    test: {
      massBeforeKg: typed.mass("before") ?? kilograms(Number.NaN),
      massAfterKg: typed.mass("after") ?? kilograms(Number.NaN),
      drankMl: typed.volume("drank") ?? milliliters(0),
      urineMl: typed.volume("urine") ?? milliliters(0),
      durationS: typed.duration("time") ?? (Number.NaN as never),
      testedAt: `${typed.text("day")}${NOON}`,
    },
  });
  return said("sweat", "saved");
});

const invite = owned("sharing", async ({ form, who, reader }) => {
  const scopes = form.getAll("scope") as never[];
  if (scopes.length === 0) {
    throw new Refused({
      what: reader.say("Nothing is ticked."),
      why: reader.say("A coach would see nothing."),
      fix: reader.say("Tick at least one thing."),
    });
  }
  const { code } = await who.ask.coachLinks.invite({
    scopes,
    endsAt: `${form.get("endsOn")}T23:59:59Z`,
  });
  return { said: { part: "sharing", secret: code } };
});

const revoke = owned("sharing", async ({ form, who }) => {
  await who.ask.coachLinks.revoke({ coachLinkId: String(form.get("coachLinkId")) });
  return said("sharing", "ended");
});

const accept = owned("sharing", async ({ form, who }) => {
  await who.ask.coachLinks.accept({ code: String(form.get("code")) });
  return said("sharing", "accepted");
});

const makeToken = owned("tokens", async ({ form, sent }) => {
  const { body: made } = await askAccounts(sent, "/api-key/create", { name: form.get("name") });
  const { key } = (made ?? {}) as { key?: string };
  return key === undefined ? failed("tokens") : { said: { part: "tokens", secret: key } };
});

const endToken = owned("tokens", async ({ form, sent }) => {
  const { status } = await askAccounts(sent, "/api-key/delete", { keyId: form.get("id") });
  return status === 200 ? said("tokens", "ended") : failed("tokens");
});

function failed(part: Said["part"]): Done {
  const problem = {
    what: "That did not work.",
    why: "Nothing was changed.",
    fix: "Load the page again, then try once more.",
  };
  return { said: { part, problem } };
}

const bringBack = owned("data", async ({ form, who }) => {
  const file = form.get("zip");
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  await who.ask.account.import({ zipBase64: bytes.toString("base64") });
  return said("data", "brought");
});

const remove = owned("data", async ({ form, who }) => {
  await who.ask.account.delete({ email: String(form.get("email")) });
  return {
    goTo: "/sign-in?news=deleted",
    cookies: ["limber.session_token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"],
  };
});

/** The last word of each address under `/settings/`, and what it does. */
export const acts: Readonly<Record<string, Act>> = {
  reading,
  body,
  health,
  sweat,
  invite,
  revoke,
  accept,
  "make-token": makeToken,
  "end-token": endToken,
  "bring-back": bringBack,
  delete: remove,
};
