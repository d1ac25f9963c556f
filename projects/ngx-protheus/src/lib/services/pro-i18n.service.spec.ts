import { ProI18nService } from './pro-i18n.service';

describe('ProI18nService', () => {
  const put = ProI18nService.getTranslateTokenString;

  it('puts values into the places, with and without a name in them', () => {
    expect(put('Pedido #1[numero]# de #2', ['000001', 'Ana'])).toBe('Pedido 000001 de Ana');
    expect(put('#2[b]# #1[a]#', ['x', 'y'])).toBe('y x');
    expect(put('#1 #1', ['x'])).toBe('x x');
    expect(put('#12', 'abcdefghijklm'.split(''))).toBe('l');
    expect(put('#1', [5])).toBe('5');
  });

  it('leaves a place without a value as it is', () => {
    expect(put('a #1 #2', ['x'])).toBe('a x #2');
    expect(put('a #1')).toBe('a #1');
    expect(put('#0 #11', ['x'])).toBe('#0 #11');
  });

  it('takes a value for a text, whatever it holds', () => {
    expect(put('#1', ['$& $1 #1'])).toBe('$& $1 #1');
  });
});
