import { expect, it } from "vitest";
import { compared, flagsBesideRisk } from "./compared.ts";
import { sweatRows } from "./sweat.ts";

it("writes the page", async () => {
  const rows = compared().map(
    ({ what, beside, rows: count, most, note }) =>
      `| ${what} | ${beside} | ${count} | ${most} | ${note} |`,
  );
  const page = `# Validation

What the rules answer beside what other people's programs and tables answer to the same questions. \`node tooling/commands/validation.mjs\` writes this page; their answers lie outside the project.

## Heat

| Function | Compared with | Rows | Largest difference | |
|---|---|--:|--:|---|
${rows.join("\n")}

## Flags beside a second opinion

Sports Medicine Australia's risk for runners (2024), as pythermalcomfort 3.9.1 reckons it, has four steps: low as white and green, medium as yellow, high as red, extreme as black. Its radiant temperature is taken as shade where it is that of the air, as cloud at 10 °C more and as sun at 25 °C more; wind and height of the sun are those that are assumed.

| Radiant above air | Rows | The same step | Flag graver | Risk graver | More than a step apart |
|--:|--:|--:|--:|--:|--:|
${flagsBesideRisk().join("\n")}

## Sweat beside ISO 7933:2023

160 runners of pythermalcomfort 3.9.1, acclimatised, with the wind of their own speed, in shade and in a sun of 25 °C more. A ratio under 1 is under ISO 7933. The ceiling is that of a runner without a weigh-in.

| Air | | Rows | Predicted, middle | Ceiling, middle | Ceiling, highest | Ceiling at or under |
|---|---|--:|--:|--:|--:|--:|
${sweatRows().join("\n")}

## Sweat beside published field means

Against thirteen means of runners weighed in the field, the prediction is out by -18 to +17 % in marathons, by -34 to -44 % in races of 10 km and by -40 % in humid heat: there runners sweat more than it says. A ceiling that is too low asks for less to drink than could be; a weigh-in of one's own replaces it.
`;
  await expect(page).toMatchFileSnapshot("../../../docs/validation.md");
});
