import type { Reader } from "@limber/core/reader";

/** What an entry is, by where it is sent. */
export function kindsInWords({ say }: Reader): Readonly<Record<string, string>> {
  return {
    "runs/log": say("A run"),
    "runs/edit": say("A run"),
    "runs/cramp": say("A cramp"),
    "runs/edit-cramp": say("A change to a cramp"),
    "runs/remove-cramp": say("Removal of a cramp"),
    "runs/remove": say("Removal of a run"),
    "runs/bring-back": say("A run brought back"),
    "runs/skip": say("A run that was not run"),
    "runs/unskip": say("A run planned again"),
    "runs/swap": say("The other version of a run"),
    "runs/take-records": say("What a file says of a run"),
    "plans/keep": say("A plan"),
    "plans/check-in": say("A check-in"),
    "plans/tick": say("Steps done"),
    "race/tables": say("Water tables"),
    "plans/remove": say("Removal of a plan"),
    "plans/bring-back": say("A plan brought back"),
  };
}
