import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ExitCode } from '../model/errors.ts';
import { inLang } from '../model/text.ts';
import { packageFolder } from '../package-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { auditCommand, type AuditFlags } from './audit.ts';
import type { Io } from './io.ts';
import * as say from './messages.ts';
import { demoFolder, serveDemo } from './serve-demo.ts';

const about = z.looseObject({ fiscalYear: z.int(), date: z.coerce.string() });

/** The same every time, so that two reports of the demo are alike; the year and a nought. */
const PORT = 25_680;

/** `oit demo`: the bundled sample municipality, served on loopback and audited; needs no network. */
export async function demoCommand(settings: Settings, flags: AuditFlags, io: Io): Promise<ExitCode> {
  const truth = about.parse(parse(await readFile(path.join(packageFolder(), 'demo', 'truth.yaml'), 'utf8')));
  const server = await serveDemo(demoFolder(), PORT);
  try {
    io.tell(inLang(say.demoStarts(server.url), settings.lang));
    const ownServer: Settings = {
      ...settings,
      year: truth.fiscalYear,
      date: truth.date,
      polite: 'off',
      render: settings.render ?? 'never',
      out: settings.out ?? path.join('reports', 'demo'),
    };
    const status = await auditCommand(server.url, ownServer, flags, io);
    io.tell(inLang(say.demoDone(process.env['npm_lifecycle_event'] === 'start' ? 'npm start --' : 'oit'), settings.lang));
    return status;
  } finally {
    await server.close();
  }
}
