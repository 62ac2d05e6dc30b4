// npm run fetch-model -- NAME: downloads a base language model into the cache, so that BASE_MODEL=NAME can use it.
import { stopCommands } from './provision/command.mjs';
import { namedModels } from './provision/named-models.mjs';
import { fetchNamedModel, StepFailure } from './provision/provision.mjs';

const [name = ''] = process.argv.slice(2);
if (!(name in namedModels)) {
  console.error(`Usage: npm run fetch-model -- ${Object.keys(namedModels).join(' | ')}`);
  process.exit(2);
}
const stop = () => {
  stopCommands();
  process.exit(143);
};
process.once('SIGTERM', stop);
if (process.channel) {
  process.once('disconnect', stop); // npm start is gone
  process.channel.unref();
}
try {
  console.log(await fetchNamedModel(name));
} catch (error) {
  if (!(error instanceof StepFailure)) throw error;
  console.error(error.message);
  process.exit(1);
}
