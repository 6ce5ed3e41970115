import { keys } from "./keys.ts";
import { forgetText, keepText, readText } from "./storage.ts";

export type Contact = { readonly name: string; readonly phone: string };

/** Whom the runner wants called, for where there is no network. It goes with its owner. */
export function rememberContact(contact: Contact | null): void {
  if (contact === null) forgetText(keys.contact);
  else keepText(keys.contact, JSON.stringify({ name: contact.name, phone: contact.phone }));
}

/** Null where nobody is kept, or what is kept cannot be read. */
export function lastContact(): Contact | null {
  try {
    const { name, phone } = JSON.parse(readText(keys.contact) ?? "{}");
    return typeof name === "string" && typeof phone === "string" ? { name, phone } : null;
  } catch {
    return null;
  }
}

/** What a phone dials of a number as somebody typed it; empty where nothing of it can be dialled. */
export function dialled(phone: string): string {
  return phone.replaceAll(/[^\d+*#]/g, "");
}
