// The web app: the built pages behind our own HTTP server. On SIGTERM it takes no new requests, lets those under way end
// for a few seconds, and exits.

import next from 'next';
import { givenPublicUrl, projectFolder, trustedProxies, webHost, webPort } from '#lib/env.ts';
import { createWebServer } from './server.ts';

const graceMs = 4_000;

const [hostname, port] = [webHost(), webPort()];
const app = next({ dev: false, dir: projectFolder(), hostname, port });
await app.prepare();
const { server, idle } = createWebServer({
  gate: { publicUrl: givenPublicUrl(), trustedProxies: trustedProxies() },
  handle: app.getRequestHandler(),
});
server.once('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `port ${port} is in use` : error.message);
  process.exit(1);
});
server.listen(port, hostname, () => console.log(`web ready on port ${port}`));

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    setTimeout(() => process.exit(0), graceMs).unref();
    void idle().then(() => process.exit(0));
  });
