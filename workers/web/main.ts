// The web app: the built pages behind our own HTTP server. On SIGTERM it takes no new requests, lets those under way end
// for a few seconds, and exits.

import next from 'next';
import { poolState } from '#lib/db/client.ts';
import { announcePresence } from '#lib/db/presence.ts';
import { databaseUrl, givenPublicUrl, projectFolder, trustedProxies, webHost, webPort } from '#lib/env.ts';
import { startLog } from '#lib/telemetry/log.ts';
import { measureGauge } from '#lib/telemetry/metrics.ts';
import { serveMetrics } from '#lib/telemetry/metrics-server.ts';
import { routesOfBuild } from './route-pattern.ts';
import { createWebServer } from './server.ts';

const graceMs = 4_000;

startLog('web');
const [hostname, port] = [webHost(), webPort()];
const app = next({ dev: false, dir: projectFolder(), hostname, port });
await app.prepare();
const { server, idle, load } = createWebServer({
  gate: { publicUrl: givenPublicUrl(), trustedProxies: trustedProxies() },
  handle: app.getRequestHandler(),
  routeOf: await routesOfBuild(projectFolder()),
});
measureGauge(
  'recexplainer_http_requests_open',
  'Requests that are being answered, and those that wait for it; streams of answers apart.',
  ['state'],
  () => Object.entries(load()).map(([state, value]) => ({ labels: { state }, value })),
);
measureGauge('recexplainer_database_connections', 'Of this process’s pool.', ['state'], () =>
  Object.entries(poolState()).map(([state, value]) => ({ labels: { state }, value })),
);
serveMetrics();
const presence = announcePresence(databaseUrl(), 'web');
server.once('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `port ${port} is in use` : error.message);
  process.exit(1);
});
server.listen(port, hostname, () => console.log(`web ready on port ${port}`));

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    setTimeout(() => process.exit(0), graceMs).unref();
    presence.close();
    void idle().then(() => process.exit(0));
  });
