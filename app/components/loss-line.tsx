'use client';

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle, tooltipStyle } from '#app/components/chart-style.ts';

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
        <LineChart data={points} margin={{ top: 4, right: 8, bottom: 0, left: -12 }}>
          <CartesianGrid stroke="var(--border)" vertical={false} />
          <XAxis
            dataKey="step"
            type="number"
            domain={['dataMin', 'dataMax']}
            {...axisStyle}
            tickFormatter={(step: number) => step.toLocaleString('en')}
          />
          <YAxis
            domain={['auto', 'auto']}
            width={56}
            {...axisStyle}
            tickFormatter={(loss: number) => loss.toFixed(2)}
          />
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
