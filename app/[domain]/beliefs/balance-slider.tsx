'use client';

import { useEffect, useId, useState } from 'react';
import { evenBalance } from '#lib/contract/stated.ts';

/** "What I do" on the left, "what I say" on the right; kept when it's let go. */
export function BalanceSlider({ value, onKeep }: { value: number; onKeep: (value: number) => void }) {
  const [shown, setShown] = useState(value);
  const id = useId();
  useEffect(() => setShown(value), [value]);
  const keep = () => {
    if (shown !== value) onKeep(shown);
  };
  return (
    <div>
      <label htmlFor={id} className="font-medium text-sm">
        What counts
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.1}
        value={shown}
        aria-valuetext={balanceWords(shown)}
        onChange={(event) => setShown(Number(event.target.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
        className="mt-2 block w-full accent-primary"
      />
      <p className="mt-1 flex justify-between text-muted-foreground text-xs">
        <span>What I do</span>
        <span>What I say</span>
      </p>
      <p className="mt-1 text-muted-foreground text-sm">{balanceWords(shown)}</p>
    </div>
  );
}

export function balanceWords(balance: number): string {
  const share = (part: number) => `${Math.round(100 * Math.min(1, 2 * part))} %`;
  if (balance === evenBalance) return 'Your history and your words both count in full.';
  return balance < evenBalance
    ? `Your history counts in full, your words ${share(balance)}.`
    : `Your words count in full, your history ${share(1 - balance)}.`;
}
