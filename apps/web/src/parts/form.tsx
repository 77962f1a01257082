// Parts of a form: a field with its label, help and complaint tied together.
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useId } from "react";

type FieldProps = {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong with it; announced as soon as it is there. */
  readonly error?: string | undefined;
};

const box =
  "w-full rounded border border-line-strong bg-card px-3 py-1.5 text-ink placeholder:text-quiet aria-invalid:border-loss disabled:opacity-60 touch:py-2.5 touch:text-[1rem]";

function Field({ id, label, help, error, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-small">
        {label}
      </label>
      {children}
      {help !== undefined && (
        <p id={`${id}-help`} className="text-pretty text-quiet text-small">
          {help}
        </p>
      )}
      <p id={`${id}-error`} role="alert" className="text-loss text-small empty:hidden">
        {error}
      </p>
    </div>
  );
}

function described(id: string, { help, error }: FieldProps) {
  const ids = [help === undefined ? "" : `${id}-help`, error === undefined ? "" : `${id}-error`];
  const by = ids.filter((each) => each !== "").join(" ");
  return {
    id,
    ...(by === "" ? {} : { "aria-describedby": by }),
    ...(error === undefined ? {} : { "aria-invalid": true as const }),
  };
}

export function TextField({
  label,
  help,
  error,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <input {...rest} {...described(id, { label, help, error })} className={box} />
    </Field>
  );
}

/** Grows with its text. `tall` leaves room for a page of it from the start. */
export function TextArea({
  label,
  help,
  error,
  tall = false,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement> & { tall?: boolean }) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <textarea
        rows={4}
        {...rest}
        {...described(id, { label, help, error })}
        className={`${box} field-sizing-content ${tall ? "min-h-56" : "min-h-24"}`}
      />
    </Field>
  );
}

/** The system's own list: every phone and screen reader knows it. */
export function Choice({
  label,
  help,
  error,
  children,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <select {...rest} {...described(id, { label, help, error })} className={box}>
        {children}
      </select>
    </Field>
  );
}

/** Takes the reader to the first field that does not fit, once the complaints are drawn. */
export function focusFirstInvalid(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
}
