'use client';

import { type AnswerPart, type AnswerPartOf, partOf, sentencesOf } from '#lib/contract/answer-part.ts';

type Maker = 'model' | 'chosen' | 'composed';

const makers: Record<Maker, { label: string; told: string }> = {
  model: {
    label: 'Language model',
    told: 'worded by the language model itself, and checked against the facts before it was shown',
  },
  chosen: {
    label: 'Chosen',
    told: 'chosen word by word by the language model among sentences composed from the facts',
  },
  composed: { label: 'Composed', told: 'composed from the facts by fixed rules' },
};

/** Each sentence of an answer with who worded it; [] for an answer stored before sentences were kept. */
export function writtenBy(parts: readonly AnswerPart[]): { text: string; maker: Maker }[] {
  const spoken = partOf(parts, 'source')?.source === 'language-model';
  return sentencesOf(parts).map((sentence) => ({
    text: sentence.text.trim(),
    maker: makerOf(sentence, spoken),
  }));
}

function makerOf({ by }: AnswerPartOf<'sentence'>, spoken: boolean): Maker {
  return by ?? (spoken ? 'chosen' : 'composed');
}

/** Says of each sentence who worded it. */
export function HowWritten({ id, parts }: { id: string; parts: readonly AnswerPart[] }) {
  const sentences = writtenBy(parts);
  const present = (Object.keys(makers) as Maker[]).filter((maker) =>
    sentences.some((one) => one.maker === maker),
  );
  return (
    <section
      id={id}
      aria-label="How this was written"
      className="rounded-2xl border bg-card px-4 py-3 text-sm sm:px-5"
    >
      <ol className="space-y-1.5">
        {sentences.map(({ text, maker }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a finished answer don't move
          <li key={at} className="grid gap-x-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <span className="text-muted-foreground text-xs leading-5">
              {makers[maker].label}
              <span className="sr-only">: </span>
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <dl className="mt-3 border-t pt-2 text-muted-foreground text-xs leading-relaxed">
        {present.map((maker) => (
          <div key={maker}>
            <dt className="inline font-medium">{makers[maker].label}</dt>
            <dd className="inline">: {makers[maker].told}.</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
