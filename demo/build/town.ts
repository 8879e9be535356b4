/** The invented town. No such place, people or numbers exist; `050` is no Thai area code. */
export const TOWN = {
  name: 'เทศบาลตำบลธารแสงทอง',
  place: 'ธารแสงทอง',
  district: 'เวียงสายหมอก',
  province: 'ภูพิมาน',
  address: 'เลขที่ 99 หมู่ที่ 4 ตำบลธารแสงทอง อำเภอเวียงสายหมอก จังหวัดภูพิมาน 99990',
  phone: '0-5000-0100',
  fax: '0-5000-0101',
  mail: 'saraban@thansaengthong.example',
  facebook: 'https://www.facebook.com/thansaengthong.example',
} as const;

export interface Person {
  readonly name: string;
  readonly position: string;
  readonly photo: string;
  readonly phone?: string;
  readonly mail?: string;
}

export const MAYOR: Person = {
  name: 'นายธาดา แสงวารี',
  position: 'นายกเทศมนตรีตำบลธารแสงทอง',
  photo: '/images/people/p01.png',
  phone: '0-5000-0111',
};

export const POLITICAL: readonly Person[] = [
  MAYOR,
  { name: 'นายกำพล ทุ่งมณี', position: 'รองนายกเทศมนตรี', photo: '/images/people/p02.png' },
  { name: 'นางสาวอรุณวดี ศรีหมอก', position: 'รองนายกเทศมนตรี', photo: '/images/people/p03.png' },
  { name: 'นายปรีดี ธารเย็น', position: 'เลขานุการนายกเทศมนตรี', photo: '/images/people/p04.png' },
];

export const CLERK: Person = {
  name: 'นางพิมพ์ชนก วงศ์ธารา',
  position: 'ปลัดเทศบาล',
  photo: '/images/people/p05.png',
  phone: '0-5000-0121',
  mail: 'palad@thansaengthong.example',
};

export const PERMANENT: readonly Person[] = [
  CLERK,
  { name: 'นายณรงค์เดช ผาทอง', position: 'รองปลัดเทศบาล', photo: '/images/people/p06.png' },
  { name: 'นางสาวกัลยา ฟ้าใส', position: 'หัวหน้าสำนักปลัดเทศบาล', photo: '/images/people/p07.png', phone: '0-5000-0131' },
  { name: 'นางบุษบา เงินธาร', position: 'ผู้อำนวยการกองคลัง', photo: '/images/people/p08.png', phone: '0-5000-0132' },
  { name: 'นายวีระชัย ดินดี', position: 'ผู้อำนวยการกองช่าง', photo: '/images/people/p09.png', phone: '0-5000-0133' },
  { name: 'นางสาวมาลินี เย็นใจ', position: 'ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม', photo: '/images/people/p10.png' },
  { name: 'นางอุบล เรียนดี', position: 'ผู้อำนวยการกองการศึกษา', photo: '/images/people/p11.png' },
];
