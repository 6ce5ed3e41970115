import { readDisplay } from "../display.ts";
import { Frame } from "./_frame/frame.tsx";

export default async function NotFound() {
  return (
    <Frame here="home" display={await readDisplay()} title="Not found">
      <h1 className="answer">There is nothing here.</h1>
      <p className="lead">
        The address may be old. <a href="/plan">Plan a run</a>, or read{" "}
        <a href="/why">why the numbers are what they are</a>.
      </p>
    </Frame>
  );
}
