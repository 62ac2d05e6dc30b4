// Several loss curves as one table: at a dozen places of a common axis, the loss that each had reached there.

export type Curve = { id: string; label: string; points: { step: number; loss: number }[] };

const mostRows = 12;

/** Rows by step, each with a loss per curve; null before its first point and after its last. */
export function curveTable(curves: readonly Curve[]): { step: number; losses: (number | null)[] }[] {
  const steps = curves.flatMap(({ points }) => points.map(({ step }) => step));
  if (steps.length === 0) return [];
  const [first, last] = [Math.min(...steps), Math.max(...steps)];
  const places = Array.from({ length: mostRows }, (_, place) =>
    Math.round(first + ((last - first) * place) / (mostRows - 1)),
  );
  const ends = curves.flatMap(({ points }) => points.at(-1)?.step ?? []);
  return [...new Set([...places, ...ends])]
    .sort((a, b) => a - b)
    .map((step) => ({ step, losses: curves.map(({ points }) => lossAt(points, step)) }));
}

/** Of the last point at or before the step. */
function lossAt(points: Curve['points'], step: number): number | null {
  if (step > (points.at(-1)?.step ?? 0)) return null;
  return points.findLast((point) => point.step <= step)?.loss ?? null;
}

/** One row a step that any curve has, for the chart: the losses by the curves' places. */
export function curveRows(curves: readonly Curve[]): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  for (const [place, { points }] of curves.entries())
    for (const { step, loss } of points) {
      const row = rows.get(step) ?? { step };
      row[`curve${place}`] = loss;
      rows.set(step, row);
    }
  return [...rows.values()].sort((a, b) => (a.step ?? 0) - (b.step ?? 0));
}
