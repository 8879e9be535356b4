import { countLetters } from '../../thai/index.ts';

/**
 * What the text of a page is worth: `thai`, `english` and `figures` can be read; `junk` is text that is
 * no language (fonts without standard codes, a scan read as the wrong language); `bare` hardly any.
 */
export type PageWorth = 'thai' | 'english' | 'figures' | 'junk' | 'bare';

/** Below this share of Thai letters a page with words is not Thai. */
const THAI_SHARE = 0.15;
const FEW_LETTERS = 50;
const ENGLISH = /\b(?:the|of|and|to|in|for|is|are|with|by|on|that|this|from|be|or|as|an?)\b/gi;
/** Common words among the words of an English text, at least; machine-read Thai has next to none. */
const ENGLISH_SHARE = 0.12;

/** Takes the text as the reader gives it, before it is normalised. */
export function judgePage(raw: string): PageWorth {
  const { all: letters, thai: ofThai, consonants: thai } = countLetters(raw);
  // Control codes, private use, replacement: glyphs without a letter. U+F700-F71A are Thai marks.
  const strange = raw.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf6ff\uf71b-\uf8ff\ufffd]/g)?.length ?? 0;
  if (strange > FEW_LETTERS && strange > thai * 0.5) return 'junk';
  if (letters <= FEW_LETTERS) {
    if (thai >= 6) return 'thai';
    return (raw.match(/[\d๐-๙]/g)?.length ?? 0) >= 40 ? 'figures' : 'bare';
  }
  if (ofThai / letters >= THAI_SHARE) return 'thai';
  const words = raw.match(/[A-Za-z]+/g) ?? [];
  return words.length >= 20 && (raw.match(ENGLISH)?.length ?? 0) >= words.length * ENGLISH_SHARE ? 'english' : 'junk';
}
