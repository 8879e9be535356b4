/** A run of letters on a page; points (1/72 inch) from the upper left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Size of its letters, about. */
  readonly size: number;
}

/** What a PDF reader gives, before anything is judged. */
export interface PdfText {
  readonly by: 'pdftotext' | 'unpdf';
  /** Text by page as the reader gives it, from page 1; no more than were asked for. */
  readonly pages: readonly string[];
  /** Gives where the words of a page stand, by page; none where the reader does not tell. A page holds thousands: ask once, and keep them no longer than needed. */
  readonly pieces: readonly (() => readonly Piece[])[];
  /** Numbers of pages whose letters had to be put right. */
  readonly repaired?: ReadonlySet<number>;
  /** Pages of the whole file. */
  readonly total: number;
  readonly title: string | null;
  readonly producer: string | null;
  /** C.E., `YYYY-MM-DD`. */
  readonly created: string | null;
}

/** A font of a file, by what its codes are: glyph numbers, numbers with a table of letters, one byte a letter. */
export interface PdfFont {
  readonly name: string;
  readonly coded: 'numbers' | 'mapped' | 'simple' | 'unknown';
}

/** Characters of one font as they are coded; `place` is null where they do not stand upright. */
export interface FontRun {
  readonly text: string;
  /** Index among the fonts. */
  readonly font: number;
  /** The line ends here. */
  readonly eol: boolean;
  readonly place: Omit<Piece, 'text'> | null;
}

/** Pages of a PDF with the fonts of their runs. */
export interface FontedText {
  readonly fonts: readonly PdfFont[];
  readonly pages: readonly { readonly number: number; readonly runs: readonly FontRun[] }[];
}

/** Why a PDF could not be read; `no-reader`: the program that reads it is not installed. */
export interface PdfFailure {
  readonly failed: 'broken' | 'encrypted' | 'too-slow' | 'too-large' | 'no-reader';
  readonly detail: string;
}

export interface PdfLimits {
  readonly maxPages: number;
  readonly timeoutMs: number;
}
