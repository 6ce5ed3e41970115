import { once } from "node:events";
import { connect } from "node:net";
import type { Environment } from "@limber/db/client";
import { advice, type Finding, ill, well } from "./finding.ts";

const PATIENCE_MS = 5000;
/** As the library that sends takes them. */
const PORTS = { "smtp:": 587, "smtps:": 465 } as const;

/** Whether somebody listens where mails are handed over. Nobody signs in there, and nothing is sent. */
export async function mailFinding({ LIMBER_SMTP_URL }: Environment): Promise<Finding> {
  const about = "Mail";
  if (!LIMBER_SMTP_URL)
    return advice(about, {
      what: "No mail is sent.",
      why: "Whoever forgets a password has to ask you.",
      fix: "Set LIMBER_SMTP_URL, or use: limber account reset-link",
    });
  const { hostname, port, protocol } = new URL(LIMBER_SMTP_URL);
  const at = { host: hostname, port: Number(port) || PORTS[protocol as keyof typeof PORTS] };
  const socket = connect(at);
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(PATIENCE_MS) });
    return well(about, `${at.host}, port ${at.port}`);
  } catch (problem) {
    const { code = "no answer in time" } = problem as NodeJS.ErrnoException;
    return ill(about, {
      what: `The mail server ${at.host} does not answer on port ${at.port}.`,
      why: `The system says ${code === "ABORT_ERR" ? "nothing in time" : code}.`,
      fix: "Check LIMBER_SMTP_URL, and that this machine may reach it.",
    });
  } finally {
    socket.destroy();
  }
}
