import FitParser from "fit-file-parser";
import { SaxesParser } from "saxes";

/** What the parsers cost by themselves: everything is decoded, and nothing is done with it. */
export function parseFit(bytes: Uint8Array): void {
  const buffer = new Uint8Array(bytes).buffer;
  const settings = { force: true, mode: "list", lengthUnit: "m", speedUnit: "m/s" } as const;
  new FitParser({ ...settings, temperatureUnit: "celsius" }).parse(buffer, () => {});
}

/** With whoever hears of elements and their text, as anyone needs who reads a track. */
export function parseXml(bytes: Uint8Array): void {
  parseXmlWith(["opentag", "closetag", "text", "error"], bytes);
}

/** With nobody who hears of anything: the least that the library can cost. */
export function parseXmlUnheard(bytes: Uint8Array): void {
  parseXmlWith(["error"], bytes);
}

function parseXmlWith(
  events: readonly ("opentag" | "closetag" | "text" | "error")[],
  bytes: Uint8Array,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const event of events) parser.on(event, () => {});
  parser.write(new TextDecoder().decode(bytes)).close();
}
