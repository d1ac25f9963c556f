import fc from 'fast-check';

import { fromPickerDate, toPickerDate } from './base-date';

describe('The base date', () => {
  it('is read from each form that the ERP writes', () => {
    expect(toPickerDate('20260102')).toBe('2026-01-02');
    expect(toPickerDate('2026-01-02')).toBe('2026-01-02');
    expect(toPickerDate('2026-01-02T00:00:00-03:00')).toBe('2026-01-02');
    expect(toPickerDate(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  });

  it('is empty where there is none', () => {
    for (const none of [undefined, '', '  /  /  ', 'hoje', '02/01/2026']) {
      expect(toPickerDate(none)).toBe('');
    }
  });

  it('goes back in the form in which it came', () => {
    const noTime = { noInvalidDate: true, min: new Date(1900, 0), max: new Date(2100, 0) };
    fc.assert(
      fc.property(fc.date(noTime), fc.boolean(), (date, hyphens) => {
        const picked = toPickerDate(date);
        const came = hyphens ? picked : picked.replace(/-/g, '');
        expect(fromPickerDate(toPickerDate(came), came)).toBe(came);
      }),
    );
  });

  it('goes as AAAAMMDD where none came', () => {
    expect(fromPickerDate('2026-01-02', undefined)).toBe('20260102');
    expect(fromPickerDate('', undefined)).toBe('');
  });
});
