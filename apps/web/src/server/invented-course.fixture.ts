type Invented = {
  readonly lengthM: number;
  /** Metres above the sea, by metres along; nothing where the file has no heights. */
  readonly heightAt?: (alongM: number) => number;
};

const metresADegree = 111_195;

/** A GPX file of a course that nobody ran, east along the equator, with a point every 25 m. */
export function inventedGpx({ lengthM, heightAt }: Invented): string {
  const points = Array.from({ length: Math.round(lengthM / 25) + 1 }, (_, at) => {
    const alongM = Math.min(at * 25, lengthM);
    const height = heightAt === undefined ? "" : `<ele>${heightAt(alongM).toFixed(1)}</ele>`;
    return `<trkpt lat="0" lon="${(alongM / metresADegree).toFixed(7)}">${height}</trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" creator="invented"><trk><trkseg>${points.join("")}</trkseg></trk></gpx>`;
}

/** Up for the first half, down again. */
export const hillOf = (lengthM: number, heightM: number): string =>
  inventedGpx({
    lengthM,
    heightAt: (alongM) => 100 + heightM * (1 - Math.abs((2 * alongM) / lengthM - 1)),
  });
