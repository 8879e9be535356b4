import { render, Static } from 'ink';
import type { Report } from '../model/report.ts';
import type { Abilities } from '../model/terminal.ts';
import type { Lang } from '../model/text.ts';
import { StyledLine } from './StyledLine.tsx';
import { summaryLines } from './summary-lines.ts';
import { ownAbilities } from './terminal.ts';

export interface ShowOptions {
  readonly lang: Lang;
  /** Cells of the terminal's width. */
  readonly columns: number;
  /** Report files that were written. */
  readonly paths: readonly string[];
  readonly stdout?: NodeJS.WriteStream;
  readonly abilities?: Abilities;
}

/** Draws the summary once; it stays in the terminal's history like any output. */
export async function showSummary(report: Report, { lang, columns, paths, stdout = process.stdout, abilities = ownAbilities() }: ShowOptions): Promise<void> {
  const lines = summaryLines(report, { lang, columns, paths, abilities }).map((line, index) => ({ line, index }));
  // Static output is written once and never measured against the height of the window.
  const drawn = render(<Static items={lines}>{({ line, index }) => <StyledLine key={index} line={line} colour={abilities.colour} />}</Static>, {
    stdout,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  drawn.unmount();
  await drawn.waitUntilExit();
}
