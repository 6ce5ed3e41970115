import type { Scope } from "@limber/db/policies";
import type { ProblemCode } from "../problems.ts";
import type { Line } from "./line.ts";
import { coachRoles, type Role } from "./world.ts";

export type ExpectedAnswer = {
  readonly is: ProblemCode | "answers";
  readonly leaves: number;
  readonly mayShow: boolean;
};

/** What must come of one call: an answer or a named refusal, how many audit lines, and whether the owner's words may show. */
export function expected({ opens, but, refusal }: Line, role: Role): ExpectedAnswer {
  const owner = role === "the owner";
  const named = but?.[role];
  if (named !== undefined) return { is: named, leaves: 0, mayShow: owner };
  if (opens === "anyone") return { is: "answers", leaves: 0, mayShow: false };
  if (role === "nobody") return { is: "sign-in-needed", leaves: 0, mayShow: false };
  if (owner) return { is: "answers", leaves: 0, mayShow: true };
  if (opens === "own") return { is: "answers", leaves: 0, mayShow: false };
  if (opens === "owner") return { is: refusal ?? "not-found", leaves: 0, mayShow: false };
  const may = hasConsent(role, opens.scope);
  return { is: may ? "answers" : "not-shared", leaves: may ? 1 : 0, mayShow: may };
}

function hasConsent(role: Role, scope: Scope | readonly Scope[]): boolean {
  if (role === "a coach whose consent has ended" || role === "a coach whose consent was revoked")
    return false;
  const given: readonly Scope[] =
    role in coachRoles ? coachRoles[role as keyof typeof coachRoles] : [];
  return [scope].flat().every((each) => given.includes(each));
}
