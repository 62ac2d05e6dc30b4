// Where it is written which version of each domain answers: in the database, whose activations are followed, or in the arguments.
import { resolve } from 'node:path';
import { type Domain, domains, isDomain } from '#lib/contract/domain.ts';
import type { KnownTitle } from '#lib/contract/item.ts';
import { knownTitles } from '#lib/db/catalogues.ts';
import { openDatabase } from '#lib/db/client.ts';
import { listenForActivations } from '#lib/db/listen.ts';
import { currentModelVersion, listModelVersions } from '#lib/db/model-versions.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';
import { logFailure } from '#lib/telemetry/log.ts';
import { type Candidate, packCandidates } from './other-versions.ts';
import type { VersionSource } from './registry.ts';

/** source: null where a domain has no version. titles: in whose ids it may be asked. */
export type Wanted = { domain: Domain; source: VersionSource | null; titles: readonly KnownTitle[] };

export type Versions = {
  /** All of a domain, the newest first. */
  candidatesOf(domain: Domain): Promise<Candidate[]>;
  /** Hands over what is to serve; resolves once that has been served for the first time, whatever came of it. */
  follow(serve: (wanted: Wanted) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

export function versionsInDatabase(databaseUrl: string): Versions {
  const { db, close } = openDatabase(databaseUrl, { max: 2 });
  let stopListening = async () => {};

  async function wantedOf(domain: Domain): Promise<Wanted | null> {
    try {
      const [version, titles] = await Promise.all([currentModelVersion(db, domain), knownTitles(db, domain)]);
      const source = version && { domain, versionId: version.id, folder: version.folder };
      return { domain, source, titles };
    } catch (error) {
      const what = `${domain}: can't look up its active version`;
      logFailure(what, error, [`${what}:`, error instanceof Error ? error.message : error]);
      return null;
    }
  }

  return {
    candidatesOf: async (domain) =>
      (await listModelVersions(db, domain)).map(({ id, folder, method }) => ({
        versionId: id,
        folder,
        method,
      })),
    async follow(serve) {
      // All are looked up before any is loaded, so that no recommender waits for another domain's language model.
      const serveAll = async (of: readonly Domain[]) => {
        const wanted = await Promise.all(of.map(wantedOf));
        await Promise.all(wanted.flatMap((one) => (one === null ? [] : [serve(one)])));
      };
      // Notifications sent while disconnected are lost, so every (re)connection checks the state itself, the first one included.
      let checked: Promise<void> = Promise.resolve();
      const listener = await listenForActivations(databaseUrl, {
        onActivated: ({ domain }) => void serveAll([domain]),
        onConnect: () => {
          checked = serveAll(domains);
        },
      });
      stopListening = listener.close;
      await checked;
    },
    async close() {
      await stopListening();
      await close();
    },
  };
}

/** Arguments as domain=folder; without any, the model packs. */
export function versionsInFolders(given: readonly string[], packsFolder: string): Versions {
  return {
    candidatesOf: async (domain) => packCandidates(packsFolder, domain),
    async follow(serve) {
      const folders = given.length > 0 ? given.map(folderOf) : packsIn(packsFolder);
      const served = folders.map(({ domain, folder }) =>
        serve({ domain, source: { domain, versionId: `${domain}-folder`, folder }, titles: [] }),
      );
      await Promise.all(served);
    },
    close: async () => {},
  };
}

type DomainFolder = { domain: Domain; folder: string };

function folderOf(argument: string): DomainFolder {
  const [domain = '', folder = ''] = argument.split(/=(.*)/s);
  if (!isDomain(domain) || folder === '') throw new Error(`Expected domain=folder, not ${argument}`);
  return { domain, folder: resolve(folder) };
}

function packsIn(packsFolder: string): DomainFolder[] {
  return domains.flatMap((domain) => {
    const [first] = presentPacks(packsFolder, domain);
    return first ? [{ domain, folder: first.folder }] : [];
  });
}
