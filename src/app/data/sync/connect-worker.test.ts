import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_QUERY } from '../../../core/query.ts';
import { connectWorker } from './connect-worker.ts';

const query = { ...EMPTY_QUERY, kpis: ['received'] };

/** A worker in this very thread, which can fall silent or fail. */
function fakeWorker(device: object) {
  const { port1, port2 } = new MessageChannel();
  expose(device, port2);
  port1.start();
  const events = new EventTarget();
  const worker = {
    isTerminated: false,
    postMessage: (message: unknown, transfer: Transferable[]) => port1.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListener) =>
      type === 'message' ? port1.addEventListener(type, listener) : events.addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListener) => port1.removeEventListener(type, listener),
    terminate() {
      worker.isTerminated = true;
      port1.close();
    },
    silence: () => port2.close(),
    fire: (type: string) => events.dispatchEvent(new Event(type)),
  };
  return worker;
}

const device = { ping() {}, open: async () => null, ask: async () => new Promise(() => {}) };
/** Messages between ports are no timers: they come when the loop turns. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const beats = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) {
    vi.advanceTimersByTime(1500);
    await turn();
    await turn();
  }
};

describe('a connection to the worker', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  const connect = () => {
    const worker = fakeWorker(device);
    const connection = connectWorker(() => worker);
    const onDeath = vi.fn();
    connection.onDeath = onDeath;
    return { worker, connection, onDeath };
  };

  it.each(['error', 'messageerror'])('that says %s is dead at once, and what waits for it rejects', async (type) => {
    const { worker, connection, onDeath } = connect();
    const gone = expect(connection.device.ask(query)).rejects.toThrow('gone');
    worker.fire(type);
    expect(onDeath).toHaveBeenCalledOnce();
    await gone;
    await expect(connection.device.ask(query)).rejects.toThrow('gone');
    worker.fire(type);
    await beats(20);
    expect(onDeath).toHaveBeenCalledOnce();
    connection.end();
    expect(worker.isTerminated).toBe(true);
  });

  it('that answers its pings lives on', async () => {
    const { connection, onDeath } = connect();
    await beats(40);
    expect(onDeath).not.toHaveBeenCalled();
    connection.end();
  });

  it('that falls silent is dead in a few seconds, a little later where it is at work', async () => {
    const idle = connect();
    await beats(3);
    idle.worker.silence();
    await beats(4);
    expect(idle.onDeath).not.toHaveBeenCalled();
    await beats(2);
    expect(idle.onDeath).toHaveBeenCalledOnce();
    idle.connection.end();

    const heard = connect();
    await heard.connection.device.open();
    heard.worker.silence();
    await beats(6);
    expect(heard.onDeath).toHaveBeenCalledOnce();
    heard.connection.end();

    const busy = connect();
    await beats(1);
    const gone = expect(busy.connection.device.ask(query)).rejects.toThrow('gone');
    busy.worker.silence();
    await beats(8);
    expect(busy.onDeath).not.toHaveBeenCalled();
    await beats(2);
    expect(busy.onDeath).toHaveBeenCalledOnce();
    await gone;
    busy.connection.end();
  });

  it('that was never heard may be long on its way', async () => {
    const { worker, connection, onDeath } = connect();
    worker.silence();
    await beats(40);
    expect(onDeath).not.toHaveBeenCalled();
    await beats(2);
    expect(onDeath).toHaveBeenCalledOnce();
    connection.end();
  });

  it('that was ended says nothing any more', async () => {
    const { connection, onDeath } = connect();
    connection.end();
    connection.end();
    await expect(connection.device.ask(query)).rejects.toThrow('gone');
    await beats(20);
    expect(onDeath).not.toHaveBeenCalled();
  });
});
