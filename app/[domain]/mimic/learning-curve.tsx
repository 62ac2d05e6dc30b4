import { averaged } from '#app/[domain]/mimic/averaged.ts';
import { LossLine } from '#app/components/loss-line.tsx';

/** The training loss. Each point is the mean of its neighbours, because single steps vary with their tasks. */
export function LearningCurve({ points }: { points: { step: number; loss: number }[] }) {
  const smooth = averaged(points);
  const [first, last] = [smooth[0], smooth.at(-1)];
  if (!first || !last) return null;
  return (
    <div>
      <LossLine title="Learning curve" points={smooth} />
      <p className="mt-2 text-muted-foreground text-xs">
        Loss on answer tokens by step: from {first.loss.toFixed(2)} to {last.loss.toFixed(2)}.
      </p>
    </div>
  );
}
