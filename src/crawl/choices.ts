import { chosenAddresses, CHOICES, type Choice } from '../model/choice-addresses.ts';
import type { Door } from '../model/script-addresses.ts';

/** Gathers lists and forms of a page while it is parsed; tells afterwards where they lead without typing. */
export interface Choices {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(words: string): void;
  close(name: string): void;
  /** @param pageUrl where a form without an address leads */
  finish(doors: readonly Door[], pageUrl: string): { readonly href: string; readonly text: string }[];
}

interface List {
  readonly attributes: Readonly<Record<string, string>>;
  readonly choices: { value: string | null; label: string; selected: boolean }[];
}

interface Form {
  readonly action: string;
  /** Names and values that are sent whatever the visitor does. */
  readonly fixed: (readonly [string, string])[];
  readonly lists: List[];
  /** The visitor is to type something. */
  typed: boolean;
  words: string;
}

const MAX_FORMS = 20;
const MAX_LISTS = 200;
/** Years of one list that are asked for, the latest first. */
const YEARS = 12;
/** A list without years that sends its form by itself is asked for where it is short. */
const FEW_CHOICES = 12;
const NO_VALUE = new Set(['submit', 'button', 'reset', 'image', 'checkbox', 'radio', 'file']);
const TYPED = new Set(['text', 'search', 'password', 'email', 'tel', 'number', 'date', 'file', 'url', '']);

export function createChoices(): Choices {
  const forms: Form[] = [];
  const lists: List[] = [];
  let form: Form | null = null;
  let list: List | null = null;
  let inChoice = false;

  const listOf = (given: List): readonly Choice[] => given.choices.map(({ value, label, selected }) => ({ value: value ?? label.trim(), label: oneLine(label), selected }));

  return {
    open: (name, attributes) => {
      switch (name) {
        case 'form': {
          const isGet = !/^\s*(?:post|dialog)/i.test(attributes['method'] ?? '');
          form = isGet && forms.length < MAX_FORMS ? { action: attributes['action'] ?? '', fixed: [], lists: [], typed: false, words: '' } : null;
          if (form !== null) forms.push(form);
          break;
        }
        case 'textarea':
          if (form !== null) form.typed = true;
          break;
        case 'input': {
          const type = (attributes['type'] ?? '').trim().toLowerCase();
          if (form === null) break;
          if (TYPED.has(type) || type === 'checkbox' || type === 'radio') form.typed = true;
          const key = attributes['name'];
          if (key !== undefined && key !== '' && !NO_VALUE.has(type) && form.fixed.length < 30) form.fixed.push([key, attributes['value'] ?? '']);
          if (type === 'submit') form.words = `${form.words} ${attributes['value'] ?? ''}`.slice(0, 300);
          break;
        }
        case 'select':
          list = lists.length < MAX_LISTS ? { attributes, choices: [] } : null;
          if (list === null) break;
          lists.push(list);
          form?.lists.push(list);
          break;
        case 'option':
          inChoice = list !== null && list.choices.length < CHOICES;
          if (inChoice) list?.choices.push({ value: attributes['value'] ?? null, label: '', selected: attributes['selected'] !== undefined });
          break;
      }
    },
    text: (words) => {
      const choice = inChoice ? list?.choices.at(-1) : undefined;
      if (choice !== undefined) choice.label = (choice.label + words).slice(0, 300);
      else if (form !== null && form.words.length < 300) form.words = `${form.words} ${words}`.slice(0, 300);
    },
    close: (name) => {
      if (name === 'option') inChoice = false;
      if (name === 'select') list = null;
      if (name === 'form') form = null;
    },
    finish: (doors, pageUrl) => [
      ...lists.flatMap((it) => chosenAddresses(it.attributes, listOf(it), doors).map(({ href, label }) => ({ href, text: label }))),
      ...forms.flatMap((it) => sentBy(it, pageUrl, listOf)),
    ],
  };
}

const YEAR = /(?<!\d)(?:25[4-9]\d|20[0-4]\d)(?!\d)|(?<![๐-๙])๒๕[๔-๙][๐-๙](?![๐-๙])/;
const yearOf = ({ value, label }: Choice): number => {
  const digits = (YEAR.exec(label) ?? YEAR.exec(value))?.[0].replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)) ?? '0';
  const year = Number(digits);
  return year > 0 && year < 2500 ? year + 543 : year;
};

/** The addresses to which a form leads by a button alone, or by the choice of a year. */
function sentBy(form: Form, pageUrl: string, listOf: (list: List) => readonly Choice[]): { href: string; text: string }[] {
  const action = (form.action.trim() === '' ? pageUrl : form.action.trim()).replace(/[?#].*$/s, '');
  if (/^(?:javascript|mailto):/i.test(action) || (form.action.trim() === '' && form.lists.length === 0)) return [];
  const named = form.lists.flatMap((list) => {
    const name = list.attributes['name'];
    return name === undefined || name === '' ? [] : [{ name, list, choices: listOf(list) }];
  });
  const address = (own: (name: string, choices: readonly Choice[]) => string): string => {
    const query = new URLSearchParams([...form.fixed.map(([key, value]): [string, string] => [key, value]), ...named.map(({ name, choices }): [string, string] => [name, own(name, choices)])]).toString();
    return query === '' ? action : `${action}?${query}`;
  };
  const usual = (choices: readonly Choice[]): string => (choices.find((it) => it.selected) ?? choices[0])?.value ?? '';
  if (named.length === 0) return form.typed ? [] : [{ href: address(() => ''), text: oneLine(form.words) }];

  const wanted = named
    .map((it) => ({ ...it, years: it.choices.filter((choice) => yearOf(choice) > 0) }))
    .map((it) => ({ ...it, asked: it.years.length > 0 ? [...it.years].sort((a, b) => yearOf(b) - yearOf(a)).slice(0, YEARS) : isShortAndSent(it.list, it.choices) ? it.choices : [] }))
    .sort((a, b) => b.years.length - a.years.length)[0];
  if (wanted === undefined) return [];
  return wanted.asked.map((choice) => ({
    href: address((name, choices) => (name === wanted.name ? choice.value : usual(choices))),
    text: choice.label,
  }));
}

const isShortAndSent = (list: List, choices: readonly Choice[]): boolean => choices.length <= FEW_CHOICES && /submit\s{0,5}\(/i.test((list.attributes['onchange'] ?? '').slice(0, 500));
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
