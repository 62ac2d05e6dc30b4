// The sides of a comparison: processes that stay loaded, run one step per input line, and answer with a line of
// measurements.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Measured = { wallSeconds: number; processorSeconds: number; peakBytes: number };
export type Side = { name: string; step: () => Promise<Measured>; measured: Measured[]; stop: () => void };

export function side(name: string, command: string, args: string[]): Side {
  const child: ChildProcess = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  const step = async (): Promise<Measured> => {
    child.stdin?.write('step\n');
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name} ended before its step was done`);
    return JSON.parse(value) as Measured;
  };
  return { name, step, measured: [], stop: () => child.kill() };
}

/** Two warm-up steps each, then `rounds` in turns. */
export async function takeTurns(sides: Side[], rounds: number): Promise<void> {
  for (const { step } of sides) for (let warmUp = 0; warmUp < 2; warmUp++) await step();
  for (let round = 0; round < rounds; round++)
    for (const each of sides) each.measured.push(await each.step());
  for (const { stop } of sides) stop();
}

/** Prints each side's median pace and the first side's ratios to the others. One step's work is `amount` of `unit`. */
export function report(sides: Side[], amount: number, unit: string, what: string): void {
  const summaries = sides.map(({ name, measured }) => {
    const wall = amount / median(measured.map(({ wallSeconds }) => wallSeconds));
    const processor = amount / median(measured.map(({ processorSeconds }) => processorSeconds));
    const peak = Math.max(...measured.map(({ peakBytes }) => peakBytes));
    console.log(
      `${name.padEnd(20)} ${wall.toFixed(0)} ${unit}/s · ${processor.toFixed(0)} ${unit} per processor second · peak ${(peak / 1e9).toFixed(2)} GB`,
    );
    return { name, wall, processor, peak };
  });
  const [ours, ...peers] = summaries;
  for (const peer of peers)
    if (ours)
      console.log(
        `ratio to ${peer.name.trim()} (${what}): ${(ours.wall / peer.wall).toFixed(2)} wall · ` +
          `${(ours.processor / peer.processor).toFixed(2)} processor · ${(ours.peak / peer.peak).toFixed(2)} memory`,
      );
}

/** Answers each input line with the measurements of one `step`. */
export async function serveSteps(step: () => void): Promise<void> {
  for await (const _ of createInterface({ input: process.stdin })) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    step();
    const { user, system } = process.cpuUsage(cpu);
    const measured: Measured = {
      wallSeconds: (performance.now() - start) / 1e3,
      processorSeconds: (user + system) / 1e6,
      peakBytes: process.resourceUsage().maxRSS * 1024,
    };
    console.log(JSON.stringify(measured));
  }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
