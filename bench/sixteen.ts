// How long people wait when sixteen ask at once, through web and explainer with the shipped model: alone, together, and together
// beside one who asks for thirty. Run `npm start` once before. `bench/many-people.ts` asks the explainer by itself.
//
//   node bench/sixteen.ts [--people 16] [--beside 30] [--seed 1]

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededRandom } from '#lib/random.ts';
import { createApp } from './live/app.ts';
import { itemIds } from './live/items.ts';
import { type Answer, createPerson, type Person } from './live/person.ts';
import { load, percentile, printJson, printTable, seconds } from './live/report.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '16' },
    beside: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (options.help) {
  console.log('node bench/sixteen.ts [--people 16] [--beside 30] [--seed 1]');
  process.exit(0);
}

const historyLength = 12;
const random = seededRandom(Number(options.seed));
const items = await itemIds('movies');
const anyItem = () => items[Math.floor(random() * 600)] ?? '';

const app = await createApp();
try {
  await app.start();
  const people: Person[] = [];
  for (let one = 0; one <= Number(options.people); one++) people.push(await newPerson(one));
  const [greedy, ...others] = people as [Person, ...Person[]];
  const [single] = others as [Person];
  await askAbout(single); // the first answer of all warms up
  const alone: Answer[] = [];
  for (let one = 0; one < 4; one++) alone.push(await askAbout(single));
  const together = await Promise.all(others.map(askAbout));
  const ofGreedy: Answer[] = [];
  for (let one = 0; one < Number(options.beside); one++)
    void askAbout(greedy).then(
      (answer) => ofGreedy.push(answer),
      () => {}, // refused, or the measurement is over
    );
  await sleep(1_500);
  const beside = await Promise.all(others.map(askAbout));
  report({ alone, together, beside, greedy: [...ofGreedy] }); // of the greedy one, those that were ready by then
} finally {
  await app.remove();
}

async function newPerson(number: number): Promise<Person> {
  const person = createPerson(app.address, `sixteen-${number}@example.org`);
  await person.signUp();
  await person.signIn();
  const history = new Set<string>();
  while (history.size < historyLength) history.add(anyItem());
  for (const itemId of history) await person.addToHistory('movies', itemId);
  return person;
}

/** A chat of its own; its time is counted from the question on. */
async function askAbout(person: Person): Promise<Answer> {
  return person.ask(await person.openChat('movies', anyItem()), null);
}

function report(groups: Record<string, Answer[]>): void {
  const figures = Object.entries(groups).map(([who, answers]) => {
    const first = answers.flatMap(({ firstMs }) => firstMs ?? []);
    const whole = answers.map(({ wholeMs }) => wholeMs);
    return {
      who,
      answers: answers.length,
      complete: answers.filter(({ status }) => status === 'complete').length,
      firstMiddle: percentile(first, 0.5),
      first95: percentile(first, 0.95),
      wholeMiddle: percentile(whole, 0.5),
      wholeLast: percentile(whole, 1),
    };
  });
  const wanted = 'first word 8 s for 95 of 100, whole answers 22 s';
  printTable(`${options.people} people at once`, [
    ...figures.map((one) => ({
      what: one.who,
      seen: `first word ${seconds(one.firstMiddle)}, 95 of 100 ${seconds(one.first95)}; whole ${seconds(one.wholeMiddle)}, last ${seconds(one.wholeLast)}; ${one.complete} of ${one.answers} complete`,
      ...(one.who === 'together' ? { wanted } : {}),
    })),
    { what: 'load of the machine', seen: load().join(' ') },
  ]);
  printJson({ figures });
}
