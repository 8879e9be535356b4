import type { ResourceKind } from './crawl.ts';
import type { Text } from './text.ts';

/** How the words of a page were come by. */
export type TextSource = 'text-layer' | 'repaired' | 'ocr';

/** A page's picture inside a file: an archive, an office file, or one in the other. */
export interface PictureInside {
  /** Members to open one after the other, from the outermost: paths in archives and office files. */
  readonly path: readonly string[];
  /** Page of the innermost file, from 1. */
  readonly page: number;
  /** Words of the page that do not stand on the picture (names of files, the title of a slide); '' for none. */
  readonly beside: string;
}

/** One page of a document, one sheet of a workbook; an HTML page is a single one. */
export interface DocumentPage {
  /** From 1. */
  readonly number: number;
  /** Normalised (NFC, standard order of marks, Thai digits as written), one line per block. */
  readonly text: string;
  readonly source: TextSource;
  /** Where words of the page stand on a picture inside the file: what it takes to read them. Pages of PDFs and picture files have none. */
  readonly picture?: PictureInside;
}

export interface Table {
  readonly page: number;
  /** Character offset in the page's text where the table begins; 0 where unknown. */
  readonly offset: number;
  /** Nearest heading or caption above. */
  readonly heading: string;
  /** Cells, merged cells repeated; header rows first, `headerRows` many (0 where unknown). */
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
}

/** A stretch of an HTML page under one heading, accordion title, tab or legend. */
export interface Section {
  /** `id` and `name` anchors that open it. */
  readonly anchors: readonly string[];
  readonly heading: string;
  /** Headings around it, outermost first, its own last. */
  readonly path: readonly string[];
  /** Character range in the page's text, heading included. */
  readonly start: number;
  readonly end: number;
}

/** Where on a page a link stands. */
export type Region = 'menu' | 'main' | 'footer';

export interface PageLink {
  /** Absolute address, normalised, with its fragment; empty where the link leads nowhere (`#`, `javascript:`). */
  readonly url: string;
  /** The `href` as written. */
  readonly href: string;
  /** Own words; '' where it has none. */
  readonly text: string;
  /**
   * Best label: own text, else title/aria-label, else alt of its picture, else the other cells of
   * its row, else the nearest heading, cell or span before it in its block. Words that say nothing
   * ("เปิด", "ดาวน์โหลด", "คลิก") are no label.
   */
  readonly label: string;
  readonly labelFrom: 'text' | 'title' | 'alt' | 'row' | 'block' | 'none';
  /** Every wording near the link that may name it, best first: own, title, alt, row cells, block words. */
  readonly labels: readonly string[];
  /** Headings around it, outermost first. */
  readonly path: readonly string[];
  readonly region: Region;
  /** Character offset in the page's text. */
  readonly offset: number;
  /** `a`, or where else the address was found: frame, object, embed, script, form, meta. */
  readonly via: 'a' | 'area' | 'frame' | 'object' | 'script' | 'form' | 'meta';
}

export interface PageImage {
  readonly url: string;
  readonly alt: string;
  readonly offset: number;
  /** As the page declares it, in CSS pixels; null where it does not. */
  readonly width: number | null;
  readonly height: number | null;
  readonly region: Region;
}

export interface PageForm {
  /** Absolute address. */
  readonly action: string;
  readonly method: 'get' | 'post';
  /** Controls a visitor fills in, without hidden ones and buttons. */
  readonly fields: readonly { readonly type: string; readonly label: string; /** What a list or a group of buttons lets a visitor choose from. */ readonly choices?: readonly string[] }[];
  readonly heading: string;
  readonly offset: number;
}

export interface PageEmbed {
  readonly url: string;
  readonly title: string;
  readonly offset: number;
}

/** How far the words of a document could be had. */
export interface Reading {
  /** text: all or nearly all · partial: some pages without · scan: pictures only · none: broken, locked, unknown kind. */
  readonly state: 'text' | 'partial' | 'scan' | 'none';
  /** Why it is not `text`. */
  readonly fault: 'broken' | 'encrypted' | 'empty' | 'too-large' | 'too-slow' | 'unsupported' | 'no-thai-text' | null;
  readonly message: Text | null;
  /** Name of the reader: `html`, `pdftotext`, `unpdf` … */
  readonly by: string;
}

/** A page or file as it was read; later steps refer to it by address, page and character range. */
export interface Document {
  /** Address where redirects ended; identity of the document. */
  readonly url: string;
  /** Other addresses that lead to the same body. */
  readonly aliases: readonly string[];
  readonly kind: ResourceKind;
  readonly fileName: string | null;
  /** Title of the page, or of the file's properties where it says something. */
  readonly title: string | null;
  readonly hash: string;
  readonly depth: number;
  readonly reading: Reading;
  readonly pages: readonly DocumentPage[];
  readonly tables: readonly Table[];
  readonly sections: readonly Section[];
  readonly links: readonly PageLink[];
  readonly images: readonly PageImage[];
  /** Of files: false where none of its pages shows a picture; missing where that is not known. */
  readonly pictures?: boolean;
  readonly forms: readonly PageForm[];
  readonly embeds: readonly PageEmbed[];
  /** Stretches of a web page's text, in order, that stand on most pages of the site: boxes at the side, counters, the footer. */
  readonly frame?: readonly { readonly start: number; readonly end: number }[];
  readonly properties: { readonly created: string | null; readonly producer: string | null };
}
