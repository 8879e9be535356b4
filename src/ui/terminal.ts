import { abilitiesOf, type Abilities } from '../model/terminal.ts';

/** Whether a stream is a terminal on which the cursor can be moved. */
export const canDraw = (stream: { readonly isTTY?: boolean | undefined }, env: NodeJS.ProcessEnv = process.env): boolean =>
  stream.isTTY === true && env['TERM'] !== 'dumb';

export const ownAbilities = (): Abilities => abilitiesOf(process.env, process.platform);
