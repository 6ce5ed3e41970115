import FitParser from "fit-file-parser";
import { SaxesParser } from "saxes";

/** What the parsers cost by themselves: everything is decoded, and nothing is done with it. */
export function parseFit(bytes: Uint8Array): void {
  const buffer = new Uint8Array(bytes).buffer;
  const settings = { force: true, mode: "list", lengthUnit: "m", speedUnit: "m/s" } as const;
  new FitParser({ ...settings, temperatureUnit: "celsius" }).parse(buffer, () => {});
}

export function parseXml(bytes: Uint8Array): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const event of ["opentag", "closetag", "text", "error"] as const) parser.on(event, () => {});
  parser.write(new TextDecoder().decode(bytes)).close();
}
