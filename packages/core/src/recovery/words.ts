import type { AfterRun } from "../hydration/model.ts";
import type { Reader } from "../reader.ts";
import { flagText } from "../referral/flags-in-words.ts";
import type { RecoveryKind } from "./model.ts";

/** A recovery step, with how sure we are in the same breath. With a limit on fluid or salt no salted food is named. */
export function recoveryInWords(
  kind: RecoveryKind,
  reader: Reader,
  { food = "salted" }: Pick<AfterRun, "food">,
): string {
  const { say } = reader;
  switch (kind) {
    case "cool-down":
      return say("Walk for five minutes.");
    case "static-stretch":
      return say("Stretch calves, hamstrings, quads and feet, 30 s a side. Stop at a sharp pain.");
    case "rehydrate":
      return food === "salted"
        ? say("Drink water or a sports drink as thirst says, with salted food.")
        : say(
            "Drink water only as thirst says, with your usual food, within any limit on fluid or salt that you were given.",
          );
    case "urine-check":
      return `${say("Look at your urine. Light lemonade: fine. Dark yellow: keep drinking as thirst says, within any limit on fluid that you were given.")} ${flagText("darkUrine", reader)}`;
    case "foam-roller":
      return say(
        "Foam roller, 60 s twice for calf, hamstring and quad. It may ease tightness. Off bone, varicose veins and bruises.",
      );
    case "massage":
      return `${say("Massage tomorrow, 10 to 20 min, if you are sore. It may ease soreness.")} ${flagText("oneCalfSwollen", reader)}`;
    case "compression":
      return `${say("Compression socks for some hours, 15 to 20 mmHg. They are said to press blood back to the heart, and may reduce how sore you feel. Not with artery disease, numb feet or wounds.")} ${flagText("oneCalfSwollen", reader)}`;
    case "strength":
      return say(
        "Heel raises and drops, 3 x 15, two or three times a week; when that is easy, some weight in a backpack. An inference, not a proof.",
      );
    case "sleep":
      return say("Sleep 7 to 9 hours.");
  }
}
