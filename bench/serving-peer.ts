// node-llama-cpp's side of bench/serving.ts, in its own process, because two copies of one native library can't
// share one. Started with the module's entry, the model, an adapter or '' and a number of threads or ''; each
// message is a prompt, answered with its timings.
import { pathToFileURL } from 'node:url';
import { timeStream } from './time-stream.ts';

/** The part of node-llama-cpp's API we use. */
type Peer = {
  getLlama(options: { gpu: false; build: 'never'; logLevel: string }): Promise<{
    loadModel(options: { modelPath: string }): Promise<{
      createContext(options: { contextSize: number; lora?: string; threads?: number }): Promise<{
        getSequence(): {
          evaluate(tokens: number[], options: { temperature: number }): AsyncIterable<number>;
          clearHistory(): Promise<void>;
        };
      }>;
    }>;
  }>;
};

const [entry = '', modelPath = '', adapterPath = '', threads = ''] = process.argv.slice(2);
const { getLlama } = (await import(pathToFileURL(entry).href)) as Peer;
const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
const model = await llama.loadModel({ modelPath });
const context = await model.createContext({
  contextSize: 1024,
  lora: adapterPath || undefined,
  threads: Number(threads) || undefined,
});
const sequence = context.getSequence();
process.on('message', async (tokens: number[]) => {
  await sequence.clearHistory();
  process.send?.(await timeStream(sequence.evaluate(tokens, { temperature: 0 })));
});
process.send?.('ready');
