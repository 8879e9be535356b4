import type { Report } from '../model/report.ts';

/** Sent to a terminal, these would act on it or end a line; JSON knows them by number as well. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const byNumber = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The report as JSON: indented by two blanks, one line break at the end. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 2).replace(UNSAFE, byNumber)}\n`;
