/**
 * Whom to call where 112 is not the first number, with the time zones of the country: a name that ends in a slash
 * stands for all below it. Recalled, and not looked up one by one. Everywhere else 112 is said: a mobile phone
 * hands it to the emergency service of nearly every network.
 */
const countries = {
  US: [
    "911",
    "America/Adak America/Anchorage America/Boise America/Chicago America/Denver America/Detroit America/Indiana/ America/Indianapolis America/Juneau America/Kentucky/ America/Los_Angeles America/Louisville America/Menominee America/Metlakatla America/New_York America/Nome America/North_Dakota/ America/Phoenix America/Sitka America/Yakutat Pacific/Honolulu US/",
  ],
  CA: [
    "911",
    "America/Atikokan America/Blanc-Sablon America/Cambridge_Bay America/Coral_Harbour America/Creston America/Dawson America/Dawson_Creek America/Edmonton America/Fort_Nelson America/Glace_Bay America/Goose_Bay America/Halifax America/Inuvik America/Iqaluit America/Moncton America/Montreal America/Rankin_Inlet America/Regina America/Resolute America/St_Johns America/Swift_Current America/Thunder_Bay America/Toronto America/Vancouver America/Whitehorse America/Winnipeg America/Yellowknife Canada/",
  ],
  MX: [
    "911",
    "America/Bahia_Banderas America/Cancun America/Chihuahua America/Ciudad_Juarez America/Hermosillo America/Matamoros America/Mazatlan America/Merida America/Mexico_City America/Monterrey America/Ojinaga America/Tijuana Mexico/",
  ],
  PH: ["911", "Asia/Manila"],
  AR: [
    "911",
    "America/Argentina/ America/Buenos_Aires America/Catamarca America/Cordoba America/Jujuy America/Mendoza",
  ],
  UY: ["911", "America/Montevideo"],
  CO: ["123", "America/Bogota"],
  CL: ["131", "America/Coyhaique America/Punta_Arenas America/Santiago Pacific/Easter Chile/"],
  BR: [
    "192",
    "America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba America/Eirunepe America/Fortaleza America/Maceio America/Manaus America/Noronha America/Porto_Velho America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo Brazil/",
  ],
  PE: ["106", "America/Lima"],
  GB: ["999", "Europe/London"],
  IE: ["999", "Europe/Dublin"],
  HK: ["999", "Asia/Hong_Kong"],
  MY: ["999", "Asia/Kuala_Lumpur Asia/Kuching"],
  SG: ["995", "Asia/Singapore"],
  KE: ["999", "Africa/Nairobi"],
  AU: ["000", "Australia/ Antarctica/Macquarie"],
  NZ: ["111", "Pacific/Auckland Pacific/Chatham NZ"],
  JP: ["119", "Asia/Tokyo Japan"],
  KR: ["119", "Asia/Seoul"],
  TW: ["119", "Asia/Taipei"],
  CN: ["120", "Asia/Shanghai Asia/Urumqi"],
  TH: ["1669", "Asia/Bangkok"],
  VN: ["115", "Asia/Ho_Chi_Minh Asia/Saigon"],
  IL: ["101", "Asia/Jerusalem"],
  EG: ["123", "Africa/Cairo"],
  MA: ["15", "Africa/Casablanca"],
} as const satisfies Readonly<Record<string, readonly [number: string, zones: string]>>;

export type EmergencyCountry = keyof typeof countries;

/** The countries with a number of their own, as two letters. */
export const emergencyCountries = Object.keys(countries) as readonly EmergencyCountry[];

const everywhere = "112";

/** What is known of where somebody is, the surest first. */
export type Whereabouts = {
  /** Chosen by the runner: a country of these, another one, or to go by the place. */
  readonly chosen?: EmergencyCountry | "other" | "by-place" | undefined;
  /** As in `Europe/Vienna`. One that names no place, such as `UTC`, tells nothing. */
  readonly timeZone?: string | null | undefined;
  /** Of the language, as two letters: a person from a country is not always in it. */
  readonly region?: string | null | undefined;
};

/** The number to call: of the country that was chosen, else of the time zone, else of the language's region. */
export function emergencyNumberFor({ chosen, timeZone, region }: Whereabouts): string {
  if (chosen === "other") return everywhere;
  if (chosen !== undefined && chosen !== "by-place") return numberIn(chosen);
  if (namesAPlace(timeZone)) return numberIn(countryOf(timeZone));
  return numberIn(emergencyCountries.find((country) => country === region));
}

function numberIn(country: EmergencyCountry | undefined): string {
  return country === undefined ? everywhere : countries[country][0];
}

function namesAPlace(timeZone: string | null | undefined): timeZone is string {
  return /^(?!Etc\/)[A-Z]\w+\/|^(NZ|Japan)$/i.test(timeZone ?? "");
}

function countryOf(timeZone: string): EmergencyCountry | undefined {
  return emergencyCountries.find((country) =>
    countries[country][1]
      .split(" ")
      .some((zone) => (zone.endsWith("/") ? timeZone.startsWith(zone) : timeZone === zone)),
  );
}
