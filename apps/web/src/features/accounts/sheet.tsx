import type { Problem } from "@limber/core/problem";
import type { ReactNode } from "react";

type Sheet = {
  readonly title: string;
  readonly lead?: string;
  readonly problem?: Problem | undefined;
  readonly news?: string | undefined;
  readonly children: ReactNode;
};

/** One question on a page: what it is, what went wrong or well before, and the form. */
export function Sheet({ title, lead, problem, news, children }: Sheet) {
  return (
    <article className="account">
      <h1 className="answer">{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {news ? (
        <p className="said" role="status">
          {news}
        </p>
      ) : null}
      {problem ? (
        <p className="problem" role="alert">
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
      {children}
    </article>
  );
}

type AccountForm = {
  /** What is asked of the server: a word under `/accounts`. */
  readonly act: string;
  readonly keep?: Readonly<Record<string, string | undefined>>;
  /** Asked before it is sent while entries wait on the phone; `{count}` stands for how many. */
  readonly left?: string;
  readonly children: ReactNode;
};

/** A plain form, so that it works before JavaScript does, and without it. */
export function AccountForm({ act, keep = {}, left, children }: AccountForm) {
  return (
    <form action={`/acts/accounts/${act}`} method="post" data-left={left}>
      {Object.entries(keep).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
