import { ProI18nService } from './pro-i18n.service';

describe('ProI18nService', () => {
  const translate = ProI18nService.getTranslateTokenString;

  it('replaces placeholders with and without a name', () => {
    expect(translate('Pedido #1[numero]# de #2', ['000001', 'Ana'])).toBe('Pedido 000001 de Ana');
    expect(translate('#2[b]# #1[a]#', ['x', 'y'])).toBe('y x');
    expect(translate('#1 #1', ['x'])).toBe('x x');
    expect(translate('#12', 'abcdefghijklm'.split(''))).toBe('l');
    expect(translate('#1', [5])).toBe('5');
  });

  it('does not change a placeholder without a value', () => {
    expect(translate('a #1 #2', ['x'])).toBe('a x #2');
    expect(translate('a #1')).toBe('a #1');
    expect(translate('#0 #11', ['x'])).toBe('#0 #11');
  });

  it('inserts values literally', () => {
    expect(translate('#1', ['$& $1 #1'])).toBe('$& $1 #1');
  });
});
