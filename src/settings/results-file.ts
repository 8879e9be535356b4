import { readFile } from 'node:fs/promises';
import { EXIT, OitError } from '../model/errors.ts';
import { resultsSchema, type Results } from '../model/results.ts';
import * as say from './messages.ts';

/**
 * Reads item and indicator scores as `oit score` and `--results` take them; item ids come back in
 * lower case. Throws OitError (exit 2) with the place of the mistake.
 */
export async function readResults(path: string): Promise<Results> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new OitError(say.noFile(path, code), EXIT.usage);
  }
  let content: unknown;
  try {
    content = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new OitError(say.notJson(path), EXIT.usage, { cause: error });
  }
  const checked = resultsSchema.safeParse(content);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new OitError(say.badResults(path, issue?.path.join('.') ?? ''), EXIT.usage);
  }
  const items = checked.data.items;
  return items === undefined
    ? checked.data
    : { ...checked.data, items: Object.fromEntries(Object.entries(items).map(([id, score]) => [id.toLowerCase(), score])) };
}
