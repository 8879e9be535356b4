import type { Text } from './text.ts';

/** Exit statuses of the program; scripts rely on them. `fault` is a mistake of the program itself. */
export const EXIT = { done: 0, below: 1, usage: 2, unreachable: 3, fault: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * An end that the user can do something about. Its message is a sentence in both languages:
 * what happened, where, what to do. Anything else that is thrown is a fault of the program.
 */
export class OitError extends Error {
  readonly text: Text;
  readonly exitCode: ExitCode;

  constructor(text: Text, exitCode: ExitCode = EXIT.usage, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'OitError';
    this.text = text;
    this.exitCode = exitCode;
  }
}
