// npm start: sets up everything that is missing and runs the app. Plain JavaScript without a dependency: on a fresh
// clone there is nothing else. The app itself runs on the Node that the packages bring, under workers/supervisor.

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `This needs Node 20 or later to start (this is ${process.version}): install it from your distribution or a version manager.`,
  );
  process.exit(1);
}
const { start } = await import('./provision/launch.mjs');
process.exitCode = await start();
