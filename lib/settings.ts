// The settings in force, for administrators: each of .env.example with its value here, and where that comes from. Secrets
// are only told to be set, and an address is shown without the password in it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder, settingAsIs } from '#lib/env.ts';

export type SettingSource = 'default' | 'file' | 'environment' | 'start';
export type Setting = {
  group: string;
  name: string;
  about: string;
  value: string | null; // null: not set
  isSecret: boolean; // then the value only says that it is set
  source: SettingSource;
};

const heading = /^# ([^=(,.:]+)/;
const entry = /^(?:# )?([A-Z][A-Z0-9_]*)=[^#]*(?:#\s*(.*))?$/;
const secret = /(KEY|TOKEN|SECRET|PASSWORD|DATABASE_URL)$/;

export async function settingsInForce(
  file = join(/*turbopackIgnore: true*/ projectFolder(), '.env.example'),
): Promise<Setting[]> {
  return settingsIn(await readFile(file, 'utf8'));
}

export function settingsIn(example: string): Setting[] {
  let group = '';
  return example.split('\n').flatMap((line): Setting[] => {
    const [, name, about = ''] = entry.exec(line) ?? [];
    if (name === undefined) {
      group = heading.exec(line)?.[1]?.trim() ?? group;
      return [];
    }
    const isSecret = secret.test(name);
    const { value, source } = settingInForce(name);
    const shown = value === null ? null : isSecret ? 'set' : withoutPassword(value);
    return [{ group, name, about, value: shown, isSecret, source }];
  });
}

/** Of one address or several: user, password and query are left out. */
function withoutPassword(value: string): string {
  return value
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s,/@]*@/gi, '$1…@')
    .replace(/(:\/\/[^\s,?]*)\?[^\s,]*/g, '$1?…');
}

/** What a setting is in this process, and who set it: nobody, .env, the environment, or "npm start". */
export function settingInForce(name: string): { value: string | null; source: SettingSource } {
  const value = settingAsIs(name);
  if (value === '') return { value: null, source: 'default' };
  const named = (list: string) => settingAsIs(list).split(',').includes(name);
  if (named('SETTINGS_MADE')) return { value, source: 'start' };
  return { value, source: named('SETTINGS_FROM_FILE') ? 'file' : 'environment' };
}

/** For the children of `npm start`: these settings are its own. */
export function madeSettings(names: readonly string[]): string {
  return [...new Set([...settingAsIs('SETTINGS_MADE').split(',').filter(Boolean), ...names])].join(',');
}
