import { decodeHtml } from '../../model/charset.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { readOdp, readOds, readOdt } from './odf.ts';
import { OfficeFault } from './limits.ts';
import { officeContent, type OfficeContent } from './office-content.ts';
import { readPptx } from './pptx.ts';
import { isRtf } from './rtf.ts';
import { readXls, readXlsx } from './workbook.ts';
import type { Content } from '../content.ts';
import { readCsv, readPlain } from '../plain.ts';

export const OFFICE_KINDS = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc', 'xls'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Reads an office file of a known kind; `url` is where its relative links start. Throws `OfficeFault`, or what a library throws. */
export async function readOffice(kind: OfficeKind, bytes: Uint8Array, url: string): Promise<Content> {
  // Programs export tables as plain text under the name of a workbook, and Office opens them.
  if ((kind === 'xls' || kind === 'doc') && isPlain(bytes)) {
    const { text } = decodeHtml(bytes, null);
    return kind === 'xls' ? readCsv(text, true) : readPlain(text, true);
  }
  return officeContent(await found(kind, bytes, url));
}

const isPlain = (bytes: Uint8Array): boolean => !isRtf(bytes) && !bytes.subarray(0, 8192).some((byte) => byte < 9 || (byte > 13 && byte < 32));

async function found(kind: OfficeKind, bytes: Uint8Array, url: string): Promise<OfficeContent> {
  switch (kind) {
    case 'docx':
      return readDocx(bytes, url);
    case 'xlsx':
      return readXlsx(bytes);
    case 'pptx':
      return readPptx(bytes, url);
    case 'odt':
      return readOdt(bytes, url);
    case 'ods':
      return readOds(bytes);
    case 'odp':
      return readOdp(bytes, url);
    case 'doc':
      return readDoc(bytes, url);
    case 'xls':
      return readXls(bytes);
    default: {
      const never: never = kind;
      throw new OfficeFault('unsupported', String(never));
    }
  }
}
