'use client';

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { averaged } from '#app/[domain]/mimic/averaged.ts';

const chartHeight = 240;
const axis = { stroke: 'var(--muted-foreground)', fontSize: 11, tickLine: false, axisLine: false } as const;
const tooltip = {
  background: 'var(--card)',
  border: '1px solid var(--border)',
  borderRadius: 8,
  fontSize: 12,
};

/** The loss over the training, each point the mean of its neighbours: single steps jump with the task they hold. */
export function LearningCurve({ points }: { points: { step: number; loss: number }[] }) {
  const smooth = averaged(points);
  const [first, last] = [smooth[0], smooth.at(-1)];
  if (!first || !last) return null;
  return (
    <figure
      aria-label={`Learning curve: loss ${first.loss.toFixed(2)} at step ${first.step}, ${last.loss.toFixed(2)} at step ${last.step}`}
    >
      <figcaption className="mb-2 font-medium text-sm">Learning curve</figcaption>
      <ResponsiveContainer width="100%" height={chartHeight}>
        <LineChart data={smooth} margin={{ top: 4, right: 8, bottom: 0, left: -12 }}>
          <CartesianGrid stroke="var(--border)" vertical={false} />
          <XAxis
            dataKey="step"
            type="number"
            domain={['dataMin', 'dataMax']}
            {...axis}
            tickFormatter={(step: number) => step.toLocaleString('en')}
          />
          <YAxis width={56} {...axis} tickFormatter={(loss: number) => loss.toFixed(1)} />
          <Tooltip
            formatter={(value) => [Number(value).toFixed(3), 'loss']}
            labelFormatter={(step) => `step ${Number(step).toLocaleString('en')}`}
            contentStyle={tooltip}
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
      <p className="mt-2 text-muted-foreground text-xs">
        Loss of the answers’ tokens by step: from {first.loss.toFixed(2)} to {last.loss.toFixed(2)}.
      </p>
    </figure>
  );
}
