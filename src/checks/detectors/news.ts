import { datesOf } from '../currency/news-dates.ts';
import { contentImages } from '../view.ts';
import { noNews, notOfTown, undatedNews } from './messages.ts';
import { tellsOfWork } from './own-work.ts';
import { no, unsure, yes, type Detect } from './types.ts';

/** Links of a page from which on it is a list of posts. */
const A_LIST = 3;

/** Dated posts of the agency's own work; a list of posts without dates cannot be told. */
export const news: Detect<'news'> = (params, view, { readings, check }) => {
  const shown = readings.filter((reading) => reading.doc !== null && view.docs.some((doc) => doc.evidence === reading.evidence));
  const dates = datesOf(shown, check.today);
  const first = dates[0];
  if (first !== undefined && dates.length >= params.minimum) {
    const place = { url: first.url, page: first.page, quote: first.quote };
    if (!tellsOfWork(dates)) return no(0.72, notOfTown, place);
    return yes(dates.length >= 3 ? 0.94 : 0.88, place);
  }
  const list = view.docs.find((doc) => doc.links.filter((link) => link.url !== '' && link.text.trim().length >= 15).length >= A_LIST || contentImages(doc.images).length >= A_LIST);
  if (list !== undefined) return unsure(undatedNews, { url: list.url, page: 1, quote: list.links.find((link) => link.text.trim().length >= 15)?.text ?? '' });
  return no(0.8, noNews);
};
