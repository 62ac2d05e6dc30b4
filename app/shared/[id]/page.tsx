import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AnswerCards } from '#app/[domain]/chat/answer-cards.tsx';
import { AnswerText } from '#app/[domain]/chat/answer-text.tsx';
import { EvidenceCard } from '#app/[domain]/chat/evidence-card.tsx';
import { SelfCheckBadge } from '#app/[domain]/chat/self-check.tsx';
import { PlainItems } from '#app/[domain]/item-link.tsx';
import { summaryOfCounts } from '#app/[domain]/what-if/what-if.ts';
import { Brand } from '#app/components/brand.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { readSharedAnswer } from '#app/shared/shared-answer.ts';
import { database } from '#lib/db/client.ts';
import { openShare } from '#lib/db/shares.ts';

export const dynamic = 'force-dynamic'; // never cached: a revoked link stops working at the next request
export const metadata: Metadata = {
  title: 'A shared answer',
  description: 'A recommendation, the evidence behind it, and its explanation.',
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer', // the address is the secret
};

/** Open to anyone with the link; needs no sign-in and no scripts. */
export default async function SharedAnswerPage({ params }: { params: Promise<{ id: string }> }) {
  const share = await openShare(database(), (await params).id);
  const shared = share && readSharedAnswer(share.content);
  if (!shared) redirect('/shared/gone');
  const { domain, question, text, evidence, marks, cards, check, computed, changedHistory, ended } = shared;
  const warnings = marks.filter(({ kind }) => kind !== 'title');
  return (
    <div className="mx-auto max-w-3xl px-4 sm:px-6">
      <header className="flex h-15 items-center">
        <Brand href="/" />
      </header>
      <main id="content" className="space-y-5 pt-4 pb-12">
        <div>
          <p className="text-muted-foreground text-sm">A shared answer</p>
          <h1 className="mt-1 whitespace-pre-wrap break-words text-2xl sm:text-3xl">{question}</h1>
        </div>
        <PlainItems>
          {changedHistory !== null && (
            <Badge tone="warning">Asked with a changed history: {summaryOfCounts(changedHistory)}</Badge>
          )}
          <div className="text-[1.0625rem]">
            <AnswerText domain={domain} text={text} marks={marks} streaming={false} />
          </div>
          {ended !== 'complete' && <p className="text-muted-foreground text-sm">The answer ends here.</p>}
          {warnings.length > 0 && (
            <section
              aria-labelledby="marked"
              className="rounded-xl bg-warning-soft px-4 py-3 text-sm text-warning"
            >
              <h2 id="marked" className="font-medium font-sans text-sm tracking-normal">
                False statements
              </h2>
              <ul className="mt-1 list-disc pl-5">
                {warnings.map((mark) => (
                  <li key={`${mark.start}-${mark.kind}`}>
                    “{text.slice(mark.start, mark.end)}”: {mark.message}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {cards.length > 0 && <AnswerCards domain={domain} items={cards} />}
          {evidence !== null && <EvidenceCard domain={domain} evidence={evidence} />}
          {check !== null && <SelfCheckBadge check={check} />}
          {computed && evidence !== null && (
            <p className="text-muted-foreground text-sm">
              Written from the evidence alone, without a language model.
            </p>
          )}
        </PlainItems>
      </main>
      <footer className="border-t py-6 text-muted-foreground text-xs leading-relaxed">
        Answered on {new Date(shared.answeredAt).toLocaleDateString('en', { dateStyle: 'long' })}
        {shared.modelVersionId !== null && ` by model version ${shared.modelVersionId}`}. The evidence is
        computed from the recommender; the words are checked against it. The person who shared this can revoke
        the link.
      </footer>
    </div>
  );
}
