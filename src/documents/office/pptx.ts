import { LIMITS } from './limits.ts';
import type { OfficeContent } from './office-content.ts';
import { laidPictures, pagePictures } from './page-pictures.ts';
import { openPackage, partOf, relationsOf, type Package } from './parts.ts';
import { ooxmlProperties } from './properties.ts';
import { slidePages, type Slide } from './slides.ts';
import { count, elementsOf, escapeHtml, findAll, findFirst, type XmlElement } from './xml.ts';

const WANTED = /(?:^|\/)_rels\/|^docProps\/|^ppt\/presentation\.xml$|^ppt\/slides\/[^/]+\.xml$|^ppt\/diagrams\/data[^/]*\.xml$/;

/** Reads a PowerPoint presentation: a slide is a page; hidden slides are told. Throws `OfficeFault`. */
export async function readPptx(bytes: Uint8Array, url: string): Promise<OfficeContent> {
  const from = await openPackage(bytes, WANTED);
  const main = relationsOf(from, '').find(({ type }) => type === 'officeDocument')?.target ?? 'ppt/presentation.xml';
  const slides = slidesOf(from, main);
  const shown = slides.slice(0, LIMITS.slides).map((path) => ({ path, slide: partOf(from, path) }));
  const isHidden = (slide: XmlElement): boolean => ['0', 'false'].includes(elementsOf(slide).find(({ name }) => name === 'p:sld')?.attr['show'] ?? '');
  const laid = shown.map(({ path, slide }) => laidPictures(slide, from.pictures ? relationsOf(from, path) : []));
  const pictured = await pagePictures(bytes, from, () => laid.flat());
  const read = shown.map(({ path, slide }, index): Slide => ({
    html: slideHtml(slide, diagrams(from, path)),
    hidden: isHidden(slide),
    pictures: laid[index] ?? [],
    pictured: findFirst(slide, 'p:pic') !== null || findFirst(slide, 'a:blip') !== null,
  }));
  return { ...slidePages(read, pictured, url), complete: slides.length <= LIMITS.slides, pictures: from.pictures, by: 'pptx', ...ooxmlProperties(from) };
}

/** Paths of the slides in the order in which they are shown; as their files are numbered where that is not written. */
function slidesOf(from: Package, main: string): string[] {
  const targets = new Map(relationsOf(from, main).filter(({ type }) => type === 'slide').map(({ id, target }) => [id, target]));
  const written = from.parts.has(main) ? findAll(partOf(from, main), 'p:sldId').map(({ attr }) => targets.get(attr['r:id'] ?? '')) : [];
  const found = written.filter((path): path is string => path !== undefined && from.parts.has(path));
  if (found.length > 0) return found;
  const number = (path: string): number => Number.parseInt(/(\d+)\.xml$/.exec(path)?.[1] ?? '0', 10);
  return [...from.parts.keys()].filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path)).sort((a, b) => number(a) - number(b));
}

const diagrams = (from: Package, path: string): XmlElement[] =>
  relationsOf(from, path).filter(({ type, target }) => type === 'diagramData' && from.parts.has(target)).map(({ target }) => partOf(from, target));

/** Titles first, then shapes from top to bottom as a reader takes them; then what diagrams say. */
function slideHtml(slide: XmlElement, more: readonly XmlElement[]): string {
  const shapes = findAll(slide, 'p:sp', 'p:graphicFrame', 'p:cxnSp').map((shape, order) => ({ shape, order, title: /^(?:title|ctrTitle)$/.test(findFirst(shape, 'p:ph')?.attr['type'] ?? ''), place: placeOf(shape) }));
  shapes.sort((a, b) => Number(b.title) - Number(a.title) || (a.place !== null && b.place !== null ? a.place.y - b.place.y || a.place.x - b.place.x : 0) || a.order - b.order);
  return shapes.map(({ shape, title }) => shapeHtml(shape, title)).join('') + more.map((diagram) => paragraphs(diagram)).join('');
}

/** Rows of shapes within a tenth of an inch of each other count as one. */
const ROW = 91_440;

function placeOf(shape: XmlElement): { x: number; y: number } | null {
  const offset = findFirst(shape, 'a:off') ?? findFirst(shape, 'p:off');
  if (offset === null) return null;
  return { x: count(offset, 'x', -1e9, 1e9, 0), y: Math.round(count(offset, 'y', -1e9, 1e9, 0) / ROW) };
}

function shapeHtml(shape: XmlElement, title: boolean): string {
  const table = findFirst(shape, 'a:tbl');
  if (table !== null) return tableHtml(table);
  return title ? `<h2>${paragraphs(shape, ' ')}</h2>` : paragraphs(shape);
}

function paragraphs(within: XmlElement, between?: string): string {
  const lines = findAll(within, 'a:p').map((line) => escapeHtml(lineOf(line)).replaceAll('\n', '<br>'));
  return between === undefined ? lines.map((line) => `<p>${line}</p>`).join('') : lines.join(between);
}

const lineOf = (line: XmlElement): string =>
  line.children.map((child) => (typeof child === 'string' ? '' : child.name === 'a:br' ? '\n' : child.name === 'a:t' ? child.children.filter((each) => typeof each === 'string').join('') : lineOf(child))).join('');

function tableHtml(table: XmlElement): string {
  const rows = elementsOf(table).filter(({ name }) => name === 'a:tr').slice(0, LIMITS.rows);
  const cellHtml = (cell: XmlElement): string => {
    if (cell.attr['hMerge'] === '1' || cell.attr['vMerge'] === '1' || cell.attr['hMerge'] === 'true' || cell.attr['vMerge'] === 'true') return '';
    return `<td colspan="${count(cell, 'gridSpan', 1, LIMITS.columns)}" rowspan="${count(cell, 'rowSpan', 1, LIMITS.rows)}">${paragraphs(cell, '<br>')}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${elementsOf(row).filter(({ name }) => name === 'a:tc').map(cellHtml).join('')}</tr>`).join('')}</table>`;
}
