import { haystack } from '../../thai/index.ts';
import { wordsOf, type DocView } from '../view.ts';
import { firstHit, findWords } from './find-words.ts';
import { mapInWords, noMap } from './messages.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const MAP_ADDRESS =
  /\/\/(?:[a-z0-9-]+\.){0,3}(?:google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.app\.goo\.gl|goo\.gl\/maps|g\.page|openstreetmap\.org|longdo\.(?:com|org)|nostramap\.com|bing\.com\/maps|waze\.com|here\.com|what3words\.com|maps\.apple\.com|arcgis\.com)/iu;
const DRAWN = /leaflet|longdo|maps\.googleapis|mapbox|openlayers/iu;
/** Other maps and plans that a town shows. */
const OTHER_MAP = ['แผนที่ภาษี', 'แผนผังเว็บไซต์', 'แผนที่เว็บไซต์', 'แผนที่ชุมชน', 'แผนที่ท่องเที่ยว', 'แผนที่แหล่งท่องเที่ยว', 'แผนที่แสดงเขต', 'แผนที่เขตการปกครอง', 'แผนที่ยุทธศาสตร์', 'แผนที่ความเสี่ยง', 'sitemap', 'site map'];
const MAP_WORDS = ['แผนที่', 'ที่ตั้งสำนักงาน', 'เส้นทาง', 'map'];

/** A map of the location: embedded, linked or as a picture, anywhere on the page. */
export const map: Detect<'map'> = (_, view) => {
  for (const doc of view.docs) {
    const place = shown(doc) ?? pictured(doc);
    if (place !== null) return yes(0.94, place);
  }
  const words = findWords(view, ['แผนที่ตั้ง', 'แผนที่', 'Google Map'], OTHER_MAP);
  return words === null ? no(0.82, noMap) : unsure(mapInWords, words);
};

function shown(doc: DocView): Place | null {
  const { embeds, links } = doc.document;
  const embed = embeds.find((it) => MAP_ADDRESS.test(it.url) || DRAWN.test(it.url));
  if (embed !== undefined) return { url: doc.url, page: 1, quote: embed.url };
  const link = links.find((it) => MAP_ADDRESS.test(it.url) || (it.via === 'script' && DRAWN.test(it.url)));
  return link === undefined ? null : { url: doc.url, page: 1, quote: link.label || link.url };
}

function pictured(doc: DocView): Place | null {
  const image = doc.document.images.find((it) => {
    const file = it.url.slice(it.url.lastIndexOf('/') + 1);
    const named = firstHit(haystack(`${it.alt}\n${decoded(file)}`), MAP_WORDS.slice(0, 1), OTHER_MAP) !== null || /(?:^|[^a-z])map(?:[^a-z]|$)/iu.test(file.replace(/site-?map/giu, ''));
    return named && !(it.width !== null && it.width < 60);
  });
  return image === undefined ? null : { url: doc.url, page: 1, quote: wordsOf(image) };
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
