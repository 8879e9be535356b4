import { describe, expect, it } from 'vitest';
import { uprightOf } from '../../../src/checks/detectors/transposed.ts';
import type { Table } from '../../../src/model/document.ts';
import { run, tableFile } from '../build.ts';

const table = (rows: readonly (readonly string[])[]): Table => ({ page: 1, offset: 0, heading: '', rows, headerRows: 1 });

const SERVICES = [
  ['', 'ขอเลขที่บ้าน', 'ขอตัดกิ่งไม้'],
  ['วิธีขอรับบริการ', 'ยื่นคำร้อง ตรวจสถานที่ รับสมุด', 'แจ้งคำร้อง สำรวจ ตัด'],
  ['ต้องใช้เวลา', '7 วัน', '5 วันทำการ'],
  ['ช่องทาง', 'งานทะเบียน', 'กองช่าง'],
  ['ค่าธรรมเนียม', 'ไม่มี', 'ไม่มี'],
  ['เอกสาร', 'โฉนด', 'ไม่ต้องใช้'],
];

describe('a table whose rows are the fields', () => {
  it('is turned round', () => {
    const round = uprightOf(table(SERVICES));
    expect(round?.rows[0]).toEqual(['รายการ', 'วิธีขอรับบริการ', 'ต้องใช้เวลา', 'ช่องทาง', 'ค่าธรรมเนียม', 'เอกสาร']);
    expect(round?.rows[2]).toEqual(['ขอตัดกิ่งไม้', 'แจ้งคำร้อง สำรวจ ตัด', '5 วันทำการ', 'กองช่าง', 'ไม่มี', 'ไม่ต้องใช้']);
  });

  it.each([
    ['fields in the head', [['ที่', 'โครงการ', 'งบประมาณ', 'ระยะเวลา'], ['1', 'อบรมพนักงาน', '20,000', 'ม.ค. 68'], ['2', 'ศึกษาดูงาน', '50,000', 'มี.ค. 68']]],
    ['one kind of rows', [['หมวด', 'ไตรมาส 1', 'ไตรมาส 2'], ['งบกลาง', '10', '20'], ['งบบุคลากร', '30', '40'], ['งบลงทุน', '5', '6'], ['งบดำเนินงาน', '7', '8']]],
    ['names of projects', [['โครงการ', 'ปี 2567', 'ปี 2568'], ['อบรมคุณธรรม', '1,000', '1,000'], ['ศึกษาดูงาน', '1,000', '1,000'], ['ตรวจสุขภาพ', '1,000', '1,000']]],
    ['a form of two columns', [['ชื่องาน', 'ภาษี'], ['ขั้นตอน', 'ยื่น'], ['ระยะเวลา', '1 วัน'], ['เอกสาร', 'บัตร']]],
  ])('is not: %s', (_, rows) => {
    expect(uprightOf(table(rows))).toBeNull();
  });

  it('has columns like any other, also blank ones', () => {
    const place = { type: 'column', any: ['ช่องทาง', 'สถานที่'] };
    expect(run(place, [tableFile(SERVICES)]).found).toBe('yes');
    const blank = SERVICES.map((row) => (row[0] === 'ช่องทาง' ? ['ช่องทาง', '', ''] : row));
    expect(run(place, [tableFile(blank)]).found).toBe('no');
  });
});
