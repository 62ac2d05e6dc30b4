// The engine that the environment names, beside this machine's own: RAY_ADDRESS and ARTIFACTS.

import { openArtifacts } from '#lib/engines/open-artifacts.ts';
import { rayJobs } from '#lib/engines/ray-jobs.ts';
import { cacheFolder, dataFolder } from '#lib/env.ts';
import { artifactsPlace, rayCluster } from '#lib/services-elsewhere.ts';
import type { TrainingEngine } from './engine.ts';
import { rayEngine } from './ray-engine.ts';

export async function remoteEngine(): Promise<{ remote?: TrainingEngine }> {
  const cluster = rayCluster();
  if (cluster === null) return {};
  const place = artifactsPlace();
  const named: Record<string, string> =
    place.kind === 'folder'
      ? { ARTIFACTS: place.folder }
      : {
          ARTIFACTS: `s3://${place.bucket}/${place.prefix}`,
          AWS_REGION: place.region,
          ...(place.endpoint === null ? {} : { ARTIFACTS_ENDPOINT: place.endpoint }),
        };
  const { address, token, project, gpus, cpus } = cluster;
  return {
    remote: rayEngine({
      jobs: rayJobs({ address, token }),
      artifacts: await openArtifacts(place),
      folders: { cacheFolder: cacheFolder(), dataFolder: dataFolder() },
      project,
      environment: named,
      gpus,
      cpus,
    }),
  };
}
