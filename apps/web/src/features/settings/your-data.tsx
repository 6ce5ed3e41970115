import type { Say } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { AppCode } from "../../ui/app-code.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import { leavingInWords } from "../../ui/leaving.ts";
import { sayNodes } from "../../ui/say.tsx";
import { linkTo } from "../../ui/text-link.tsx";
import { ItIsMe, type Proof } from "./it-is-me.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type Data = Proof & { readonly reader: Reader; readonly said: SettingsSaid | null };

/** Everything, to take along, to bring, and to delete. */
export function DataSettings({ reader, said, proof }: Data) {
  const { say } = reader;
  return (
    <Section
      part="data"
      title={say("Your data")}
      said={said}
      news={{ brought: say("Everything is back.") }}
    >
      <Form act="export">
        <ItIsMe say={say} said={said} part="data" act="export" proof={proof} />
        <button type="submit" className="button">
          {say("Take everything out")}
        </button>
      </Form>
      <p className="note">
        {say("One zip: JSON to bring back here or to another Limber, CSV to read.")}
      </p>
      <form
        action="/acts/settings/bring-back"
        method="post"
        encType="multipart/form-data"
        className="settings-form"
      >
        <Field name="zip" label={say("Bring a zip back")} hint={say("into an empty account")}>
          <input id="zip" name="zip" type="file" accept=".zip,application/zip" required />
        </Field>
        <button type="submit" className="button">
          {say("Bring it back")}
        </button>
      </form>
      <details className="fold" open={said?.typed?.["email"] !== undefined}>
        <summary>
          {say("Delete the account")} <em>{say("at once, and for good")}</em>
        </summary>
        <p>
          {say(
            "Your runs, cramps, plans, weights, health notes, shares, tokens and the list of who looked all go. Nothing is kept back but what a backup of this Limber held before.",
          )}
        </p>
        {proof.hasPassword ? (
          <DeleteForm say={say} said={said} proof={proof} />
        ) : (
          <p className="note">
            {sayNodes(
              say,
              "Deleting takes a password, and this account has none yet: <set>set one</set> first.",
              { set: linkTo("/reset-password") },
            )}
          </p>
        )}
      </details>
      <form action="/acts/accounts/sign-out" method="post" data-left={leavingInWords(say)}>
        <button type="submit" className="button">
          {say("Sign out")}
        </button>
      </form>
    </Section>
  );
}

function DeleteForm({ say, said, proof }: Omit<Data, "reader"> & { readonly say: Say }) {
  const field = fieldOf(said, "data");
  const ofDelete = fieldOf(said?.act === "delete" ? said : null, "data");
  return (
    <Form
      act="delete"
      left={say(
        "Entries waiting on this phone: {count}. They go with the account. Delete everything now?",
      )}
    >
      <TextField
        name="email"
        label={say("Type your e-mail address to delete everything")}
        type="email"
        required
        {...field("email", "")}
      />
      <TextField
        name="password"
        label={say("And your password")}
        type="password"
        autoComplete="current-password"
        required
        {...ofDelete("password", "")}
      />
      {proof.isAskedForCode && !proof.isProven ? (
        <AppCode say={say} id="delete-code" {...ofDelete("appCode", "")} />
      ) : null}
      <button type="submit" className="button">
        {say("Delete everything")}
      </button>
    </Form>
  );
}
