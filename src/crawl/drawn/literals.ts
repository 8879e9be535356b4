/** Data as a script writes it. Objects are maps: their keys come from websites. */
export type Data = null | boolean | number | string | readonly Data[] | ReadonlyMap<string, Data>;

const MAX_NODES = 60_000;
const MAX_DEPTH = 40;
const MAX_STRING = 200_000;

/** Thrown inside; what is no plain data ends the reading. */
class NoData extends Error {}

/**
 * Reads one literal of JSON or JavaScript (unquoted keys, single quotes, trailing commas, comments)
 * that begins at a place in a script. Nothing is run. Null for what is no plain data, or too much of it.
 */
export function readLiteral(code: string, start = 0): { readonly data: Data; readonly end: number } | null {
  let at = start;
  let nodes = 0;

  const skip = (): void => {
    for (;;) {
      while (at < code.length && /\s|\ufeff/.test(code[at] ?? '')) at += 1;
      if (code.startsWith('//', at)) at = endOf('\n');
      else if (code.startsWith('/*', at)) at = endOf('*/');
      else return;
    }
  };
  const endOf = (mark: string): number => {
    const found = code.indexOf(mark, at + 2);
    return found === -1 ? code.length : found + mark.length;
  };
  const expect = (letter: string): void => {
    if (code[at] !== letter) throw new NoData();
    at += 1;
  };

  const text = (): string => {
    const quote = code[at] ?? '';
    at += 1;
    let words = '';
    for (;;) {
      const letter = code[at];
      if (letter === undefined || words.length > MAX_STRING) throw new NoData();
      at += 1;
      if (letter === quote) return words;
      if (letter === '\n' && quote !== '`') throw new NoData();
      if (letter === '$' && quote === '`' && code[at] === '{') throw new NoData();
      words += letter === '\\' ? escaped() : letter;
    }
  };
  const escaped = (): string => {
    const letter = code[at] ?? '';
    at += 1;
    if (letter === 'u' || letter === 'x') {
      const digits = (letter === 'u' ? /^\{?([0-9a-f]{1,6})\}|^([0-9a-f]{4})/i : /^([0-9a-f]{2})/i).exec(code.slice(at, at + 9));
      if (digits === null) throw new NoData();
      at += digits[0].length;
      return String.fromCodePoint(Math.min(Number.parseInt(digits[1] ?? digits[2] ?? '', 16), 0x10ffff));
    }
    return ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' } as Record<string, string>)[letter] ?? letter;
  };

  const value = (depth: number): Data => {
    nodes += 1;
    if (nodes > MAX_NODES || depth > MAX_DEPTH) throw new NoData();
    skip();
    const letter = code[at] ?? '';
    if (letter === '{') return object(depth);
    if (letter === '[') return list(depth);
    if (letter === '"' || letter === "'" || letter === '`') return text();
    const word = /^(?:-?(?:\d[\d_]*)?\.?\d+(?:e[+-]?\d+)?|true|false|null|undefined|!0|!1|void 0|NaN)(?![\w$.(])/i.exec(code.slice(at, at + 60))?.[0];
    if (word === undefined) throw new NoData();
    at += word.length;
    if (word === 'true' || word === '!0') return true;
    if (word === 'false' || word === '!1') return false;
    return /\d$/.test(word) && word !== 'void 0' ? Number(word.replaceAll('_', '')) : null;
  };
  const list = (depth: number): Data => {
    const items: Data[] = [];
    expect('[');
    for (;;) {
      skip();
      if (code[at] === ']') break;
      items.push(value(depth + 1));
      skip();
      if (code[at] !== ']') expect(',');
    }
    at += 1;
    return items;
  };
  const object = (depth: number): Data => {
    const fields = new Map<string, Data>();
    expect('{');
    for (;;) {
      skip();
      if (code[at] === '}') break;
      const key = keyName();
      skip();
      expect(':');
      fields.set(key, value(depth + 1));
      skip();
      if (code[at] !== '}') expect(',');
    }
    at += 1;
    return fields;
  };
  const keyName = (): string => {
    const letter = code[at] ?? '';
    if (letter === '"' || letter === "'") return text();
    const name = /^[\p{L}\p{M}\w$]{1,100}/u.exec(code.slice(at, at + 120))?.[0];
    if (name === undefined) throw new NoData();
    at += name.length;
    return name;
  };

  try {
    const data = value(0);
    return { data, end: at };
  } catch (error) {
    if (error instanceof NoData) return null;
    throw error;
  }
}

/** The whole text as one literal; null where anything but blanks follows it. */
export function readWhole(text: string): Data | null {
  const read = readLiteral(text);
  return read !== null && /^[\s;]*$/.test(text.slice(read.end, read.end + 1000)) ? read.data : null;
}
