// The three alignment methods of the paper (§ 3.2): what of a history the language model gets to see.
//   behavior: the titles. intention: the target model's own vectors as soft tokens. hybrid: both at once.

export const methods = ['behavior', 'intention', 'hybrid'] as const;
export type Method = (typeof methods)[number];
