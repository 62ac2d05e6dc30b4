'use client';

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '#app/components/class-names.ts';

const edgePixels = 8; // how close the tooltip may come to the edge of the window

/**
 * Text with a tooltip on hover, focus and tap; Escape closes it. The tooltip is also the button's description, so a
 * screen reader reads both.
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
  const bubble = useRef<HTMLSpanElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = bubble.current;
    if (!open || element === null) return;
    element.style.marginLeft = '0px';
    const { left, right } = element.getBoundingClientRect();
    const beyond = right - (document.documentElement.clientWidth - edgePixels);
    const shift = left < edgePixels ? edgePixels - left : beyond > 0 ? -beyond : 0;
    element.style.marginLeft = `${shift}px`;
  }, [open]);
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
        ref={bubble}
        id={id}
        role="tooltip"
        className={
          open
            ? 'absolute bottom-full left-1/2 z-30 mb-2 w-max max-w-64 -translate-x-1/2 rounded-lg bg-foreground px-3 py-2 text-left font-normal font-sans text-background text-xs leading-snug shadow-raised'
            : 'sr-only'
        }
      >
        {text}
      </span>
    </span>
  );
}
