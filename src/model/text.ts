/** Words shown to a person, in both languages of the program. */
export interface Text {
  readonly th: string;
  readonly en: string;
}

/** Thai is the language of the users; English is for everyone else. */
export type Lang = 'th' | 'en';

/** The words in the language asked for. */
export const inLang = (text: Text, lang: Lang): string => text[lang];

/** A text that reads the same in both languages, such as a file name. */
export const sameText = (words: string): Text => ({ th: words, en: words });
