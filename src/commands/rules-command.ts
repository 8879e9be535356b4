import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import type { Lang } from '../model/text.ts';
import { argumentMissing, noSuchVerb, tooManyWords } from './messages.ts';
import type { Io } from './io.ts';
import { rulesCheck, rulesList, rulesShow } from './rules.ts';

/** `oit rules list`, `show <item>`, `check [dir]`. */
export async function rulesCommand(
  verb: string,
  what: string | undefined,
  flags: { lang: Lang; criteria: unknown; year: unknown },
  io: Io,
): Promise<ExitCode> {
  switch (verb) {
    case 'list':
      if (what !== undefined) throw new OitError(tooManyWords(what), EXIT.usage);
      io.print(await rulesList(flags.lang));
      return EXIT.done;
    case 'show':
      if (what === undefined) throw new OitError(argumentMissing('o1 … o28'), EXIT.usage);
      io.print(await rulesShow(what, flags));
      return EXIT.done;
    case 'check': {
      const { text, ok } = await rulesCheck(what, flags.lang);
      io.print(text);
      return ok ? EXIT.done : EXIT.usage;
    }
    default:
      throw new OitError(noSuchVerb(verb), EXIT.usage);
  }
}
