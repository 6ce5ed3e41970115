"use client";

import { emergencyNumberFor, type Whereabouts } from "@limber/core/referral/emergency-numbers";
import { useEffect, useState } from "react";
import { PhoneIcon } from "../../ui/icons.tsx";

type CallButton = {
  readonly whereabouts: Whereabouts;
  /** "Call {number}", with the name left standing. */
  readonly label: string;
};

/** Calls for help. The phone knows best where it is: its time zone stands above what the page was made with. */
export function CallButton({ whereabouts, label }: CallButton) {
  const [number, setNumber] = useState(emergencyNumberFor(whereabouts));
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    setNumber(emergencyNumberFor({ ...whereabouts, timeZone }));
  }, [whereabouts]);
  return (
    <a className="thumb bad" href={`tel:${number}`}>
      <PhoneIcon />
      {label.replace("{number}", number)}
    </a>
  );
}
