import type { Document, Reading } from '../model/document.ts';

/** What a reader makes of a body; the rest of a `Document` is known from its answer. */
export type Content = Pick<
  Document,
  'title' | 'reading' | 'pages' | 'tables' | 'sections' | 'links' | 'images' | 'pictures' | 'forms' | 'embeds' | 'properties'
>;

/** A content that holds nothing but how the reading went. */
export const emptyContent = (reading: Reading): Content => ({
  title: null, reading, pages: [], tables: [], sections: [], links: [], images: [], forms: [], embeds: [],
  properties: { created: null, producer: null },
});
