import { readFileSync } from 'node:fs';
import { packageFolder } from './package-folder.ts';
import path from 'node:path';

/** Version of the program, from its package.json. */
export const VERSION: string = String(
  (JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')) as { version?: string }).version ?? '0.0.0',
);
