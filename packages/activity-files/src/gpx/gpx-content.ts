import type { TrackPoint } from "@limber/core/activity";
import { MOST_POINTS } from "../bounds.ts";
import type { ElementReader } from "../xml/elements.ts";
import { PlainPoints } from "../xml/plain-point.ts";
import {
  isMeasured,
  type PointDraft,
  pointDraft,
  pointFrom,
  readIntoPoint,
  writtenText,
} from "../xml/point.ts";
import { nameIn } from "../xml/values.ts";

/** A track of a GPX file, or its route: a route has no recorded points. */
export type GpxTrack = { sport: string | undefined; readonly points: TrackPoint[] };

export type GpxContent = {
  readonly tracks: GpxTrack[];
  readonly route: TrackPoint[];
  name: string | undefined;
  trackName: string | undefined;
  device: string | undefined;
  utcOffsetS: number | undefined;
  unplaced: number;
  waypoints: number;
  isMeasured: boolean;
  hasTooManyPoints: boolean;
};

const gpxPoints = {
  point: "trkpt",
  hasPlace: true,
  apart: ["gpx", "trk", "trkseg", "wpt", "trkpt", "rtept"],
} as const;

/** Gathers the tracks of a GPX file while its elements go by. */
export function gpxReader(): ElementReader & { readonly content: GpxContent } {
  const content: GpxContent = {
    tracks: [],
    route: [],
    name: undefined,
    trackName: undefined,
    device: undefined,
    utcOffsetS: undefined,
    unplaced: 0,
    waypoints: 0,
    isMeasured: false,
    hasTooManyPoints: false,
  };
  let segment = -1;
  let count = 0;
  let draft: PointDraft | undefined;
  const keep = (finished: PointDraft, points: TrackPoint[] | undefined) => {
    const point = pointFrom(finished, Math.max(0, segment));
    content.utcOffsetS ??= finished.moment?.utcOffsetS;
    content.isMeasured ||= isMeasured(point);
    if (point.latitudeDeg === undefined) content.unplaced++;
    else if (++count > MOST_POINTS) content.hasTooManyPoints = true;
    else points?.push(point);
  };
  const form = new PlainPoints(gpxPoints);
  return {
    content,
    points: () => ({
      form,
      take(finished) {
        keep(finished, content.tracks.at(-1)?.points);
        draft = undefined;
      },
    }),
    open(name, _parent, attributes) {
      if (name === "gpx") content.device = nameIn(attributes["creator"] ?? "");
      else if (name === "trk") content.tracks.push({ sport: undefined, points: [] });
      else if (name === "trkseg") segment++;
      else if (name === "wpt") content.waypoints++;
      else if (name === "trkpt" || name === "rtept") {
        draft = pointDraft(attributes["lat"], attributes["lon"]);
      }
    },
    close(name, parent, text) {
      if (name === "trkpt" || name === "rtept") {
        const points = name === "trkpt" ? content.tracks.at(-1)?.points : content.route;
        if (draft !== undefined) keep(draft, points);
        draft = undefined;
      } else if (draft !== undefined) {
        readIntoPoint(draft, name, writtenText(text));
      } else if (name === "name" && ["trk", "rte", "metadata", "gpx"].includes(parent)) {
        content.name =
          parent === "trk" ? (nameIn(text) ?? content.name) : (content.name ?? nameIn(text));
      } else if (name === "type" && parent === "trk") {
        const track = content.tracks.at(-1);
        if (track !== undefined) track.sport = nameIn(text);
      }
    },
  };
}
