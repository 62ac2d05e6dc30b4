import { Command } from 'commander';
import { print } from '../outcome.ts';

type KindsOptions = { model?: string; pairs?: string; json?: boolean };

export function kindsCommand(): Command {
  return new Command('kinds')
    .description(
      'Give the games of a target model of video games the genres and tags of the Steam games of the same name. The model itself stays as it is.',
    )
    .option('--model <folder>', 'folder of the target model (default: the later one that ships)')
    .option('--pairs <file>', 'write down which game was taken for which, one pair a line')
    .option('--json', 'print one JSON object')
    .action(runKinds);
}

async function runKinds(options: KindsOptions): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { modelPacksFolder } = await import('#lib/env.ts');
  const { shippedTarget } = await import('#lib/model-version/shipped-packs.ts');
  const { giveKinds, shippedSteamGames } = await import('#lib/model-version/target-kinds.ts');
  const folder = options.model ?? shippedTarget(modelPacksFolder(), 'games');
  const { pairs, ...given } = await giveKinds(folder, await shippedSteamGames(modelPacksFolder()));
  if (options.pairs !== undefined) {
    const rows = pairs.map(({ itemId, title, platforms, steam, steamYear }) =>
      [itemId, title, platforms.join(', '), steam, steamYear ?? ''].join('\t'),
    );
    await writeFile(options.pairs, `${rows.join('\n')}\n`);
  }
  const share = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  const { items, described, events, ofDescribed } = given;
  print(
    options.json ?? false,
    { folder, ...given },
    () =>
      `${described} of ${items} games have a kind (${share(described, items)}), which are ${share(ofDescribed, events)} of what was bought.`,
  );
}
