import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OitError } from '../model/errors.ts';
import { noRulesFolder } from './messages.ts';

/**
 * The `rules/` folder that came with the program: beside the nearest `package.json` above this
 * file, both in the sources and in the bundle. Throws an OitError where it is gone.
 */
export function defaultRulesFolder(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  for (;;) {
    const rules = join(folder, 'rules');
    if (existsSync(join(folder, 'package.json')) && isFolder(rules)) return rules;
    const above = dirname(folder);
    if (above === folder) throw new OitError(noRulesFolder());
    folder = above;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
