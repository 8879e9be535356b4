import { readFile, stat } from 'node:fs/promises';
import { isCollection, isMap, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
import type { Text } from '../model/text.ts';
import { cannotOpen, fileTooLarge, notYaml } from './messages.ts';

/** A mistake in a rule file: where, and one plain sentence. Lines and columns count from 1. */
export interface RuleProblem {
  /** Path from the folder that was checked, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: Text;
}

export type Path = readonly PropertyKey[];

/** A YAML file that was read: its value, and where each value stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** A problem at the value of a path, or at the nearest value around it that is written. */
  problemAt(path: Path, text: Text): RuleProblem;
  /** A problem at a key itself. */
  problemAtKey(path: Path, key: string, text: Text): RuleProblem;
}

/** No rule file comes near this, in bytes. */
const MOST_BYTES = 512 * 1024;
/** Aliases are not needed in rules; a few do no harm, a bomb of them would. */
const MOST_ALIASES = 50;

/** Reads one YAML file. Never throws: what is wrong comes back as problems. */
export async function readYaml(path: string, file: string): Promise<YamlFile | RuleProblem> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { file, line: 1, column: 1, text: fileTooLarge(size, MOST_BYTES) };
    return parseYaml(await readFile(path, 'utf8'), file);
  } catch {
    return { file, line: 1, column: 1, text: cannotOpen() };
  }
}

/** Whether reading ended in a problem. */
export const isProblem = (read: YamlFile | RuleProblem): read is RuleProblem => 'line' in read;

/** As `readYaml`, from words. Only the first slip of grammar is told: the rest follow from it. */
export function parseYaml(words: string, file: string): YamlFile | RuleProblem {
  const lines = new LineCounter();
  const document = parseDocument(words.replace(/^\uFEFF/u, ''), { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number, text: Text): RuleProblem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), text };
  };
  const first = document.errors[0];
  if (first) return at(first.pos[0], notYaml(first.code));

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return at(0, notYaml('BAD_ALIAS'));
  }

  const nodeAt = (path: Path): Node | null => {
    let node: unknown = document.contents;
    for (const key of path) {
      const next: unknown = isCollection(node) ? node.get(key, true) : undefined;
      if (!next) break;
      node = next;
    }
    return (node as Node | null) ?? null;
  };
  return {
    file,
    value,
    problemAt: (path, text) => at(nodeAt(path)?.range?.[0] ?? 0, text),
    problemAtKey: (path, key, text) => {
      const node = nodeAt(path);
      const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      const place = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      return at(place ?? node?.range?.[0] ?? 0, text);
    },
  };
}
