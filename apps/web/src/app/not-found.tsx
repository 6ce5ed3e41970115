import { readDisplay } from "../display.ts";
import { sayNodes } from "../ui/say.tsx";
import { Frame } from "./_frame/frame.tsx";

export default async function NotFound() {
  const display = await readDisplay();
  const { say } = display;
  return (
    <Frame here="home" display={display} title={say("Not found")}>
      <h1 className="answer">{say("There is nothing here.")}</h1>
      <p className="lead">
        {sayNodes(
          say,
          "The address may be old. <plan>Plan a run</plan>, or read <why>why the numbers are what they are</why>.",
          {
            plan: (words) => <a href="/plan">{words}</a>,
            why: (words) => <a href="/why">{words}</a>,
          },
        )}
      </p>
    </Frame>
  );
}
