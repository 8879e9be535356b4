import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** One weight of one family, ready to draw with. */
export interface Face {
  readonly family: string;
  /** For `context.font`, behind the size. */
  readonly css: string;
}

const WEIGHTS = [300, 400, 600, 700];
const TLWG = '/usr/share/fonts/truetype/tlwg';

/** The recogniser is never built from these: it is measured with them. */
const HELD_OUT = ['niramit', 'noto-serif-thai', 'prompt', 'taviraj'];
/** Nor from these: they tell how far its certainties can be believed. */
const CALIBRATION = ['kodchasan', 'Waree'];
/** Of Debian's fonts-thai-tlwg. Laksaman, the sister of TH Sarabun, is held out. */
const TLWG_FAMILIES = ['Garuda', 'Kinnari', 'Loma', 'Norasi', 'Purisa', 'Sawasdee', 'Umpush', 'Waree', 'TlwgMono'];
const TLWG_STYLES = ['', '-Bold', '-Oblique', '-Light'];

function register(file: string, alias: string): string | null {
  return existsSync(file) && GlobalFonts.register(readFileSync(file), alias) !== null ? alias : null;
}

function fontsourceFaces(root: string, families: readonly string[], weights: readonly number[]): Face[] {
  return families.flatMap((family) =>
    weights.flatMap((weight) => {
      const file = (part: string): string => path.join(root, 'node_modules', '@fontsource', family, 'files', `${family}-${part}-${weight}-normal.woff2`);
      const thai = register(file('thai'), `${family} ${weight} thai`);
      const latin = register(file('latin'), `${family} ${weight} latin`);
      return thai === null || latin === null ? [] : [{ family, css: `"${thai}", "${latin}"` }];
    }),
  );
}

function tlwgFaces(families: readonly string[], styles: readonly string[]): Face[] {
  return families.flatMap((family) =>
    styles.flatMap((style) => {
      const alias = register(path.join(TLWG, `${family}${style}.ttf`), `oit ${family}${style}`);
      return alias === null ? [] : [{ family, css: `"${alias}"` }];
    }),
  );
}

/** Faces to build from and to calibrate with. `root` is the folder of the project. */
export function buildingFaces(root: string): { training: Face[]; calibration: Face[] } {
  const own = path.join(root, 'scripts', 'digits');
  const families = readdirSync(path.join(own, 'node_modules', '@fontsource')).sort();
  const all = [...fontsourceFaces(own, families, WEIGHTS), ...tlwgFaces(TLWG_FAMILIES, TLWG_STYLES)];
  return { training: all.filter(({ family }) => !CALIBRATION.includes(family)), calibration: all.filter(({ family }) => CALIBRATION.includes(family)) };
}

/** Faces of the families that are held out: four of npm, Sarabun, and Laksaman where Debian's fonts-tlwg-laksaman is installed. */
export function heldOutFaces(root: string): Face[] {
  const sarabun = ['400Regular', '700Bold'].flatMap((style) => {
    const alias = register(path.join(root, 'node_modules', '@expo-google-fonts', 'sarabun', style, `Sarabun_${style}.ttf`), `oit Sarabun ${style}`);
    return alias === null ? [] : [{ family: 'sarabun', css: `"${alias}"` }];
  });
  return [...sarabun, ...tlwgFaces(['Laksaman'], ['', '-Bold']), ...fontsourceFaces(root, HELD_OUT, [400, 700])];
}
