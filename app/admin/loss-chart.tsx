'use client';

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

const chartHeight = 220;
const axis = { stroke: 'var(--muted-foreground)', fontSize: 11, tickLine: false, axisLine: false } as const;

/** The loss of each step so far. In words for whoever cannot see it: where it began and where it stands. */
export function LossChart({ points }: { points: { step: number; loss: number }[] }) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) {
    return (
      <p className="mt-5 rounded-lg bg-muted px-3 py-8 text-center text-muted-foreground text-sm">
        The loss curve begins with the second step.
      </p>
    );
  }
  return (
    <figure
      className="mt-5"
      aria-label={`Loss curve: ${first.loss.toFixed(3)} at step ${first.step}, ${last.loss.toFixed(3)} at step ${last.step}`}
    >
      <figcaption className="mb-2 font-medium text-sm">Loss</figcaption>
      <ResponsiveContainer width="100%" height={chartHeight}>
        <LineChart data={points} margin={{ top: 4, right: 8, bottom: 0, left: -12 }}>
          <CartesianGrid stroke="var(--border)" vertical={false} />
          <XAxis
            dataKey="step"
            type="number"
            domain={['dataMin', 'dataMax']}
            {...axis}
            tickFormatter={(step: number) => step.toLocaleString('en')}
          />
          <YAxis
            domain={['auto', 'auto']}
            width={56}
            {...axis}
            tickFormatter={(loss: number) => loss.toFixed(2)}
          />
          <Tooltip
            formatter={(value) => [Number(value).toFixed(4), 'loss']}
            labelFormatter={(step) => `step ${Number(step).toLocaleString('en')}`}
            contentStyle={{
              background: 'var(--card)',
              border: '1px solid var(--border)',
              borderRadius: 8,
              fontSize: 12,
            }}
          />
          <Line
            dataKey="loss"
            stroke="var(--primary)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}
