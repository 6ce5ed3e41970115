import type { Say } from "@limber/core/language";
import { Form } from "./section.tsx";

type Confirm = { readonly say: Say; readonly email: string; readonly code: string };

/** The address that a letter went to becomes the one to sign in with. */
export function ConfirmEmail({ say, email, code }: Confirm) {
  return (
    <article className="account">
      <h1 className="answer">{say("Sign in with {email} from now on?", { email })}</h1>
      <p className="lead">
        {say("The address until now is told. Everything else stays as it is.")}
      </p>
      <Form act="confirm-email">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="code" value={code} />
        <button type="submit" className="button ink">
          {say("Use this address")}
        </button>
      </Form>
    </article>
  );
}
