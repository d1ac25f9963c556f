import { type Applications } from '../app-root/applications.js';
import { json, type Reply } from '../http/reply.js';
import { textOf } from '../http/text-of.js';
import { type AppInstance } from '../running-apps/app-instance.js';
import { changeSession } from '../running-apps/change-session.js';
import { closeApp } from '../running-apps/close-app.js';
import { launchApp, type LaunchParts } from '../running-apps/launch-app.js';
import { preloadUrl } from '../running-apps/running-app-urls.js';
import { type PageRequest, type PageRoute } from './page-route.js';
import { sessionOf } from './session-of.js';

/** What the routes of the running applications use. */
export interface RunningAppRouteParts extends LaunchParts {
  readonly applications: Applications;
}

/** Launches, changes and closes applications. */
export function runningAppRoutes(parts: RunningAppRouteParts): readonly PageRoute[] {
  const { applications, apps, pages, settings } = parts;

  async function launch({ body }: PageRequest): Promise<Reply> {
    const source = applications.get(textOf(body['application']));
    if (!source) return json({ message: 'There is no such application.' }, 404);
    const app = await launchApp(parts, source.name, {
      mode: body['mode'] === 'desktop' ? 'desktop' : 'webapp',
      environment: settings.environments.find(name => name === body['environment']),
      session: sessionOf((body['session'] ?? {}) as Record<string, unknown>),
    });
    pages.broadcast({ kind: 'state' });
    return json({ port: app.port, url: preloadUrl(app) }, 201);
  }

  function appRoute(
    method: PageRoute['method'],
    path: string,
    act: (app: AppInstance, body: PageRequest['body']) => void | Promise<void>,
  ): PageRoute {
    return {
      method,
      path: `/apps/:port${path}`,
      async handler({ params, body }) {
        const app = apps.get(Number(params['port']));
        if (!app) return json({ message: 'There is no such running application.' }, 404);
        await act(app, body);
        return json({});
      },
    };
  }

  return [
    { method: 'POST', path: '/apps', handler: launch },
    appRoute('DELETE', '', ({ port }) => closeApp(parts, port, true)),
    appRoute('POST', '/messages', ({ channel }, body) => {
      channel.send(textOf(body['type']), textOf(body['content']));
    }),
    appRoute('POST', '/reload', ({ port }) => {
      pages.command(port, { kind: 'reload', port });
    }),
    // As in Protheus when the user changes the branch in the menu while the application is open.
    appRoute('PUT', '/session', ({ port }, body) => changeSession(parts, port, sessionOf(body))),
  ];
}
