import { generateRandomId } from './generate-random-id';

describe('generateRandomId', () => {
  it('returns different numbers of eight digits', () => {
    const ids = Array.from({ length: 50 }, generateRandomId);

    expect(ids.every(id => /^[1-9]\d{7}$/.test(`${id}`))).toBeTrue();
    expect(new Set(ids).size).toBeGreaterThan(45);
  });
});
