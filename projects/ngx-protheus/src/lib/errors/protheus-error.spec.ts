import { ProtheusError } from './protheus-error';

describe('ProtheusError', () => {
  it('names its code, its text and the command that explains it', () => {
    const error = new ProtheusError('NGP101', 'The file is missing.');

    expect(error.code).toBe('NGP101');
    expect(error.message).toBe('NGP101: The file is missing.\nnpx protheus-devkit explain NGP101');
  });

  it('is the bare code where the build left the text out', () => {
    expect(new ProtheusError('NGP101', false).message).toBe('NGP101');
  });
});
