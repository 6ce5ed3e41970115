/**
 * Whom to call where 112 is not the first number, with the time zones of the country: a name that ends in a slash
 * stands for all below it. Of Central America, the Caribbean, Suriname, Ecuador, Bangladesh, Sri Lanka and South Africa
 * most were seen in pages of governments, newspapers or lists kept by volunteers; the others are recalled, and not
 * looked up one by one. Where sources disagree, and everywhere else, 112 is said: a mobile phone hands it to the
 * emergency service of nearly every network. Ecuador has shut its own 112.
 */
const countries = {
  US: [
    "911",
    "America/Adak America/Anchorage America/Atka America/Boise America/Chicago America/Denver America/Detroit America/Fort_Wayne America/Indiana/ America/Indianapolis America/Juneau America/Kentucky/ America/Knox_IN America/Los_Angeles America/Louisville America/Menominee America/Metlakatla America/New_York America/Nome America/North_Dakota/ America/Phoenix America/Shiprock America/Sitka America/Yakutat Pacific/Honolulu US/ Navajo",
  ],
  CA: [
    "911",
    "America/Atikokan America/Blanc-Sablon America/Cambridge_Bay America/Coral_Harbour America/Creston America/Dawson America/Dawson_Creek America/Edmonton America/Fort_Nelson America/Glace_Bay America/Goose_Bay America/Halifax America/Inuvik America/Iqaluit America/Moncton America/Montreal America/Nipigon America/Pangnirtung America/Rainy_River America/Rankin_Inlet America/Regina America/Resolute America/St_Johns America/Swift_Current America/Thunder_Bay America/Toronto America/Vancouver America/Whitehorse America/Winnipeg America/Yellowknife Canada/",
  ],
  MX: [
    "911",
    "America/Bahia_Banderas America/Cancun America/Chihuahua America/Ciudad_Juarez America/Ensenada America/Hermosillo America/Matamoros America/Mazatlan America/Merida America/Mexico_City America/Monterrey America/Ojinaga America/Santa_Isabel America/Tijuana Mexico/",
  ],
  PH: ["911", "Asia/Manila"],
  PR: ["911", "America/Puerto_Rico"],
  VI: ["911", "America/St_Thomas America/Virgin"],
  GU: ["911", "Pacific/Guam"],
  AS: ["911", "Pacific/Pago_Pago Pacific/Samoa"],
  AW: ["911", "America/Aruba"],
  BM: ["911", "Atlantic/Bermuda"],
  BS: ["911", "America/Nassau"],
  BZ: ["911", "America/Belize"],
  CR: ["911", "America/Costa_Rica"],
  DO: ["911", "America/Santo_Domingo"],
  HN: ["911", "America/Tegucigalpa"],
  KY: ["911", "America/Cayman"],
  PA: ["911", "America/Panama"],
  EC: ["911", "America/Guayaquil Pacific/Galapagos"],
  CU: ["104", "America/Havana Cuba"],
  CW: ["912", "America/Curacao"],
  GT: ["122", "America/Guatemala"],
  JM: ["110", "America/Jamaica Jamaica"],
  NI: ["128", "America/Managua"],
  SR: ["115", "America/Paramaribo"],
  SV: ["132", "America/El_Salvador"],
  AR: [
    "911",
    "America/Argentina/ America/Buenos_Aires America/Catamarca America/Cordoba America/Jujuy America/Mendoza America/Rosario",
  ],
  UY: ["911", "America/Montevideo"],
  CO: ["123", "America/Bogota"],
  CL: ["131", "America/Coyhaique America/Punta_Arenas America/Santiago Pacific/Easter Chile/"],
  BR: [
    "192",
    "America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba America/Eirunepe America/Fortaleza America/Maceio America/Manaus America/Noronha America/Porto_Acre America/Porto_Velho America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo Brazil/",
  ],
  PE: ["106", "America/Lima"],
  GB: ["999", "Europe/London Europe/Belfast GB GB-Eire"],
  IE: ["999", "Europe/Dublin Eire"],
  HK: ["999", "Asia/Hong_Kong Hongkong"],
  MY: ["999", "Asia/Kuala_Lumpur Asia/Kuching"],
  SG: ["995", "Asia/Singapore Singapore"],
  BD: ["999", "Asia/Dacca Asia/Dhaka"],
  KE: ["999", "Africa/Nairobi"],
  ZA: ["10177", "Africa/Johannesburg"],
  AU: ["000", "Australia/ Antarctica/Macquarie"],
  NZ: ["111", "Pacific/Auckland Pacific/Chatham NZ NZ-CHAT"],
  JP: ["119", "Asia/Tokyo Japan"],
  KR: ["119", "Asia/Seoul ROK"],
  TW: ["119", "Asia/Taipei ROC"],
  CN: [
    "120",
    "Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Kashgar Asia/Shanghai Asia/Urumqi PRC",
  ],
  TH: ["1669", "Asia/Bangkok"],
  VN: ["115", "Asia/Ho_Chi_Minh Asia/Saigon"],
  LK: ["1990", "Asia/Colombo"],
  IL: ["101", "Asia/Jerusalem Asia/Tel_Aviv Israel"],
  EG: ["123", "Africa/Cairo Egypt"],
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
  const country = countryOf(timeZone ?? "");
  if (country !== undefined || namesAPlace(timeZone ?? "")) return numberIn(country);
  return numberIn(emergencyCountries.find((country) => country === region));
}

function numberIn(country: EmergencyCountry | undefined): string {
  return country === undefined ? everywhere : countries[country][0];
}

/** A zone is named after a place in it, but for those of the sea and of the clock; some have an older name without. */
function namesAPlace(timeZone: string): boolean {
  return /^(?!Etc\/)[A-Z]\w+\/|^(Iceland|Iran|Kwajalein|Libya|Poland|Portugal|Turkey|W-SU)$/i.test(
    timeZone,
  );
}

function countryOf(timeZone: string): EmergencyCountry | undefined {
  return emergencyCountries.find((country) =>
    countries[country][1]
      .split(" ")
      .some((zone) => (zone.endsWith("/") ? timeZone.startsWith(zone) : timeZone === zone)),
  );
}
