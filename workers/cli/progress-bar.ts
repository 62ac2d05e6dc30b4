// Progress on stderr, so that stdout stays clean for --json: a bar on a terminal, otherwise a line now and then.

import { type Options, SingleBar } from 'cli-progress';

export type Progress = {
  step: number;
  steps: number;
  file?: string; // being read: step and steps are then bytes, shown in megabytes
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
        process.stderr.write(`${label}: ${amountOf(progress)}  ${detailOf(progress)}\n`);
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
      const amount = progress.file === undefined ? [] : [amountOf(progress)];
      bar.update(progress.step, { detail: [...amount, detailOf(progress)].join('  ') });
    },
    stop: () => bar.stop(),
  };
}

/** "1200 of 4000", or for a file "3.1 of 19.7 MB". */
export function amountOf({ step, steps, file }: Progress): string {
  if (file === undefined) return `${step} of ${steps}`;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return `${megabytes(step)} of ${megabytes(steps)} MB`;
}

function detailOf({ file, loss, metrics, secondsLeft }: Progress): string {
  const parts = [
    ...(file === undefined ? [] : [file]),
    ...(loss === undefined || loss === 0 ? [] : [`loss ${loss.toFixed(3)}`]),
    ...Object.entries(metrics ?? {}).map(([name, value]) => `${name} ${value.toFixed(4)}`),
    ...(secondsLeft === undefined ? [] : [`at most ${minutes(secondsLeft)} left`]),
  ];
  return parts.join('  ');
}

function minutes(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
