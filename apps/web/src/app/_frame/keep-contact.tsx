"use client";

import { useEffect } from "react";
import { type Contact, rememberContact } from "../../phone/contact.ts";

/** Whom to call, kept on the phone by a page that knows: the page of signs has it without a network. */
export function KeepContact({ contact }: { contact: Contact | null }) {
  useEffect(() => rememberContact(contact), [contact]);
  return null;
}
