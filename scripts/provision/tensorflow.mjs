// TensorFlow's C library from its wheel, and the tfjs binding, built against it with one call to the C++ compiler.
// The layout keeps libtensorflow's own search path working: lib/ next to nvidia/ ($ORIGIN/../nvidia/…/lib).
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesAreComplete, moveIntoPlace, withPartialFolder } from './cache.mjs';
import { lastLine, runCommand } from './command.mjs';
import { needSpace } from './disk.mjs';
import { StepFailure } from './failure.mjs';
import { formatBytes } from './progress.mjs';
import { cacheFolder, root } from './settings.mjs';
import { downloadWheel, unpackWheel } from './wheel.mjs';
import { tensorflowForGraphicsCard, tensorflowForProcessor, tensorflowLibraries } from './wheels.mjs';

// What the binding's three source files include, out of 3,738 headers.
const headers = [
  ...[
    'c/c_api.h',
    'c/c_api_macros.h',
    'c/eager/c_api.h',
    'c/tf_attrtype.h',
    'c/tf_buffer.h',
    'c/tf_datatype.h',
  ],
  ...['c/tf_status.h', 'c/tf_tensor.h', 'c/tf_tstring.h'],
  ...['core/platform/ctstring.h', 'core/platform/ctstring_internal.h'],
]
  .map((path) => `tensorflow/include/tensorflow/${path}`)
  .concat([
    'tensorflow/include/tsl/platform/ctstring.h',
    'tensorflow/include/tsl/platform/ctstring_internal.h',
    'tensorflow/include/xla/tsl/c/tsl_status.h',
  ]);

const patterns = [
  'tensorflow/libtensorflow_cc.so.2=lib/libtensorflow_cc.so.2',
  'tensorflow/libtensorflow_framework.so.2=lib/libtensorflow_framework.so.2',
  ...headers,
  'nvidia/*/lib/*.so*',
  'nvidia/cuda_nvcc/bin/ptxas',
  'nvidia/cuda_nvcc/nvvm/libdevice/*',
];

export async function hasGraphicsCard() {
  const { code, log } = await runCommand('nvidia-smi', ['-L']);
  return code === 0 && /GPU \d/.test(log);
}

/** Resolves to the folder in the cache that holds lib/ and tensorflow/include/. */
export async function provideTensorflow(progress) {
  const step = progress.step('TensorFlow library');
  try {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new StepFailure(
        `TensorFlow needs Linux x64 (this is ${process.platform} ${process.arch}): ` +
          'run the app in a Linux x64 container to get recommendations and training.',
      );
    }
    const variant = (await hasGraphicsCard()) ? tensorflowForGraphicsCard : tensorflowForProcessor;
    const note =
      variant === tensorflowForGraphicsCard ? 'CUDA build, not yet tried on real hardware' : 'CPU build';
    const folder = join(cacheFolder, variant.key);
    const files = libraryFiles(variant);
    if (
      headers.every((path) => existsSync(join(folder, path))) &&
      (await filesAreComplete(cacheFolder, variant.key, files))
    ) {
      await linkLibraries(folder);
      step.already(`in the cache (${note})`);
      return folder;
    }
    const downloadBytes = variant.wheels.reduce((sum, wheel) => sum + wheel.bytes, 0);
    await needSpace(cacheFolder, downloadBytes + variant.unpackedBytes, 'TensorFlow');
    await withPartialFolder(cacheFolder, async (partial) => {
      const unpacked = join(partial, 'unpacked');
      let before = 0;
      for (const wheel of variant.wheels) {
        const download = join(partial, wheel.name);
        step.doing(`downloading ${wheel.name} ${wheel.version}`);
        const path = await downloadWheel(wheel, download, (bytes) =>
          step.amount(before + bytes, downloadBytes),
        );
        before += wheel.bytes;
        step.doing(`unpacking ${wheel.name}`);
        await unpackWheel(path, unpacked, patterns, (bytes) =>
          step.amount(bytes, variant.unpackedBytes, true),
        );
        await rm(download, { recursive: true, force: true });
      }
      await linkLibraries(unpacked);
      await moveIntoPlace(unpacked, folder);
    });
    if (!(await filesAreComplete(cacheFolder, variant.key, files))) {
      throw new StepFailure("TensorFlow: the unpacked files don't match the recorded SHA-256; start again.");
    }
    step.done(`${formatBytes(downloadBytes)} downloaded (${note})`);
    return folder;
  } catch (error) {
    step.failed(error.message);
    throw error;
  }
}

function libraryFiles(variant) {
  if (variant === tensorflowForProcessor) return tensorflowLibraries;
  return ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'].map((name) => ({
    path: `${variant.key}/lib/${name}`,
  }));
}

async function linkLibraries(folder) {
  for (const [link, target] of [
    ['libtensorflow.so', 'libtensorflow_cc.so.2'],
    ['libtensorflow_framework.so', 'libtensorflow_framework.so.2'],
  ]) {
    if (existsSync(join(folder, 'lib', link))) continue;
    await symlink(target, join(folder, 'lib', link));
  }
}

/** Builds the binding once per TensorFlow build and links it where tfjs-node-gpu looks for it. */
export async function provideBinding(progress, tensorflowFolder) {
  const step = progress.step('TensorFlow binding');
  try {
    const source = join(root, 'node_modules', '@tensorflow', 'tfjs-node-gpu');
    const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
    const built = join(tensorflowFolder, 'tfjs_binding.node');
    const stamp = join(tensorflowFolder, 'tfjs_binding.version');
    const isBuilt = existsSync(built) && (await readFile(stamp, 'utf8').catch(() => '')) === version;
    if (!isBuilt) {
      step.doing('compiling');
      await compileBinding(source, tensorflowFolder, built);
      await writeFile(stamp, version);
    }
    const place = join(source, 'lib', 'napi-v8');
    await mkdir(place, { recursive: true });
    const link = join(place, 'tfjs_binding.node');
    await rm(`${link}.new`, { force: true });
    await symlink(built, `${link}.new`);
    await rename(`${link}.new`, link);
    if (isBuilt) step.already('built before');
    else step.done('compiled');
  } catch (error) {
    step.failed(error.message);
    throw error;
  }
}

async function findCompiler() {
  for (const compiler of [process.env.CXX, 'g++', 'c++', 'clang++'].filter(Boolean)) {
    if ((await runCommand(compiler, ['--version'])).code === 0) return compiler;
  }
  throw new StepFailure(
    'no C++ compiler (g++, c++ or clang++): install one (Debian: apt-get install g++) and start again.',
  );
}

async function compileBinding(source, tensorflowFolder, target) {
  const compiler = await findCompiler();
  const sources = (await readdir(join(source, 'binding'))).filter((name) => name.endsWith('.cc'));
  const unfinished = `${target}.${process.pid}`;
  const { code, log } = await runCommand(compiler, [
    ...['-std=c++17', '-O2', '-shared', '-fPIC', '-DNAPI_VERSION=8'],
    ...['-I', source, '-I', join(tensorflowFolder, 'tensorflow', 'include')],
    ...['-I', join(root, 'node_modules', 'node-api-headers', 'include')],
    ...sources.map((name) => join(source, 'binding', name)),
    ...[
      '-L',
      join(tensorflowFolder, 'lib'),
      '-ltensorflow',
      '-ltensorflow_framework',
      '-Wl,-rpath,$ORIGIN/lib',
    ],
    ...['-o', unfinished],
  ]);
  if (code !== 0) {
    await rm(unfinished, { force: true });
    throw new StepFailure(`${compiler} couldn't build the TensorFlow binding (${lastLine(log)}).`, { log });
  }
  await rename(unfinished, target);
}
