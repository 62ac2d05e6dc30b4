// The artifacts of a place: a shared folder, or a bucket, whose SDK is loaded only then.
import { type Artifacts, createArtifacts } from './artifacts.ts';
import { folderStore } from './folder-store.ts';

type Place =
  | { kind: 'folder'; folder: string }
  | { kind: 's3'; bucket: string; prefix: string; endpoint: string | null; region: string };

export async function openArtifacts(place: Place): Promise<Artifacts> {
  if (place.kind === 'folder') return createArtifacts(folderStore(place.folder));
  const { s3Store } = await import('./s3-store.ts');
  return createArtifacts(s3Store(place));
}
