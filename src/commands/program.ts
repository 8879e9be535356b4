import { Command, type Help } from 'commander';
import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { loadSettings } from '../settings/load-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { VERSION } from '../version.ts';
import { CRAWL_FLAGS, SETTING_FLAGS } from './flags.ts';
import type { Io } from './io.ts';
import * as say from './messages.ts';

const LATER_COMMANDS: readonly string[] = ['compare', 'hub', 'results', 'plan', 'history'];

/** Language of messages before the settings are read: `--lang`, else OIT_LANG, else Thai. */
export function languageOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at === -1 ? process.env['OIT_LANG'] : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return asked === 'en' ? 'en' : 'th';
}

const VALUE_FLAGS: ReadonlySet<string> = new Set([...SETTING_FLAGS.map((flag) => `--${flag.name}`), '--config']);
const LONE_FLAGS: readonly string[] = ['--json', '--fresh', '--from-cache', '--verbose', '--help', '--version'];
const COMMANDS: readonly string[] = ['audit', 'review', 'links', 'read', 'score', 'rules', 'submission', 'demo', 'doctor'];

/**
 * `oit <url>` is `oit audit <url>`, also with flags before the address; `--lang` may stand before any
 * command.
 * @throws OitError (exit 2) for a first word that is neither a command nor an address
 */
export function withDefaultCommand(argv: readonly string[]): string[] {
  const at = firstWord(argv);
  const first = argv[at];
  if (first === undefined) return [...argv];
  const flags = argv.slice(0, at);
  const rest = argv.slice(at + 1);
  if (first === 'help') return ['--help', ...flags];
  if (COMMANDS.includes(first)) return [first, ...flags, ...rest];
  if (LATER_COMMANDS.includes(first)) throw new OitError(say.notYet(first), EXIT.usage);
  if (!/[.:/]|^localhost$/.test(first)) {
    const before = argv[at - 1] ?? '';
    // `--yaer 2568 https://…`: the word is the value of a flag that is not there.
    const misspelt = before.startsWith('--') && !VALUE_FLAGS.has(before) && !LONE_FLAGS.includes(before) && rest.length > 0;
    throw new OitError(misspelt && !before.includes('=') ? say.unknownFlag(before) : say.unknownCommand(first), EXIT.usage);
  }
  return ['audit', ...flags, first, ...rest];
}

/** Where the first word stands that is neither a flag nor the value of one. */
function firstWord(argv: readonly string[]): number {
  let at = 0;
  while (at < argv.length && (argv[at] ?? '').startsWith('-')) at += VALUE_FLAGS.has(argv[at] ?? '') ? 2 : 1;
  return at;
}

/** The commands of the program; each loads what it needs when it is called. */
export function buildProgram(lang: Lang, io: Io, ended: (status: ExitCode) => void): Command {
  const t = (th: string, en: string): string => inLang({ th, en }, lang);
  const program = new Command('oit');
  const settle = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => io.print(text), writeErr: () => undefined })
      .configureHelp(helpIn(lang))
      .helpOption('-h, --help', t('แสดงวิธีใช้', 'show this help'))
      .option('--verbose', t('แสดงรายละเอียดเมื่อขัดข้อง', 'show details of a failure'))
      .allowExcessArguments(true);
  settle(program)
    .description(t('ตรวจเว็บไซต์ของเทศบาลตามแบบ OIT ของการประเมิน ITA ก่อนผู้ประเมินจะมาตรวจ', 'Audits a municipality’s website for the OIT part of the ITA assessment.'))
    .version(VERSION, '-V, --version', t('แสดงรุ่นของโปรแกรม', 'show the version'))
    .helpCommand(false)
    .enablePositionalOptions()
    .option('--lang <th|en>', t('ภาษาที่แสดง', 'language of everything shown'))
    .action(() => program.outputHelp());

  const add = (usage: string, about: Text, most: number, act: (words: string[], flags: Record<string, unknown>) => Promise<ExitCode>): Command => {
    const command = settle(program.command(usage)).description(inLang(about, lang));
    return command.action(async () => {
      const flags = command.opts<Record<string, unknown>>();
      const hungry = command.options.find((option) => String(flags[option.attributeName()] ?? '').startsWith('--'));
      if (hungry !== undefined) throw new OitError(say.valueMissing(hungry.long ?? hungry.flags), EXIT.usage);
      const extra = command.args[most];
      if (extra !== undefined) throw new OitError(say.tooManyWords(extra), EXIT.usage);
      ended(await act(command.args, flags));
    });
  };
  const settings = (flags: Record<string, unknown>): Promise<Settings> => loadSettings(flags, flags['config'] as string | undefined);
  const json = (flags: Record<string, unknown>): boolean => flags['json'] === true;
  const word = (flag: unknown): string | undefined => (typeof flag === 'string' ? flag : undefined);
  const withFlags = (command: Command, names: readonly string[]): Command => {
    for (const flag of SETTING_FLAGS.filter((it) => names.includes(it.name))) {
      command.option(`--${flag.name} <${flag.value}>`, inLang(flag.about, lang));
    }
    return command.option('--config <file>', t('ไฟล์ตั้งค่า (oit.config.yaml ถ้ามี)', 'settings file (oit.config.yaml where there is one)'));
  };
  const withJson = (command: Command): Command =>
    command.option('--json', t('พิมพ์ JSON อย่างเดียวออกทาง standard output', 'JSON, and nothing else, on standard output'));
  const withLang = (command: Command): Command => command.option('--lang <th|en>', t('ภาษาที่แสดง', 'language of everything shown'));
  const all = SETTING_FLAGS.map((flag) => flag.name);

  withJson(
    withFlags(
      add('audit [url]', { th: 'ตรวจเว็บไซต์ทุกข้อ คาดคะแนน และบอกว่าควรแก้อะไรก่อน', en: 'crawl the site, check every item, predict, show what to mend first' }, 1, async ([url], flags) => {
        const { auditCommand } = await import('./audit.ts');
        return auditCommand(url, await settings(flags), { json: json(flags) }, io);
      }),
      all,
    )
      .option('--from-cache', t('ตัดสินใหม่จากข้อมูลที่เก็บไว้ครั้งก่อน ไม่เปิดเว็บไซต์', 'judge again what the last audit stored, without the network'))
      .option('--fresh', t('ไม่ใช้คำตอบที่เก็บไว้จากครั้งก่อน ถามเซิร์ฟเวอร์ใหม่ทั้งหมด', 'believe nothing stored before; ask the server for everything')),
  );
  withLang(
    add('review [report]', { th: 'ไล่ดูข้อที่ไม่ผ่านในหน้าจอ พร้อมหลักฐานและวิธีแก้', en: 'go through the failing items in the terminal' }, 1, async ([file]) => {
      const { reviewCommand } = await import('./review.ts');
      return reviewCommand(file, { lang });
    }),
  );
  withJson(
    withFlags(
      add('links <url>', { th: 'ตรวจลิงก์เสียอย่างเดียว', en: 'crawl and check links only' }, 1, async ([url], flags) => {
        const { linksCommand } = await import('./links.ts');
        return linksCommand(url ?? '', await settings(flags), { json: json(flags) }, io);
      }),
      CRAWL_FLAGS,
    ),
  );
  withJson(
    withFlags(
      add('read <file-or-url>', { th: 'แสดงสิ่งที่โปรแกรมอ่านได้จากเอกสารหนึ่งฉบับ', en: 'show what the program reads in one document' }, 1, async ([source], flags) => {
        const { readCommand } = await import('./read.ts');
        return readCommand(source ?? '', await settings(flags), { json: json(flags) }, io);
      }),
      ['timeout', 'ocr', 'lang'],
    ),
  );
  withLang(
    withJson(
      add('score <items.json>', { th: 'คิดคะแนนตามสูตรทางการจากคะแนนรายข้อ', en: 'the official roll-up of given item scores' }, 1, async ([file], flags) => {
        const { scoreCommand } = await import('./score.ts');
        return scoreCommand(file ?? '', { json: json(flags), lang, profile: word(flags['profile']), rules: word(flags['rules']) }, io);
      })
        .option('--profile <name>', t('ประเภทหน่วยงาน', 'kind of agency'))
        .option('--rules <dir>', t('โฟลเดอร์เกณฑ์ของท่านเอง', 'rules of your own')),
    ),
  );
  withLang(
    add('rules <list|show|check|new> [what]', { th: 'ดู ตรวจ และเพิ่มไฟล์เกณฑ์: list · show o6 · check [โฟลเดอร์] · new 2570', en: 'the rule files: list · show o6 · check [dir] · new 2570' }, 2, async ([verb, what], flags) => {
      const { rulesCommand } = await import('./rules-command.ts');
      const rules = word(flags['rules']) ?? (await loadSettings({}, flags['config'] as string | undefined)).rules;
      return rulesCommand(verb ?? '', what, { lang, criteria: flags['criteria'], year: flags['year'], profile: word(flags['profile']), rules, from: word(flags['from']), dir: word(flags['dir']) }, io);
    })
      .option('--criteria <edition>', t('ฉบับของเกณฑ์', 'edition of the rules'))
      .option('--year <BE year>', t('ปีที่ใช้แสดงปีในเกณฑ์', 'year that years in rules are shown for'))
      .option('--profile <name>', t('ประเภทหน่วยงาน', 'kind of agency'))
      .option('--rules <dir>', t('โฟลเดอร์เกณฑ์ของท่านเอง', 'rules of your own'))
      .option('--from <edition>', t('new: สร้างจากเกณฑ์ของปีนี้ เช่น 2569 หรือ 2568/lgo', 'new: made from this edition, such as 2569 or 2568/lgo'))
      .option('--dir <dir>', t('new: โฟลเดอร์ที่จะเขียน (ถ้าไม่ระบุ: โฟลเดอร์เกณฑ์ของท่าน หรือ rules)', 'new: where to write (default: your own rules, else rules)'))
      .option('--config <file>', t('ไฟล์ตั้งค่า (oit.config.yaml ถ้ามี)', 'settings file (oit.config.yaml where there is one)')),
  );
  withLang(
    add('submission <init> [report]', { th: 'ร่างรายการ ข้อ → URL → คำอธิบาย สำหรับกรอกใน ITAS จากรายงาน: init report.json', en: 'draft the list item → URL → explanation for ITAS from a report: init report.json' }, 2, async ([verb, file], flags) => {
      const { submissionCommand } = await import('./submission.ts');
      return submissionCommand(verb ?? '', file, { out: flags['out'] as string | undefined, lang }, io);
    }).option('--out <file>', t('ไฟล์ที่จะเขียน (.csv .yaml .json) ถ้าไม่ระบุ: submission.csv ข้างรายงาน', 'file to write (.csv, .yaml, .json); default: submission.csv beside the report')),
  );
  withJson(
    withFlags(
      add('demo', { th: 'ตรวจเว็บไซต์เทศบาลตัวอย่างในเครื่องนี้ ไม่ใช้อินเทอร์เน็ต', en: 'serve the bundled sample municipality and audit it; needs no network' }, 0, async (_, flags) => {
        const { demoCommand } = await import('./demo.ts');
        // The settings file in the folder is for the user's own town.
        return demoCommand(await loadSettings(flags, null), { json: json(flags) }, io);
      }),
      ['out', 'format', 'fail-under', 'baseline', 'render', 'lang'],
    ),
  );
  withLang(
    withJson(
      withFlags(add('doctor', { th: 'ดูว่าเครื่องนี้พร้อมแค่ไหน และส่วนที่ขาดมีผลอย่างไร', en: 'what this machine has, and what each missing part costs' }, 0, async (_, flags) => {
        const { doctorCommand } = await import('./doctor.ts');
        return doctorCommand({ json: json(flags), lang, settings: () => settings(flags) }, io);
      }), []),
    ),
  );
  return program;
}

function helpIn(lang: Lang): Partial<Help> {
  const titles: Record<string, Text> = {
    'Usage:': { th: 'วิธีใช้:', en: 'Usage:' },
    'Options:': { th: 'ตัวเลือก:', en: 'Options:' },
    'Commands:': { th: 'คำสั่ง:', en: 'Commands:' },
    'Arguments:': { th: 'สิ่งที่ต้องระบุ:', en: 'Arguments:' },
  };
  return { styleTitle: (title: string) => inLang(titles[title] ?? { th: title, en: title }, lang), visibleArguments: () => [] };
}
