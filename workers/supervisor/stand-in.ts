// Stands in for the explainer if TensorFlow couldn't be set up: answers every request with the reason, so that
// pages can say why there are no recommendations. `stand-in.ts REASON`

import { createServer } from 'node:http';
import { explainerEndpoint } from '#lib/env.ts';

const [reason = 'We couldn’t set up TensorFlow.'] = process.argv.slice(2);
const { hostname, port } = new URL(explainerEndpoint().url);
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { code: 'unavailable', type: 'server_error', message: reason } }));
});
server.listen(Number(port), hostname);
process.on('SIGTERM', () => process.exit(0));
