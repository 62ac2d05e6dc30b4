/** How a target model did on people whose latest item was hidden. */
export type TriedOn = {
  people: number;
  hit: number; // the share of them for whom it was among the model's first ten
  hitByPopularity: number; // among the ten most chosen
};
