type Point = { step: number; loss: number };

const mostPoints = 80;

/** At most eighty points, each the mean of a run of neighbours, placed at their last step. */
export function averaged(points: Point[]): Point[] {
  const each = Math.max(1, Math.ceil(points.length / mostPoints));
  const means: Point[] = [];
  for (let start = 0; start < points.length; start += each) {
    const part = points.slice(start, start + each);
    const step = part.at(-1)?.step ?? 0;
    means.push({ step, loss: part.reduce((sum, { loss }) => sum + loss, 0) / part.length });
  }
  return means;
}
