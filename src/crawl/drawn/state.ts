import { readLiteral, readWhole, type Data } from './literals.ts';
import type { PageScripts } from './scripts-of.ts';

const MAX_STATES = 60;
/** `window.__STATE__ = {`, `const items = [`, `data: [`, `rows: [`. */
const BEGINS = /(?:(?:\b(?:var|let|const)\s{1,5}|\b(?:window|self|globalThis)\s{0,3}(?:\.\s{0,3}|\[\s{0,3}["']))[\w$]{1,60}(?:["']\s{0,3}\])?(?:\.[\w$]{1,60}){0,3}\s{0,5}=\s{0,5}|(?<![\w$])["']?(?:data|rows|items|list|results?|records|files|documents|menus?|years|options)["']?\s{0,3}:\s{0,5})(?=[[{]|JSON\.parse\s{0,3}\()/gi;
const PUSHED = /\bself\.__next_f\.push\(\s{0,3}(?=\[)/g;

/** The data that a page brings along for its scripts, in the order in which it stands there. Nothing is run. */
export function stateOf({ code, data }: Pick<PageScripts, 'code' | 'data'>): Data[] {
  const states: Data[] = [];
  const add = (found: Data | null): void => {
    if (found !== null && typeof found === 'object' && states.length < MAX_STATES) states.push(found);
  };
  for (const block of data) add(readWhole(block));
  let streamed = '';
  for (const script of code) {
    let after = 0;
    for (const match of script.matchAll(BEGINS)) {
      const at = match.index + match[0].length;
      if (at < after || states.length >= MAX_STATES) continue;
      const read = script[at] === 'J' ? parsedText(script, at) : readLiteral(script, at);
      if (read === null) continue;
      after = read.end;
      add(read.data);
    }
    for (const match of script.matchAll(PUSHED)) {
      const read = readLiteral(script, match.index + match[0].length)?.data;
      const piece = Array.isArray(read) ? (read as readonly Data[])[1] : null;
      if (typeof piece === 'string' && streamed.length < 2_000_000) streamed += piece;
    }
  }
  for (const line of streamed.split('\n')) {
    const [begin = ''] = /^[0-9a-f]{1,6}:(?=[[{])/.exec(line) ?? [];
    if (begin !== '') add(readWhole(line.slice(begin.length)));
  }
  return states;
}

/** `JSON.parse('…')`. */
function parsedText(script: string, at: number): { data: Data; end: number } | null {
  const open = script.indexOf('(', at) + 1;
  const start = open + (/^\s{0,5}/.exec(script.slice(open, open + 5))?.[0].length ?? 0);
  const text = readLiteral(script, start);
  if (text === null || typeof text.data !== 'string') return null;
  const data = readWhole(text.data);
  return data === null ? null : { data, end: text.end };
}
