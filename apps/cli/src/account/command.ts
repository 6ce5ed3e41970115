import type { Answer, Argument, Context, Given, Noun } from "../grammar.ts";
import { toldHere } from "../here.ts";
import { exitCodes, refuse } from "../refusal.ts";
import { textOf } from "../request.ts";

const email: Argument = { name: "EMAIL", says: "whose account, on this machine" };

export const noun: Noun = {
  name: "account",
  summary:
    "Accounts in the database of this machine, for whoever looks after it. There is none before you make one, and no default password.",
  verbs: [
    {
      name: "create",
      summary: "Make an account. The password is asked for, or read from stdin; never a flag.",
      examples: [
        ["limber account create ada@example.org --name Ada", "asks for the password"],
        ["limber account create ada@example.org --name Ada < password.txt", "in a script"],
      ],
      arguments: [email],
      flags: [{ name: "name", value: "NAME", says: "how Limber addresses them" }],
      answer: create,
    },
    {
      name: "reset-link",
      summary: "A link that sets a new password, once, within the hour. No mail server is needed.",
      examples: [["limber account reset-link ada@example.org", "hand it to Ada"]],
      arguments: [email],
      flags: [],
      answer: resetLink,
    },
    {
      name: "end-code",
      summary:
        "Ask for no code after the password any more: the phone and the spare codes are lost.",
      examples: [["limber account end-code ada@example.org", ""]],
      arguments: [email],
      flags: [],
      answer: endCode,
    },
    {
      name: "export",
      summary: "Everything of one account in a zip: JSON to bring back, CSV to read.",
      examples: [["limber account export ada@example.org -o ada.zip", ""]],
      arguments: [email],
      flags: [],
      answer: takeOut,
    },
    {
      name: "import",
      summary: "Bring an exported zip into an empty account: all of it, or nothing.",
      examples: [["limber account import ada@example.org ada.zip", ""]],
      arguments: [email, { name: "FILE", says: "a zip that Limber exported" }],
      flags: [],
      answer: bringBack,
    },
    {
      name: "delete",
      summary: "Delete an account and everything of it, at once and for good.",
      examples: [["limber account delete ada@example.org --yes", "without asking again"]],
      arguments: [email],
      flags: [{ name: "yes", says: "do not ask again" }],
      answer: remove,
    },
  ],
};

function emailOf(given: Given): string {
  const typed = String(given["EMAIL"]);
  if (/^[^\s@]+@[^\s@]+$/.test(typed)) return typed;
  return refuse({ what: `"${typed}" is not an e-mail address.`, fix: "Use ada@example.org" });
}

async function create(given: Given, context: Context): Promise<Answer> {
  const address = emailOf(given);
  const name = textOf(given, "name") ?? address.replace(/@.*/, "");
  const password = await context.session.readSecret("Password, ten characters or more: ");
  if (password === "") {
    refuse({
      what: "there is no password.",
      why: "It is typed, or the first line of stdin.",
      fix: `limber account create ${address} < password.txt`,
    });
  }
  const account = { name, email: address, password };
  return toldHere(context, (operator, { accountAnswers }) =>
    accountAnswers.create(operator, account),
  );
}

async function resetLink(given: Given, context: Context): Promise<Answer> {
  const address = emailOf(given);
  return toldHere(context, (operator, { accountAnswers }) =>
    accountAnswers.resetLink(operator, address),
  );
}

async function endCode(given: Given, context: Context): Promise<Answer> {
  const address = emailOf(given);
  return toldHere(context, (operator, { accountAnswers }) =>
    accountAnswers.endCode(operator, address),
  );
}

async function takeOut(given: Given, context: Context): Promise<Answer> {
  const address = emailOf(given);
  if (given["output"] === undefined) {
    refuse({
      what: "-o is missing.",
      why: "A zip is for a file, not for a screen.",
      fix: `limber account export ${address} -o FILE.zip`,
    });
  }
  const taking = { address, file: given["output"] };
  return toldHere(context, (operator, { accountAnswers }) =>
    accountAnswers.takeOut(operator, taking),
  );
}

async function bringBack(given: Given, context: Context): Promise<Answer> {
  const address = emailOf(given);
  const zip = bytesOf(String(given["FILE"]), context);
  return toldHere(context, (operator, { accountAnswers }) =>
    accountAnswers.bringBack(operator, { address, zip }),
  );
}

function bytesOf(path: string, { session }: Context): Uint8Array {
  try {
    return session.readBytes(path);
  } catch (problem) {
    const why = (problem as Error).message;
    return refuse(
      { what: `${path} cannot be read.`, why, fix: "Name the zip as it was exported." },
      exitCodes.failed,
    );
  }
}

async function remove(given: Given, context: Context): Promise<Answer> {
  const address = emailOf(given);
  if (!given["yes"]) await confirm(address, context);
  return toldHere(context, (operator, { accountAnswers }) =>
    accountAnswers.remove(operator, address),
  );
}

async function confirm(address: string, { session }: Context): Promise<void> {
  const typed = await session.readLine(`Delete everything of ${address}? Type the address: `);
  if (typed === null)
    refuse({ what: "nobody is there to say yes.", fix: `limber account delete ${address} --yes` });
  if (typed?.trim().toLowerCase() === address.trim().toLowerCase()) return;
  refuse(
    {
      what: "the address differs.",
      why: "Nothing was deleted.",
      fix: "Run it again, or leave it.",
    },
    exitCodes.cancelled,
  );
}
