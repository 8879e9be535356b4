/** Bounds of what one office file or archive may ask for; real ones stay far below. */
export const LIMITS = {
  /** Bytes of one part after inflating. */
  partBytes: 64 * 1024 * 1024,
  /** Bytes of all parts together after inflating. */
  allBytes: 160 * 1024 * 1024,
  /** A part that grows by more than this on inflating is a bomb; small ones are let pass. */
  ratio: 300,
  ratioFromBytes: 16 * 1024 * 1024,
  /** Entries in the directory of a zip file. */
  entries: 20_000,
  /** Nested elements of XML that are kept; deeper ones are read as if they stood at this depth. */
  depth: 200,
  /** Elements of one XML part. */
  elements: 1_500_000,
  /** Rows and columns of one sheet. */
  rows: 10_000,
  columns: 200,
  /** Cells of a workbook, merged ones counted in every place. */
  cells: 400_000,
  sheets: 200,
  slides: 500,
  /** Letters of a document's text. */
  letters: 3_000_000,
  cellLetters: 2000,
} as const;

/** Why a file could not be read; `detail` is for the few who know the format. */
export class OfficeFault extends Error {
  readonly fault: 'encrypted' | 'broken' | 'too-large' | 'unsupported';

  constructor(fault: OfficeFault['fault'], detail: string) {
    super(detail);
    this.fault = fault;
  }
}
