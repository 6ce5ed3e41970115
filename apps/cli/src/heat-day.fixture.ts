const air = { airTemperatureC: 27, relativeHumidityPct: 70, windAt10MMPerS: 2 };
/** Four hours of a clear day in Denver, as somebody writes them down. */
export const day = {
  place: { latitudeDeg: 39.74, longitudeDeg: -104.99 },
  hours: [6, 9, 12, 15].map((hour) => ({
    at: `2026-07-04T${String(hour).padStart(2, "0")}:00-06:00`,
    ...air,
    airTemperatureC: 15 + hour,
    sky: "sun",
  })),
};
export const reading = (text: string) => ({ readBytes: () => new TextEncoder().encode(text) });
/** What a forecast service answers for two days there. */
export const found = {
  timezone: "America/Denver",
  utc_offset_seconds: -21_600,
  hourly: {
    time: ["2026-07-04T06:00", "2026-07-04T12:00", "2026-07-05T06:00"],
    temperature_2m: [18, 33, 17],
    relative_humidity_2m: [60, 40, 60],
    wind_speed_10m: [1, 3, 1],
    shortwave_radiation_instant: [60, 950, 60],
    direct_radiation_instant: [10, 800, 10],
    surface_pressure: [835, 835, 835],
  },
};
