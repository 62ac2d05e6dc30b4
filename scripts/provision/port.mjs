// The web app's port: PORT if set; otherwise 3000 or the next free one.
import { createServer } from 'node:net';
import { StepFailure } from './failure.mjs';

const usualPort = 3000;
const portsToTry = 50;

export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

async function nextFreePort(from, host) {
  for (let port = from; port < Math.min(from + portsToTry, 65_536); port += 1) {
    if (await isPortFree(port, host)) return port;
  }
  throw new StepFailure(
    `Port ${from} and the ones after it are in use on ${host}. Choose another: PORT=… npm start.`,
  );
}

/** Resolves to a port; throws a StepFailure if the requested one is in use. */
export async function choosePort({ wanted, host = '127.0.0.1', say }) {
  const port = wanted === undefined ? usualPort : Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StepFailure(`PORT=${wanted} isn't a port. Use a whole number from 1 to 65535.`);
  }
  if (await isPortFree(port, host)) return port;
  const next = await nextFreePort(port + 1, host);
  if (wanted !== undefined) {
    throw new StepFailure(
      `Port ${port} is in use. Stop the program that uses it, or run PORT=${next} npm start.`,
    );
  }
  say(`Port ${port} is in use, so we'll use ${next} (set PORT=… to choose another).`);
  return next;
}
