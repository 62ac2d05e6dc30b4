// How SASRec is trained in the domains where that was chosen, on people of training and development alone; why, and what was
// tried: docs/decisions/020-less-of-the-mean.md and docs/training-log.md. Elsewhere the paces of pace.ts hold.

import type { Domain } from '#lib/contract/domain.ts';
import type { SASRecTrainConfig } from './train.ts';

const settings: Partial<Record<Domain, Partial<SASRecTrainConfig>>> = {
  steam: { windowsPerBatch: 128, learningRate: 4e-3, hiddenDropout: 0.5, meanShareLeftOut: 0.3 },
  games: { windowsPerBatch: 128, learningRate: 2e-3, hiddenDropout: 0.6, leastSteps: 3_700 },
};

export function domainSettings(domain: Domain): Partial<SASRecTrainConfig> {
  return settings[domain] ?? {};
}
