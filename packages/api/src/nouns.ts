import type { Say } from "@limber/core/language";
import type { Scope } from "@limber/db/policies";

/** What can be asked for by its id. */
export type Noun =
  | "plan"
  | "run"
  | "cramp"
  | "runner"
  | "invitation"
  | "coach link"
  | "club"
  | "group"
  | "member"
  | "rule"
  | "import"
  | "sweat test"
  | "session"
  | "passkey"
  | "token";

/** What carries a revision, so that nobody writes over somebody else. */
export type RevisedNoun = "run" | "profile" | "health notes";

/** Each in a sentence of its own: a noun put into a sentence would need its gender. */
export function missingInWords(noun: Noun | RevisedNoun, say: Say): string {
  switch (noun) {
    case "plan":
      return say("There is no such plan.");
    case "run":
      return say("There is no such run.");
    case "cramp":
      return say("There is no such cramp.");
    case "runner":
      return say("There is no such runner.");
    case "profile":
      return say("There is no such profile.");
    case "health notes":
      return say("There are no such health notes.");
    case "invitation":
      return say("There is no such invitation.");
    case "coach link":
      return say("There is no such coach link.");
    case "club":
      return say("There is no such club.");
    case "group":
      return say("There is no such group.");
    case "member":
      return say("There is no such member.");
    case "rule":
      return say("There is no such rule.");
    case "import":
      return say("There is no such import.");
    case "sweat test":
      return say("There is no such weigh-in.");
    case "session":
      return say("Nobody is signed in there.");
    case "passkey":
      return say("There is no such passkey.");
    case "token":
      return say("There is no such token.");
  }
}

export function changedInWords(noun: RevisedNoun, say: Say): string {
  switch (noun) {
    case "run":
      return say("This run has changed since you read it.");
    case "profile":
      return say("This profile has changed since you read it.");
    case "health notes":
      return say("These health notes have changed since you read them.");
  }
}

/** What it takes to see something of a runner. */
export function agreementInWords(scope: Scope | "anything", say: Say): string {
  switch (scope) {
    case "plans":
      return say("It takes the runner's agreement to share plans, and it has to be in force.");
    case "runs":
      return say("It takes the runner's agreement to share runs, and it has to be in force.");
    case "cramps":
      return say("It takes the runner's agreement to share cramps, and it has to be in force.");
    case "health-notes":
      return say(
        "It takes the runner's agreement to share health notes, and it has to be in force.",
      );
    case "anything":
      return say("It takes the runner's agreement to share anything, and it has to be in force.");
  }
}
