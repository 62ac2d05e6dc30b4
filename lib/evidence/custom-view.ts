// A perspective in the person's own words: what they name decides which evidence is looked up. Attributes are counted in
// the history, titles are found among the influences, and what no recommender of this kind can know is listed as unseen.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { CustomView, Evidence } from '#lib/contract/evidence.ts';
import { type NamedAttribute, sharesIn, valuesOf } from './attributes.ts';
import { refTo } from './item-ref.ts';
import { countableKinds } from './known-kinds.ts';

export type ViewRequest = { attributes: NamedAttribute[]; items: number[]; unseen: string[] };

const mostNamed = 2;

export function viewOf(
  catalogue: Catalogue,
  request: ViewRequest,
  { item, influences }: Pick<Evidence, 'item' | 'influences'>,
  history: readonly number[],
): CustomView {
  // There is one influence for each item in the model's window.
  const shares = sharesIn(
    catalogue,
    influences.map((influence) => influence.item),
  );
  const countable = countableKinds(catalogue);
  return {
    shares: request.attributes
      .filter(({ kind }) => countable.includes(kind))
      .slice(0, mostNamed)
      .map(({ kind, value }) => ({
        ...shares.of(kind, value),
        ofItem: valuesOf(item, kind).includes(value),
      })),
    items: request.items.slice(0, mostNamed).map((index) => {
      const influence = influences.find((entry) => entry.item.index === index);
      return {
        item: refTo(catalogue, index),
        watched: history.includes(index),
        scoreDrop: influence?.scoreDrop ?? null,
        rankWithout: influence?.rankWithout ?? null,
      };
    }),
    unseen: request.unseen.slice(0, mostNamed),
  };
}
