/** Inline scripts are searched so far, in characters. */
const MAX_SCRIPT = 200_000;
const MAX_FOUND = 200;

/** A quoted address that is not the beginning of one put together by the script. */
const QUOTED = String.raw`(["'\`])([^"'\`\s<>{}$][^"'\`<>{}$\r\n]{0,1000}?)\1(?!\s{0,5}\+)`;
const GO = new RegExp(
  String.raw`(?:\blocation(?:\.href)?\s{0,5}=(?!=)|\blocation\.(?:assign|replace)\s{0,5}\(|\bwindow\.open\s{0,5}\(|\bMM_(?:openBrWindow|goToURL)\s{0,5}\((?:\s{0,5}["']\w{1,20}["']\s{0,3},)?|\bPDFObject\.embed\s{0,5}\()\s{0,5}${QUOTED}`,
  'gi',
);
/** A script that leaves the page by itself. */
const LEAVE = new RegExp(String.raw`\blocation(?:(?:\.href)?\s{0,5}=(?!=)|\.(?:assign|replace)\s{0,5}\()\s{0,5}${QUOTED}`, 'i');

/** Addresses that a script or an event attribute opens, as written: `location.href=`, `window.open(`, `MM_openBrWindow(`, `PDFObject.embed(`. */
export function addressesInScript(script: string): string[] {
  const found: string[] = [];
  for (const match of script.slice(0, MAX_SCRIPT).matchAll(GO)) {
    const address = match[2];
    if (address !== undefined && !/^\s*(javascript:|about:|#)/i.test(address)) found.push(address);
    if (found.length >= MAX_FOUND) break;
  }
  return found;
}

/** Where a script sends the visitor, as written; null for nowhere. */
export function leavesFor(script: string): string | null {
  return LEAVE.exec(script.slice(0, MAX_SCRIPT))?.[2] ?? null;
}

/** Address of the file that a viewer page shows: `flipbook/?pdf=…`, `viewer.html?file=…`, as written; null for none. */
export function fileInViewer(address: string): string | null {
  const match = /[?&](?:pdf|file|url|src)=([^&#]{5,1500})/i.exec(address);
  if (match?.[1] === undefined) return null;
  try {
    const file = decodeURIComponent(match[1]);
    return /\.pdf(\?|$)/i.test(file) ? file : null;
  } catch {
    return null;
  }
}
