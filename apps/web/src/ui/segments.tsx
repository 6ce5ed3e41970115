type Option = { readonly value: string; readonly label: string };

/** A choice between a few things that takes effect at once: submit buttons of the form around it. */
export function Segments({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}) {
  return (
    <fieldset className="segments" aria-label={label}>
      {options.map((option) => (
        <button
          type="submit"
          key={option.value}
          name={name}
          value={option.value}
          aria-pressed={option.value === value}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
