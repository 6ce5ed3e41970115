"use client";

import { useEffect, useState } from "react";
import { type Contact, dialled, lastContact } from "../../phone/contact.ts";
import { PhoneIcon } from "../../ui/icons.tsx";

/** Calls whom the runner named. It stands on this phone alone, so that the page that is kept for everybody has nobody's number. */
export function CallContact({
  label,
}: {
  /** "Call {name}", with the name left standing. */ readonly label: string;
}) {
  const [contact, setContact] = useState<Contact | null>(null);
  useEffect(() => setContact(lastContact()), []);
  if (contact === null || dialled(contact.phone) === "") return null;
  return (
    <a className="thumb contact" href={`tel:${dialled(contact.phone)}`}>
      <PhoneIcon />
      {label.replace("{name}", () => contact.name)}
    </a>
  );
}
