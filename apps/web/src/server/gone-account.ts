/** Whose account was just deleted from this browser: the page that follows clears the phone of it. No script and no address can say so in its place. */
export const goneAccount = "limber.gone";
const KEPT_FOR_S = 60;

export function goneCookie(runnerId: string): string {
  return `${goneAccount}=${runnerId}; Path=/sign-in; Max-Age=${KEPT_FOR_S}; HttpOnly; SameSite=Strict`;
}
