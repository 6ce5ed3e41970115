import type { Source } from "./source.ts";

const checkedOn = "2026-11-29";
const undated = "An undated page: the year is the one in which we looked.";
const seenElsewhere = "Seen where others print it.";

/** What the public is told about a sign beside a medicine, a pregnancy or a clot. */
export const referralSources = {
  "nhs-pulmonary-embolism-2023": {
    title: "NHS factsheet. Pulmonary embolism, 1 June 2023",
    year: 2023,
    kind: "public guidance",
    checkedOn,
    caveat: seenElsewhere,
  },
  "hey-vte-2024": {
    title:
      "NHS Humber Health Partnership. Venous thromboembolism: information for women about prevention in pregnancy and after it. HEY960-2024",
    year: 2024,
    kind: "public guidance",
    checkedOn,
  },
  "hey-pre-eclampsia-2025": {
    title:
      "NHS Humber Health Partnership. Pregnant? Be aware of this potentially serious condition, 30 April 2025",
    year: 2025,
    kind: "public guidance",
    checkedOn,
  },
  "rotherham-anticoagulation": {
    title: "NHS, The Rotherham. Life with anticoagulation: patient information",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: undated,
  },
  "healthlink-blood-thinners-2022": {
    title: "HealthLink BC. Blood thinners: signs of abnormal bleeding",
    year: 2022,
    kind: "public guidance",
    checkedOn,
  },
  "calf-haematoma-2024": {
    title:
      "Mohamed M, Karar I, Dirar MI. Case report of unique presentation of spontaneous calf hematoma. Int J Surg Case Rep 116:109361",
    year: 2024,
    kind: "case series",
    doi: "10.1016/j.ijscr.2024.109361",
    checkedOn,
    caveat: "One case.",
  },
  "mkuh-low-sugar-2021": {
    title: "NHS, Milton Keynes University Hospital. Hypoglycaemia: how to recognise it",
    year: 2021,
    kind: "public guidance",
    checkedOn,
  },
  "mayo-statins-2025": {
    title: "Mayo Clinic. Rhabdomyolysis from statins: what are the symptoms?",
    year: 2025,
    kind: "public guidance",
    checkedOn,
  },
  "bsuh-palpitations": {
    title:
      "NHS, Brighton and Sussex University Hospitals. Palpitations: advice for patients seen in the emergency department",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: `${undated} ${seenElsewhere}`,
  },
  "fairview-rhabdo": {
    title: "Fairview Health Services. Rhabdomyolysis",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: undated,
  },
  "nidirect-leg-cramps": {
    title: "NI Direct. Leg cramps",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: undated,
  },
} as const satisfies Record<string, Source>;
