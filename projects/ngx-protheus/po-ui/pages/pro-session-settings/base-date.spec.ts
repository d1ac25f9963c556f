import fc from 'fast-check';
import { fromPickerDate, toPickerDate } from './base-date';

describe('base date', () => {
  it('is read in each format of the ERP', () => {
    expect(toPickerDate('20260102')).toBe('2026-01-02');
    expect(toPickerDate('2026-01-02')).toBe('2026-01-02');
    expect(toPickerDate('2026-01-02T00:00:00-03:00')).toBe('2026-01-02');
    expect(toPickerDate(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  });

  it('is empty for a value that is not a date', () => {
    for (const value of [undefined, '', '  /  /  ', 'hoje', '02/01/2026']) {
      expect(toPickerDate(value)).toBe('');
    }
  });

  it('is written in the format in which it was received', () => {
    const noTime = { noInvalidDate: true, min: new Date(1900, 0), max: new Date(2100, 0) };
    fc.assert(
      fc.property(fc.date(noTime), fc.boolean(), (date, hyphens) => {
        const picked = toPickerDate(date);
        const received = hyphens ? picked : picked.replace(/-/g, '');
        expect(fromPickerDate(toPickerDate(received), received)).toBe(received);
      }),
    );
  });

  it('is written as AAAAMMDD if none was received', () => {
    expect(fromPickerDate('2026-01-02', undefined)).toBe('20260102');
    expect(fromPickerDate('', undefined)).toBe('');
  });
});
