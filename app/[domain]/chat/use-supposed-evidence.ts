'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { asItIs, isAsItIs } from '#app/[domain]/what-if/what-if.ts';
import { type Evidence, evidenceSchema } from '#lib/contract/evidence.ts';
import { type ToldWhatIf, toldWhatIfSchema, type WhatIf } from '#lib/contract/what-if.ts';

const settleMs = 120; // several ticks in a row make one request

const answerSchema = z.object({ evidence: evidenceSchema, whatIf: toldWhatIfSchema });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });
export type Supposed = { evidence: Evidence; whatIf: ToldWhatIf };

/** The evidence for the history as it is and as it would be, recomputed at every change. Nothing is stored. */
export function useSupposedEvidence(input: {
  chatId: string;
  itemId: string | null; // null: not needed
  whatIf: WhatIf;
}): { before: Evidence | null; after: Supposed | null; waiting: boolean; problem: string | null } {
  const { chatId, itemId, whatIf } = input;
  const [before, setBefore] = useState<{ itemId: string; evidence: Evidence } | null>(null);
  const [after, setAfter] = useState<{ itemId: string; to: WhatIf; supposed: Supposed } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const changed = !isAsItIs(whatIf);

  useEffect(() => {
    if (itemId === null) return;
    const abort = new AbortController();
    ask(chatId, itemId, asItIs, abort.signal)
      .then(({ evidence }) => setBefore({ itemId, evidence }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setProblem(sentenceOf(error));
      });
    return () => abort.abort();
  }, [chatId, itemId]);

  useEffect(() => {
    if (itemId === null || !changed) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(chatId, itemId, whatIf, abort.signal)
        .then((supposed) => {
          setAfter({ itemId, to: whatIf, supposed });
          setProblem(null);
        })
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setProblem(sentenceOf(error));
        });
    }, settleMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [chatId, itemId, whatIf, changed]);

  return {
    before: before !== null && before.itemId === itemId ? before.evidence : null,
    after: changed && after !== null ? after.supposed : null,
    waiting: changed && !(after?.itemId === itemId && after.to === whatIf) && problem === null,
    problem,
  };
}

async function ask(chatId: string, itemId: string, whatIf: WhatIf, signal: AbortSignal): Promise<Supposed> {
  const response = await fetch(`/api/chat/${chatId}/evidence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ itemId, whatIf }),
    signal,
  });
  const body: unknown = await response.json();
  if (response.ok) return answerSchema.parse(body);
  const refusal = refusalSchema.safeParse(body);
  throw new Error(refusal.success ? refusal.data.error.message : String(response.status), {
    cause: 'refused',
  });
}

function sentenceOf(error: unknown): string {
  return error instanceof Error && error.cause === 'refused'
    ? error.message
    : 'Couldn’t compute the evidence. Change something to try again.';
}
