import fc from 'fast-check';
import { fromProtheusDate, toProtheusDate } from './protheus-date';

describe('the date of the ERP', () => {
  it('is local midnight of that day', () => {
    expect(fromProtheusDate('20261121')).toEqual(new Date(2026, 10, 21));
    expect(fromProtheusDate('20261121  ')).toEqual(new Date(2026, 10, 21));
  });

  it('is undefined for a text that is not a day of the calendar', () => {
    for (const text of ['', '        ', '20260230', '20261301', '2026112', '21/11/26', null]) {
      expect(fromProtheusDate(text)).withContext(`${text}`).toBeUndefined();
    }
  });

  it('is the same text after both conversions, for each day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(1900, 0, 1), max: new Date(2999, 11, 31), noInvalidDate: true }),
        date => {
          const text = toProtheusDate(date);
          expect(toProtheusDate(fromProtheusDate(text) as Date)).toBe(text);
        },
      ),
    );
  });
});
