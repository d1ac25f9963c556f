import { type PoNotificationService, PoToasterType } from '@po-ui/ng-components';

/** The properties of a visible toast of PO UI. */
interface Toast {
  readonly message?: string;
  readonly type?: unknown;
}

/**
 * Whether a toast is visible.
 *
 * @param message Its text, or a pattern of it.
 * @param kind `error` considers only errors.
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
