import { Scale } from 'lucide-react';
import Link from 'next/link';
import { costOf, ownCurve } from '#app/[domain]/mimic/alignment-words.ts';
import { ExampleList } from '#app/[domain]/mimic/example-list.tsx';
import { ExplanationQuality } from '#app/[domain]/mimic/explanation-quality.tsx';
import { FiguresTable, short } from '#app/[domain]/mimic/figures-table.tsx';
import { LearningCurve } from '#app/[domain]/mimic/learning-curve.tsx';
import { loadDomainEvaluation, loadDomainQuality } from '#app/[domain]/mimic/load-evaluation.ts';
import { paperData, paperSource } from '#app/[domain]/mimic/paper-table.ts';
import { ReliabilityChart } from '#app/[domain]/mimic/reliability-chart.tsx';
import { measures, rowLabels } from '#app/[domain]/mimic/row-words.ts';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { classNames } from '#app/components/class-names.ts';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { dayOf } from '#app/day.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { commandsOf, type EvaluationFile, type EvaluationRow } from '#lib/evaluation/evaluation-file.ts';

export const generateMetadata = domainTitle('How well does it mimic?');

const decodings = { constrained: 'Catalogue titles only', strict: 'Free text, as in the paper' } as const;
type Decoding = keyof typeof decodings;

export default async function MimicPage({
  params,
  searchParams,
}: {
  params: Promise<{ domain: string }>;
  searchParams: Promise<{ decoding?: string | string[]; row?: string | string[] }>;
}) {
  const domain = pageDomain((await params).domain);
  await pageUser(`/${domain}/mimic`);
  const { decoding, row } = await searchParams;
  const [evaluation, quality] = await Promise.all([loadDomainEvaluation(domain), loadDomainQuality(domain)]);
  const facts = domainFacts[domain];
  return (
    <main id="content" className="mx-auto max-w-5xl px-4 py-8 sm:px-6 sm:py-10">
      <h1 className="text-3xl sm:text-4xl">How well does it mimic?</h1>
      <p className="mt-1.5 max-w-3xl text-muted-foreground text-sm">
        The language model explains the {facts.item} recommender because it has learned to answer as the
        recommender does. This page shows how often it really does, on histories that continue past its
        training data, next to the paper’s results.
      </p>
      {evaluation === 'unreadable' ? (
        <div className="mt-8">
          <Notice tone="warning" title="These results can’t be read">
            Run the evaluation again: <Command text={`npm run cli -- evaluate ${domain}`} />
          </Notice>
        </div>
      ) : evaluation === null ? (
        <div className="mt-8">
          <EmptyState icon={<Scale className="size-6" />} title="Not measured yet">
            To evaluate the {facts.label.toLowerCase()} model, run:{' '}
            <Command text={`npm run cli -- evaluate ${domain}`} />
          </EmptyState>
        </div>
      ) : (
        <Measured
          evaluation={evaluation.file}
          ofShipped={evaluation.ofShipped}
          decoding={decoding === 'strict' ? 'strict' : 'constrained'}
          rowName={typeof row === 'string' ? row : null}
        />
      )}
      {evaluation !== null && (
        <section className="mt-10">
          <h2 className="text-2xl">What its explanations reveal</h2>
          {quality !== null && quality !== 'unreadable' ? (
            <>
              {quality.ofShipped && <OfShipped />}
              <ExplanationQuality quality={quality.file} domain={domain} />
              <p className="mt-3">
                <Command
                  text={`npm run cli -- evaluate ${domain} --quality --cases ${quality.file.cases} --seed ${quality.file.seed}`}
                />
              </p>
            </>
          ) : (
            <p className="mt-3 text-muted-foreground text-sm">
              {quality === null
                ? 'Not measured yet. To measure it, run:'
                : 'These results can’t be read. Run the evaluation again:'}{' '}
              <Command text={`npm run cli -- evaluate ${domain} --quality`} />
            </p>
          )}
        </section>
      )}
    </main>
  );
}

/** Without this, one model's results would appear next to another's answers. */
function OfShipped() {
  return (
    <div className="mt-4">
      <Notice tone="warning" title="These results are for a shipped model that isn’t active">
        The active version hasn’t been measured yet. To measure it, run the command below.
      </Notice>
    </div>
  );
}

function Measured({
  evaluation,
  ofShipped,
  decoding,
  rowName,
}: {
  evaluation: EvaluationFile;
  ofShipped: boolean;
  decoding: Decoding;
  rowName: string | null;
}) {
  const { domain, users, seed, targetModel, hardware, measuredAt, baseModel } = evaluation;
  const spoken = evaluation.rows.filter(({ calibration }) => calibration !== null);
  const shown = spoken.find(({ name }) => name === rowName) ?? spoken.at(-1);
  const href = (changes: { decoding?: Decoding; row?: string }) =>
    `/${domain}/mimic?${new URLSearchParams({ decoding, ...(shown ? { row: shown.name } : {}), ...changes })}`;
  return (
    <>
      {ofShipped && <OfShipped />}
      <nav aria-label="Decoding" className="mt-6 flex flex-wrap gap-1">
        {(Object.keys(decodings) as Decoding[]).map((name) => (
          <Choice key={name} href={href({ decoding: name })} current={name === decoding}>
            {decodings[name]}
          </Choice>
        ))}
      </nav>
      <div className="mt-3">
        <FiguresTable evaluation={evaluation} decoding={decoding} />
      </div>
      <dl className="mt-4 grid gap-x-6 gap-y-1 text-muted-foreground text-xs sm:grid-cols-2">
        {measures.map(({ key, name, what }) => (
          <div key={key}>
            <dt className="inline font-medium text-foreground">{name}: </dt>
            <dd className="inline">{what}.</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-3xl text-muted-foreground text-sm">
        {users.toLocaleString('en')} held-out histories unless a row says otherwise, seed {seed}. The right
        answers are the recommender’s own. The small ranges are 95% confidence intervals. The paper used
        Vicuna-7B on {paperData[domain]}; we use {baseModel} on the data installed here, so compare orders of
        magnitude, not digits.{' '}
        <a href={paperSource.url} rel="noreferrer" className="underline underline-offset-2">
          {paperSource.text}
        </a>
        .
      </p>
      <p className="mt-2 max-w-3xl text-muted-foreground text-sm">
        The recommender itself, predicting what people really chose next (
        {targetModel.users.toLocaleString('en')} people, all {evaluation.catalogueItems.toLocaleString('en')}{' '}
        {domainFacts[domain].items} ranked): H@5 {short(targetModel.hitAt5)}, NDCG@5{' '}
        {short(targetModel.ndcgAt5)}, NDCG@10 {short(targetModel.ndcgAt10)}. The paper doesn’t report this.
      </p>
      {shown && <Details row={shown} rows={spoken} href={(row) => href({ row })} />}
      <section className="mt-10">
        <h2 className="text-2xl">Reproduce these results</h2>
        {commandsOf(evaluation).map((command) => (
          <p key={command} className="mt-3">
            <Command text={command} />
          </p>
        ))}
        <p className="mt-2 text-muted-foreground text-xs">
          Measured {dayOf(new Date(measuredAt))} on {hardware}.
        </p>
      </section>
    </>
  );
}

function Details({
  row,
  rows,
  href,
}: {
  row: EvaluationRow;
  rows: EvaluationRow[];
  href: (name: string) => string;
}) {
  const { alignment, calibration, examples, name } = row;
  return (
    <section className="mt-10">
      <h2 className="text-2xl">Details: {rowLabels[name].name}</h2>
      {rows.length > 1 && (
        <nav aria-label="Details for" className="mt-3 flex flex-wrap gap-1">
          {rows.map((one) => (
            <Choice key={one.name} href={href(one.name)} current={one.name === name}>
              {rowLabels[one.name].name}
            </Choice>
          ))}
        </nav>
      )}
      {alignment && (
        <p className="mt-3 text-muted-foreground text-sm">
          {costOf(alignment)}
          {alignment.softTokens > 1 &&
            name !== 'behavior' && // it gets no vectors
            ` A user vector becomes ${alignment.softTokens} soft tokens: its own, and those of the items it points at. In the paper it becomes one.`}
        </p>
      )}
      <div className="mt-5 grid gap-6 md:grid-cols-2">
        {alignment && ownCurve(alignment).length > 1 && <LearningCurve points={ownCurve(alignment)} />}
        {calibration && <ReliabilityChart bins={calibration} />}
      </div>
      <div className="mt-8 grid gap-6 md:grid-cols-2">
        <ExampleList title="Hits: the recommender’s first choice was named" examples={examples.hits} />
        <ExampleList title="Misses: it wasn’t" examples={examples.misses} />
      </div>
    </section>
  );
}

function Choice({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      className={classNames(
        'rounded-lg px-3 py-1.5 text-sm transition',
        current
          ? 'bg-accent font-medium text-accent-foreground'
          : 'text-muted-foreground hover:bg-muted hover:text-foreground',
      )}
    >
      {children}
    </Link>
  );
}

function Command({ text }: { text: string }) {
  return (
    <code className="rounded-md bg-muted px-2 py-1 font-mono text-xs [overflow-wrap:anywhere]">{text}</code>
  );
}
