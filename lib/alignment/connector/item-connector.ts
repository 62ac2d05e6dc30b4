// The item connector before training: key j answers to the distance of x and item j, so item j's soft token is its own bag.
import { type ConnectorConfig, type ConnectorInput, closedForm, norm } from './closed-form.ts';
import type { ConnectorWeights } from './connector.ts';

const sharpness = 40; // softmax factor on −‖x − item‖² / mean ‖item‖²

export function initialItemConnector(input: ConnectorInput, config: ConnectorConfig): ConnectorWeights {
  const { itemVectors, dimension } = input;
  const items = itemVectors.length / dimension;
  const meanSquare = itemVectors.reduce((sum, value) => sum + value * value, 0) / items;
  const offsetOf = (key: Float32Array) => -(norm(key) ** 2) / 2;
  return closedForm(input, itemVectors, (2 * sharpness) / meanSquare, offsetOf, config);
}
