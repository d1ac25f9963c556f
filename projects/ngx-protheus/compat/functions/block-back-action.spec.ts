import { blockBackAction } from './block-back-action';

describe('blockBackAction', () => {
  it('stays on the page and notifies AdvPL until it is stopped', () => {
    const push = spyOn(history, 'pushState');
    const advpl = jasmine.createSpyObj('ProJsToAdvplService', { jsToAdvpl: true });

    const stop = blockBackAction('/login', 'login', advpl);
    expect(push).toHaveBeenCalledOnceWith(null, '/login', location.href);

    dispatchEvent(new PopStateEvent('popstate'));
    expect(advpl.jsToAdvpl).toHaveBeenCalledOnceWith('sendLogRedirect', 'login');
    expect(push).toHaveBeenCalledTimes(2);

    stop();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(advpl.jsToAdvpl).toHaveBeenCalledTimes(1);
  });
});
