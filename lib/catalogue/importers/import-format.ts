// The formats that an import reads. Apart from the importers, so that help and errors can name them without loading any.

export const importFormats = ['recbole', 'steam-reviews', 'amazon', 'movielens'] as const;
export type ImportFormat = (typeof importFormats)[number];
