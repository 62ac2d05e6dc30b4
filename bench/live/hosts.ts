// Hosts as network namespaces of this machine: each has an address on one switch, a namespace of its own as well, and can be cut off.
// Only namespaces made here are touched, and they are gone after `remove`. Needs root and iproute2.

import { execFileSync, spawn } from 'node:child_process';
import { projectFolder } from '#lib/env.ts';

const prefix = 'rxbench';
const network = '10.77.0';

export type Hosts = {
  /** The program and its first parameters, run on this host. */
  on(host: string, command: string[]): [string, string[]];
  address(host: string): string;
  /** Its cable is pulled, and put back. */
  cut(host: string): void;
  rejoin(host: string): void;
  /** One host no longer gets what the other sends it, silently; the rest reaches both. */
  part(one: string, from: string): void;
  unite(one: string, from: string): void;
  remove(): void;
};

const space = (host: string) => `${prefix}-${host}`;
const ip = (...parameters: string[]) => {
  execFileSync('ip', parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
};

/** The hosts that makeHosts has made, from wherever. */
export function hostsNamed(names: readonly string[]): Hosts {
  const address = (host: string) => `${network}.${names.indexOf(host) + 1}`;
  return {
    on: (host, command) => ['ip', ['netns', 'exec', space(host), ...command]],
    address,
    cut: (host) => ip('-n', space('switch'), 'link', 'set', host, 'down'),
    rejoin: (host) => ip('-n', space('switch'), 'link', 'set', host, 'up'),
    part: (one, from) => ip('-n', space(from), 'route', 'add', 'blackhole', `${address(one)}/32`),
    unite: (one, from) => ip('-n', space(from), 'route', 'del', 'blackhole', `${address(one)}/32`),
    remove: () => {
      for (const host of [...names, 'switch'])
        try {
          ip('netns', 'del', space(host));
        } catch {
          // it isn't there
        }
    },
  };
}

export function makeHosts(names: readonly string[]): Hosts {
  const hosts = hostsNamed(names);
  hosts.remove(); // of a measurement that was killed
  ip('netns', 'add', space('switch'));
  ip('-n', space('switch'), 'link', 'add', 'name', 'bridge', 'type', 'bridge');
  ip('-n', space('switch'), 'link', 'set', 'bridge', 'up');
  for (const host of names) {
    ip('netns', 'add', space(host));
    const port = ['link', 'add', host, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space(host)];
    ip('-n', space('switch'), ...port);
    ip('-n', space('switch'), 'link', 'set', host, 'master', 'bridge', 'up');
    ip('-n', space(host), 'addr', 'add', `${hosts.address(host)}/24`, 'dev', 'eth0');
    ip('-n', space(host), 'link', 'set', 'lo', 'up');
    ip('-n', space(host), 'link', 'set', 'eth0', 'up');
  }
  return hosts;
}

export type Program = { output: () => string; stop: () => Promise<void> };

/** Starts a program on a host; resolves once its output has `ready`. */
export async function startOn(
  hosts: Hosts,
  host: string,
  command: string[],
  {
    environment,
    ready,
    timeoutMs = 180_000,
  }: { environment: NodeJS.ProcessEnv; ready: string; timeoutMs?: number },
): Promise<Program> {
  const [program, parameters] = hosts.on(host, command);
  const child = spawn(program, parameters, {
    cwd: projectFolder(),
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // a supervisor ends by itself if this process is killed
  });
  let output = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${host} ${why}:\n${output.slice(-3_000)}`));
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes(ready)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => fail('ended'));
    setTimeout(() => fail("isn't ready"), timeoutMs).unref();
  });
  return {
    output: () => output,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 40_000);
      await gone;
      clearTimeout(timer);
    },
  };
}
