'use client';

import { Line, LineChart, ResponsiveContainer, Tooltip } from 'recharts';
import { tooltipStyle } from '#app/components/chart-style.ts';
import { LossAxes, lossMargin } from '#app/components/loss-axes.tsx';

const chartHeight = 230;

/** Loss by step, with its start and end in words for screen readers. `points` is not empty. */
export function LossLine({ title, points }: { title: string; points: { step: number; loss: number }[] }) {
  const [first, last] = [points[0], points.at(-1)];
  return (
    <figure
      aria-label={`${title}: loss ${first?.loss.toFixed(3)} at step ${first?.step}, ${last?.loss.toFixed(3)} at step ${last?.step}`}
    >
      <figcaption className="mb-2 font-medium text-sm">{title}</figcaption>
      <ResponsiveContainer width="100%" height={chartHeight}>
        <LineChart data={points} margin={lossMargin}>
          <LossAxes />
          <Tooltip
            formatter={(value) => [Number(value).toFixed(4), 'loss']}
            labelFormatter={(step) => `step ${Number(step).toLocaleString('en')}`}
            contentStyle={tooltipStyle}
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
