import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileScript, shownScript } from './script.js';
import { planOf, targetOf } from './testing/stand-in.js';

describe('the script of the language server', () => {
  it('validates, signs in and compiles, in this order', () => {
    const actions = [...compileScript(planOf(), 'x').matchAll(/^action=(\w+)/gm)].map(([, a]) => a);
    assert.deepEqual(actions, ['validate', 'authentication', 'compile']);
  });

  it('begins with the general keys, which no section may precede', () => {
    assert.match(compileScript(planOf(), 'x'), /^showConsoleOutput=true\r\n\r\n\[validate\]/);
  });

  it('writes a patch of the names in the repository when one is wanted', () => {
    const script = compileScript(planOf({ patch: '/saida/app.ptm' }), 'x', 'C:\\Temp\\a b');
    assert.match(script, /^action=patchGen\r\nfileResource=um\.prw,app\.app\r$/m);
    assert.match(script, /^saveLocal=C:\/Temp\/a b\r$/m);
  });

  it('has forward slashes in every path, because the others are not found', () => {
    const plan = planOf({
      files: ['C:\\Fontes Protheus\\Gestão\\um.prw'],
      target: targetOf({ includes: ['C:\\totvs\\include', 'D:\\inc'] }),
    });
    const script = compileScript(plan, 'x');
    assert.match(script, /^program=C:\/Fontes Protheus\/Gestão\/um\.prw\r$/m);
    assert.match(script, /^includes=C:\/totvs\/include;D:\/inc\r$/m);
  });

  it('authorizes before it signs in when there is a compile key', () => {
    const plan = planOf({ target: targetOf({ authorization: '/chaves/ED75.aut' }) });
    const script = compileScript(plan, 'x');
    assert.match(
      script,
      /action=authorization\r\nauthorization=\/chaves\/ED75\.aut\r\n[^]*action=authentication/,
    );
  });

  it('refuses a value with a line break, which would be an action of its own', () => {
    for (const change of [{ environment: 'p12\naction=deleteProg' }, { user: 'a\rb' }])
      assert.throws(() => compileScript(planOf({ target: targetOf(change) }), 'x'), /PDK602/);
    assert.throws(() => compileScript(planOf(), 'se\nnha'), /PDK602/);
  });

  it('is shown without the password and without the folder of the patch', () => {
    const shown = shownScript(planOf({ patch: '/saida/app.ptm' }));
    assert.match(shown, /^psw=\*\*\*\r$/m);
    assert.match(shown, /^saveLocal=\*\*\*\r$/m);
  });
});
