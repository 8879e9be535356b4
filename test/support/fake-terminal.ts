import { PassThrough, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

export interface FakeTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Everything written so far, escape sequences included. */
  written(): string;
  type(words: string): void;
  resize(columns: number, rows: number): void;
}

/** Streams that claim to be a terminal of that size, or a pipe. */
export function fakeTerminal({ columns, rows, tty }: { columns: number; rows: number; tty: boolean }): FakeTerminal {
  let written = '';
  const stdout = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.toString('utf8');
        done();
      },
    }),
    { columns, rows, isTTY: tty },
  );
  const stdin = Object.assign(new PassThrough(), { isTTY: tty, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin });
  return {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    written: () => written,
    type: (words) => void stdin.write(words),
    resize(toColumns, toRows) {
      Object.assign(stdout, { columns: toColumns, rows: toRows });
      stdout.emit('resize');
    },
  };
}

/** Time for a drawn frame and for effects. */
export const settled = (): Promise<void> => pause(80);
