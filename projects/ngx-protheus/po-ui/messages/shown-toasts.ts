import { type PoNotificationService, PoToasterType } from '@po-ui/ng-components';

/** What PO UI keeps of a toast on the screen. */
interface Toast {
  readonly message?: string;
  readonly type?: unknown;
}

/**
 * Whether a toast is on the screen.
 *
 * @param message Its text, or what that looks like.
 * @param kind `error` looks at errors alone.
 */
export function showsToast(
  { stackTop, stackBottom }: PoNotificationService,
  message: string | RegExp,
  kind?: 'error',
): boolean {
  return [...stackTop, ...stackBottom].some(({ instance }) => {
    const toast = instance as Toast;
    return (
      (kind !== 'error' || toast.type === PoToasterType.Error) &&
      (typeof message === 'string' ? toast.message === message : message.test(toast.message ?? ''))
    );
  });
}
