// ACC of interest classification (paper § 4.2): logit(Yes) ≥ logit(No) for an item in the target model's top fifth, and
// not for one in its bottom half. A tie is a Yes.

/** 1 if the verdict is right, otherwise 0. */
export function accuracyOf({ yes, no }: { yes: number; no: number }, positive: boolean): number {
  return yes >= no === positive ? 1 : 0;
}
