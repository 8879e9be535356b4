#!/usr/bin/env node
import { CommanderError } from 'commander';
import { processIo } from './commands/io.ts';
import * as say from './commands/messages.ts';
import { buildProgram, languageOf, withDefaultCommand } from './commands/program.ts';
import { npmSwallowed, sentenceFor } from './commands/usage.ts';
import { withoutCredentials } from './model/address.ts';
import { EXIT, OitError, type ExitCode } from './model/errors.ts';
import { inLang } from './model/text.ts';

/** Runs one command line (without node and script) and gives the exit status of the contract. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const io = processIo();
  const lang = languageOf(argv);
  const verbose = argv.includes('--verbose');
  try {
    const swallowed = npmSwallowed(process.env, argv);
    if (swallowed.length > 0) throw new OitError(say.swallowedByNpm(swallowed), EXIT.usage);
    let status: ExitCode = EXIT.done;
    const program = buildProgram(lang, io, (ended) => (status = ended));
    await program.parseAsync(withDefaultCommand(argv), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof OitError) {
      io.tell(inLang(error.text, lang));
      if (verbose && error.cause !== undefined) io.tell(withoutCredentials(String((error.cause as Error).stack ?? error.cause)));
      return error.exitCode;
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      io.tell(inLang(sentenceFor(error), lang));
      return EXIT.usage;
    }
    io.tell(inLang(say.unexpected(withoutCredentials((error as Error).message ?? String(error))), lang));
    if (verbose) io.tell(withoutCredentials(String((error as Error).stack ?? '')));
    return EXIT.fault;
  }
}

// A reader such as `head` may leave early; the program goes on to its own end and status.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));
