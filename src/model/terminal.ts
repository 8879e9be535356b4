/** Blanks that would tear a line: one blank stands for a run of them. */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** C0, DEL and C1: an escape sequence begins with one of them. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/gu;
/** Turn the direction of writing, or cannot be seen at all. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const HALF_PAIRS = /\p{Cs}/gu;
/** Thai needs two marks on a letter; a tower of them would run over the lines above. */
const MARK_TOWERS = /(\p{M}{4})\p{M}+/gu;

const visible = (control: string): string => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`;

/**
 * Makes words from a website safe to print on one line of a terminal: control characters become
 * visible (`\x1b`), line breaks and tabs a blank, and marks that turn the direction of writing go.
 */
export const escapeTerminal = (words: string): string =>
  words
    .replace(LINE_BREAKS, ' ')
    .replace(CONTROLS, visible)
    .replace(UNSEEN, '')
    .replace(HALF_PAIRS, '\ufffd')
    .replace(MARK_TOWERS, '$1');

/** What a terminal can show, as far as its environment tells. */
export interface Abilities {
  /** False where NO_COLOR is set or the terminal is dumb. */
  readonly colour: boolean;
  /** False where only ASCII is sure to be drawn. */
  readonly unicode: boolean;
}

/** Reads `NO_COLOR` (no-color.org), `TERM` and the locale; `platform` as in `process.platform`. */
export function abilitiesOf(env: Readonly<Record<string, string | undefined>>, platform: string): Abilities {
  const dumb = env['TERM'] === 'dumb';
  const colour = !dumb && (env['NO_COLOR'] ?? '') === '';
  return { colour, unicode: !dumb && (platform === 'win32' ? windowsDraws(env) : localeDraws(env)) };
}

const localeDraws = (env: Readonly<Record<string, string | undefined>>): boolean => {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '');
  return env['TERM'] !== 'linux' && (locale === undefined || /utf-?8/i.test(locale));
};

/** The old console draws boxes for symbols; these do not. */
const windowsDraws = (env: Readonly<Record<string, string | undefined>>): boolean =>
  ['WT_SESSION', 'ConEmuTask', 'TERMINUS_SUBLIME', 'TERM_PROGRAM', 'MSYSTEM'].some((name) => (env[name] ?? '') !== '') ||
  /^(xterm|alacritty|rxvt|tmux|screen|cygwin)/.test(env['TERM'] ?? '');
