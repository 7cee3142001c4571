import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { type ChangeView, useAhead, useView, ViewProvider } from './use-view.ts';

afterEach(cleanup);

/** A screen that shows its view, and tells how often it was drawn. */
function open(answer: () => Promise<unknown> = () => Promise.resolve()) {
  const location = memoryLocation({ path: '/?grain=year&v=1', record: true });
  const drawn: string[] = [];
  let change: ChangeView = () => undefined;
  function Screen() {
    const [view, changeView] = useView();
    useAhead(answer);
    change = changeView;
    drawn.push([...(view.where.channel ?? []), ...(view.where.kind ?? [])].join('+'));
    return <p data-testid="shown">{drawn.at(-1)}</p>;
  }
  render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <ViewProvider>
        <Screen />
      </ViewProvider>
    </Router>,
  );
  const choose = (part: Parameters<ChangeView>[0]): void => act(() => change(part, { isSoon: true }));
  return {
    drawn,
    history: location.history,
    choose,
    byChannel: (channel: string) => choose(({ where }) => ({ where: { ...where, channel: [channel] } })),
    byKind: (kind: string) => choose(({ where }) => ({ where: { ...where, kind: [kind] } })),
    go: (part: Parameters<ChangeView>[0]) => act(() => change(part)),
    shown: () => screen.getByTestId('shown').textContent,
  };
}

const soon = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));

describe('a choice that the control shows by itself', () => {
  it('is drawn when its answers are there, once, and stands in the address after that', async () => {
    let arrive = (): void => {};
    const { drawn, history, byChannel, shown } = open(
      () =>
        new Promise<void>((resolve) => {
          arrive = resolve;
        }),
    );
    byChannel('phone');
    expect(shown()).toBe('');
    await act(async () => arrive());
    expect(shown()).toBe('phone');
    expect(history).toHaveLength(1);
    await waitFor(() => expect(history.at(-1)).toBe('/?grain=year&channel=phone&v=1'));
    expect(drawn).toEqual(['', 'phone']);
  });

  it('is drawn without its answers when they are long in coming', async () => {
    const { byChannel, shown } = open(() => new Promise(() => {}));
    byChannel('phone');
    expect(shown()).toBe('');
    await waitFor(() => expect(shown()).toBe('phone'));
  });

  it.each(['pointerDown', 'keyDown'] as const)('is there, and in the address, before what follows it (%s)', async (event) => {
    const { history, byChannel, byKind, shown } = open(() => new Promise(() => {}));
    byChannel('phone');
    act(() => void fireEvent[event](document.body));
    expect(shown()).toBe('phone');
    expect(history).toHaveLength(2);
    byKind('complaint');
    await waitFor(() => expect(history).toHaveLength(3));
    expect(history.slice(1)).toEqual(['/?grain=year&channel=phone&v=1', '/?grain=year&kind=complaint&channel=phone&v=1']);
  });

  it('is in the address before what follows it, where it is drawn already', async () => {
    const { history, byChannel, shown } = open();
    byChannel('phone');
    await act(async () => undefined);
    expect(shown()).toBe('phone');
    expect(history).toHaveLength(1);
    act(() => void fireEvent.pointerDown(document.body));
    expect(history).toHaveLength(2);
  });

  it('is part of whatever else is chosen before it is drawn', async () => {
    const { history, byChannel, byKind, go, shown } = open(() => new Promise(() => {}));
    byChannel('phone');
    byKind('complaint');
    go({ grain: 'month' });
    expect(shown()).toBe('phone+complaint');
    await soon(300);
    expect(shown()).toBe('phone+complaint');
    expect(history.slice(1)).toEqual(['/?kind=complaint&channel=phone&v=1']);
  });

  it('is undone by Back like any other step, and does not come again', async () => {
    const { history, byChannel, go, shown } = open();
    byChannel('phone');
    await waitFor(() => expect(history).toHaveLength(2));
    go({ where: {} });
    expect(shown()).toBe('');
    await soon(300);
    expect(shown()).toBe('');
  });
});
