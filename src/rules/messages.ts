import type { Text } from '../model/text.ts';

const show = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object') return '{…}';
  const words = String(value);
  const parts = [...words];
  return parts.length > 60 ? `${parts.slice(0, 60).join('')}…` : words;
};

export const noRulesFolder = (): Text => ({
  th: 'ไม่พบโฟลเดอร์ rules ที่มากับโปรแกรม กรุณาติดตั้งโปรแกรมใหม่',
  en: 'The rules folder that comes with the program is missing; please install the program again.',
});

export const noSuchRuleSet = (edition: number, profile: string, known: readonly string[]): Text => ({
  th: `ไม่มีชุดเกณฑ์ปี ${edition} สำหรับ "${profile}" ที่มีอยู่: ${known.join(', ') || 'ไม่มีเลย'}`,
  en: `There is no rule set ${edition} for "${profile}"; there is: ${known.join(', ') || 'none'}.`,
});

export const noRuleSetIn = (folder: string): Text => ({
  th: `ไม่พบชุดเกณฑ์ใน ${folder} (ต้องมีโฟลเดอร์ <ปี>/<ชนิดหน่วยงาน>/ ที่มีไฟล์ assessment.yaml)`,
  en: `No rule set in ${folder} (it needs a folder <edition>/<profile>/ with a file assessment.yaml).`,
});

export const noCompleteRuleSet = (profile: string, editions: readonly number[], others: readonly string[]): Text =>
  editions.length > 0
    ? {
        th: `ชุดเกณฑ์สำหรับ "${profile}" (ปี ${editions.join(', ')}) ยังไม่ครบทุกข้อ ใช้ได้ด้วย --criteria ${editions.at(-1)} หรือตั้ง complete: true ใน assessment.yaml เมื่อครบแล้ว`,
        en: `No rule set for "${profile}" is complete yet (there is ${editions.join(', ')}). Use --criteria ${editions.at(-1)}, or write complete: true in its assessment.yaml when it is.`,
      }
    : {
        th: `ไม่มีชุดเกณฑ์สำหรับ "${profile}" ที่มีอยู่: ${others.join(', ')} ถ้าเป็นเกณฑ์ของท่านเอง ระบุโฟลเดอร์ด้วย --rules`,
        en: `There are no rules for "${profile}"; there are some for ${others.join(', ')}. Name the folder of your own with --rules.`,
      };

export const brokenRules = (lines: readonly Text[]): Text => ({
  th: [`ไฟล์เกณฑ์มีที่ผิด ${lines.length} แห่ง แก้ตามนี้แล้วลองใหม่:`, ...lines.map((line) => `  ${line.th}`)].join('\n'),
  en: [
    `The rule files have ${lines.length} mistake${lines.length === 1 ? '' : 's'}; mend them and try again:`,
    ...lines.map((line) => `  ${line.en}`),
  ].join('\n'),
});

export const atLine = (file: string, line: number, words: Text): Text => ({
  th: `${file} บรรทัด ${line}: ${words.th}`,
  en: `${file}, line ${line}: ${words.en}`,
});

export const whichProfile = (profiles: readonly string[]): Text => ({
  th: `โฟลเดอร์เกณฑ์มีหลายชนิดหน่วยงาน (${profiles.join(', ')}) ระบุด้วย --profile`,
  en: `The rules folder is for several kinds of agency (${profiles.join(', ')}); name one with --profile.`,
});

// Sets that are made from another

export const noSuchBase = (name: string): Text => ({
  th: `ไม่มีชุดเกณฑ์ \`${name}\` ให้ต่อยอด ทั้งในโฟลเดอร์นี้และที่มากับโปรแกรม`,
  en: `there is no rule set \`${name}\` to extend, neither in this folder nor with the program`,
});

export const extendsItself = (name: string): Text => ({
  th: `\`${name}\` ต่อยอดวนกลับมาที่ชุดนี้เอง`,
  en: `\`${name}\` is itself made from this set; the two go round in a circle`,
});

export const tooManySteps = (most: number): Text => ({
  th: `ต่อยอดกันเกิน ${most} ชั้น ให้ต่อยอดจากปีที่ใกล้ต้นทางกว่านี้`,
  en: `more than ${most} sets are made from one another; extend an earlier one`,
});

export const baseBroken = (name: string): Text => ({
  th: `ชุดเกณฑ์ \`${name}\` ที่ต่อยอดมามีที่ผิดอยู่ แก้ชุดนั้นก่อน`,
  en: `the rule set \`${name}\` that this one extends has mistakes of its own; mend them first`,
});

export const nothingToExtend = (): Text => ({
  th: 'assessment.yaml ของชุดนี้ไม่มี `extends` จึงไม่รู้ว่าต่อยอดจากชุดใด',
  en: 'the assessment.yaml of this set has no `extends`, so there is nothing to extend',
});

export const noSuchBaseItem = (id: string, set: string): Text => ({
  th: `ไม่มีข้อ \`${id}\` ในชุดเกณฑ์ ${set}`,
  en: `\`${id}\` is no item of ${set}`,
});

export const noSuchBaseElement = (id: string, set: string): Text => ({
  th: `ไม่มีองค์ประกอบ \`${id}\` ในชุดเกณฑ์ ${set}`,
  en: `\`${id}\` is no element of ${set}`,
});

export const elsewhereOfOther = (set: string, items: readonly string[]): Text => ({
  th: `เมื่อเขียน \`groups\` ใหม่ ต้องเขียน \`mainSite.elsewhere\` ด้วย เพราะ ${items.join(', ')} เป็นเลขข้อของ ${set}`,
  en: `with \`groups\` of its own the set needs \`mainSite.elsewhere\` too: ${items.join(', ')} are numbers of ${set}`,
});

// The file as a whole

export const fileTooLarge = (bytes: number, most: number): Text => ({
  th: `ไฟล์ใหญ่ ${bytes} ไบต์ เกินที่อ่านได้ (${most} ไบต์)`,
  en: `the file has ${bytes} bytes; no more than ${most} are read`,
});

export const cannotOpen = (): Text => ({
  th: 'เปิดไฟล์ไม่ได้ ตรวจสิทธิ์การอ่านของไฟล์',
  en: 'the file cannot be opened; check who may read it',
});

export const fileMissing = (item: string): Text => ({
  th: `assessment.yaml มีข้อ ${item} แต่ไม่มีไฟล์นี้`,
  en: `assessment.yaml names ${item}, and this file is missing`,
});

export const fileNotListed = (item: string): Text => ({
  th: `ข้อ ${item} ไม่อยู่ในกลุ่มใดของ assessment.yaml`,
  en: `${item} is in no group of assessment.yaml`,
});

export const fileNameWrong = (id: string, wanted: string): Text => ({
  th: `ไฟล์ของข้อ ${id} ต้องชื่อ ${wanted}`,
  en: `the file of ${id} must be named ${wanted}`,
});

export const folderNameWrong = (key: string, found: string | number, wanted: string): Text => ({
  th: `\`${key}\` ต้องตรงกับชื่อโฟลเดอร์ \`${wanted}\` แต่พบ \`${found}\``,
  en: `\`${key}\` must be the folder's name \`${wanted}\` – found \`${found}\``,
});

const YAML_FAULTS: Readonly<Record<string, Text>> = {
  BAD_INDENT: { th: 'ย่อหน้าไม่ตรงกับบรรทัดอื่นในระดับเดียวกัน', en: 'the line is not indented like the others of its level' },
  TAB_AS_INDENT: { th: 'ย่อหน้าด้วยแท็บ ต้องใช้ช่องว่าง', en: 'the line is indented with a tab; use blanks' },
  DUPLICATE_KEY: { th: 'มีคีย์นี้ซ้ำในที่เดียวกัน', en: 'the key stands here twice' },
  MISSING_CHAR: { th: 'ขาดเครื่องหมายปิด เช่น เครื่องหมายคำพูดหรือวงเล็บ', en: 'a closing quote or bracket is missing' },
  BLOCK_AS_IMPLICIT_KEY: {
    th: 'มีเครื่องหมาย : ในข้อความ ให้ใส่ข้อความในเครื่องหมายคำพูด หรือแยกบรรทัด',
    en: 'there is a second ":" in the line; put the words in quotes or on a line of their own',
  },
  MULTILINE_IMPLICIT_KEY: { th: 'ขาดเครื่องหมาย : หลังชื่อคีย์', en: 'a ":" is missing after the key' },
  UNEXPECTED_TOKEN: { th: 'มีเครื่องหมายที่ไม่ควรอยู่ตรงนี้', en: 'there is a sign here that does not belong' },
  BAD_ALIAS: { th: 'อ้างอิง (*) ถึงชื่อที่ไม่มี หรืออ้างซ้อนกันมากเกินไป', en: 'an alias (*) has no anchor, or there are too many of them' },
};

export const notYaml = (code: string): Text => {
  const fault = YAML_FAULTS[code] ?? { th: 'เขียนไม่ถูกรูปแบบ YAML', en: 'this is not well-formed YAML' };
  return { th: `อ่านเป็น YAML ไม่ได้: ${fault.th}`, en: `cannot be read as YAML: ${fault.en}` };
};

// One value

export const keyMissing = (key: string): Text => ({ th: `ขาด \`${key}\``, en: `\`${key}\` is missing` });

export const keyUnknown = (key: string, known: readonly string[]): Text => ({
  th: `ไม่รู้จัก \`${key}\`${known.length ? ` ตรงนี้ใช้ได้: ${known.join(', ')}` : ''}`,
  en: `\`${key}\` is not known here${known.length ? `; known are ${known.join(', ')}` : ''}`,
});

export const notOneOf = (key: string, values: readonly string[], found: unknown): Text => ({
  th: `\`${key}\` ต้องเป็นอย่างใดอย่างหนึ่งใน ${values.join(', ')} แต่พบ \`${show(found)}\``,
  en: `\`${key}\` must be one of ${values.join(', ')} – found \`${show(found)}\``,
});

const KINDS: Readonly<Record<string, Text>> = {
  string: { th: 'ข้อความ', en: 'words' },
  number: { th: 'ตัวเลข', en: 'a number' },
  int: { th: 'จำนวนเต็ม', en: 'a whole number' },
  boolean: { th: 'true หรือ false', en: 'true or false' },
  array: { th: 'รายการ (ขึ้นต้นแต่ละบรรทัดด้วย -)', en: 'a list (lines that begin with -)' },
  object: { th: 'กลุ่มของ คีย์: ค่า', en: 'a group of key: value' },
  record: { th: 'กลุ่มของ คีย์: ค่า', en: 'a group of key: value' },
};

export const wrongKind = (key: string, expected: string, found: unknown): Text => {
  const kind = KINDS[expected] ?? { th: expected, en: expected };
  return {
    th: `\`${key}\` ต้องเป็น${kind.th} แต่พบ \`${show(found)}\``,
    en: `\`${key}\` must be ${kind.en} – found \`${show(found)}\``,
  };
};

export const mustLookLike = (key: string, example: string, found: unknown): Text => ({
  th: `\`${key}\` ต้องมีรูปแบบเช่น ${example} แต่พบ \`${show(found)}\``,
  en: `\`${key}\` must look like ${example} – found \`${show(found)}\``,
});

export const isEmpty = (key: string): Text => ({ th: `\`${key}\` ว่างอยู่`, en: `\`${key}\` is empty` });

export const outOfRange = (key: string, side: 'least' | 'most', bound: string, found: unknown): Text => ({
  th: `\`${key}\` ต้อง${side === 'least' ? 'ไม่น้อยกว่า' : 'ไม่มากกว่า'} ${bound} แต่พบ \`${show(found)}\``,
  en: `\`${key}\` must be at ${side} ${bound} – found \`${show(found)}\``,
});

export const notValid = (key: string, found: unknown): Text => ({
  th: `\`${key}\` ไม่ถูกต้อง พบ \`${show(found)}\``,
  en: `\`${key}\` is not valid – found \`${show(found)}\``,
});

// What one value says of another

export const idTwice = (id: string): Text => ({ th: `\`${id}\` มีสองครั้ง`, en: `\`${id}\` stands here twice` });

export const idOfOtherItem = (id: string, item: string): Text => ({
  th: `\`${id}\` ต้องขึ้นต้นด้วย \`${item}.\``,
  en: `\`${id}\` must begin with \`${item}.\``,
});

export const replacesNothing = (id: string): Text => ({
  th: `\`replaces\` อ้างถึง \`${id}\` ซึ่งไม่มีในไฟล์นี้`,
  en: `\`replaces\` names \`${id}\`, which this file does not have`,
});

export const alternativeReplacesNothing = (id: string): Text => ({
  th: `\`${id}\` เป็น alternative จึงต้องมี \`replaces\` ว่าใช้แทนองค์ประกอบใด`,
  en: `\`${id}\` is an alternative, so \`replaces\` must say for what`,
});

export const replacesWithoutAlternative = (id: string): Text => ({
  th: `\`${id}\` มี \`replaces\` ได้ต่อเมื่อ \`need\` เป็น alternative`,
  en: `\`${id}\` may have \`replaces\` only where its \`need\` is alternative`,
});

export const coreWithoutHalf = (id: string): Text => ({
  th: `\`${id}\` เป็น core ได้เฉพาะข้อที่มีคะแนน 50 (\`half: true\`)`,
  en: `\`${id}\` can be core only on an item with half marks (\`half: true\`)`,
});

export const halfWithoutCore = (): Text => ({
  th: 'ข้อที่มีคะแนน 50 ต้องมีองค์ประกอบที่เป็น core อย่างน้อยหนึ่งอย่าง',
  en: 'an item with half marks needs at least one core element',
});

export const noWayToTell = (id: string): Text => ({
  th: `\`${id}\` ต้องมี \`detect\` หรือ \`check\` มิฉะนั้นโปรแกรมตรวจไม่ได้`,
  en: `\`${id}\` needs \`detect\` or \`check\`, or nothing can tell whether it is there`,
});

export const phraseWithoutWords = (): Text => ({
  th: 'detector phrase ต้องมี `any` หรือ `groups` อย่างใดอย่างหนึ่ง',
  en: 'a phrase detector needs either `any` or `groups`',
});

export const moreThanGroups = (atLeast: number, groups: number): Text => ({
  th: `\`atLeast\` เป็น ${atLeast} แต่มีเพียง ${groups} กลุ่มคำ`,
  en: `\`atLeast\` is ${atLeast}, and there are only ${groups} lists`,
});

export const fromAfterTo = (): Text => ({ th: '`from` ต้องไม่อยู่หลัง `to`', en: '`from` must not come after `to`' });

export const weightsNotOne = (what: string, sum: number): Text => ({
  th: `น้ำหนักใน ${what} รวมกันได้ ${round(sum)} ต้องได้ 1`,
  en: `the weights of ${what} sum to ${round(sum)}; they must sum to 1`,
});

export const unknownIndicator = (id: number): Text => ({
  th: `ไม่มีตัวชี้วัด ${id} ใน \`indicators\``,
  en: `indicator ${id} is not in \`indicators\``,
});

export const unknownItem = (id: string): Text => ({
  th: `ข้อ ${id} ไม่อยู่ในกลุ่มใด`,
  en: `${id} is in no group`,
});

export const indicatorWithoutGroups = (id: number): Text => ({
  th: `ตัวชี้วัด OIT ${id} ไม่มีกลุ่ม`,
  en: `OIT indicator ${id} has no group`,
});

export const unknownInstrument = (name: string): Text => ({
  th: `\`formula\` มี ${name} แต่ไม่มีใน \`instruments\``,
  en: `\`formula\` names ${name}, which is not in \`instruments\``,
});

const round = (value: number): string => String(Math.round(value * 10000) / 10000);
