'use client';

import { useEffect, useRef } from 'react';

export const composerFieldId = 'question';

/** Unless asked for, not where it would open a keyboard over the answer. */
export function focusComposer(always = false): void {
  if (always || window.matchMedia('(pointer: fine)').matches)
    document.getElementById(composerFieldId)?.focus({ preventScroll: true });
}

/** The field has the focus when a chat opens, and again when an answer ends, unless the person went elsewhere meanwhile. */
export function useComposerFocus(busy: boolean): void {
  const wasBusy = useRef<boolean | null>(null); // null: just opened
  useEffect(() => {
    if (wasBusy.current === null || (wasBusy.current && !busy && isNowhere())) focusComposer();
    wasBusy.current = busy;
  }, [busy]);
}

/** Neither at a control nor reading with words selected. */
function isNowhere(): boolean {
  const at = document.activeElement;
  return (at === null || at === document.body) && document.getSelection()?.isCollapsed !== false;
}
