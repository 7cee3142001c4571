import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Fault } from './fault.ts';

/** A listening HTTP server. */
export interface Listener {
  readonly port: number;
  /** Takes no more requests, lets those under way end for a moment, then cuts them. */
  close(): Promise<void>;
}

const GRACE_MS = 5000;

/**
 * Listens on a port, 0 for any free one.
 * @throws Fault where the port is in use or not allowed
 */
export async function listen(fetch: (request: Request) => Promise<Response>, port: number, host: string): Promise<Listener> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(port, error) ?? error));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function portFault(port: number, error: NodeJS.ErrnoException): Fault | null {
  if (error.code === 'EADDRINUSE') {
    return new Fault(
      'port-in-use',
      {
        en: `Port ${port} is in use. Stop what listens there, or choose another with PORT (0 for any free one).`,
        ar: `المنفذ ${port} مستخدم. أوقف ما يعمل عليه، أو اختر منفذًا آخر بالمتغير PORT (القيمة 0 لأي منفذ متاح).`,
      },
      error,
    );
  }
  if (error.code === 'EACCES' || error.code === 'ERR_SOCKET_BAD_PORT') {
    return new Fault(
      'port-forbidden',
      {
        en: `Port ${port} may not be used. Choose one from 1024 to 65535 with PORT, or 0 for any free one.`,
        ar: `لا يُسمح باستخدام المنفذ ${port}. اختر منفذًا من 1024 إلى 65535 بالمتغير PORT، أو 0 لأي منفذ متاح.`,
      },
      error,
    );
  }
  return null;
}
