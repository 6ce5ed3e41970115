"use client";

import { useEffect } from "react";
import { events } from "../../phone/events.ts";
import { forgetEntriesOf } from "../../phone/forget-entries.ts";
import { forgetOwner } from "../../phone/forget-owner.ts";

/** What this phone keeps of an account that was just deleted goes with it, entries that wait too: no house takes them. */
export function ForgetGone({ owner }: { readonly owner: string }) {
  useEffect(() => {
    forgetOwner();
    void forgetEntriesOf(owner).then(() => window.dispatchEvent(new Event(events.waiting)));
  }, [owner]);
  return null;
}
