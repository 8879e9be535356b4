import type { z } from 'zod';
import {
  isEmpty,
  keyMissing,
  keyUnknown,
  mustLookLike,
  notOneOf,
  notValid,
  outOfRange,
  wrongKind,
} from './messages.ts';
import type { Path, RuleProblem, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file against a schema; each mistake becomes one sentence at its line. */
export function checkShape<T>(schema: z.ZodType<T>, source: YamlFile): { value: T } | { problems: RuleProblem[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], source)) };
}

function problemsOf(issue: Issue, above: Path, source: YamlFile): RuleProblem[] {
  const path = [...above, ...issue.path];
  const found = valueAt(source.value, path);
  const key = nameOf(path);

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => source.problemAtKey(path, name, keyUnknown(name, [])));
    case 'invalid_union':
      return unionProblems(issue, path, source);
    case 'invalid_type':
      if (found === undefined) return [source.problemAt(path, keyMissing(key))];
      return [source.problemAt(path, wrongKind(key, issue.expected, found))];
    case 'invalid_value':
      if (found === undefined) return [source.problemAt(path, keyMissing(key))];
      return [source.problemAt(path, notOneOf(key, issue.values.map(String), found))];
    case 'invalid_format':
      return [source.problemAt(path, mustLookLike(key, exampleIn(issue.message), found))];
    case 'too_small':
      if (issue.origin === 'string') return [source.problemAt(path, isEmpty(key))];
      if (issue.origin === 'array') {
        return [source.problemAt(path, Number(issue.minimum) === 1 ? isEmpty(key) : outOfRange(key, 'least', String(issue.minimum), found))];
      }
      return [source.problemAt(path, outOfRange(key, 'least', String(issue.minimum), found))];
    case 'too_big':
      return [source.problemAt(path, outOfRange(key, 'most', String(issue.maximum), found))];
    default:
      return [source.problemAt(path, notValid(key, found))];
  }
}

/** Of a choice between shapes, speaks of the one that was meant. */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, source: YamlFile): RuleProblem[] {
  const key = nameOf(path);
  const found = valueAt(source.value, path);
  if (found === undefined) return [source.problemAt(path, keyMissing(key))];

  const options = optionsOf(issue);
  if (issue.errors.length === 0) return [source.problemAt(path, notOneOf(key, options, found))];

  const meant = issue.errors.filter((branch) => !branch.some((inner) => choosesBranch(inner)));
  if (meant.length > 0) {
    const nearest = meant.reduce((a, b) => (b.length < a.length ? b : a));
    return nearest.flatMap((inner) => problemsOf(inner, path, source));
  }
  const types = issue.errors.flat().filter((inner) => inner.path[0] === 'type').flatMap(optionsOf);
  const type = valueAt(source.value, [...path, 'type']);
  if (types.length > 0 && type !== undefined) return [source.problemAt([...path, 'type'], notOneOf('type', types, type))];
  if (types.length > 0) return [source.problemAt(path, keyMissing('type'))];
  const kinds = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
  return [source.problemAt(path, kinds[0] ? wrongKind(key, kinds[0], found) : notValid(key, found))];
}

/** Issues that say: this is another shape altogether. */
const choosesBranch = (issue: Issue): boolean =>
  (issue.path.length === 0 && issue.code === 'invalid_type') || (issue.path.length === 1 && issue.path[0] === 'type');

function optionsOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  const { options } = issue as { options?: unknown };
  return Array.isArray(options) ? options.map(String) : [];
}

const exampleIn = (message: string): string => /looks like (.+)$/u.exec(message)?.[1] ?? message;

/** Name of the last key of a path; `any[3]` for the third of a list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'file';
  if (typeof last !== 'number') return String(last);
  return `${String(path.at(-2) ?? '')}[${last + 1}]`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
