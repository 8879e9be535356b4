/** Letters of a text, without marks above and below, digits and signs. */
export const letterCount = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;
