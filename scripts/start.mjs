// npm start: sets up whatever is missing and runs the app. Plain JavaScript without dependencies, because a fresh
// clone has nothing else. The app itself runs under workers/supervisor, on the Node from the packages.

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `You need Node 20 or later (this is ${process.version}). Install it from your distribution or a version manager.`,
  );
  process.exit(1);
}
const { start } = await import('./provision/launch.mjs');
process.exitCode = await start();
