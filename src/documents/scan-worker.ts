import { parentPort } from 'node:worker_threads';
import { readPicture, turnPicture, type PictureSource } from './ocr/make-picture.ts';
import type { Picture } from './ocr/picture.ts';
import { recogniseHere } from './ocr/tesseract-js.ts';

/** What the thread is asked: to make a picture of a page, to turn one, to read one with tesseract.js. */
export type ScanTask =
  | { readonly do: 'picture'; readonly source: PictureSource }
  | { readonly do: 'turn'; readonly picture: Picture; readonly degrees: 0 | 90 | 180 | 270; readonly small: boolean }
  | { readonly do: 'recognise'; readonly picture: Picture };

async function answer(task: ScanTask): Promise<unknown> {
  try {
    switch (task.do) {
      case 'picture':
        return { done: await readPicture(task.source) };
      case 'turn':
        return { done: turnPicture(task.picture, task.degrees, task.small) };
      default:
        return { done: await recogniseHere(task.picture) };
    }
  } catch (error) {
    return { failed: (error instanceof Error ? error.message : String(error)).slice(0, 200) };
  }
}

parentPort?.on('message', (task: ScanTask) => {
  void answer(task).then((given) => parentPort?.postMessage(given));
});
