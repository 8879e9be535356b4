/** What offices shorten in the heads of narrow columns. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/งปม\.?|งบปม\.?|งบฯ/gu, 'งบประมาณ'],
  [/คธน\.?|(?<![ก-๙])คธม\.?|ค่าธรรมฯ/gu, 'ค่าธรรมเนียม'],
  [/จนท\.?/gu, 'เจ้าหน้าที่'],
  [/(?<![ก-๙])ผปก\.?/gu, 'ผู้ประกอบการ'],
  [/(?<![ก-๙])ผู้รับผิดฯ|(?<![ก-๙])ผรผ\.?/gu, 'ผู้รับผิดชอบ'],
  [/(?<![ก-๙])ว\.?\s?\/\s?ด\.?\s?\/\s?ป\.?|(?<![ก-๙])วดป\.?/gu, 'วันเดือนปี'],
  [/จซจ\.?|จัดซื้อฯ/gu, 'จัดซื้อจัดจ้าง'],
];

/** The head of a column with its common abbreviations spelled out. */
export const spelledOut = (head: string): string => SHORT.reduce((words, [short, whole]) => words.replace(short, whole), head);
