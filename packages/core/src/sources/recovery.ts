import type { Source } from "./source.ts";

const checkedOn = "2026-11-29";

/** What we know about legs between runs: strength, rollers, socks and the way down. */
export const recoverySources = {
  "behm-roller-2020": {
    title:
      "Behm DG et al. Foam rolling prescription: a clinical commentary. J Strength Cond Res 34:3301",
    year: 2020,
    kind: "review",
    doi: "10.1519/JSC.0000000000003765",
    checkedOn,
  },
  "montoye-2021": {
    title:
      "Montoye AHK et al. The effect of compression socks on maximal exercise performance and recovery in insufficiently active adults. Int J Exerc Sci 14:1036",
    year: 2021,
    kind: "trial",
    doi: "10.70252/KLKO5471",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "mota-2020": {
    title:
      "Mota GR et al. Effects of wearing compression stockings on exercise performance and associated indicators: a systematic review. Open Access J Sports Med 11:29",
    year: 2020,
    kind: "systematic review",
    doi: "10.2147/OAJSM.S198809",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "rider-2014": {
    title:
      "Rider BC et al. Effect of compression stockings on physiological responses and running performance in Division III collegiate cross-country runners during a maximal treadmill test. J Strength Cond Res 28:1732",
    year: 2014,
    kind: "trial",
    doi: "10.1519/JSC.0000000000000287",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "mizuno-2017": {
    title:
      "Mizuno S et al. Wearing lower-body compression garment with medium pressure impaired exercise-induced performance decrement during prolonged running. PLoS One 12:e0178620",
    year: 2017,
    kind: "trial",
    doi: "10.1371/journal.pone.0178620",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "alfredson-1998": {
    title:
      "Alfredson H et al. Heavy-load eccentric calf muscle training for the treatment of chronic Achilles tendinosis. Am J Sports Med 26:360",
    year: 1998,
    kind: "case series",
    doi: "10.1177/03635465980260030301",
    checkedOn,
  },
  "tallis-2024": {
    title:
      "Tallis J et al. Repeated bout effect of downhill running on physiological markers of effort and post exercise perception of soreness in trained female distance runners. Sports 12:169",
    year: 2024,
    kind: "trial",
    doi: "10.3390/sports12060169",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "bontemps-2020": {
    title:
      "Bontemps B et al. Downhill running: what are the effects and how can we adapt? A narrative review. Sports Med 50:2083",
    year: 2020,
    kind: "review",
    doi: "10.1007/s40279-020-01355-z",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "cochrane-flights-2021": {
    title:
      "Compression stockings for preventing deep vein thrombosis in airline passengers. Cochrane Database Syst Rev, CD004002",
    year: 2021,
    kind: "systematic review",
    doi: "10.1002/14651858.CD004002.pub4",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
} as const satisfies Record<string, Source>;
