// People at a server on this machine, and what they are answered. Bounded in time and in number.
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** As a browser gives up, or a person does. */
const PATIENCE_MS = 30_000;

/** So many people on a connection each, who ask again when they are answered. A refused one waits a moment, as a browser's reader would. */
export async function crowd({ origin, forMs, people, path, cookies, send, isOneAddress }) {
  const ends = performance.now() + forMs;
  const answers = [];
  const person = async (number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = {
      cookie: cookies[number % cookies.length],
      "x-forwarded-for": isOneAddress ? "10.78.0.1" : `10.78.${number >> 8}.${number & 255}`,
      ...(send && { "content-type": "application/json", origin }),
    };
    while (performance.now() < ends) {
      const answer = await ask(`${origin}${path}`, { agent, headers, body: send?.() });
      answers.push(answer);
      if (answer.status !== 200) await wait(200);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  return told(answers, forMs);
}

function told(answers, forMs) {
  const served = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status !== 200);
  return {
    "served/s": Math.round((served.length / forMs) * 10_000) / 10,
    ...percentiles("served", served),
    ...percentiles("refused", refused),
    statuses: countsOf(answers.map(({ status }) => status)),
    "without words": refused.filter(({ hasWords }) => !hasWords).length,
  };
}

function percentiles(name, answers) {
  const times = answers.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const at = (share) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return { [`${name} p50 ms`]: at(0.5), [`${name} p99 ms`]: at(0.99) };
}

export function countsOf(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word}: ${count}`).join(", ");
}

const ignore = () => undefined;

/** One question and its answer: the status, or why there was none. */
export function ask(url, { agent, headers, body }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status, more = {}) =>
      resolve({ status, tookMs: performance.now() - began, ...more });
    const asked = request(url, { agent, headers, method: body ? "POST" : "GET" }, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("error", () => end("cut"));
      answer.on("end", () => {
        const hasWords = pieces.length > 0 && answer.headers["retry-after"] !== undefined;
        end(answer.statusCode, { hasWords, text: Buffer.concat(pieces).toString() });
      });
    });
    // A server that has refused a body may close while the rest of it is written.
    asked.on("socket", (socket) => {
      if (!socket.listenerCount("error", ignore)) socket.on("error", ignore);
    });
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error("nobody answered")));
    asked.on("error", (problem) =>
      end(problem.message === "nobody answered" ? "none" : problem.code),
    );
    asked.end(body);
  });
}

/** Connections that send a header a second and never the last one. Says how many the server let go. */
export async function slowSenders({ origin, forMs, count }) {
  const { hostname, port } = new URL(origin);
  let letGo = 0;
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined).on("close", () => (letGo += 1));
    socket.write("POST /acts/plans/keep HTTP/1.1\r\nhost: localhost\r\n");
    return socket;
  });
  const ends = performance.now() + forMs;
  while (performance.now() < ends) {
    for (const socket of sockets) if (socket.writable) socket.write(`x-${letGo}: slow\r\n`);
    await wait(1000);
  }
  const closedByServer = letGo;
  for (const socket of sockets) socket.destroy();
  return `${closedByServer} of ${count} let go`;
}

const HEAVY_BYTES = 40 * 1024 * 1024;

/** Bodies beyond every limit, to a form and to the API. */
export async function heavySenders({ origin, forMs, count }) {
  const ends = performance.now() + forMs;
  const body = Buffer.alloc(HEAVY_BYTES, "a");
  const paths = ["/acts/plans/keep", "/api/trpc/account.import", "/plans"];
  const statuses = [];
  const sender = async (number) => {
    while (performance.now() < ends) {
      const headers = {
        "content-type": "application/json",
        "x-forwarded-for": `10.79.0.${number}`,
      };
      const url = `${origin}${paths[number % paths.length]}`;
      statuses.push((await ask(url, { headers, body })).status);
      await wait(200);
    }
  };
  await Promise.all(Array.from({ length: count }, (_, number) => sender(number)));
  return countsOf(statuses);
}
