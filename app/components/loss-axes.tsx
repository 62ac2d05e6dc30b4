'use client';

import { CartesianGrid, XAxis, YAxis } from 'recharts';
import { axisStyle } from '#app/components/chart-style.ts';

/** Grid and axes of a chart of losses by step, drawn inside a LineChart with `lossMargin`. */
export function LossAxes() {
  return (
    <>
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
    </>
  );
}

export const lossMargin = { top: 4, right: 8, bottom: 0, left: -12 };
