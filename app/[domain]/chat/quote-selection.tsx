'use client';

import { Quote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#app/components/ui/button.tsx';

const maxCharacters = 500;
const abovePixels = 44;

type Selected = { text: string; top: number; left: number };

/** A button at the words selected in an answer; it puts them into the composer as a quoted line. */
export function QuoteSelection({ onQuote }: { onQuote: (line: string) => void }) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedInAnswer());
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look);
    };
  }, []);
  if (selected === null) return null;
  return (
    <Button
      size="small"
      className="fixed z-20 shadow-raised"
      style={{ top: selected.top, left: selected.left }}
      onPointerDown={(event) => event.preventDefault()} // a press would end the selection
      onClick={() => {
        onQuote(`> ${selected.text}\n`);
        document.getSelection()?.removeAllRanges();
      }}
    >
      <Quote className="size-4" aria-hidden="true" /> Quote
    </Button>
  );
}

/** Null unless all of the selection is in one answer. */
function selectedInAnswer(): Selected | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const answerOf = (node: Node | null) =>
    (node instanceof Element ? node : node?.parentElement)?.closest('[data-quotable]') ?? null;
  const answer = answerOf(selection.anchorNode);
  if (answer === null || answer !== answerOf(selection.focusNode)) return null;
  const text = selection.toString().replace(/\s+/g, ' ').trim().slice(0, maxCharacters);
  if (text === '') return null;
  const { top, left } = selection.getRangeAt(0).getBoundingClientRect();
  return { text, top: Math.max(8, top - abovePixels), left: Math.max(8, left) };
}
