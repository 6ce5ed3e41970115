import type { FieldProblem } from "../../ui/field.tsx";

/** What an account's form may be told, by the word in its address. */
export const problems = {
  wrong: {
    what: "That e-mail address and password do not go together.",
    why: "",
    fix: "Try again, or set a new password.",
  },
  short: { what: "This password is too short.", why: "", fix: "Use ten characters or more." },
  closed: {
    what: "No account could be made.",
    why: "Whoever runs this Limber may have closed it to new ones.",
    fix: "Check the address, or ask them.",
  },
  wait: { what: "Too many tries.", why: "", fix: "Wait a quarter of an hour, then try again." },
  link: {
    what: "This link no longer works.",
    why: "A link works once, for an hour.",
    fix: "Ask for another.",
  },
  code: {
    what: "No terminal waits for this code.",
    why: "It may have expired.",
    fix: "Read it again in the terminal, or start again there.",
  },
  elsewhere: {
    what: "This Limber does not know the address you opened it with.",
    why: "",
    fix: "Whoever runs it sets LIMBER_URL to that address.",
  },
} as const satisfies Record<string, FieldProblem>;
export type ProblemWord = keyof typeof problems;

export const news = {
  made: "Your account is made, if that address had none. Sign in.",
  changed: "Your new password is set. Sign in with it.",
  asked: "If there is such an account and this Limber sends mail, a link is on its way.",
  out: "You are signed out.",
  approved: "Approved. The terminal is signed in; you can close this page.",
  denied: "Refused. The terminal is not signed in.",
} as const;
export type NewsWord = keyof typeof news;

export function problemOf(word: unknown): FieldProblem | undefined {
  return typeof word === "string" && Object.hasOwn(problems, word)
    ? problems[word as ProblemWord]
    : undefined;
}

export function newsOf(word: unknown): string | undefined {
  return typeof word === "string" && Object.hasOwn(news, word) ? news[word as NewsWord] : undefined;
}
