import {
  createContext,
  createElement,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useSearch } from 'wouter';
import { formatView, parseView, type ViewState } from './view-state.ts';

/**
 * What is given is laid over the view in the address bar; what is made of that view is given as a function of it, since a part of the
 * screen may stand at another. `replace` leaves no step in the history: for what Back should not undo (the language). With `isSoon`
 * the screen follows when its answers are there, and the address after it: for a control that shows by itself what was pressed.
 */
export type ChangeView = (
  change: Partial<ViewState> | ((latest: ViewState) => Partial<ViewState>),
  options?: { readonly replace?: boolean; readonly state?: unknown; readonly isSoon?: false } | { readonly isSoon: true },
) => void;

interface Place {
  readonly path: string;
  readonly view: ViewState;
  readonly change: ChangeView;
  /** asked of a view when it is chosen */
  readonly ahead: Set<Ask>;
}

/** Settles when all is answered. */
type Ask = (next: ViewState) => Promise<unknown>;

/** The screen waits no longer than this for answers before it says that it waits. */
const SOON_MS = 50;

/** So long after the screen the address follows: it takes a moment that belongs to the screen. */
const CALM_MS = 100;

const PlaceContext = createContext<Place | null>(null);
/** A context of its own: whoever stands at a view does not hear of the address bar at all. */
const StandingContext = createContext<Place | null>(null);

function usePlace(): Place {
  const place = use(StandingContext) ?? use(PlaceContext);
  if (place === null) throw new Error('A view is read outside its provider.');
  return place;
}

/** Reads the view from the address bar, once for all who use it. */
export function ViewProvider({ children }: { readonly children: ReactNode }) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const address = useMemo(() => ({ search }), [search]);
  // What is chosen soon stands before the address that it was chosen over, until that one follows.
  const [chosen, setChosen] = useState({ search, over: address });
  const shown = chosen.over === address ? chosen.search : search;
  const view = useMemo(() => parseView(shown), [shown]);
  useEffect(() => {
    if (shown === search) return;
    const giveUp = inTime(CALM_MS, () => navigate(withSearch(path, shown)));
    return () => void giveUp();
  }, [shown, search, path, navigate]);
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const over = useRef(address);
  useLayoutEffect(() => {
    over.current = address;
  }, [address]);
  const [ahead] = useState<Place['ahead']>(() => new Set());
  const change = useCallback<ChangeView>(
    (part, { isSoon = false, ...options } = {}) => {
      const next = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
      const answered = Promise.all(Array.from(ahead, (ask) => ask(next)));
      latest.current = next;
      const go = (): void => navigate(addressOf(path, next), options);
      if (!isSoon) return go();
      const show = (): void => {
        if (latest.current === next) startTransition(() => setChosen({ search: formatView(next), over: over.current }));
      };
      const giveUp = inTime(SOON_MS, show, () => latest.current === next && go());
      void answered.then(() => giveUp() && show());
    },
    [navigate, path, ahead],
  );
  return createElement(PlaceContext, { value: useMemo(() => ({ path, view, change, ahead }), [path, view, change, ahead]) }, children);
}

/**
 * Acts once a time is over, or at once before something else is pressed: whatever that does finds it done.
 * @returns gives it up, and says whether it was still to come
 */
function inTime(ms: number, act: () => void, actAtOnce: () => unknown = act): () => boolean {
  const over = new AbortController();
  const take = (): boolean => {
    const isMine = !over.signal.aborted;
    clearTimeout(timer);
    over.abort();
    return isMine;
  };
  const timer = setTimeout(() => take() && act(), ms);
  const hurry = (): void => void (take() && flushSync(actAtOnce));
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, hurry, { capture: true, signal: over.signal });
  return take;
}

/**
 * A part of the screen that stands at a view of its own: at the one that what it shows was asked with. Not within another: whoever
 * reads a view there would be rendered for both.
 */
export function ViewAt({ view, children }: { readonly view: ViewState; readonly children: ReactNode }) {
  const { path, change, ahead } = usePlace();
  return createElement(StandingContext, { value: useMemo(() => ({ path, view, change, ahead }), [path, view, change, ahead]) }, children);
}

/** Told of each view when it is chosen, before anything is drawn for it: what it will ask can be asked at once. */
export function useAhead(ask: Ask): void {
  const { ahead } = usePlace();
  useEffect(() => {
    ahead.add(ask);
    return () => void ahead.delete(ask);
  }, [ahead, ask]);
}

/** The view that this part of the screen stands at, and how to change the one in the address bar; each change is one step that Back undoes. */
export function useView(): readonly [ViewState, ChangeView] {
  const { view, change } = usePlace();
  return [view, change];
}

/** For links: the address of this screen with something laid over the view that this part of it stands at. */
export function useHref(): (change: (view: ViewState) => Partial<ViewState>) => string {
  const { path, view } = usePlace();
  return (change) => addressOf(path, { ...view, ...change(view) });
}

/** A link to a screen that keeps the view. */
export function addressOf(path: string, view: ViewState): string {
  return withSearch(path, formatView(view));
}

const withSearch = (path: string, search: string): string => (search ? `${path}?${search}` : path);
