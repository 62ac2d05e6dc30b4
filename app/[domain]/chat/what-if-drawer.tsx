'use client';

import { FlaskConical } from 'lucide-react';
import { useId } from 'react';
import { Moved } from '#app/[domain]/chat/asked-evidence.tsx';
import { EvidenceCard } from '#app/[domain]/chat/evidence-card.tsx';
import type { Conversation } from '#app/[domain]/chat/use-conversation.ts';
import { useSupposedEvidence } from '#app/[domain]/chat/use-supposed-evidence.ts';
import { describeWhatIf } from '#app/[domain]/chat/what-if-note.tsx';
import { ownPlace } from '#app/[domain]/feedback/place-words.ts';
import { itemName } from '#app/[domain]/item-reference.ts';
import { useKeepWhatIf } from '#app/[domain]/what-if/use-keep-what-if.ts';
import { useWholeHistory } from '#app/[domain]/what-if/use-whole-history.ts';
import { asItIs, isAsItIs } from '#app/[domain]/what-if/what-if.ts';
import { WhatIfPanel } from '#app/[domain]/what-if/what-if-panel.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

/** Next to the evidence: untick or add items, see right away how the rank would change, and ask with that history. */
export function WhatIfDrawer({
  domain,
  chatId,
  evidence,
  conversation,
}: {
  domain: Domain;
  chatId: string;
  evidence: Evidence;
  conversation: Conversation;
}) {
  const { whatIf, setWhatIf, supposing, setSupposing, send, busy, historyVersion, touchHistory } =
    conversation;
  const { item } = evidence;
  const panelId = useId();
  const history = useWholeHistory(domain, supposing, historyVersion);
  const { before, after, waiting, problem } = useSupposedEvidence({
    chatId,
    itemId: supposing ? item.itemId : null,
    whatIf,
  });
  const { keep, pending } = useKeepWhatIf(domain, {
    onKept: () => {
      setWhatIf(asItIs);
      touchHistory();
    },
    onUndone: touchHistory,
  });
  const changed = !isAsItIs(whatIf);
  return (
    <div className="rounded-2xl border bg-card">
      <h3 className="font-sans text-sm tracking-normal">
        <button
          type="button"
          aria-expanded={supposing}
          aria-controls={panelId}
          onClick={() => setSupposing(!supposing)}
          className="flex w-full items-center gap-2 rounded-2xl px-4 py-3 text-left font-medium hover:bg-muted sm:px-5"
        >
          <FlaskConical className="size-4 text-primary" aria-hidden="true" /> What if…
          <span className="font-normal text-muted-foreground">
            {changed && after !== null ? describeWhatIf(after.whatIf) : 'your history were different?'}
          </span>
        </button>
      </h3>
      <div id={panelId} hidden={!supposing} className="border-t px-4 py-4 sm:px-5">
        {supposing && (
          <>
            <div role="status" aria-busy={waiting} className="mb-4 text-sm">
              {problem !== null ? (
                <span className="text-danger">{problem}</span>
              ) : !changed ? (
                <span className="text-muted-foreground">
                  {item.title} {standing(before ?? evidence)}. Change your history below and see how that
                  moves it.
                </span>
              ) : before !== null && after !== null ? (
                <span className={waiting ? 'opacity-60' : undefined}>
                  {item.title}:{' '}
                  <Moved
                    before={{ ...before, place: before.withFeedback?.rank }}
                    after={{ ...after.evidence, place: after.evidence.withFeedback?.rank }}
                  />
                </span>
              ) : (
                <span className="text-muted-foreground">Computing the evidence…</span>
              )}
            </div>
            {changed && after !== null && (
              <div className="mb-4 flex flex-wrap gap-2">
                <Button
                  size="small"
                  variant="primary"
                  disabled={busy || waiting}
                  onClick={() => send(`Why ${item.title}?`, { name: 'explain', item: itemName(item) })}
                >
                  Ask with this history
                </Button>
                <details className="basis-full">
                  <summary className="cursor-pointer rounded text-muted-foreground text-sm hover:text-foreground">
                    Evidence for the changed history
                  </summary>
                  <div className="mt-3">
                    <EvidenceCard domain={domain} evidence={after.evidence} />
                  </div>
                </details>
              </div>
            )}
            <WhatIfPanel
              domain={domain}
              itemId={item.itemId}
              history={history.films}
              whatIf={whatIf}
              onChange={setWhatIf}
              onKeep={() => keep(whatIf)}
              onReset={() => setWhatIf(asItIs)}
              keeping={pending}
              problem={
                history.failed
                  ? { message: 'Check your connection and try again.', retry: history.retry }
                  : undefined
              }
              known={knownTitles(after?.whatIf.titles ?? conversation.toldTitles)}
            />
          </>
        )}
      </div>
    </div>
  );
}

function standing(evidence: Evidence): string {
  const place = ownPlace(evidence);
  if (place === null) return 'isn’t in your list, because of your feedback';
  return `is at ${evidence.withFeedback === undefined ? 'rank' : 'place'} ${place.toLocaleString('en')}`;
}

function knownTitles(titles: Record<string, string>) {
  return Object.entries(titles).map(([itemId, title]) => ({ itemId, title, year: null }));
}
