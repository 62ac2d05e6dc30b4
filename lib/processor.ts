// What this machine's CPU can do.
import { readFileSync } from 'node:fs';

/** Its features as Linux names them: avx512_bf16, amx_int8, … Empty on other systems. */
export function processorFlags(): Set<string> {
  try {
    const [, flags = ''] = /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8')) ?? [];
    return new Set(flags.trim().split(' '));
  } catch {
    return new Set();
  }
}
