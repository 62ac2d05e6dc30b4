'use client';

import { type ReactNode, useId, useState } from 'react';
import { classNames } from '#app/components/class-names.ts';

/**
 * Words that explain themselves: on hover, on focus and on a tap, closed by Escape. The explanation is also the
 * button's description, so a screen reader reads both.
 */
export function Tooltip({
  text,
  className,
  children,
}: {
  text: string;
  className?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <span className="relative inline">
      <button
        type="button"
        aria-describedby={id}
        className={classNames('inline cursor-help text-left', className)}
        onMouseEnter={() => setOpen(true)}
        onMouseLeave={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className={classNames(
          'absolute bottom-full left-1/2 z-30 mb-2 w-max max-w-64 -translate-x-1/2 rounded-lg bg-foreground px-3 py-2 text-left font-normal font-sans text-background text-xs leading-snug shadow-raised',
          !open && 'sr-only',
        )}
      >
        {text}
      </span>
    </span>
  );
}
