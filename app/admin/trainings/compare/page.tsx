import { ChartSpline } from 'lucide-react';
import Link from 'next/link';
import { averaged } from '#app/[domain]/mimic/averaged.ts';
import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { momentOf } from '#app/admin/moment.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import type { Curve } from '#app/admin/trainings/compare/curve-table.ts';
import { CurvesChart } from '#app/admin/trainings/compare/curves-chart.tsx';
import { readRun } from '#app/admin/trainings/read-jobs.ts';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { domainFacts } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';

export const generateMetadata = administrationTitle('Compare trainings');

const mostCompared = 5;

export default async function CompareTrainingsPage({
  searchParams,
}: {
  searchParams: Promise<{ run?: string | string[] }>;
}) {
  await pageAdministrator();
  const { run = [] } = await searchParams;
  const ids = [...new Set([run].flat())].slice(0, mostCompared);
  const reports = (await Promise.all(ids.map(readOrNull))).filter((report) => report !== null);
  const curves = reports.map(
    ({ run, points }): Curve => ({
      id: run.id,
      label: `${run.label}, ${domainFacts[run.domain].label}, ${momentOf(new Date(run.createdAt))}`,
      points: averaged(points),
    }),
  );
  const drawn = curves.filter(({ points }) => points.length > 0);
  return (
    <>
      <p className="mb-3 text-sm">
        <Link href="/admin/trainings" className="rounded underline underline-offset-2">
          All trainings
        </Link>
      </p>
      <PageTitle title="Compare trainings">
        Losses of different methods, data or settings aren’t on one scale: what a training reached is among
        the figures of its version.
      </PageTitle>
      {drawn.length < 2 ? (
        <EmptyState icon={<ChartSpline className="size-6" />} title="Nothing to compare">
          Choose two or more trainings that have a curve, on the page of all trainings.
        </EmptyState>
      ) : (
        <>
          {drawn.length < ids.length && (
            <div className="mb-4">
              <Notice title="Some of the trainings have no curve, or are gone, and aren’t shown." />
            </div>
          )}
          <CurvesChart curves={drawn} />
          <dl className="mt-8 space-y-3 text-sm">
            {reports.map(({ run, settings }, place) => (
              <div key={run.id}>
                <dt className="font-medium">{curves[place]?.label}</dt>
                <dd className="break-words text-muted-foreground">{settings}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

async function readOrNull(id: string) {
  return readRun(id).catch((error) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
}
