import { readFile } from 'node:fs/promises';
import { EXIT, OitError } from '../model/errors.ts';
import { withoutCredentials } from '../model/address.ts';
import type { Text } from '../model/text.ts';
import * as say from './messages.ts';
import { completeSettings, FIELDS, LATER_FORMATS, type GivenSettings, type SettingName, type Settings } from './settings.ts';

const DEFAULT_FILE = 'oit.config.yaml';
const ENVIRONMENT: Readonly<Record<string, SettingName>> = {
  OIT_LANG: 'lang',
  OIT_OUT: 'out',
  OIT_DATE: 'date',
  OIT_PROXY: 'proxy',
  OIT_CACHE: 'cache',
};
const MAX_SETTINGS_BYTES = 1_000_000;

/**
 * Flags outrank the environment, that outranks the settings file, that outranks the defaults.
 * @param flags as written on the command line, named in camel case
 * @param configPath `--config`; undefined looks for oit.config.yaml in the working folder, null for none
 * @throws OitError (exit 2) with file, line and sentence
 */
export async function loadSettings(
  flags: Readonly<Record<string, unknown>>,
  configPath: string | undefined | null,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Settings> {
  const fromFile = configPath === null ? {} : await readSettingsFile(configPath ?? DEFAULT_FILE, configPath !== undefined);
  const fromEnvironment = collect(
    Object.entries(ENVIRONMENT).flatMap(([name, key]) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [{ key, value, wrong: (why: Text) => say.badEnvironment(name, withoutCredentials(value), why) }];
    }),
  );
  const fromFlags = collect(
    Object.entries(flags).flatMap(([key, value]) =>
      value === undefined || !isSetting(key)
        ? []
        : [{ key, value, wrong: (why: Text) => say.badFlag(flagName(key), withoutCredentials(String(value)), why) }],
    ),
  );
  return completeSettings({ ...fromFile, ...fromEnvironment, ...fromFlags });
}

interface Given {
  readonly key: SettingName;
  readonly value: unknown;
  readonly wrong: (why: Text) => Text;
}

function collect(given: readonly Given[]): GivenSettings {
  const out: Record<string, unknown> = {};
  for (const { key, value, wrong } of given) {
    const checked = FIELDS[key].schema.safeParse(value);
    if (!checked.success) throw new OitError(wrong(whyOf(key, value)), EXIT.usage);
    out[key] = checked.data;
  }
  return out;
}

function whyOf(key: SettingName, value: unknown): Text {
  const named = String(value).toLowerCase().split(',');
  const later = LATER_FORMATS.filter((it) => named.includes(it));
  if (key !== 'format' || later.length === 0) return FIELDS[key].why;
  return {
    th: `รุ่นนี้ยังเขียนรายงานแบบ ${later.join(', ')} ไม่ได้ ใช้ได้: json, html`,
    en: `names ${later.join(', ')}, which this version does not write yet; json and html are there.`,
  };
}

async function readSettingsFile(path: string, asked: boolean): Promise<GivenSettings> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' && !asked) return {};
    throw new OitError(say.noFile(path, code), EXIT.usage);
  }
  if (source.length > MAX_SETTINGS_BYTES) throw new OitError(say.fileUnreadable(path, '> 1 MB'), EXIT.usage);
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const parsed = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const mistake = parsed.errors[0];
  if (mistake) throw new OitError(say.notYaml(path, Math.min(lines.linePos(mistake.pos[0]).line, source.trimEnd().split('\n').length)), EXIT.usage, { cause: mistake });
  const content: unknown = parsed.toJS({ maxAliasCount: 20 });
  if (content === null || content === undefined) return {};
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw new OitError(say.notYaml(path, 1), EXIT.usage);
  }
  const lineOf = (key: string): number | null => {
    const node = parsed.get(key, true) as { range?: [number, number, number] } | undefined;
    return node?.range ? lines.linePos(node.range[0]).line : null;
  };
  const given = Object.entries(content).map(([written, value]): Given => {
    const key = camel(written);
    const wrong = (why: Text): Text => say.badSetting(path, lineOf(written), written, why);
    if (!isSetting(key)) throw new OitError(wrong(say.unknownKey(Object.keys(FIELDS).map(flagName))), EXIT.usage);
    return { key, value: value instanceof Date ? value.toISOString().slice(0, 10) : value, wrong };
  });
  return collect(given);
}

const isSetting = (key: string): key is SettingName => Object.hasOwn(FIELDS, key);
const camel = (key: string): string => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const flagName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
