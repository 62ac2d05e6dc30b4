// The formats we import. Separate from the importers, so that help and errors can name formats without loading them.

export const importFormats = ['recbole', 'steam-reviews', 'amazon', 'movielens'] as const;
export type ImportFormat = (typeof importFormats)[number];
