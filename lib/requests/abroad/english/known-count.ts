// What general knowledge counts in a history, which of two is longer or harder by it, and that it is known only of some titles.

export const knownOfSome = [
  'I know the {detail} only of the best-known {items}, so others may fit too.',
  'I know the {detail} only of the best-known {items}, so some may slip through.',
] as const;

export const countingKnown = [
  'Yes, {share}[: {titles}].',
  'None of the {number} {items} of yours whose {detail} I know.',
  'No, none of the {number} {items} of yours whose {detail} I know.',
  'None of your {number} {items}.',
  'No, none of your {number} {items}.',
  "Most often it's {land}: {share}.",
  "Most often it's {name}: {share}.",
  'Then comes {land} with {number}.',
  'Then comes {name} with {number}.',
  'Then come {land} with {number} and {land2} with {number2}.',
  'Then come {name} with {number} and {name2} with {number2}.',
  'None comes up twice in the {number} {items} of yours whose {detail} I know.',
  'None comes up twice in your {number} {items}.',
  'Half of the {number} {items} of yours whose {detail} I know run {number2} minutes or less.',
  'Half of your {number} {items} run {number2} minutes or less.',
  'Half of the {number} {items} of yours whose {detail} I know take players some {number2} hours or less.',
  'Half of your {number} {items} take players some {number2} hours or less.',
  'The longest is {title}, with {number} minutes[, of the {number2} whose length I know].',
  'The shortest is {title}, with {number} minutes[, of the {number2} whose length I know].',
  'The longest is {title}, with some {number} hours[, of the {number2} whose length I know].',
  'The shortest is {title}, with some {number} (hours|hour)[, of the {number2} whose length I know].',
  '{share}[: {titles}].',
] as const;

export const measuring = [
  '{title}: it runs {number} minutes, {title2} {number2}.',
  'Yes: {title} runs {number} minutes, {title2} {number2}.',
  'No: {title} runs {number} minutes, {title2} {number2}.',
  'Both run {number} minutes.',
  '{title}: it takes players some {number} hours, {title2} some {number2}.',
  'Yes: {title} takes players some {number} hours, {title2} some {number2}.',
  'No: {title} takes players some {number} hours, {title2} some {number2}.',
  'Both take players some {number} hours.',
  '{title}: players usually find it hard, and {title2} easy.',
  '{title}: players usually find it easy, and {title2} hard.',
  'Players usually find both hard.',
  'Players usually find both easy.',
] as const;
