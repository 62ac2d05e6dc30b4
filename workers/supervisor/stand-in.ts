/**
 * Stands in for the explainer where TensorFlow could not be set up: answers every request with the reason, so that
 * pages say why there is no recommendation. `stand-in.ts REASON`
 */

import { createServer } from 'node:http';
import { explainerEndpoint } from '#lib/env.ts';

const [reason = 'TensorFlow could not be set up.'] = process.argv.slice(2);
const { hostname, port } = new URL(explainerEndpoint().url);
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { code: 'unavailable', type: 'server_error', message: reason } }));
});
server.listen(Number(port), hostname);
process.on('SIGTERM', () => process.exit(0));
