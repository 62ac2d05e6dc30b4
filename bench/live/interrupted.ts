// A measurement that is interrupted ends what it started first.

export function whenInterrupted(end: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
}
