import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json and rules/: from the sources and from the bundle alike. */
export function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!(existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'rules')))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('package.json and rules/ are not beside the program');
    folder = above;
  }
  return folder;
}
