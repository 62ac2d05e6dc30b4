// The arrows of ARCHITECTURE.md, read off the import statements of app/, lib/ and workers/.
// An area is a folder of lib/ (or a file straight below it), `app`, or a folder of workers/.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { secondLists } from './second-lists.ts';

const root = resolve(import.meta.dirname, '..');
const longestFileLines = 400;

// Left may import right, and everyone `contract`; an entry with a slash and a file name allows that file only.
const arrows: Record<string, string[]> = {
  contract: [],
  app: [
    'db',
    'jobs/definitions.ts',
    'jobs/queue.ts',
    'jobs/progress.ts',
    'auth.ts',
    'client-words.ts',
    'device-cookie.ts',
    'env.ts',
    'errors.ts',
    'random.ts',
    'services-elsewhere.ts',
    'settings.ts',
    'telemetry',
    'evaluation/evaluation-file.ts',
    'evaluation/personality-file.ts',
    'evaluation/quality/quality-file.ts',
    'evaluation/version-figures.ts',
    'evaluation/version-settings.ts',
    'model-version/shipped-packs.ts',
    'catalogue/dataset-report.ts',
    'catalogue/exports',
    'catalogue/general-knowledge.ts',
    'catalogue/match-history.ts',
    'catalogue/title.ts',
    'catalogue/uploaded-folder.ts',
    'sites',
  ],
  conversation: [
    'requests',
    'evidence',
    'narration',
    'grounding',
    'serving',
    'alignment',
    'recommender',
    'runtime/language-model.ts',
    'runtime/chat-endpoint.ts',
    'llm',
    'catalogue',
    'errors.ts',
    'random.ts',
  ],
  serving: [
    'model-version',
    'alignment',
    'runtime',
    'llm',
    'recommender',
    'evidence',
    'catalogue',
    'errors.ts',
  ],
  narration: ['evidence', 'catalogue'],
  grounding: ['evidence', 'catalogue'],
  requests: ['evidence', 'narration', 'recommender', 'catalogue'],
  evidence: ['recommender', 'catalogue', 'errors.ts'],
  alignment: ['recommender', 'llm', 'tensor', 'evidence', 'narration', 'catalogue', 'errors.ts', 'random.ts'],
  'model-version': [
    'alignment',
    'recommender',
    'llm',
    'tensor',
    'evidence',
    'catalogue',
    'errors.ts',
    'random.ts',
  ],
  evaluation: [
    'alignment',
    'model-version',
    'recommender',
    'llm',
    'tensor',
    'evidence',
    'catalogue',
    'errors.ts',
    'random.ts',
  ],
  checking: ['catalogue/catalogue.ts', 'random.ts'],
  trust: [
    'checking',
    'conversation',
    'serving',
    'evidence',
    'narration',
    'recommender',
    'runtime',
    'catalogue',
    'errors.ts',
    'random.ts',
  ],
  runtime: ['llm', 'errors.ts', 'random.ts'],
  engines: ['errors.ts'],
  recommender: ['tensor', 'catalogue', 'errors.ts', 'random.ts'],
  llm: ['tensor', 'errors.ts', 'processor.ts', 'random.ts'],
  tensor: ['errors.ts', 'processor.ts', 'random.ts'],
  catalogue: ['errors.ts', 'random.ts'],
  jobs: ['db', 'env.ts', 'errors.ts', 'telemetry/request-id.ts'],
  db: ['client-address.ts', 'env.ts', 'errors.ts'],
  'auth.ts': ['db', 'client-address.ts', 'device-cookie.ts', 'env.ts', 'errors.ts'],
  'client-address.ts': [],
  'client-words.ts': [],
  'device-cookie.ts': ['env.ts'],
  'owner.ts': ['errors.ts'],
  sites: ['errors.ts'],
  'early-start.ts': ['env.ts'],
  'env.ts': ['errors.ts'],
  'errors.ts': [],
  'processor.ts': [],
  'random.ts': [],
  'services-elsewhere.ts': ['env.ts'],
  'settings.ts': ['env.ts'],
  telemetry: ['env.ts', 'errors.ts'],
};
const withoutServices = [
  'contract',
  'tensor',
  'recommender',
  'llm',
  'alignment',
  'evaluation',
  'model-version',
  'evidence',
  'narration',
  'grounding',
  'requests',
  'checking',
];
const withoutCircles = ['conversation', 'evidence', 'narration', 'grounding', 'requests', 'checking']; // their files, too, import one another in one direction only
const serviceModules = ['db', 'jobs', 'auth.ts', 'env.ts', 'services-elsewhere.ts'];
const servicePackages = /^(next|next-auth|ai|@ai-sdk|pg|pg-boss|drizzle-orm|react)(\/|$)/;

type Import = { target: string; typeOnly: boolean }; // a path from the root, or the name of a package
type Source = { path: string; text: string; imports: Import[] };

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function resolveTarget(specifier: string, path: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(path), specifier));
  return specifier;
}

function readImports(path: string, text: string): Import[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Expression | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node))
      found.push({ target: resolveTarget(node.text, path), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const sources: Source[] = ['app', 'lib', 'workers'].flatMap(filesBelow).map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, imports: readImports(path, text) };
});
const sourceAt = new Map(sources.map((source) => [source.path, source]));

function areaOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === 'lib') return second;
  return top === 'workers' ? `workers/${second}` : 'app';
}

const isProjectPath = (target: string) => /^(app|lib|workers|scripts)\//.test(target);

function allows(from: string, target: string): boolean {
  if (areaOf(target) === from || areaOf(target) === 'contract') return true;
  if (from.startsWith('workers/')) return target.startsWith('lib/');
  const place = target.replace(/^lib\//, '');
  return (arrows[from] ?? []).some((allowed) => place === allowed || place.startsWith(`${allowed}/`));
}

/** The nodes from which some way leads back to themselves. */
function circlesOf(graph: ReadonlyMap<string, Iterable<string>>): string[] {
  const reachable = (from: string): Set<string> => {
    const reached = new Set<string>();
    const waiting = [...(graph.get(from) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(graph.get(next) ?? []));
    }
    return reached;
  };
  return [...graph.keys()].filter((node) => reachable(node).has(node));
}

const seen = new Set<string>(); // visited already, in the walk of one entry

/** All that loading a file loads, in a chain for the message: types vanish and count for nothing. */
function loads(path: string, wanted: (target: string) => boolean, trail: string[] = []): string[] | null {
  if (trail.includes(path)) return null;
  for (const { target, typeOnly } of sourceAt.get(path)?.imports ?? []) {
    if (typeOnly) continue;
    if (wanted(target)) return [...trail, path, target];
    const further =
      isProjectPath(target) && !seen.has(target) ? loads(target, wanted, [...trail, path]) : null;
    if (further) return further;
    seen.add(target);
  }
  return null;
}

test('every area of lib has its arrows written down', () => {
  const areas = new Set(
    sources.map((source) => areaOf(source.path)).filter((area) => !area.startsWith('workers/')),
  );
  expect([...areas].filter((area) => !(area in arrows))).toEqual([]);
});

test('nothing is imported against the arrows', () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => isProjectPath(target) && !allows(areaOf(path), target))
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('narration and grounding do not import each other', () => {
  // One that knew the other's forms or rules could not find its mistakes.
  const strangers = (from: string, to: string) =>
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => areaOf(path) === from && areaOf(target) === to)
        .map(({ target }) => `${path} → ${target}`),
    );
  expect([...strangers('narration', 'grounding'), ...strangers('grounding', 'narration')]).toEqual([]);
});

test('the checker shares no code with what writes or gates sentences', () => {
  // It judges them, so nothing it reads may come from them, nor anything of theirs from it, however long the way.
  const writers = ['narration', 'grounding', 'conversation', 'evidence', 'alignment'];
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const { target } of sourceAt.get(from)?.imports ?? []) {
      if (!isProjectPath(target) || seen.has(target)) continue;
      seen.add(target);
      reached(target, seen);
    }
    return seen;
  };
  const ofChecking = sources.filter(({ path }) => areaOf(path) === 'checking');
  expect(ofChecking.length).toBeGreaterThan(10);
  const wrong = [
    ...ofChecking.flatMap(({ path }) =>
      [...reached(path)]
        .filter((target) => writers.includes(areaOf(target)))
        .map((target) => `${path} ⇒ ${target}`),
    ),
    ...sources
      .filter(({ path }) => writers.includes(areaOf(path)))
      .flatMap(({ path }) =>
        [...reached(path)]
          .filter((target) => areaOf(target) === 'checking')
          .map((target) => `${path} ⇒ ${target}`),
      ),
  ];
  expect(wrong).toEqual([]);
});

test('no folders of lib form an import cycle, types included', () => {
  const folders = new Map<string, Set<string>>();
  for (const { path, imports } of sources.filter((source) => source.path.startsWith('lib/'))) {
    const reached = folders.get(areaOf(path)) ?? new Set();
    for (const { target } of imports) {
      if (target.startsWith('lib/') && areaOf(target) !== areaOf(path)) reached.add(areaOf(target));
    }
    folders.set(areaOf(path), reached);
  }
  expect(circlesOf(folders)).toEqual([]);
});

test('no files that answer, narrate or check form an import cycle, types included', () => {
  const files = sources.filter(({ path }) => withoutCircles.includes(areaOf(path)));
  expect(
    circlesOf(new Map(files.map(({ path, imports }) => [path, imports.map(({ target }) => target)]))),
  ).toEqual([]);
});

test('every import of a project file names an existing file', () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => /^(lib|workers)\/.*\.ts$/.test(target) && !sourceAt.has(target))
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the contract imports zod and nothing else', () => {
  const wrong = sources
    .filter(({ path }) => areaOf(path) === 'contract')
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== 'zod' && areaOf(target) !== 'contract')
        .map(({ target }) => `${path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("the contract's words are listed there and nowhere else", () => {
  const beside = ['scripts', 'bench'].flatMap(filesBelow).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
  const second = [...sources, ...beside]
    .filter(({ path }) => areaOf(path) !== 'contract')
    .flatMap(({ path, text }) =>
      secondLists(path, text).map(
        ({ line, vocabulary, words }) => `${path}:${line} lists ${vocabulary}: ${words.join(', ')}`,
      ),
    );
  expect(second).toEqual([]);
});

test('models import nothing of the database, jobs, sign-in, environment or web', () => {
  const wrong = sources
    .filter(({ path }) => path.startsWith('lib/') && withoutServices.includes(areaOf(path)))
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target }) =>
            servicePackages.test(target) ||
            (target.startsWith('lib/') && serviceModules.includes(areaOf(target))),
        )
        .map(({ target }) => `${path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('only the tensor backend imports TensorFlow.js', () => {
  const users = sources.filter(({ imports }) =>
    imports.some(({ target }) => target.startsWith('@tensorflow/')),
  );
  expect(users.map(({ path }) => path)).toEqual(['lib/tensor/backend.ts']);
});

test('the web app and the trainer that claims jobs load no native model code', () => {
  const isNative = (target: string) => target.startsWith('@tensorflow/') || target === 'koffi';
  const entries = sources
    .map(({ path }) => path)
    .filter((path) => path.startsWith('app/') || path === 'workers/trainer/main.ts');
  for (const entry of entries) {
    seen.clear();
    expect(loads(entry, isNative)).toBeNull();
  }
});

test('only env.ts reads the environment', () => {
  // native-environment.ts sets what TensorFlow reads while its library loads.
  const allowed = ['lib/env.ts', 'lib/tensor/native-environment.ts'];
  const readers = sources.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path);
  expect(readers.filter((path) => !allowed.includes(path))).toEqual([]);
});

test('no file in lib is too long to read in one sitting', () => {
  const long = sources
    .filter(({ path, text }) => path.startsWith('lib/') && text.split('\n').length > longestFileLines)
    .map(({ path, text }) => `${path}: ${text.split('\n').length} lines`);
  expect(long).toEqual([]);
});

test('there are no barrels and no drawers named utils, types, helpers or common', () => {
  const drawer = /\/(index|utils?|types?|helpers?|common|misc)\.tsx?$/;
  const onlyForwards = ({ path, text }: Source) => {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    return (
      statements.length > 0 &&
      statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier)
    );
  };
  const wrong = sources.filter(
    (source) => (drawer.test(`/${source.path}`) && !source.path.startsWith('app/')) || onlyForwards(source),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('classes extend errors only', () => {
  const wrong = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bclass\s+\w+(?:<[^>]*>)?\s+extends\s+(\w+)/g)]
      .filter(([, base]) => !base?.endsWith('Error'))
      .map(([declaration]) => `${path}: ${declaration}`),
  );
  expect(wrong).toEqual([]);
});

test('a header is written in // lines', () => {
  const wrong = sources
    .filter(({ text }) => /^\/\*\*[\s\S]*?\*\/\n(?:\n|import )/.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('imports are relative inside a folder of lib or workers, and begin with # across folders', () => {
  const inside = (path: string) => path.split('/').slice(0, 2).join('/');
  const wrong = sources
    .filter(({ path }) => /^(lib|workers)\/[^/]+\//.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:from |import\()'([#.][^']+)'/g)]
        .map(([, specifier = '']) => specifier)
        .filter(
          (specifier) =>
            specifier.startsWith('.') !== (inside(resolveTarget(specifier, path)) === inside(path)),
        )
        .map((specifier) => `${path} → ${specifier}`),
    );
  expect(wrong).toEqual([]);
});
