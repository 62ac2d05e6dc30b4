import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '#app/components/class-names.ts';

export const inputClass =
  'h-11 w-full rounded-lg border border-input bg-card px-3.5 text-base text-foreground placeholder:text-muted-foreground aria-invalid:border-danger disabled:opacity-45 sm:text-sm';

/** A labelled input; screen readers read its hint and error with it. `trailing` sits at the end of the field. */
export function Field({
  label,
  hint,
  error,
  trailing,
  className,
  ...rest
}: ComponentProps<'input'> & { label: string; hint?: string; error?: string; trailing?: ReactNode }) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    Boolean,
  );
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium text-sm">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          className={classNames(inputClass, trailing !== undefined && 'pr-12')}
          aria-invalid={error !== undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
          {...rest}
        />
        {trailing !== undefined && (
          <div className="absolute inset-y-0 right-1 flex items-center">{trailing}</div>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1.5 text-[0.8125rem] text-muted-foreground">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1.5 text-[0.8125rem] text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
