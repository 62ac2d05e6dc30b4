/** Of up to 20: what players say first of a game tells what it is; the rest is true of it and hardly its kind. */
export const mainTags = 5;
