// Keeps large freed blocks in the process. By default glibc returns every freed block above 32 MB, and the top of
// the heap, to the kernel; a training step then spends as long on page faults as on arithmetic. Without glibc or
// koffi, this does nothing.
import koffi from 'koffi';

const trimThreshold = -1; // M_TRIM_THRESHOLD
const topPadding = -2; // M_TOP_PAD
const mappedBlocks = -4; // M_MMAP_MAX

if (process.platform === 'linux') {
  try {
    const mallopt = koffi.load('libc.so.6').func('int mallopt(int, int)');
    mallopt(mappedBlocks, 0);
    mallopt(trimThreshold, -1); // never
    mallopt(topPadding, 64 * 2 ** 20);
  } catch {
    // musl has no mallopt: slower, not wrong
  }
}
