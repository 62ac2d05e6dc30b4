'use client';

import { RotateCcw } from 'lucide-react';
import { type ReactNode, startTransition, useOptimistic } from 'react';
import { keepBeliefs } from '#app/[domain]/beliefs/actions.ts';
import { BalanceSlider } from '#app/[domain]/beliefs/balance-slider.tsx';
import { BeliefChip, type ShownBelief } from '#app/[domain]/beliefs/belief-chip.tsx';
import { changeWords } from '#app/[domain]/beliefs/belief-words.ts';
import { Button } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';
import { attributeKey, evenBalance, type Leaning, type LeaningWish } from '#lib/contract/stated.ts';

type Said = { leanings: Leaning[]; balance: number };

/** The beliefs and the slider, with the lists that they lead to beside them. Every change is kept at once and can be undone. */
export function BeliefsPanel({
  domain,
  nouns,
  beliefs,
  said,
  children,
}: {
  domain: Domain;
  nouns: DomainFacts;
  beliefs: (ShownBelief & { kind: Leaning['kind'] })[];
  said: Said;
  children: ReactNode; // the lists
}) {
  const [shown, show] = useOptimistic(said);
  const toast = useToast();
  const wishOf = new Map(shown.leanings.map((leaning) => [attributeKey(leaning), leaning.wish]));

  function keep(next: Said, words: string, isUndo = false) {
    const before = shown;
    startTransition(async () => {
      show(next);
      const result = await keepBeliefs({ domain, ...next }).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      if (isUndo) return toast({ message: 'Undone.' });
      toast({
        message: `${words}.`,
        action: { label: 'Undo', run: () => keep(before, words, true) },
      });
    });
  }
  function say(belief: ShownBelief & { kind: Leaning['kind'] }, wish: LeaningWish | null) {
    const { kind, value } = belief;
    const key = attributeKey(belief);
    const others = shown.leanings.filter((leaning) => attributeKey(leaning) !== key);
    const before = shown.leanings.find((leaning) => attributeKey(leaning) === key);
    const after = wish === null ? undefined : { kind, value, wish };
    keep(
      { ...shown, leanings: after === undefined ? others : [...others, after] },
      changeWords(before, after),
    );
  }

  const isAsItWas = shown.leanings.length === 0 && shown.balance === evenBalance;
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <section aria-label="What it believes">
        <ul className="grid gap-3 sm:grid-cols-2">
          {beliefs.map((belief) => (
            <BeliefChip
              key={attributeKey(belief)}
              domain={domain}
              nouns={nouns}
              belief={belief}
              wish={wishOf.get(attributeKey(belief)) ?? null}
              onWish={(wish) => say(belief, wish)}
            />
          ))}
        </ul>
      </section>
      <aside aria-labelledby="list-then" className="lg:sticky lg:top-24 lg:self-start">
        <div className="rounded-2xl border bg-card p-4 sm:p-5">
          <BalanceSlider
            value={shown.balance}
            onKeep={(balance) => keep({ ...shown, balance }, 'Your list follows the new balance')}
          />
        </div>
        <div className="mt-6 mb-3 flex items-center justify-between gap-3">
          <h2 id="list-then" className="text-xl">
            Your list
          </h2>
          <Button
            size="small"
            variant="quiet"
            disabled={isAsItWas}
            onClick={() => keep({ leanings: [], balance: evenBalance }, 'Everything you said is taken back')}
          >
            <RotateCcw className="size-4" aria-hidden="true" /> Take it all back
          </Button>
        </div>
        <div aria-live="polite" aria-busy={shown !== said}>
          {children}
        </div>
      </aside>
    </div>
  );
}
