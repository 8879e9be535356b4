import type { CommanderError } from 'commander';
import { sameText, type Text } from '../model/text.ts';
import { SETTING_FLAGS } from './flags.ts';
import * as say from './messages.ts';

/**
 * Flags of ours that npm took for its own because `--` was missing: `npm start <url> --year 2568`
 * leaves `npm_config_year` in the environment of the script.
 */
export function npmSwallowed(environment: Readonly<Record<string, string | undefined>>, argv: readonly string[]): readonly string[] {
  if (environment['npm_lifecycle_event'] !== 'start') return [];
  // `--lang` leaves no trace but its value.
  if (argv.some((word, at) => (word === 'th' || word === 'en') && !(argv[at - 1] ?? '').startsWith('--'))) return ['--lang'];
  return [...SETTING_FLAGS.map((flag) => flag.name), 'json']
    .filter((name) => environment[`npm_config_${name.replace(/-/g, '_')}`] !== undefined)
    .filter((name) => !AMONG_NPM_SETTINGS.has(name))
    .map((name) => `--${name}`);
}

/** Names that npm itself knows and a user may have set for good. */
const AMONG_NPM_SETTINGS: ReadonlySet<string> = new Set(['proxy', 'user-agent', 'timeout']);

/** The sentence for a command line that commander refuses. */
export function sentenceFor(error: CommanderError): Text {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return say.unknownFlag(quoted);
    case 'commander.unknownCommand':
      return say.unknownCommand(quoted);
    case 'commander.optionMissingArgument':
      return say.valueMissing(quoted);
    case 'commander.missingArgument':
      return say.argumentMissing(quoted);
    default:
      return sameText(error.message);
  }
}
