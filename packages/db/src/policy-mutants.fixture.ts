export type PolicyRow = {
  readonly tablename: string;
  readonly policyname: string;
  readonly qual: string | null;
  readonly with_check: string | null;
};
type Mutant = { readonly policy: PolicyRow; readonly says: string; readonly planted: string };

/** Parts of a policy, and what stands there when each is forgotten. As PostgreSQL prints them. */
const actor = String.raw`\(NULLIF\(current_setting\('limber\.actor_id'::text, true\), ''::text\)\)::uuid`;
const forgotten: readonly (readonly [says: string, part: RegExp, instead: string])[] = [
  ["forgets that consent is revoked", /\(coach_links\.revoked_at IS NULL\)/, "true"],
  ["forgets that consent ends", /\(coach_links\.ends_at > now\(\)\)/, "true"],
  ["forgets which coach", new RegExp(String.raw`\(coach_links\.coach_id = ${actor}\)`), "true"],
  ["forgets whose consent", /\(coach_links\.runner_id = \w+\.runner_id\)/, "true"],
  ["forgets the scope", /\('[\w-]+'::text = ANY \(coach_links\.scopes\)\)/, "true"],
  ["takes another scope: plans", /'(?!plans)[\w-]+'::text = ANY/, "'plans'::text = ANY"],
  ["takes another scope: runs", /'(?!runs)[\w-]+'::text = ANY/, "'runs'::text = ANY"],
  ["forgets the reader", new RegExp(String.raw`\(reader_id = ${actor}\)`), "true"],
  ["forgets the name", /\(reader_name = limber_own_name\(\)\)/, "true"],
  ["forgets which club", /\(clubs\.club_id = \w+\.club_id\)/, "true"],
  ["forgets whose club", new RegExp(String.raw`\(clubs\.coach_id = ${actor}\)`), "true"],
  ["forgets whose run", /\(runs\.runner_id = \w+\.runner_id\)/, "true"],
  ["forgets whose account", /\(users\.id = runners\.runner_id\)/, "true"],
];

/** The inner question goes through a policy of its own, which holds where the outer one forgets: both have to. */
const twiceHeld = new Set(["forgets which coach", "forgets whose club"]);
const inner =
  "alter policy coach_links_coach on coach_links using (true); alter policy clubs_coach on clubs using (true)";

export function mutantsOf(policy: PolicyRow): Mutant[] {
  const on = `policy "${policy.policyname}" on "${policy.tablename}"`;
  const mutants: Mutant[] = [{ policy, says: "is dropped", planted: `drop ${on}` }];
  for (const [part, text] of [
    ["using", policy.qual],
    ["with check", policy.with_check],
  ] as const) {
    if (text === null) continue;
    mutants.push({ policy, says: `${part} true`, planted: `alter ${on} ${part} (true)` });
    for (const [says, pattern, instead] of forgotten) {
      const changed: string = text.replace(pattern, instead);
      if (changed === text) continue;
      const first = `alter ${on} ${part} (${changed})`;
      const planted = twiceHeld.has(says) ? `${first}; ${inner}` : first;
      mutants.push({ policy, says: `${part}: ${says}`, planted });
    }
  }
  return mutants;
}
