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
  /** Where the words stand, by page; empty where the reader does not tell. */
  readonly pieces: readonly (readonly Piece[])[];
  /** Pages of the whole file. */
  readonly total: number;
  readonly title: string | null;
  readonly producer: string | null;
  /** C.E., `YYYY-MM-DD`. */
  readonly created: string | null;
}

/** Why a PDF could not be read; `no-reader`: the program that reads it is not installed. */
export interface PdfFailure {
  readonly failed: 'broken' | 'encrypted' | 'too-slow' | 'no-reader';
  readonly detail: string;
}

export interface PdfLimits {
  readonly maxPages: number;
  readonly timeoutMs: number;
}
