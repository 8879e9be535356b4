import { z } from 'zod';

/** A word or expression of a rule file. */
export const words = z.string().trim().min(1);
/** One of several wordings. */
export const wordList = z.array(words).min(1);
/** What is shown to people, in both languages. */
export const text = z.strictObject({ th: words, en: words });
