import { fillYears } from '../model/rule.ts';
import type { Text } from '../model/text.ts';

/** Fills `{year}`, `{year-1}` … of a rule's words with Buddhist years. */
export const fillText = (words: Text, assessedYear: number): Text => ({ th: fillYears(words.th, assessedYear), en: fillYears(words.en, assessedYear) });
