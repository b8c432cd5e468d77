/** A number with what it counts: "1 object", "2 objects". `word` forms its plural with an s. */
export const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
