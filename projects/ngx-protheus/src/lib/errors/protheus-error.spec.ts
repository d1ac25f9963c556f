import { ProtheusError } from './protheus-error';

describe('ProtheusError', () => {
  it('has the code, the text and the command that explains the code in its message', () => {
    const error = new ProtheusError('NGP101', 'The file is missing.');

    expect(error.code).toBe('NGP101');
    expect(error.message).toBe('NGP101: The file is missing.\nnpx protheus-devkit explain NGP101');
  });

  it('has only the code as its message where the build removed the text', () => {
    expect(new ProtheusError('NGP101', false).message).toBe('NGP101');
  });
});
