/**
 * Weather that a plan had only assumed once stood in the log as the run's own. Of what older databases and
 * files bring of it nothing is kept: the migration, a restore and a take-out forget it in the same words.
 */
export const forgetAssumedWeather = `UPDATE "runs" SET "air_temperature_c" = NULL, "relative_humidity_pct" = NULL, "weather_source" = NULL
WHERE "weather_source" = 'assumed'`;
