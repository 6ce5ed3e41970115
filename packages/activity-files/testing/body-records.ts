/** Files of drinks and weights as phones and watches write them. */

/** A drink of a phone's health export. */
export const waterXml = (value: number | string, start: string, more: MadeRecord = {}): string =>
  recordOf("DietaryWater", { value, start, unit: "mL", ...more });

/** A weight of a phone's health export. */
export const massXml = (value: number | string, start: string, more: MadeRecord = {}): string =>
  recordOf("BodyMass", { value, start, unit: "kg", ...more });

type MadeRecord = { readonly unit?: string; readonly app?: string };
type MadeQuantity = MadeRecord & { readonly value: number | string; readonly start: string };

const recordOf = (type: string, { value, start, unit, app = "Invented Bottle" }: MadeQuantity) =>
  ` <Record type="HKQuantityTypeIdentifier${type}" sourceName="${app}" sourceVersion="1" unit="${unit}" creationDate="${start}" startDate="${start}" endDate="${start}" value="${value}"/>\n`;

/** A drink of Garmin's account export, kept as it was made, two hours east of Greenwich. */
export const garminDrink = (ml: number, clock: string) => ({
  userProfilePK: 1,
  calendarDate: clock.slice(0, 10),
  hydrationSource: "GARMIN_GCM",
  valueInML: ml,
  capped: false,
  timestampLocal: `${clock}.0`,
  persistedTimestampGMT: new Date(Date.parse(`${clock}Z`) - 7_200_000).toISOString().slice(0, 21),
});

/** A table of Samsung Health: the line that names it, the headers, and a comma more behind each row. */
export function samsungTable(
  what: "water_intake" | "weight",
  rows: readonly (readonly [start: string, amount: number | string])[],
): string {
  const amount = what === "weight" ? "weight" : "amount";
  return [
    `com.samsung.health.${what},6230001,2`,
    `create_sh_ver,start_time,custom,${amount},time_offset,pkg_name`,
    ...rows.map(([start, value]) => `,${start},,${value},UTC+0200,com.sec.android.app.shealth,`),
    "",
  ].join("\n");
}
