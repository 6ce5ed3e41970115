import type { Problem } from "@limber/core/problem";
import type { InputHTMLAttributes, ReactNode } from "react";

type FieldProps = {
  readonly name: string;
  /** Where the name stands more than once on a page. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: Problem | undefined;
  readonly children: ReactNode;
};

/** A label, a box around a control, and the problem beside it. */
export function Field({ name, id = name, label, hint, problem, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {hint ? <span>{hint}</span> : null}
      </label>
      <div className="box">{children}</div>
      {problem ? (
        <p className="problem" id={`${id}-problem`}>
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
    </div>
  );
}

type TextField = Omit<FieldProps, "children"> &
  InputHTMLAttributes<HTMLInputElement> & { readonly unit?: string };

export function TextField({
  name,
  id = name,
  label,
  hint = "",
  problem,
  unit,
  ...input
}: TextField) {
  return (
    <Field name={name} id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        name={name}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        {...input}
      />
      {unit ? <span>{unit}</span> : null}
    </Field>
  );
}

type TickField = Pick<InputHTMLAttributes<HTMLInputElement>, "name" | "defaultChecked"> & {
  readonly children: ReactNode;
};

/** A box to tick, and what is so when it is. */
export function TickField({ children, ...input }: TickField) {
  return (
    <label className="unknown">
      <input type="checkbox" value="yes" {...input} /> {children}
    </label>
  );
}
