// The engine of a single machine: each job in a process of its own, which ends with the trainer and leaves its checkpoint behind.

import type { Ending, TrainingEngine } from './engine.ts';
import { runTrainingProcess } from './training-process.ts';

export function localEngine(childFile: string): TrainingEngine {
  return {
    usesThisMachine: true,
    async start({ assignment }) {
      const stopping = new AbortController();
      const stop = () => stopping.abort();
      return {
        follow: (recorder): Promise<Ending> =>
          runTrainingProcess(childFile, assignment, recorder, stopping.signal),
        cancel: stop,
        leave: stop,
      };
    },
    resume: async () => null, // a child ends with its trainer; the next attempt goes on from its checkpoint
    forget: async () => {},
    remembered: async () => [],
  };
}
