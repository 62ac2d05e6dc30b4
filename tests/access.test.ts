// Who may use what: one line for every route, page and action of app/, found in the source. One that isn't listed fails,
// and each is tried as nobody, as a person and, where only administrators may, as one who isn't. There's no database, so
// whatever reads a row before it asks who is there fails, too.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '#lib/errors.ts';

type Access = 'anyone' | 'person' | 'administrator';

const matrix: Record<string, Access> = {
  'GET /api/admin/jobs': 'administrator',
  'POST /api/admin/uploads/[upload]': 'administrator',
  'GET /api/admin/jobs/[id]': 'administrator',
  'GET /api/admin/jobs/[id]/artefacts': 'administrator',
  'GET /api/admin/jobs/[id]/log': 'administrator',
  'GET /api/auth/[...nextauth]': 'anyone',
  'POST /api/auth/[...nextauth]': 'anyone',
  'POST /api/chat': 'person',
  'POST /api/chat/[id]/evidence': 'person',
  'GET /api/chat/[id]/export': 'person',
  'GET /api/chat/[id]/messages': 'person',
  'POST /api/chat/[id]/stop': 'person',
  'GET /api/chat/[id]/stream': 'person',
  'GET /api/chats/[domain]': 'person',
  'GET /api/history/[domain]': 'person',
  'GET /api/covers/[tmdbId]': 'person',
  'POST /api/history/[domain]/imports': 'person',
  'POST /api/history/[domain]/imports/steam': 'person',
  'GET /api/history/[domain]/imports/[importId]': 'person',
  'POST /api/history/[domain]/imports/[importId]': 'person',
  'DELETE /api/history/[domain]/imports/[importId]': 'person',
  'GET /api/items/[domain]': 'person',
  'GET /api/items/[domain]/[itemId]/carriers': 'person',
  'GET /api/my-data': 'person',
  'POST /api/recommendations/[domain]': 'person',
  'GET /api/steam/start': 'anyone', // sign-in, or linking for whoever is signed in
  'GET /api/steam/return': 'anyone', // only with the state that this browser began with
  'GET /shared/gone': 'anyone',

  'page /': 'anyone',
  'page /sign-in': 'anyone',
  'page /sign-in/steam': 'anyone',
  'page /sign-up': 'anyone',
  'page /shared/[id]': 'anyone',
  'page /admin': 'administrator',
  'page /admin/data': 'administrator',
  'page /admin/health': 'administrator',
  'page /admin/log': 'administrator',
  'page /admin/people': 'administrator',
  'page /admin/trainings': 'administrator',
  'page /admin/users': 'administrator',
  'page /admin/users/[id]': 'administrator',
  'page /admin/trainings/[id]': 'administrator',
  'page /admin/trainings/compare': 'administrator',
  'page /admin/versions': 'administrator',
  'page /admin/versions/compare': 'administrator',
  'page /bring': 'person',
  'page /change-password': 'person',
  'page /settings': 'person',
  'page /settings/my-data': 'person',
  'page /settings/sessions': 'person',
  'page /shared': 'person',
  'page /[domain]': 'person',
  'page /[domain]/beliefs': 'person',
  'page /[domain]/bring': 'person',
  'page /[domain]/chat': 'person',
  'page /[domain]/chat/[id]': 'person',
  'page /[domain]/compare/[id]': 'person',
  'page /[domain]/feedback': 'person',
  'page /[domain]/history': 'person',
  'page /[domain]/history/outside': 'person',
  'page /[domain]/item/[itemId]': 'person',
  'page /[domain]/mimic': 'person',
  'page /[domain]/saved': 'person',
  'page /[domain]/search': 'person',

  'action createAccount': 'anyone',
  'action keepTheme': 'anyone',
  'action startTraining': 'administrator',
  'action checkTraining': 'administrator',
  'action trainingCheck': 'administrator',
  'action cancelTraining': 'administrator',
  'action retryTraining': 'administrator',
  'action keepTrainingNote': 'administrator',
  'action removeTraining': 'administrator',
  'action activateVersion': 'administrator',
  'action rollBack': 'administrator',
  'action uploadDataset': 'administrator',
  'action deleteDataset': 'administrator',
  'action disableUser': 'administrator',
  'action enableUser': 'administrator',
  'action endUserSessions': 'administrator',
  'action makeAdministrator': 'administrator',
  'action takeAdministration': 'administrator',
  'action deleteUser': 'administrator',
  'action setNewPassword': 'person',
  'action saveLearningConsent': 'person',
  'action endMySessions': 'person',
  'action deleteMyAccount': 'person',
  'action changeHistory': 'person',
  'action changeReasonOf': 'person',
  'action changeSaved': 'person',
  'action keepBeliefs': 'person',
  'action changeChat': 'person',
  'action askAnything': 'person',
  'action showOtherVersion': 'person',
  'action openChat': 'person',
  'action keepWhatIf': 'person',
  'action giveFeedback': 'person',
  'action changeFeedback': 'person',
  'action rateStoredAnswer': 'person',
  'action undoBroughtHistory': 'person',
  'action redoBroughtHistory': 'person',
  'action unlinkSteam': 'person',
  'action changeOutsideTitle': 'person',
  'action startComparison': 'person',
  'action voteOnComparison': 'person',
  'action shareStoredAnswer': 'person',
  'action revokeSharedAnswer': 'person',
};

const who = vi.hoisted(() => ({ user: null as { role: string } | null }));
vi.mock('#lib/auth.ts', () => {
  const requireUser = async () => {
    if (who.user === null) throw new AppError('unauthorized', { message: 'Sign in first.' });
    return who.user;
  };
  return {
    authOptions: () => ({}),
    clientAddress: () => null,
    currentUser: async () => who.user,
    requireUser,
    requireAdministrator: async () => {
      const user = await requireUser();
      if (user.role !== 'administrator')
        throw new AppError('forbidden', { message: 'Only administrators can do this.' });
      return user;
    },
  };
});
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

const root = join(import.meta.dirname, '..');
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
type Called = (...given: unknown[]) => unknown;
type Found = { name: string; file: string; exported: string; kind: 'route' | 'page' | 'action' };

const found: Found[] = readdirSync(join(root, 'app'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .flatMap((file): Found[] => {
    const text = readFileSync(join(root, file), 'utf8');
    const address = `/${file
      .split('/')
      .slice(1, -1)
      .filter((part) => !part.startsWith('('))
      .join('/')}`;
    if (/\/route\.tsx?$/.test(file))
      return exportsOf(text)
        .filter((name) => methods.includes(name))
        .map((name) => ({ name: `${name} ${address}`, file, exported: name, kind: 'route' }));
    if (/(^|\/)page\.tsx$/.test(file))
      return [{ name: `page ${address}`, file, exported: 'default', kind: 'page' }];
    if (/^['"]use server['"]/m.test(text))
      return exportsOf(text).map((name) => ({
        name: `action ${name}`,
        file,
        exported: name,
        kind: 'action',
      }));
    return [];
  });

/** Names of exported functions and constants, also those of `export { handle as GET }`. */
function exportsOf(text: string): string[] {
  const declared = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
    ([, name]) => name ?? '',
  );
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) =>
    (names ?? '').split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
  );
  return [...declared, ...listed].filter((name) => name !== '');
}

const params = Promise.resolve({
  domain: 'movies',
  id: '00000000-0000-4000-8000-000000000000',
  itemId: '1',
  importId: '00000000-0000-4000-8000-000000000000',
});

/** What came of a call, in one string: a status, a redirect or an error's own words. */
async function outcome({ file, exported, kind, name }: Found): Promise<string> {
  const module = (await import(join(root, file))) as Record<string, Called>;
  const call = module[exported];
  if (call === undefined) throw new Error(`${file} has no ${exported}`);
  try {
    if (kind === 'page') {
      const page = await call({ params, searchParams: Promise.resolve({}) });
      return `a page: ${typeof page}`;
    }
    if (kind === 'action') return JSON.stringify((await call(undefined)) ?? null);
    const method = name.split(' ')[0] ?? '';
    const body = method === 'GET' || method === 'HEAD' ? undefined : '{}';
    const request = new Request('http://app.test/', {
      method,
      body,
      headers: { 'content-type': 'application/json' },
    });
    return String(((await call(request, { params })) as Response).status);
  } catch (thrown) {
    const { digest, message } = thrown as Error & { digest?: string };
    return digest ?? `threw: ${message}`;
  }
}

beforeEach(() => {
  who.user = null;
  vi.stubEnv('DATABASE_URL', '');
  return () => vi.unstubAllEnvs();
});

test('every route, page and action is in the matrix, and nothing else is', () => {
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(matrix).sort());
});

const closed = found.filter(({ name }) => matrix[name] === 'person' || matrix[name] === 'administrator');
const refusals = {
  route: /^401$/,
  page: /^(NEXT_REDIRECT;\w+;\/sign-in|NEXT_HTTP_ERROR_FALLBACK;404)/,
  action: /Sign in first\.|^NEXT_REDIRECT;\w+;\/sign-in/,
};
test.each(closed)('$name does nothing for someone who isn’t signed in', async (one) => {
  expect(await outcome(one)).toMatch(refusals[one.kind]);
});

const forAdministrators = found.filter(({ name }) => matrix[name] === 'administrator');
const notForPeople = { route: /^403$/, page: /^NEXT_HTTP_ERROR_FALLBACK;404/, action: /Only administrators/ };
test.each(forAdministrators)('$name does nothing for a person who isn’t an administrator', async (one) => {
  for (const role of ['person', 'demo']) {
    who.user = { role };
    expect(await outcome(one)).toMatch(notForPeople[one.kind]);
  }
});
