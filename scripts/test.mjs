// npm test: the same setup as npm start, then style, types, unit and integration tests, and the browser test.
// Everything runs even after a failure; the last line is the overall "N passed, N failed".

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`You need Node 20 or later (this is ${process.version}).`);
  process.exit(1);
}
const { runTests } = await import('./provision/check.mjs');
process.exitCode = await runTests();
