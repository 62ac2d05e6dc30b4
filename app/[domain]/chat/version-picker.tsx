'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '#app/components/ui/button.tsx';

/** "2 of 3": the versions of a question or an answer, and the way to the ones before and after. */
export function VersionPicker({
  what,
  id,
  versions,
  onPick,
}: {
  what: 'question' | 'answer';
  id: string;
  versions: readonly string[] | undefined;
  onPick: ((id: string) => void) | undefined; // undefined: not now
}) {
  const place = versions?.indexOf(id) ?? -1;
  if (versions === undefined || place < 0) return null;
  const steps = [
    { label: `Previous version of this ${what}`, to: versions[place - 1], Icon: ChevronLeft },
    { label: `Next version of this ${what}`, to: versions[place + 1], Icon: ChevronRight },
  ];
  const [back, forward] = steps.map(({ label, to, Icon }) => (
    <Button
      key={label}
      variant="quiet"
      size="small-icon"
      aria-label={label}
      title={label}
      disabled={to === undefined || onPick === undefined}
      onClick={() => to !== undefined && onPick?.(to)}
    >
      <Icon className="size-4" aria-hidden="true" />
    </Button>
  ));
  return (
    <fieldset
      className="flex items-center text-muted-foreground text-sm"
      aria-label={`Versions of this ${what}`}
    >
      {back}
      <span aria-live="polite">
        {place + 1} of {versions.length}
      </span>
      {forward}
    </fieldset>
  );
}
