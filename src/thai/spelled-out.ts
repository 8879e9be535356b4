/** What offices shorten in titles and in the heads of narrow columns. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/งปม\.?|งบปม\.?|งบฯ/gu, 'งบประมาณ'],
  [/คธน\.?|(?<![ก-๙])คธม\.?|ค่าธรรมฯ/gu, 'ค่าธรรมเนียม'],
  [/จนท\.?/gu, 'เจ้าหน้าที่'],
  [/(?<![ก-๙])ผปก\.?/gu, 'ผู้ประกอบการ'],
  [/(?<![ก-๙])ผู้รับผิดฯ|(?<![ก-๙])ผรผ\.?/gu, 'ผู้รับผิดชอบ'],
  [/(?<![ก-๙])ว\.?\s?\/\s?ด\.?\s?\/\s?ป\.?|(?<![ก-๙])วดป\.?/gu, 'วันเดือนปี'],
  [/จซจ\.?|จัดซื้อฯ/gu, 'จัดซื้อจัดจ้าง'],
  [/(?<![ก-๙])ปชช\.?/gu, 'ประชาชน'],
  [/(?<![ก-๙])ปชส\.?/gu, 'ประชาสัมพันธ์'],
  [/(?<![ก-๙])อบต\.?/gu, 'องค์การบริหารส่วนตำบล'],
  [/(?<![ก-๙])อบจ\.?/gu, 'องค์การบริหารส่วนจังหวัด'],
  [/(?<![ก-๙])(?:ทต|ทม|ทน)\.?(?![ก-๙])/gu, 'เทศบาล'],
  [/(?<=การ)ทุจริตฯ/gu, 'ทุจริตและประพฤติมิชอบ'],
];

/** A title or the head of a column with the common abbreviations of offices spelled out. */
export const spelledOut = (head: string): string => SHORT.reduce((words, [short, whole]) => words.replace(short, whole), head);
