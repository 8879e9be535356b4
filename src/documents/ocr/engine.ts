import type { Box, Picture } from './picture.ts';

/** A word, or a letter where the script has no blanks, as an engine saw it. */
export interface SeenWord {
  readonly text: string;
  readonly box: Box;
  /** 0-1 */
  readonly confidence: number;
}

/** What an engine reads on a picture. */
export interface Recognised {
  /** Lines as the engine gives them. */
  readonly text: string;
  /** Its words in the order of the text. */
  readonly words: readonly SeenWord[];
}

/** A program that reads pictures. */
export interface Engine {
  /** Name and version: part of what a kept reading is known by. */
  readonly name: string;
  /** Null where it failed or took longer than `timeoutMs`. Never throws. */
  recognise(picture: Picture, timeoutMs: number): Promise<Recognised | null>;
}

/** Mean confidence of the letters that were read, 0-1; 0 where nothing was. */
export function meanConfidence({ words }: Recognised): number {
  let sum = 0;
  let letters = 0;
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}
