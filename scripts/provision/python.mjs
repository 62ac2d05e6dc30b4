// The Python that fetches wheels: any python3 with pip.

import { lastLine, runCommand } from './command.mjs';
import { StepFailure } from './failure.mjs';

let found;

/** Resolves to { program, canResume }; throws a StepFailure without python3 or pip. */
export function findPython() {
  found ??= (async () => {
    const { code, log } = await runCommand('python3', ['-m', 'pip', '--version']);
    if (code === 127) {
      throw new StepFailure(
        "python3 isn't installed: install it with pip (Debian: apt-get install python3-pip) and start again.",
      );
    }
    const version = /^pip (\d+)\.(\d+)/m.exec(log);
    if (code !== 0 || !version) {
      throw new StepFailure(
        `python3 has no pip (${lastLine(log)}): install it (Debian: apt-get install python3-pip) and start again.`,
      );
    }
    const canResume = Number(version[1]) > 25 || (Number(version[1]) === 25 && Number(version[2]) >= 1);
    return { program: 'python3', canResume };
  })();
  return found;
}
