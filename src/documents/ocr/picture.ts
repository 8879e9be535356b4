/** A picture of a page in grey: 0 black, 255 white, one byte a point, rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A rectangle on a picture, in points of it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How tesseract is to see a page: as one column, so that rows of a table stay rows and a title stays above. */
export const COLUMN_MODE = '4';

/** More points than this are not taken from any file. */
export const MOST_POINTS = 40_000_000;

/** The picture as a file in the portable grey map format, which every reader of pictures takes. */
export function toPgm({ width, height, data }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/** Reads what `toPgm` and poppler write; null where it is something else or too large. */
export function fromPgm(bytes: Uint8Array): Picture | null {
  const head = /^P5\s+(?:#[^\n]*\n\s*)*(\d{1,6})\s+(\d{1,6})\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));
  if (head === null) return null;
  const width = Number(head[1]);
  const height = Number(head[2]);
  if (width * height === 0 || width * height > MOST_POINTS || bytes.length < head[0].length + width * height) return null;
  return { width, height, data: bytes.subarray(head[0].length, head[0].length + width * height) };
}

/** Grey from four bytes a point (red, green, blue, alpha), on white paper. */
export function greyOf(width: number, height: number, rgba: Uint8Array | Uint8ClampedArray): Picture {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at += 1, from += 4) {
    const alpha = rgba[from + 3] ?? 255;
    const light = (77 * (rgba[from] ?? 0) + 150 * (rgba[from + 1] ?? 0) + 29 * (rgba[from + 2] ?? 0)) >> 8;
    data[at] = alpha === 255 ? light : 255 - (((255 - light) * alpha) / 255) | 0;
  }
  return { width, height, data };
}

/** The picture turned clockwise by a quarter, a half, three quarters. */
export function turned(picture: Picture, degrees: 90 | 180 | 270): Picture {
  const { width, height, data } = picture;
  const out = new Uint8Array(data.length);
  if (degrees === 180) {
    for (let at = 0, to = data.length - 1; at < data.length; at += 1, to -= 1) out[to] = data[at] ?? 255;
    return { width, height, data: out };
  }
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const to = degrees === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      out[to] = data[at] ?? 255;
    }
  }
  return { width: height, height: width, data: out };
}

/** The picture at half its width and height. */
export function halved({ width, height, data }: Picture): Picture {
  const w = width >> 1;
  const h = height >> 1;
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const at = 2 * y * width + 2 * x;
      out[y * w + x] = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0)) >> 2;
    }
  }
  return { width: w, height: h, data: out };
}

/** The picture turned by a few degrees around its middle, clockwise; the corners become white. */
export function straightened({ width, height, data }: Picture, degrees: number): Picture {
  const out = new Uint8Array(width * height).fill(255);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const middleX = width / 2;
  const middleY = height / 2;
  for (let y = 0; y < height; y += 1) {
    let fromX = -middleX * cos + (y - middleY) * sin + middleX;
    let fromY = middleX * sin + (y - middleY) * cos + middleY;
    for (let x = 0; x < width; x += 1, fromX += cos, fromY -= sin) {
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const dx = fromX - left;
      const dy = fromY - top;
      const above = (data[at] ?? 255) * (1 - dx) + (data[at + 1] ?? 255) * dx;
      const below = (data[at + width] ?? 255) * (1 - dx) + (data[at + width + 1] ?? 255) * dx;
      out[y * width + x] = above * (1 - dy) + below * dy;
    }
  }
  return { width, height, data: out };
}
