/** Where a command writes. Results go to standard output, everything else to standard error. */
export interface Io {
  /** One result, as it stands; a line end is added where it lacks one. */
  print(text: string): void;
  /** A message to the person, on standard error. */
  tell(text: string): void;
  /** Standard output is a terminal. */
  readonly terminal: boolean;
  /** Width of the output in cells. */
  readonly columns: number;
}

export function processIo(): Io {
  const line = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
  return {
    print: (text) => void process.stdout.write(line(text)),
    tell: (text) => void process.stderr.write(line(text)),
    terminal: process.stdout.isTTY === true && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined,
    columns: process.stdout.columns ?? 80,
  };
}
