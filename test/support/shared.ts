import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared');

/** A path below the shared reference material, or null (with a message) where it is not beside the project. */
export function sharedPath(...parts: string[]): string | null {
  const wanted = path.join(folder, ...parts);
  if (existsSync(wanted)) return wanted;
  process.stderr.write(`skipped: ${path.join('shared', ...parts)} is not beside the project\n`);
  return null;
}
