import { isChosenValue, isWrittenAsAddress, madeOf, type Door } from './script-addresses.ts';

/** One line of a `<select>`. */
export interface Choice {
  /** Its `value`; its words where it has none. */
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface ChosenAddress {
  /** As written. */
  readonly href: string;
  readonly label: string;
}

/** Lines of one list that are taken up. */
export const CHOICES = 300;
/** Addresses that are put together from the lines of one list. */
const MADE = 60;

const NO_CHOICE = /^\s*(?:#.*|0|-+|javascript:.*|null|undefined)?\s*$/i;
const OPENS = /\blocation\b|\bopen\s{0,5}\(|jumpMenu/i;
const CALLS = /(?<![.\w$])([\w$]{1,60})\s{0,5}\(\s{0,5}(?:this|event\.target)\b/;

/**
 * Addresses that a list of choices leads to: jump menus (`<option value="ita68.php">`), and lists
 * whose script puts the choice into an address (`onchange="location='ita.php?year='+this.value"`).
 * @param doors functions of the page that do so
 */
export function chosenAddresses({ onchange = '', id }: { readonly onchange?: string | undefined; readonly id?: string | undefined }, choices: readonly Choice[], doors: readonly Door[] = []): ChosenAddress[] {
  const code = onchange.slice(0, 1000);
  const real = choices.slice(0, CHOICES).filter(({ value }) => !NO_CHOICE.test(value));
  const called = CALLS.exec(code)?.[1];
  const made = madeOf(code, isChosenValue) ?? doors.find((door) => door.name === called || (id !== undefined && door.name === `#${id}`)) ?? null;
  if (made !== null) return real.slice(0, MADE).map(({ value, label }) => ({ href: made.before + value.trim() + made.after, label }));
  const opens = OPENS.test(code);
  return real.flatMap(({ value, label }) => {
    const href = value.trim();
    return isWrittenAsAddress(href) || (opens && /^[^\s<>"']{2,2000}$/.test(href) && (href !== label || /[./?]/.test(href))) ? [{ href, label }] : [];
  });
}
