// How long a password is, in characters as people count them.

export const fewestCharacters = 8;
export const goodCharacters = 15; // from here on, guessing is hopeless even for someone who has stolen the hash
export const mostCharacters = 200;
