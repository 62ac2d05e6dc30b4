// The item connector before training: key j answers to the nearness of x and item j, so item j's soft token is its own bag.
import { type ConnectorConfig, type ConnectorInput, closedForm } from './closed-form.ts';
import type { DerivedConnector } from './derived-connector.ts';

const sharpness = 40; // softmax factor on −‖x − item‖² / mean ‖item‖²

export function initialItemConnector(input: ConnectorInput, config: ConnectorConfig): DerivedConnector {
  const { vectors, count } = input.items;
  const meanSquare = vectors.reduce((sum, value) => sum + value * value, 0) / count;
  return closedForm(input, vectors, { sharpness: (2 * sharpness) / meanSquare, counts: 'nearness' }, config);
}
