import { blockBackAction } from './block-back-action';

describe('blockBackAction', () => {
  it('stays on the page and tells AdvPL, until it is ended', () => {
    const push = spyOn(history, 'pushState');
    const advpl = jasmine.createSpyObj('ProJsToAdvplService', { jsToAdvpl: true });

    const end = blockBackAction('/login', 'login', advpl);
    expect(push).toHaveBeenCalledOnceWith(null, '/login', location.href);

    dispatchEvent(new PopStateEvent('popstate'));
    expect(advpl.jsToAdvpl).toHaveBeenCalledOnceWith('sendLogRedirect', 'login');
    expect(push).toHaveBeenCalledTimes(2);

    end();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(advpl.jsToAdvpl).toHaveBeenCalledTimes(1);
  });
});
