import { LossLine } from '#app/components/loss-line.tsx';

/** The loss of each step so far. */
export function LossChart({ points }: { points: { step: number; loss: number }[] }) {
  if (points.length < 2) {
    return (
      <p className="mt-5 rounded-lg bg-muted px-3 py-8 text-center text-muted-foreground text-sm">
        The loss curve appears after the second step.
      </p>
    );
  }
  return (
    <div className="mt-5">
      <LossLine title="Loss" points={points} />
    </div>
  );
}
