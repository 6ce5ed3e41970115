type Option = { readonly value: string; readonly label: string };

/** A choice between a few things that takes effect at once: submit buttons of the form around it. */
export function Segments({
  name,
  label,
  value,
  options,
  inTheirOwn = false,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  /** Each label is in the language that it stands for. */
  inTheirOwn?: boolean;
}) {
  return (
    <fieldset className="segments" aria-label={label}>
      {options.map((option) => (
        <button
          type="submit"
          key={option.value}
          name={name}
          value={option.value}
          lang={inTheirOwn ? option.value : undefined}
          aria-pressed={option.value === value}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
