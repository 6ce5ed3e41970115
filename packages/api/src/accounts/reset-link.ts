import { v4 as uuidv4 } from "uuid";
import { type Auth, resetPage } from "./auth.ts";

const WORKS_FOR_MS = 3600 * 1000;

export type ResetLink = { readonly link: string; readonly expiresAt: Date };

/** A link with which one person sets a new password, once. For an operator at the machine, where no mail goes out. */
export async function resetLink(
  auth: Auth,
  { email, url }: { email: string; url: URL },
): Promise<ResetLink | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
  if (!found) return null;
  const token = uuidv4().replaceAll("-", "");
  const expiresAt = new Date(Date.now() + WORKS_FOR_MS);
  await internalAdapter.createVerificationValue({
    value: found.user.id,
    identifier: `reset-password:${token}`,
    expiresAt,
  });
  return { link: resetPage(url, token), expiresAt };
}
