// The paper's three alignment methods (§ 3.2) differ in what the language model sees of a history.
//   behavior: titles. intention: the target model's vectors as soft tokens. hybrid: both.

export const methods = ['behavior', 'intention', 'hybrid'] as const;
export type Method = (typeof methods)[number];
