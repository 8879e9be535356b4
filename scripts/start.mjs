// `npm start -- <address> …` audits a site; `npm start` alone runs the demo.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const words = process.argv.slice(2);
const program = spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), ...(words.length > 0 ? words : ['demo'])], { stdio: 'inherit' });
// The terminal sends Ctrl-C to both; the program writes its report first, and its status is ours.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && program.kill(signal));
program.on('close', (status) => process.exit(status ?? 130));
