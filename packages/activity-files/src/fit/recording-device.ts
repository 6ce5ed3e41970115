import { getFitGarminProductDisplayName } from "fit-file-parser";
import { nameIn } from "../xml/values.ts";
import { type Message, type Messages, textIn } from "./messages.ts";

/** The watch or app that wrote the file, as people call it. */
export function deviceOf({ devices, fileIds }: Messages): string | undefined {
  const creator = devices.find(
    ({ device_index }) => device_index === "creator" || device_index === 0,
  );
  return nameOf(creator) ?? nameOf(fileIds[0]);
}

function nameOf(message: Message | undefined): string | undefined {
  if (message === undefined) return undefined;
  const named = nameIn(textIn(message.product_name) ?? "");
  const maker = textIn(message.manufacturer);
  const product = message.garmin_product ?? message.product;
  if (maker === "garmin" && (typeof product === "number" || typeof product === "string")) {
    return getFitGarminProductDisplayName(product) ?? named ?? "Garmin";
  }
  return named ?? (maker === undefined ? undefined : withCapital(maker.replaceAll("_", " ")));
}

function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
