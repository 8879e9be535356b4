import type { Document } from '../../model/document.ts';
import type { Package } from './parts.ts';
import { findFirst, parseXml, textOf } from './xml.ts';

export interface FileProperties {
  readonly title: string | null;
  readonly properties: Document['properties'];
}

export const NO_PROPERTIES: FileProperties = { title: null, properties: { created: null, producer: null } };

/** Title, day of creation and program, as an Office Open XML file states them. */
export function ooxmlProperties(from: Package): FileProperties {
  const core = words(from, 'docProps/core.xml');
  const app = words(from, 'docProps/app.xml');
  return { title: core('dc:title'), properties: { created: isoDay(core('dcterms:created')), producer: app('Application') } };
}

/** The same of an OpenDocument file. */
export function odfProperties(from: Package): FileProperties {
  const meta = words(from, 'meta.xml');
  return {
    title: meta('dc:title'),
    properties: { created: isoDay(meta('meta:creation-date') ?? meta('dc:date')), producer: meta('meta:generator') },
  };
}

/** Properties are a courtesy: a part that is missing or damaged says nothing. */
function words(from: Package, path: string): (name: string) => string | null {
  const bytes = from.parts.get(path);
  if (bytes === undefined) return () => null;
  try {
    const root = parseXml(bytes);
    return (name) => {
      const found = findFirst(root, name);
      const said = found === null ? '' : textOf(found).trim().slice(0, 500);
      return said === '' ? null : said;
    };
  } catch {
    return () => null;
  }
}

/** `2025-09-25T07:30:00Z` → `2025-09-25`; null for what is no day. */
export const isoDay = (written: string | null): string | null => /^\d{4}-\d\d-\d\d/.exec(written ?? '')?.[0] ?? null;
