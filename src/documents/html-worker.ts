import { parentPort } from 'node:worker_threads';
import { readHtml, type AboutHtml } from './html/read-html.ts';

/** What the thread is asked: to read a page, already decoded. */
export interface HtmlTask {
  readonly html: string;
  readonly about: AboutHtml;
}

parentPort?.on('message', ({ html, about }: HtmlTask) => {
  parentPort?.postMessage(readHtml(html, about));
});
