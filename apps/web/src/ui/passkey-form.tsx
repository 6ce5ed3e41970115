"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { settledIf, useAble } from "./able.ts";

type Ceremony = "make" | "use";

type PasskeyForm = {
  readonly ceremony: Ceremony;
  /** What is asked of the server: a noun and a word under `/acts`. */
  readonly act: string;
  /** The name that passkeys of this house are bound to. */
  readonly host: string | null;
  /** Said when the device gives none: it was put away, or it took too long. */
  readonly failed: string;
  /** What stands here where the browser can do none of it. */
  readonly instead?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form that a passkey fills in: the device is asked when it is sent, and its answer goes along. */
export function PasskeyForm(form: PasskeyForm) {
  const { ceremony, act, host, failed, instead = null, className = "", children } = form;
  const isAble = useAble(() => mayAsk(host));
  const [stage, setStage] = useState<"still" | "asking" | "failed">("still");
  if (isAble === false || host === null) return instead;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (stage === "asking") return;
    const sent = event.currentTarget;
    setStage("asking");
    const said = await saidBy[ceremony]().catch(() => null);
    setStage(said === null ? "failed" : "still");
    const field = sent.elements.namedItem("response");
    if (said === null || !(field instanceof HTMLInputElement)) return;
    field.value = JSON.stringify(said);
    sent.submit();
  };
  return (
    <>
      {isAble === undefined ? <noscript>{instead}</noscript> : null}
      <form
        action={`/acts/${act}`}
        method="post"
        className={settledIf(isAble, className)}
        onSubmit={send}
      >
        <input type="hidden" name="response" />
        {children}
        {stage === "failed" ? (
          <p className="problem" role="alert">
            {failed}
          </p>
        ) : null}
      </form>
    </>
  );
}

function mayAsk(host: string | null): boolean {
  if (host === null || !("PublicKeyCredential" in window)) return false;
  if (!("parseRequestOptionsFromJSON" in PublicKeyCredential)) return false;
  return `.${location.hostname}`.endsWith(`.${host}`);
}

const saidBy: Readonly<Record<Ceremony, () => Promise<unknown>>> = {
  make: async () => {
    const asked = await optionsAt("generate-register-options");
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
    return asJson(await navigator.credentials.create({ publicKey }));
  },
  use: async () => {
    const asked = await optionsAt("generate-authenticate-options");
    // The device has to know its owner: a passkey stands for a password and a code.
    const options = { ...asked, userVerification: "required" };
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return asJson(await navigator.credentials.get({ publicKey }));
  },
};

async function optionsAt(path: string) {
  const response = await fetch(`/api/auth/passkey/${path}`);
  if (!response.ok) throw new Error("No passkey may be asked for.");
  return response.json();
}

function asJson(credential: Credential | null): unknown {
  return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
}
