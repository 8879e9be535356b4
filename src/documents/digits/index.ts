export type { Box, GreyPicture } from './picture.ts';
export { readDigitRun, readDigitRuns, readYear, type DigitRun, type ReadDigit, type ReadYear } from './read-digits.ts';
