"use client";

import { useEffect } from "react";
import { keepMorning } from "../../phone/keep-morning.ts";

/** Keeps on the phone what the morning of a run needs, so that nobody has to think of it the night before. */
export function KeepMorning({ addresses }: { addresses: readonly string[] }) {
  useEffect(() => void keepMorning(addresses).catch(() => undefined), [addresses]);
  return null;
}
