import { attribute, inside, oneLine, upFrom, wordsOf } from './words.ts';
import type { El } from './tree.ts';

const MAX_FIELDS = 200;
const NO_FIELD = new Set(['hidden', 'submit', 'button', 'reset', 'image']);
const LABEL_LETTERS = 150;

export interface Field {
  readonly type: string;
  readonly label: string;
  /** What a list or a group of buttons lets a visitor choose from. */
  readonly choices?: readonly string[];
}

/** The controls of a form that a visitor fills in, each with what stands beside it. */
export function fieldsOf(form: El, labelFor: ReadonlyMap<string, string>, controls: Iterable<El> = inside(form)): Field[] {
  const fields: Field[] = [];
  const seenGroups = new Set<string>();
  const all = [...controls];
  for (const el of all) {
    const type = controlType(el);
    if (fields.length >= MAX_FIELDS) break;
    if (type === null) continue;
    const group = type === 'radio' || type === 'checkbox' ? `${type} ${el.attr['name'] ?? ''}` : null;
    if (group !== null && seenGroups.has(group)) continue;
    if (group !== null) seenGroups.add(group);
    const choices = group !== null ? choicesOfGroup(all, type, el.attr['name'], form, labelFor) : type === 'select' ? optionsOf(el) : [];
    fields.push({ type, label: labelOfControl(el, form, labelFor), ...(choices.length > 1 ? { choices } : {}) });
  }
  return fields;
}

const MAX_CHOICES = 60;
const CHOICE_LETTERS = 80;

/** The options of a list. */
const optionsOf = (list: El): string[] =>
  [...inside(list)].filter(({ tag }) => tag === 'option').slice(0, MAX_CHOICES).map((option) => wordsOf(option, { limit: CHOICE_LETTERS })).filter((words) => words !== '');

/** What stands beside the buttons of one group. */
function choicesOfGroup(all: readonly El[], type: string, name: string | undefined, form: El, labelFor: ReadonlyMap<string, string>): string[] {
  const group = all.filter((el) => controlType(el) === type && el.attr['name'] === name).slice(0, MAX_CHOICES);
  return group.map((el) => besideButton(el) || labelOfControl(el, form, labelFor)).filter((words) => words !== '');
}

/** The words right behind a button, where no element of its own holds them. */
function besideButton(el: El): string {
  const next = el.parent?.children[el.index + 1];
  return typeof next === 'string' ? oneLine(next.slice(0, CHOICE_LETTERS)) : '';
}

/** Controls that stand outside of any form, as scripts send them; none where nothing sends them. */
export function looseControls(all: readonly El[]): El[] {
  const loose = all.filter((el) => controlType(el) !== null && ![...upFrom(el)].some(({ tag }) => tag === 'form'));
  const sends = loose.length >= A_FEW && all.some((el) => isButton(el) && ![...upFrom(el)].some(({ tag }) => tag === 'form'));
  return sends ? loose : [];
}
const A_FEW = 3;
const isButton = (el: El): boolean => el.tag === 'button' || (el.tag === 'input' && /^(?:submit|button|image)$/iu.test(el.attr['type'] ?? ''));

/** Type of a control; null for what is none that a visitor fills in. */
export function controlType(el: El): string | null {
  if (el.tag === 'textarea' || el.tag === 'select') return el.tag;
  if (el.attr['contenteditable'] === 'true' || el.attr['role'] === 'textbox') return 'textarea';
  if (el.tag !== 'input') return null;
  const type = (el.attr['type'] ?? 'text').trim().toLowerCase().slice(0, 20);
  return NO_FIELD.has(type) ? null : type === '' ? 'text' : type;
}

/** Words of `<label for>` by the id of their control. */
export function labelsById(all: readonly El[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const el of all) {
    const id = el.tag === 'label' ? el.attr['for'] : undefined;
    const words = id === undefined ? '' : wordsOf(el, { limit: LABEL_LETTERS });
    if (id !== undefined && words !== '' && !labels.has(id)) labels.set(id, words);
  }
  return labels;
}

function labelOfControl(el: El, form: El, labelFor: ReadonlyMap<string, string>): string {
  const byId = labelFor.get(el.attr['id'] ?? '');
  if (byId !== undefined) return byId;
  for (const at of upFrom(el)) {
    if (at === form) break;
    if (at.tag === 'label') {
      const words = wordsOf(at, { limit: LABEL_LETTERS });
      if (words !== '') return words;
    }
  }
  const said = attribute(el, 'aria-label', 'placeholder', 'title');
  return said !== '' ? said : wordsBeforeControl(el, form) || attribute(el, 'name');
}

/** Text, or a small element of words, that stands before the control; climbs to the cell or block before. */
function wordsBeforeControl(el: El, form: El): string {
  let at = el;
  for (let step = 0; step < 4 && at !== form && at.parent !== null; step += 1) {
    const siblings = at.parent.children;
    const text = siblings[at.index - 1];
    if (typeof text === 'string' && oneLine(text.slice(-300)) !== '') return oneLine(text.slice(-LABEL_LETTERS));
    const { before } = at;
    if (before !== null && before.letters > 0) return before.letters <= LABEL_LETTERS ? wordsOf(before, { limit: LABEL_LETTERS }) : '';
    at = at.parent;
  }
  return '';
}
