import type { Problem } from "@limber/core/problem";
import type { ReactNode } from "react";
import type { SettingsPart, SettingsSaid } from "./said-cookie.ts";

type Section = {
  readonly part: SettingsPart;
  readonly title: string;
  readonly lead?: string;
  readonly said: SettingsSaid | null;
  /** The sentence for each news this part can tell. */
  readonly news?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
};

/** One part of the settings: what it is for, what came of the last change, and its forms. */
export function Section({ part, title, lead, said, news = {}, children }: Section) {
  const mine = said?.part === part ? said : null;
  const told = mine?.news === undefined ? undefined : news[mine.news];
  return (
    <section className="section settings-part" id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`}>{title}</h2>
      {lead ? <p className="note">{lead}</p> : null}
      {told ? (
        <p className="said" role="status">
          {told}
        </p>
      ) : null}
      {mine?.problem && mine.problem.field === undefined ? (
        <p className="problem" role="alert">
          <b>{mine.problem.what}</b> {mine.problem.why} {mine.problem.fix}
        </p>
      ) : null}
      {children}
    </section>
  );
}

/** What was typed last, where it was refused; else what is kept. */
export function fieldOf(said: SettingsSaid | null, part: SettingsPart) {
  const mine = said?.part === part ? said : null;
  return (name: string, kept: string): { defaultValue: string; problem: Problem | undefined } => ({
    defaultValue: mine?.typed?.[name] ?? kept,
    problem: mine?.problem?.field === name ? mine.problem : undefined,
  });
}

type PartForm = {
  readonly act: string;
  /** What is asked first, while entries wait on the phone. */
  readonly left?: string;
  readonly children: ReactNode;
};

export function Form({ act, left, children }: PartForm) {
  return (
    <form action={`/acts/settings/${act}`} method="post" className="settings-form" data-left={left}>
      {children}
    </form>
  );
}
