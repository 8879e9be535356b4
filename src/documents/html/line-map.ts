import { normalise } from '../../thai/index.ts';

/** Letters of a piece. A line is put in order again up to each mark, which would take long for a long line. */
const PIECE = 300;
/** Letters before which a line may be cut without changing how it is put in order. */
const BEGINS = /[A-Za-z0-9\u0e01-\u0e2e]/g;

/** Where a column of a line as written stands once the line is normalised. */
export function lineMap(raw: string, line: string): (column: number) => number {
  const cuts = [0];
  for (let from = PIECE; from < raw.length; from = (cuts.at(-1) ?? 0) + PIECE) {
    BEGINS.lastIndex = from;
    const cut = BEGINS.exec(raw)?.index;
    if (cut === undefined) break;
    cuts.push(cut);
  }
  let length = 0;
  let joined = '';
  const pieces = cuts.map((column, index) => {
    const at = length;
    const words = normalise(raw.slice(column, cuts[index + 1]));
    length += words.length;
    joined += words;
    return { column, at };
  });
  // A line that cannot be cut so is of no language: its places are given about.
  if (joined !== line && raw.length > 10 * PIECE) return (column) => Math.min(column, line.length);
  const known = joined === line ? pieces : pieces.slice(0, 1);
  let near = 0;
  return (column) => {
    while (near > 0 && (known[near]?.column ?? 0) > column) near -= 1;
    while ((known[near + 1]?.column ?? Number.POSITIVE_INFINITY) <= column) near += 1;
    const piece = known[near] ?? { column: 0, at: 0 };
    // The letter after the prefix keeps a blank at its end from being taken for a soft one.
    const inPiece = column === piece.column ? 0 : normalise(`${raw.slice(piece.column, column)}|`).length - 1;
    return Math.min(piece.at + inPiece, line.length);
  };
}
