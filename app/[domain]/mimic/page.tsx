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

const decodings = { constrained: 'Only possible titles', strict: 'Free text, as in the paper' } as const;
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
        The language model explains the {facts.item} recommender by having learned to answer as it does. Here
        is how often it really does, asked about histories that go on where its training stopped, beside the
        values of the paper.
      </p>
      {evaluation === 'unreadable' ? (
        <div className="mt-8">
          <Notice tone="warning" title="What was measured cannot be read">
            Measure again: <Command text={`npm run cli -- evaluate ${domain}`} />
          </Notice>
        </div>
      ) : evaluation === null ? (
        <div className="mt-8">
          <EmptyState icon={<Scale className="size-6" />} title="Not measured yet">
            Nobody has measured the model of {facts.label.toLowerCase()} here. On this machine:{' '}
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
          <h2 className="text-2xl">What its explanations tell</h2>
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
              {quality === null ? 'Not measured yet.' : 'What was measured cannot be read. Measure again:'}{' '}
              <Command text={`npm run cli -- evaluate ${domain} --quality`} />
            </p>
          )}
        </section>
      )}
    </main>
  );
}

/** Without this, figures of one model would stand beside the answers of another. */
function OfShipped() {
  return (
    <div className="mt-4">
      <Notice tone="warning" title="These are the figures of the model that ships">
        The version that is active here has not been measured. The command below measures it.
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
        {users.toLocaleString('en')} held-out histories where a row does not say otherwise, seed {seed}; the
        right answers are the recommender’s own. The small ranges hold the true mean in 95 of 100 such
        samples. The paper’s values are for Vicuna-7B on {paperData[domain]}, ours for {baseModel} on this
        installation’s data: to compare orders of magnitude, not digits.{' '}
        <a href={paperSource.url} rel="noreferrer" className="underline underline-offset-2">
          {paperSource.text}
        </a>
        .
      </p>
      <p className="mt-2 max-w-3xl text-muted-foreground text-sm">
        The recommender itself, on what people really chose next ({targetModel.users.toLocaleString('en')}{' '}
        people, all {evaluation.catalogueItems.toLocaleString('en')} {domainFacts[domain].items} ranked): H@5{' '}
        {short(targetModel.hitAt5)}, NDCG@5 {short(targetModel.ndcgAt5)}, NDCG@10{' '}
        {short(targetModel.ndcgAt10)}. The paper leaves this out.
      </p>
      {shown && <Details row={shown} rows={spoken} href={(row) => href({ row })} />}
      <section className="mt-10">
        <h2 className="text-2xl">Measure it again</h2>
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
      <h2 className="text-2xl">In detail: {rowLabels[name].name}</h2>
      {rows.length > 1 && (
        <nav aria-label="Whose details" className="mt-3 flex flex-wrap gap-1">
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
            name !== 'behavior' && // it sees no vector
            ` A person’s vector takes ${alignment.softTokens} soft tokens: its own, and those of items that it points at. The paper’s takes one.`}
        </p>
      )}
      <div className="mt-5 grid gap-6 md:grid-cols-2">
        {alignment && ownCurve(alignment).length > 1 && <LearningCurve points={ownCurve(alignment)} />}
        {calibration && <ReliabilityChart bins={calibration} />}
      </div>
      <div className="mt-8 grid gap-6 md:grid-cols-2">
        <ExampleList title="Right: its first choice was named" examples={examples.hits} />
        <ExampleList title="Wrong: it was not" examples={examples.misses} />
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
