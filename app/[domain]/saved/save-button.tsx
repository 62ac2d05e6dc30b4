'use client';

import { Bookmark } from 'lucide-react';
import { classNames } from '#app/components/class-names.ts';
import { Button } from '#app/components/ui/button.tsx';

/** "Save for later", pressed while the title is saved. */
export function SaveButton({
  title,
  saved,
  labelled = false,
  disabled = false,
  onChange,
}: {
  title: string;
  saved: boolean;
  labelled?: boolean; // show the button's text
  disabled?: boolean;
  onChange: (saved: boolean) => void;
}) {
  return (
    <Button
      size={labelled ? 'medium' : 'icon'}
      disabled={disabled}
      aria-pressed={saved}
      aria-label={`Save ${title} for later`}
      title={saved ? 'Saved for later' : 'Save for later'}
      className={saved ? 'text-primary' : undefined}
      onClick={() => onChange(!saved)}
    >
      <Bookmark className={classNames('size-4', saved && 'fill-current')} aria-hidden="true" />
      {labelled && (saved ? 'Saved' : 'Save for later')}
    </Button>
  );
}
