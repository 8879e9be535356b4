import type { CheckContext } from '../../src/checks/context.ts';
import { readYears } from '../../src/checks/currency/year-reading.ts';
import { detect } from '../../src/checks/detectors/index.ts';
import type { Detection } from '../../src/checks/detectors/types.ts';
import { stateOf } from '../../src/checks/link-health.ts';
import { viewOf } from '../../src/checks/view.ts';
import { readBytes } from '../../src/documents/read-bytes.ts';
import type { Document, Table } from '../../src/model/document.ts';
import type { Evidence, Located } from '../../src/model/evidence.ts';
import type { HealthReason, HealthState, LinkHealth } from '../../src/model/crawl.ts';
import type { ItemFindings } from '../../src/model/finding.ts';
import type { Detector, Rule, RuleSet } from '../../src/model/rule.ts';
import { siteOf } from '../../src/model/site.ts';
import { loadRuleSet } from '../../src/rules/index.ts';
import { normalise, yearsInName, yearsIn } from '../../src/thai/index.ts';

export const SITE = 'https://www.ban-suan.go.th/';
export const ruleSet: RuleSet = await loadRuleSet(2568, 'lgo');

export const ruleOf = (item: string): Rule => {
  const rule = ruleSet.rules.find((it) => it.id === item);
  if (rule === undefined) throw new Error(`no rule ${item}`);
  return rule;
};

export const context = (over: Partial<CheckContext> = {}): CheckContext => ({
  site: siteOf(SITE),
  ruleSet,
  assessedYear: 2568,
  today: '2025-07-01',
  crawlComplete: true,
  ...over,
});

/** A page of HTML as the reader gives it; a whole page or only what stands in its body. */
export async function page(body: string, url = `${SITE}page`, title = 'เทศบาลตำบลบ้านสวน'): Promise<Document> {
  const html = /<html|<body/iu.test(body) ? body : `<!doctype html><html lang="th"><head><title>${title}</title></head><body>${body}</body></html>`;
  return readBytes(new TextEncoder().encode(html), { url, fileName: null, contentType: 'text/html; charset=utf-8' }, {});
}

/** A file with a text layer, one string a page. */
export function file(pages: readonly string[], over: Partial<Document> = {}): Document {
  const url = over.url ?? `${SITE}file.pdf`;
  return {
    url, aliases: [], kind: 'pdf', fileName: decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)), title: null, hash: url, depth: 2,
    reading: { state: 'text', fault: null, message: null, by: 'test' },
    pages: pages.map((text, index) => ({ number: index + 1, text: normalise(text), source: 'text-layer' as const })),
    tables: [], sections: [], links: [], images: [], forms: [], embeds: [], properties: { created: null, producer: null },
    ...over,
  };
}

/** A file with a table whose words also stand in its text. */
export function tableFile(rows: readonly (readonly string[])[], over: Partial<Document> & { readonly heading?: string } = {}): Document {
  const { heading = '', ...rest } = over;
  const table: Table = { page: 1, offset: 0, heading, rows, headerRows: 1 };
  return file([[heading, ...rows.map((row) => row.join('   '))].join('\n')], { tables: [table], ...rest });
}

export const scan = (over: Partial<Document> = {}): Document =>
  file([''], { reading: { state: 'scan', fault: null, message: { th: 'เป็นภาพสแกน', en: 'it is a scan' }, by: 'test' }, ...over });

export const unreadable = (fault: NonNullable<Document['reading']['fault']>, over: Partial<Document> = {}): Document =>
  file([], { reading: { state: 'none', fault, message: { th: 'อ่านไม่ได้', en: 'it cannot be read' }, by: 'test' }, ...over });

export const health = (state: HealthState, reason: HealthReason = state === 'dead' ? 'http-error' : 'ok', url = `${SITE}x`): LinkHealth => ({
  url, state, reason, httpStatus: state === 'dead' ? 404 : 200,
  message: { th: 'เซิร์ฟเวอร์ตอบว่าไม่พบหน้านี้ (404)', en: 'the server says that there is no such page (404).' },
  foundOn: [`${SITE}ita`],
});

/** A piece of evidence as the locator gives it. */
export function evidence(document: Document | null, over: Partial<Evidence> = {}): Evidence {
  const url = over.url ?? document?.url ?? `${SITE}gone.pdf`;
  const label = over.label ?? document?.title ?? 'หลักฐาน';
  return {
    url, foundBy: 'hub', label, linkedFrom: `${SITE}ita`, document, range: null, health: health('alive', 'ok', url),
    years: { link: yearsIn(label).map((it) => it.year), fileName: document?.fileName ? yearsInName(document.fileName) : [], section: [] },
    certainty: 0.95,
    ...over,
  };
}

export const located = (item: string, pieces: readonly Evidence[], over: Partial<Located> = {}): Located => ({
  item, evidence: pieces, rejected: [], searched: { pages: 120, documents: 45 }, ...over,
});

/** Runs one detector over documents or evidence, as the check of an item would. */
export function run(detector: Detector | Record<string, unknown>, pieces: readonly (Document | Evidence)[], options: { readonly item?: string; readonly context?: CheckContext } = {}): Detection {
  const all = pieces.map((piece) => ('foundBy' in piece ? piece : evidence(piece)));
  const view = viewOf(all);
  return detect(withDefaults(detector), view, {
    rule: ruleOf(options.item ?? 'o9'),
    check: options.context ?? context(),
    readings: readYears(all, view),
    dead: all.filter((piece) => stateOf(piece) === 'dead'),
  });
}

const DEFAULTS: Readonly<Record<string, Record<string, unknown>>> = {
  phrase: { where: 'text', times: 1 }, column: { filled: 0.5, cells: 'any', orLabels: true }, columns: { filled: 0.5 },
  steps: { times: false }, chart: { names: [] }, prose: { letters: 150 }, news: { minimum: 1 },
};
const withDefaults = (detector: Detector | Record<string, unknown>): Detector => ({ ...DEFAULTS[detector.type as string], ...detector }) as Detector;

/** Status of one finding, or 'absent'. */
export const statusOf = (findings: ItemFindings, id: string): string => findings.findings.find((it) => it.id === id)?.status ?? 'absent';

/** Elements and gates that are not in order, by id. */
export const troubles = (findings: ItemFindings): string[] =>
  findings.findings.filter((it) => it.status !== 'pass').map((it) => `${it.id} ${it.status}`);
