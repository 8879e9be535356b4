import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import type { Lang, Text } from '../model/text.ts';
import { readReport } from '../report/read-report.ts';

const noReport: Text = {
  th: 'ยังไม่มีรายงานในโฟลเดอร์ reports ให้ตรวจเว็บไซต์ก่อนด้วย oit audit https://www.town.go.th หรือระบุไฟล์ oit review <report.json>',
  en: 'There is no report under reports/ yet. Audit a site first (oit audit https://www.town.go.th) or name the file: oit review <report.json>',
};

/** `oit review`: through the items of a report in the terminal; without a file, the newest one. */
export async function reviewCommand(file: string | undefined, flags: { lang: Lang }): Promise<ExitCode> {
  const reportPath = file ?? (await newestReport('reports'));
  const report = await readReport(reportPath);
  const { review } = await import('../ui/review.tsx');
  await review(report, { lang: flags.lang, reportPath });
  return EXIT.done;
}

async function newestReport(folder: string): Promise<string> {
  const hosts = await readdir(folder).catch(() => [] as string[]);
  const found = await Promise.all(
    hosts.map(async (host) => {
      const file = path.join(folder, host, 'report.json');
      const about = await stat(file).catch(() => null);
      return about === null ? null : { file, at: about.mtimeMs };
    }),
  );
  const newest = found.filter((it) => it !== null).sort((a, b) => b.at - a.at)[0];
  if (newest === undefined) throw new OitError(noReport, EXIT.usage);
  return newest.file;
}
