import type { GenericEndpointContext } from "@better-auth/core";
import { sayInEnglish } from "@limber/core/language";
import { inOneText } from "@limber/core/problem";
import { APIError, dispatchAuthEndpoint, getSession } from "better-auth/api";
import { codeOfFault, faultInWords } from "./password-fault.ts";
import { faultOf, type PasswordOwner } from "./password-judge.ts";

/**
 * Stands before everything that the accounts do, asked over HTTP or by an operator: a new password is judged,
 * whichever way it comes in.
 */
export async function mindNewPassword(ctx: GenericEndpointContext): Promise<void> {
  const password = newPasswordIn(ctx);
  if (password === undefined) return;
  const fault = await faultOf(password, await ownerOf(ctx));
  if (fault === undefined) return;
  const message = inOneText(faultInWords(fault, sayInEnglish));
  throw new APIError("BAD_REQUEST", { code: codeOfFault(fault), message });
}

/** A password that is only shown, to sign in or to prove oneself, has been judged before. */
function newPasswordIn({ path, body }: GenericEndpointContext): string | undefined {
  const typed = path.startsWith("/sign-up/") ? body?.password : body?.newPassword;
  return typeof typed === "string" ? typed : undefined;
}

async function ownerOf(ctx: GenericEndpointContext): Promise<PasswordOwner> {
  const told = ctx.path.startsWith("/sign-up/") ? ctx.body : await keptOwner(ctx);
  return { name: textOf(told?.name), email: textOf(told?.email) };
}

const textOf = (told: unknown): string => (typeof told === "string" ? told : "");

/** Whoever holds the link, or has signed in; none where the accounts will not let them in either. */
async function keptOwner({ context, headers, path, body, query }: GenericEndpointContext) {
  const { internalAdapter } = context;
  if (path === "/reset-password") {
    const token = textOf(body?.token) || textOf(query?.token);
    const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`);
    return kept === null ? null : internalAdapter.findUserById(kept.value);
  }
  if (headers === undefined) return null;
  // Through what stands before it too: a terminal brings a token in place of a cookie.
  const found = await dispatchAuthEndpoint(getSession(), { context, headers, method: "GET" });
  return (found as { readonly user: PasswordOwner } | null)?.user;
}
