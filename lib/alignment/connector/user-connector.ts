// The user connector before training: key j answers to the score of item j, so a user's soft token is the softmax-weighted mix
// of the bags of the items that the target model would put first. A fitted reader (readers.ts) then improves on the scores.
import { type ConnectorConfig, type ConnectorInput, closedForm } from './closed-form.ts';
import type { DerivedConnector } from './derived-connector.ts';

export function initialUserConnector(input: ConnectorInput, config: ConnectorConfig): DerivedConnector {
  return closedForm(input, input.userVectors, { sharpness: config.userSharpness, counts: 'score' }, config);
}
