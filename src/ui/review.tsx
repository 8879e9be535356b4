import { render } from 'ink';
import { EXIT, OitError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Abilities } from '../model/terminal.ts';
import type { Lang } from '../model/text.ts';
import { needsTerminal } from './messages.ts';
import { canDraw, ownAbilities } from './terminal.ts';
import { ReviewApp } from './review/ReviewApp.tsx';
import type { Size } from './review/screen.ts';

export interface ReviewOptions {
  readonly lang: Lang;
  readonly reportPath: string;
  readonly stdin?: NodeJS.ReadStream;
  readonly stdout?: NodeJS.WriteStream;
  readonly abilities?: Abilities;
}

const OTHER_SCREEN = '\u001b[?1049h\u001b[H';
const OWN_SCREEN = '\u001b[?1049l';
/** Signals after which the own screen must be left before the program ends. */
const ENDING = ['SIGTERM', 'SIGHUP'] as const;
const CLEAR = '\u001b[2J\u001b[H';

/**
 * Goes through the items of a report until the user quits, on a screen of its own: what stood in
 * the terminal is there again afterwards. Throws an OitError where there is no terminal to draw on.
 */
export async function review(
  report: Report,
  { lang, reportPath, stdin = process.stdin, stdout = process.stdout, abilities = ownAbilities() }: ReviewOptions,
): Promise<void> {
  if (!canDraw(stdout) || stdin.isTTY !== true) throw new OitError(needsTerminal(reportPath), EXIT.usage);
  const size = (): Size => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const onResize = (changed: () => void): (() => void) => {
    const redraw = (): void => {
      stdout.write(CLEAR);
      changed();
    };
    stdout.on('resize', redraw);
    return () => stdout.off('resize', redraw);
  };
  const leave = (): void => {
    stdout.write(OWN_SCREEN);
  };
  let end = (): void => undefined;
  process.once('exit', leave);
  stdout.write(OTHER_SCREEN);
  try {
    const app = render(<ReviewApp report={report} lang={lang} abilities={abilities} size={size} onResize={onResize} />, {
      stdin,
      stdout: neverFull(stdout),
      patchConsole: false,
      exitOnCtrlC: false,
    });
    end = () => app.unmount();
    for (const signal of ENDING) process.on(signal, end);
    await app.waitUntilExit();
  } finally {
    for (const signal of ENDING) process.off(signal, end);
    process.off('exit', leave);
    leave();
  }
}

/**
 * Where a window shrinks below what is drawn, Ink clears the terminal with all its history. Our
 * screens are cut to the window anyway, so Ink is told that there is always room.
 */
const neverFull = (stdout: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(stdout, {
    get(stream, name) {
      if (name === 'rows') return 10_000;
      const value: unknown = Reflect.get(stream, name);
      return typeof value === 'function' ? (value.bind(stream) as unknown) : value;
    },
  });
