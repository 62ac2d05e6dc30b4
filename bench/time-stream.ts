// A token stream's time to first token and its speed after that: by wall time, and by this process's CPU time,
// which other work on the machine disturbs less.

export type StreamTimes = {
  firstMs: number;
  tokensPerSecond: number;
  firstCpuMs: number;
  tokensPerCpuSecond: number;
};

const answerTokens = 64;

export async function timeStream(stream: AsyncIterable<unknown>): Promise<StreamTimes> {
  const now = () => {
    const { user, system } = process.cpuUsage();
    return { ms: performance.now(), cpuMs: (user + system) / 1000 };
  };
  const started = now();
  let first = started;
  let count = 0;
  for await (const _ of stream) {
    if (count++ === 0) first = now();
    if (count === answerTokens) break;
  }
  const last = now();
  return {
    firstMs: first.ms - started.ms,
    tokensPerSecond: ((count - 1) / (last.ms - first.ms)) * 1000,
    firstCpuMs: first.cpuMs - started.cpuMs,
    tokensPerCpuSecond: ((count - 1) / (last.cpuMs - first.cpuMs)) * 1000,
  };
}
