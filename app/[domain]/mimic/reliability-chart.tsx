'use client';

import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
  ZAxis,
} from 'recharts';
import { axisStyle, tooltipStyle } from '#app/components/chart-style.ts';

type Bin = { people: number; saidYes: number; wasYes: number };

const chartHeight = 240;
const percent = (value: number) => `${Math.round(value * 100)}%`;

/**
 * How often the recommender agrees, by how confident the model was. On the diagonal, a confidence of 70% is right
 * 70% of the time.
 */
export function ReliabilityChart({ bins }: { bins: Bin[] }) {
  const people = bins.reduce((sum, bin) => sum + bin.people, 0);
  const gap =
    bins.reduce((sum, bin) => sum + bin.people * Math.abs(bin.saidYes - bin.wasYes), 0) / Math.max(1, people);
  return (
    <figure
      aria-label={`Calibration of Yes and No: off by ${percent(gap)} on average, over ${people} people`}
    >
      <figcaption className="mb-2 font-medium text-sm">Calibration</figcaption>
      <ResponsiveContainer width="100%" height={chartHeight}>
        <ScatterChart margin={{ top: 4, right: 8, bottom: 0, left: -12 }}>
          <CartesianGrid stroke="var(--border)" />
          <XAxis dataKey="saidYes" type="number" domain={[0, 1]} {...axisStyle} tickFormatter={percent} />
          <YAxis
            dataKey="wasYes"
            type="number"
            domain={[0, 1]}
            width={56}
            {...axisStyle}
            tickFormatter={percent}
          />
          <ZAxis dataKey="people" range={[40, 360]} />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ]}
            stroke="var(--muted-foreground)"
            strokeDasharray="4 4"
          />
          <Tooltip
            formatter={(value, name) => [
              name === 'people' ? String(value) : percent(Number(value)),
              words(String(name)),
            ]}
            contentStyle={tooltipStyle}
          />
          <Scatter data={bins} fill="var(--primary)" isAnimationActive={false} />
        </ScatterChart>
      </ResponsiveContainer>
      <details className="mt-2 text-xs">
        <summary className="text-muted-foreground">
          Horizontal: how confident it was of Yes. Vertical: how often the recommender says Yes. Show as a
          table
        </summary>
        <table className="mt-2 w-full text-right tabular-nums">
          <thead className="text-muted-foreground">
            <tr>
              <th scope="col" className="py-1 font-medium">
                confidence in Yes
              </th>
              <th scope="col" className="py-1 font-medium">
                actual Yes
              </th>
              <th scope="col" className="py-1 font-medium">
                people
              </th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.saidYes}>
                <td className="py-0.5">{percent(bin.saidYes)}</td>
                <td className="py-0.5">{percent(bin.wasYes)}</td>
                <td className="py-0.5">{bin.people}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function words(name: string): string {
  if (name === 'saidYes') return 'confidence in Yes';
  return name === 'wasYes' ? 'actual Yes' : name;
}
