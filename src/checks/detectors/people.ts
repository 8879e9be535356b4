import { contentImages, wordsOf, type EvidenceView } from '../view.ts';
import { cellState } from '../text-tools.ts';
import { hitsOf, findWords } from './find-words.ts';
import { holdsOffice } from './offices.ts';
import { allHave, commonNumber, noPersons, noRole, officesWithoutNames, personsInPicture, photosNotSeen, roleWithoutName, withoutPart } from './messages.ts';
import { ACTING, VACANT } from './person-words.ts';
import { personsOf, type Person } from './persons.ts';
import { namelessEntry, showsNobody } from './nameless.ts';
import { emailsIn, phonesIn } from './phones.ts';
import { gridsOf } from './tables.ts';
import { no, poorer, unsure, yes, type Detect, type Detection, type Place } from './types.ts';

/** Persons in office: which offices are held, and what each person must have. */
export const people: Detect<'people'> = (params, view) => {
  const persons = view.docs.flatMap(personsOf);
  const not = params.not ?? [];
  const answers: Detection[] = [];
  for (const role of params.roles ?? []) answers.push(roleHeld(view, persons, role, not));
  if (params.each !== undefined) answers.push(eachHas(view, persons, params.each, params.among, not));
  return answers.length === 0 ? unsure(noPersons) : answers.reduce(poorer);
};

function roleHeld(view: EvidenceView, persons: readonly Person[], role: readonly string[], not: readonly string[]): Detection {
  const holder = persons.find((person) => (person.name !== null || person.vacant) && holdsOffice(person.position, role, not));
  if (holder !== undefined) return yes(holder.vacant ? 0.88 : 0.96, placeOf(holder));
  const name = role[0] ?? '';
  const mention = roleInText(view, role, not);
  if (mention !== null) return hasNoNames(view, persons) || showsNobody(view, mention.url) ? no(0.72, roleWithoutName(name), mention) : unsure(roleWithoutName(name), mention);
  return persons.some((person) => person.position !== '') || !mayBePicture(view) ? no(0.85, noRole(name)) : unsure(personsInPicture, pictureOf(view));
}

/** The office stands on a short line of its own, with no name that could be read by it. */
function roleInText(view: EvidenceView, role: readonly string[], not: readonly string[]): Place | null {
  for (const doc of view.docs) {
    for (const page of doc.pages.slice(0, 20)) {
      for (const hit of hitsOf(page.hay(), role, not, 30)) {
        const start = page.text.lastIndexOf('\n', Math.max(0, hit.start - 1)) + 1;
        const found = page.text.indexOf('\n', hit.end);
        const line = page.text.slice(start, found === -1 ? page.text.length : found).trim();
        if (line.length <= 60 && holdsOffice(line, role, not)) return { url: doc.url, page: page.number, quote: line };
      }
    }
  }
  return null;
}

function eachHas(view: EvidenceView, all: readonly Person[], part: 'name' | 'position' | 'photo' | 'contact', among: readonly string[] | undefined, not: readonly string[]): Detection {
  const inOffice = all.filter((person) => person.position !== '' && (among === undefined || holdsOffice(person.position, among, not)));
  const persons = merge([...inOffice, ...namesakes(inOffice, all)].filter((person) => person.name !== null));
  const first = persons[0];
  const open = part === 'name' && all.some(({ name }) => name !== null) ? (namelessRow(view, among ?? [], not) ?? namelessEntry(view, among ?? [], not)) : null;
  if (open !== null) return no(0.75, withoutPart('name', [open.quote]), open);
  if (first === undefined) {
    if (inOffice.some((person) => person.vacant)) return unsure(noPersons);
    const office = part === 'name' && among !== undefined && hasNoNames(view, all) ? roleInText(view, among, not) : null;
    if (office !== null) return no(0.75, officesWithoutNames, office);
    if (part === 'position' && all.some((person) => person.name !== null)) return no(0.6, withoutPart('position', all.map(calledBy).slice(0, 4)), placeOf(all[0] as Person));
    const pictured = mayBePicture(view) || (among !== undefined && findWords(view, among, not) !== null);
    return pictured ? unsure(personsInPicture, pictureOf(view)) : no(0.8, noPersons);
  }
  if (part === 'name' || part === 'position') return yes(0.94, placeOf(first), allHave(part, persons.length));
  if (part === 'photo') {
    const listed = persons.every(({ photo, url }) => photo === false && view.docs.some((doc) => !doc.web && doc.url === url));
    if (persons.every((person) => person.photo === null) || (listed && mayBePicture(view))) return unsure(photosNotSeen, placeOf(first));
    const without = persons.filter((person) => person.photo === false);
    const bare = without[0];
    if (bare === undefined) return yes(0.93, placeOf(first), allHave('photo', persons.length));
    return without.length === persons.length ? no(0.8, withoutPart('photo', without.map(calledBy)), placeOf(bare)) : { ...no(0.68, withoutPart('photo', without.map(calledBy)), placeOf(bare)) };
  }
  return contacts(persons);
}

/** Where a name was to be written. */
const NAME_LABEL = /ชื่อ\s?[-–/]?\s?(?:นาม)?สกุล|^\s*ชื่อ\s*[:：]?\s*$|(?:นาย|นาง|นางสาว|น\.ส\.)\s{0,2}(?:[.…_]{3,}|[xX]{2,})/mu;

/** Whether offices stand with numbers of their own, or with a place for the name, and nobody is named: no picture needs to be asked then. */
function hasNoNames(view: EvidenceView, persons: readonly Person[]): boolean {
  if (persons.some((person) => person.name !== null)) return false;
  const texts = view.docs.flatMap((doc) => doc.pages.slice(0, 20).map((page) => page.text));
  return texts.some((text) => NAME_LABEL.test(text)) || texts.reduce((sum, text) => sum + phonesIn(text).length + emailsIn(text).length, 0) >= 2;
}

/** The row of a table with an office and an empty cell for the name. */
function namelessRow(view: EvidenceView, among: readonly string[], not: readonly string[]): Place | null {
  for (const doc of view.docs) {
    for (const grid of gridsOf(doc)) {
      const name = grid.headers.findIndex((head) => head.length <= 60 && /ชื่อ|นาม/u.test(head) && !/ตำแหน่ง/u.test(head));
      if (name === -1) continue;
      const row = grid.rows.find((cells) => !VACANT.test(cells.join(' | ')) && !ACTING.test(cells.join(' ')) && cellState((cells[name] ?? '').trim()) !== 'filled' && cells.some((cell, at) => at !== name && holdsOffice(cell, among, not)));
      const office = row?.find((cell, at) => at !== name && holdsOffice(cell, among, not));
      if (office !== undefined) return { url: doc.url, page: doc.web ? 1 : grid.table.page, quote: office };
    }
  }
  return null;
}

/** Own numbers and addresses; one number for all is the office's, unless it has an extension. */
function contacts(persons: readonly Person[]): Detection {
  const users = new Map<string, number>();
  for (const person of persons) for (const contact of person.contacts) users.set(contact, (users.get(contact) ?? 0) + 1);
  // A landline of two is an office's; a mobile phone of half of them too.
  const most = (contact: string): number => (/^0[2-57]/u.test(contact) ? 1 : Math.max(1, persons.length / 2));
  const shared = (contact: string): boolean => !contact.includes('ext') && contact !== 'protected' && persons.length > 1 && (users.get(contact) ?? 0) > most(contact);
  const without = persons.filter((person) => !person.contacts.some((contact) => !shared(contact)));
  const bare = without[0];
  const first = persons[0] as Person;
  if (bare === undefined) return yes(persons.length === 1 ? 0.8 : 0.93, placeOf(first), allHave('contact', persons.length));
  const common = bare.contacts.find(shared);
  if (common !== undefined && without.length === persons.length) return no(0.82, commonNumber(common, persons.length), placeOf(bare));
  return no(without.length === persons.length ? 0.9 : 0.85, withoutPart('contact', without.map(calledBy)), placeOf(bare));
}

/** Entries without an office of persons whose office stands elsewhere: one page has the faces, another the posts and numbers. */
function namesakes(inOffice: readonly Person[], all: readonly Person[]): Person[] {
  const names = new Set(inOffice.map(({ name }) => keyOf(name)));
  return all.filter((person) => person.position === '' && person.name !== null && names.has(keyOf(person.name)));
}

const keyOf = (name: string | null): string => (name ?? '').replace(/\s/gu, '');

/** The same person on two pages is one, with all that either tells. */
function merge(persons: readonly Person[]): Person[] {
  const byName = new Map<string, Person>();
  for (const person of persons) {
    const key = keyOf(person.name);
    const known = byName.get(key);
    byName.set(key, known === undefined ? person : {
      ...known,
      photo: known.photo === true || person.photo === true ? true : (known.photo ?? person.photo),
      contacts: [...new Set([...known.contacts, ...person.contacts])],
    });
  }
  return [...byName.values()];
}

const calledBy = (person: Person): string => person.name ?? person.position;
const placeOf = (person: Person): Place => ({ url: person.url, page: person.page, quote: person.quote });

/** Little text and large pictures: what is asked for may be drawn. */
function mayBePicture(view: EvidenceView): boolean {
  return view.docs.some((doc) => {
    const large = contentImages(doc.images).filter((image) => image.width === null || image.width >= 300);
    const letters = doc.pages.reduce((sum, page) => sum + page.text.replace(/\s/gu, '').length, 0);
    return doc.document.kind === 'image' || (large.length > 0 && letters < 1500);
  });
}

function pictureOf(view: EvidenceView): Place | null {
  const doc = view.docs.find((it) => contentImages(it.images).length > 0);
  const image = doc === undefined ? undefined : contentImages(doc.images)[0];
  return doc === undefined || image === undefined ? null : { url: doc.url, page: 1, quote: wordsOf(image) };
}
