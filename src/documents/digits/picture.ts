/** A grey picture, 0 black to 255 white, row by row from the top left. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A part of a picture, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How much ink stands at each point, 0 (paper) to 1 (ink), of a part of a picture drawn to a size fit for reading. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
  /** Ink pixels per pixel of the picture. */
  readonly scale: number;
  /** Where the ink's left upper corner lies in the picture. */
  readonly left: number;
  readonly top: number;
}

/** The most pixels that one look may draw: a hostile box or picture costs no more than this. */
const MOST_PIXELS = 3_000_000;
/** Darkest against lightest tenth, in grey steps; less than this is empty paper. */
const LEAST_CONTRAST = 28;

/** Draws a part of a picture `scale` times as large, as ink; null where there is nothing to see or it would be too large. */
export function inkOf(picture: GreyPicture, part: Box, scale: number): Ink | null {
  const left = Math.max(0, Math.floor(part.x));
  const top = Math.max(0, Math.floor(part.y));
  const w = Math.min(picture.width, Math.ceil(part.x + part.w)) - left;
  const h = Math.min(picture.height, Math.ceil(part.y + part.h)) - top;
  if (!(w > 2 && h > 2 && Number.isFinite(scale)) || w * h > MOST_PIXELS * 4) return null;
  const width = Math.round(w * scale);
  const height = Math.round(h * scale);
  if (width < 6 || height < 6 || width * height > MOST_PIXELS) return null;
  const grey = smooth(resample(picture, { x: left, y: top, w, h }, width, height), width, height);
  return asInk(grey, width, height) ? { width, height, ink: grey, scale, left, top } : null;
}

/** Between pixels where it grows, the mean of the pixels where it shrinks. */
function resample({ width: row, data }: GreyPicture, part: Box, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height);
  const stepX = part.w / width;
  const stepY = part.h / height;
  const taps = Math.max(1, Math.min(4, Math.round(stepX)));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let ty = 0; ty < taps; ty++) {
        const sy = Math.min(part.h - 1, Math.max(0, (y + (ty + 0.5) / taps) * stepY - 0.5));
        const y0 = Math.floor(sy);
        const fy = sy - y0;
        const upper = (part.y + y0) * row + part.x;
        const lower = y0 + 1 < part.h ? upper + row : upper;
        for (let tx = 0; tx < taps; tx++) {
          const sx = Math.min(part.w - 1, Math.max(0, (x + (tx + 0.5) / taps) * stepX - 0.5));
          const x0 = Math.floor(sx);
          const x1 = x0 + 1 < part.w ? x0 + 1 : x0;
          const fx = sx - x0;
          const a = (data[upper + x0] ?? 255) * (1 - fx) + (data[upper + x1] ?? 255) * fx;
          const b = (data[lower + x0] ?? 255) * (1 - fx) + (data[lower + x1] ?? 255) * fx;
          sum += a * (1 - fy) + b * fy;
        }
      }
      out[y * width + x] = sum / (taps * taps);
    }
  }
  return out;
}

/** A light blur against the grain of scans. */
function smooth(grey: Float32Array, width: number, height: number): Float32Array {
  const pass = (from: Float32Array, step: number, edge: (at: number) => boolean, back: (at: number) => boolean): Float32Array => {
    const to = new Float32Array(from.length);
    for (let at = 0; at < from.length; at++) {
      const here = from[at] as number;
      const before = back(at) ? here : (from[at - step] as number);
      const after = edge(at) ? here : (from[at + step] as number);
      to[at] = (before + 2 * here + after) / 4;
    }
    return to;
  };
  const across = pass(grey, 1, (at) => at % width === width - 1, (at) => at % width === 0);
  return pass(across, width, (at) => at >= width * (height - 1), (at) => at < width);
}

/** Turns grey into ink in place, light writing on a dark ground included; false where there is no writing. */
function asInk(grey: Float32Array, width: number, height: number): boolean {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[Math.min(255, Math.max(0, Math.round(value)))]!++;
  const cut = otsu(counts, grey.length);
  let dark = 0;
  let darkSum = 0;
  let lightSum = 0;
  for (const value of grey) {
    if (value <= cut) {
      dark++;
      darkSum += value;
    } else lightSum += value;
  }
  const light = grey.length - dark;
  if (dark === 0 || light === 0) return false;
  const black = darkSum / dark;
  const white = lightSum / light;
  if (white - black < LEAST_CONTRAST) return false;
  const onDark = dark > 0.6 * width * height;
  for (let at = 0; at < grey.length; at++) {
    const share = (white - (grey[at] as number)) / (white - black);
    grey[at] = Math.min(1, Math.max(0, onDark ? 1 - share : share));
  }
  return true;
}

/** The grey that parts dark from light best. */
function otsu(counts: Uint32Array, total: number): number {
  let sum = 0;
  for (let grey = 0; grey < 256; grey++) sum += grey * (counts[grey] as number);
  let below = 0;
  let sumBelow = 0;
  let best = -1;
  let cut = 127;
  for (let grey = 0; grey < 255; grey++) {
    below += counts[grey] as number;
    sumBelow += grey * (counts[grey] as number);
    if (below === 0 || below === total) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * apart * apart;
    if (between > best) {
      best = between;
      cut = grey;
    }
  }
  return cut;
}
