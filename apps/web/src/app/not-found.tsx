import { readDisplay } from "../server/display.ts";
import { sayNodes } from "../ui/say.tsx";

/** It travels with every page, should that not be there after all: so it is no more than its words and two ways on. */
export default async function NotFound() {
  const { say } = await readDisplay();
  return (
    <main className="main">
      <h1 className="answer">{say("There is nothing here.")}</h1>
      <p className="lead">
        {sayNodes(
          say,
          "The address may be old. <plan>Plan a run</plan>, or read <why>why the numbers are what they are</why>.",
          {
            plan: (words) => <a href="/plans">{words}</a>,
            why: (words) => <a href="/why">{words}</a>,
          },
        )}
      </p>
      <p className="ways">
        <a className="button ink" href="/today">
          {say("Today")}
        </a>
        <a className="button" href="/now">
          {say("I have a cramp")}
        </a>
      </p>
    </main>
  );
}
