// What can be read of the explainer at any moment: its places, and which versions answer.
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { measureGauge } from '#lib/telemetry/metrics.ts';
import type { Places } from './places.ts';
import type { Disposable, Registry } from './registry.ts';

export function measureExplainer(places: Places, registry: Registry<ServingModel & Disposable>): void {
  const states = () =>
    Object.entries(places.counts()).map(([state, value]) => ({ labels: { state }, value }));
  measureGauge('recexplainer_answers_open', 'Answers under way, and questions that wait.', ['state'], states);
  const versions = () =>
    registry.active().map(({ source: { domain, versionId }, model }) => ({
      labels: { domain, version: versionId, method: model.speaker?.method ?? 'none' },
      value: 1,
    }));
  const labels = ['domain', 'version', 'method'];
  measureGauge('recexplainer_active_version_info', 'The version that answers.', labels, versions);
}
