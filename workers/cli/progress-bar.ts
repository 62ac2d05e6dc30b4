// Progress on stderr, so that stdout stays clean for --json: a bar on a terminal, a line now and then elsewhere.

import { type Options, SingleBar } from 'cli-progress';

export type Progress = {
  step: number;
  steps: number;
  loss?: number;
  secondsLeft?: number;
  metrics?: Record<string, number>;
};

const lineEveryMs = 10_000;

export type ProgressBar = { update(progress: Progress): void; stop(): void };

export function progressBar(label: string): ProgressBar {
  if (!process.stderr.isTTY) {
    let toldMs = 0;
    return {
      update(progress) {
        if (Date.now() - toldMs < lineEveryMs) return;
        toldMs = Date.now();
        process.stderr.write(`${label}: ${progress.step} of ${progress.steps}  ${detailOf(progress)}\n`);
      },
      stop() {},
    };
  }
  const options: Options = {
    stream: process.stderr,
    format: `${label} {bar} {percentage} %  {detail}`,
    barsize: 30,
    hideCursor: true,
  };
  const bar = new SingleBar(options);
  bar.start(1, 0, { detail: '' });
  return {
    update(progress) {
      bar.setTotal(progress.steps);
      bar.update(progress.step, { detail: detailOf(progress) });
    },
    stop: () => bar.stop(),
  };
}

function detailOf({ loss, metrics, secondsLeft }: Progress): string {
  const parts = [
    ...(loss === undefined || loss === 0 ? [] : [`loss ${loss.toFixed(3)}`]),
    ...Object.entries(metrics ?? {}).map(([name, value]) => `${name} ${value.toFixed(4)}`),
    ...(secondsLeft === undefined ? [] : [`at most ${minutes(secondsLeft)} left`]),
  ];
  return parts.join('  ');
}

function minutes(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
