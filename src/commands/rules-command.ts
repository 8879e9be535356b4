import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import type { Lang } from '../model/text.ts';
import { argumentMissing, noSuchVerb, tooManyWords } from './messages.ts';
import type { Io } from './io.ts';
import { rulesNew } from './rules-new.ts';
import { rulesCheck, rulesList, rulesShow } from './rules.ts';

export interface RulesFlags {
  readonly lang: Lang;
  readonly criteria: unknown;
  readonly year: unknown;
  readonly profile: string | undefined;
  /** The user's own rules. */
  readonly rules: string | undefined;
  readonly from: string | undefined;
  readonly dir: string | undefined;
}

/** `oit rules list`, `show <item>`, `check [dir]`, `new <year>`. */
export async function rulesCommand(verb: string, what: string | undefined, flags: RulesFlags, io: Io): Promise<ExitCode> {
  switch (verb) {
    case 'list':
      if (what !== undefined) throw new OitError(tooManyWords(what), EXIT.usage);
      io.print(await rulesList(flags.lang, flags));
      return EXIT.done;
    case 'show':
      if (what === undefined) throw new OitError(argumentMissing('o1 … o28'), EXIT.usage);
      io.print(await rulesShow(what, flags));
      return EXIT.done;
    case 'check': {
      const { text, ok } = await rulesCheck(what ?? flags.rules, flags.lang);
      io.print(text);
      return ok ? EXIT.done : EXIT.usage;
    }
    case 'new':
      if (what === undefined) throw new OitError(argumentMissing('2570'), EXIT.usage);
      io.print(await rulesNew({ year: what, from: flags.from ?? null, profile: flags.profile ?? null, dir: flags.dir ?? null, rules: flags.rules }, flags.lang));
      return EXIT.done;
    default:
      throw new OitError(noSuchVerb(verb), EXIT.usage);
  }
}
