/** More than any recording: a week at one point a second. */
export const MOST_POINTS = 700_000;
/** More than any recording as XML. */
export const MOST_MB = 256;
/** Deeper than any activity. */
export const DEEPEST = 48;
/** Deeper than the extensions of any point. */
export const DEEPEST_IN_POINT = 8;

/** More than this in one session or lap is damage: thirty days, and a quarter of the way around the Earth. */
export const LONGEST_S = 2_592_000;
export const FARTHEST_M = 10_000_000;

/** No sport on a watch moves faster, and no receiver is off by more for long. */
export const FASTEST_M_PER_S = 70;
/** A shorter step is the noise of a receiver among trees and houses, or the longest that a person makes between two counts. */
export const NOTABLE_M = 1000;

/** A count that goes back by more was set, or is damaged: a receiver in doubt takes back less. */
export const NOTABLE_FALL_M = 50;
/** Two ways that differ by less are equally long: it is the noise of a receiver. */
export const NO_SHORTER_M = 1;

/** What a sensor shows on Earth, in an aeroplane and in a car in the sun. */
export const LOWEST_M = -1000;
export const HIGHEST_M = 12_000;
export const COLDEST_C = -90;
export const HOTTEST_C = 90;
export const FASTEST_HEART_BPM = 300;

/**
 * Tracks further apart than two hours were two outings: who rests in a run goes on sooner, and who runs twice
 * a day waits longer. A recorder that pauses begins a segment of the same track, and that is no second run.
 */
export const OUTINGS_APART_MS = 7_200_000;
/** No rest in a run is longer than six hours: what a recorder wrote behind it is another run, whatever it is called. */
export const LONGEST_REST_MS = 21_600_000;
/** So many points in a row have a clock of their own, and are an outing; fewer are strays. */
export const STRETCH = 10;
/** A clock that goes on by more than a day between two points was set. */
export const CLOCK_SET_MS = 86_400_000;
/** An export tells of the same run within so much of its distance and time. */
export const TOLD_WITHIN_M = 1;
export const TOLD_WITHIN_S = 1;

/** The mean radius of the Earth in WGS 84. */
export const EARTH_RADIUS_M = 6_371_008.8;
