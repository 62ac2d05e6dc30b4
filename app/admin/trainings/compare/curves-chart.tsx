'use client';

import Link from 'next/link';
import { Line, LineChart, ResponsiveContainer, Tooltip } from 'recharts';
import { type Curve, curveRows, curveTable } from '#app/admin/trainings/compare/curve-table.ts';
import { tooltipStyle } from '#app/components/chart-style.ts';
import { LossAxes, lossMargin } from '#app/components/loss-axes.tsx';

const chartHeight = 320;
// Told apart by colour and by dashes.
const lineStyles = [
  { stroke: 'var(--primary)', dashes: undefined },
  { stroke: 'var(--danger)', dashes: '7 4' },
  { stroke: 'var(--warning)', dashes: '2 3' },
  { stroke: 'var(--foreground)', dashes: '10 3 2 3' },
  { stroke: 'var(--muted-foreground)', dashes: '4 2' },
] as const;
const styleOf = (place: number) => lineStyles[place % lineStyles.length] ?? lineStyles[0];

/** Loss by step on one axis, with a legend, and the same as a table for everyone. */
export function CurvesChart({ curves }: { curves: Curve[] }) {
  return (
    <>
      <ul aria-label="Legend" className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {curves.map(({ id, label }, place) => (
          <li key={id} className="flex min-w-0 items-center gap-2">
            <LineSample place={place} />
            <Link
              href={`/admin/trainings/${id}`}
              className="min-w-0 break-words rounded underline-offset-4 hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <figure
        aria-label={`Loss by step of ${curves.length} trainings, as in the table below`}
        className="mt-4 rounded-2xl border bg-card p-4"
      >
        <div aria-hidden="true">
          <ResponsiveContainer width="100%" height={chartHeight}>
            <LineChart data={curveRows(curves)} margin={lossMargin}>
              <LossAxes />
              <Tooltip
                formatter={(value, name) => [Number(value).toFixed(4), name]}
                labelFormatter={(step) => `step ${Number(step).toLocaleString('en')}`}
                contentStyle={tooltipStyle}
              />
              {curves.map(({ id, label }, place) => (
                <Line
                  key={id}
                  dataKey={`curve${place}`}
                  name={label}
                  stroke={styleOf(place).stroke}
                  strokeDasharray={styleOf(place).dashes}
                  strokeWidth={2}
                  dot={false}
                  connectNulls
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          </ResponsiveContainer>
        </div>
      </figure>
      <section
        aria-label="Losses by step"
        className="relative mt-6 overflow-x-auto rounded-2xl border bg-card"
      >
        <table className="w-full text-sm tabular-nums">
          <caption className="px-4 pt-3 text-left text-muted-foreground text-xs">
            The loss that each training had reached, by step
          </caption>
          <thead>
            <tr className="border-b text-left text-muted-foreground text-xs [&>th]:px-4 [&>th]:py-2.5 [&>th]:font-medium">
              <th scope="col">Step</th>
              {curves.map(({ id, label }, place) => (
                <th key={id} scope="col">
                  <span className="flex min-w-28 items-center gap-2">
                    <LineSample place={place} /> {label}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y">
            {curveTable(curves).map(({ step, losses }) => (
              <tr key={step} className="[&>*]:px-4 [&>*]:py-1.5">
                <th scope="row" className="text-left font-normal text-muted-foreground">
                  {step.toLocaleString('en')}
                </th>
                {losses.map((loss, place) => (
                  <td key={curves[place]?.id}>
                    {loss === null ? <span className="sr-only">none</span> : loss.toFixed(4)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function LineSample({ place }: { place: number }) {
  const { stroke, dashes } = styleOf(place);
  return (
    <svg width="28" height="8" aria-hidden="true" className="shrink-0">
      <line x1="0" y1="4" x2="28" y2="4" stroke={stroke} strokeWidth="2.5" strokeDasharray={dashes} />
    </svg>
  );
}
