export { startProgress, type Progress, type ProgressState } from './progress.ts';
export { review, type ReviewOptions } from './review/review.tsx';
export { showSummary, type ShowOptions } from './summary.tsx';
export { canDraw } from './terminal.ts';
