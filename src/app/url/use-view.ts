import {
  createContext,
  createElement,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation, useSearch } from 'wouter';
import { formatView, parseView, type ViewState } from './view-state.ts';

/**
 * What is given is laid over the view in the address bar; what is made of that view is given as a function of it, since a part of the
 * screen may stand at another. `replace` leaves no step in the history: for what Back should not undo (the language). With `isSoon`
 * the address follows in a task of its own: a control that shows by itself what was pressed need not wait for the screen.
 */
export type ChangeView = (
  change: Partial<ViewState> | ((latest: ViewState) => Partial<ViewState>),
  options?: { readonly replace?: boolean; readonly state?: unknown; readonly isSoon?: boolean },
) => void;

interface Place {
  readonly view: ViewState;
  /** as the address has it now, wherever the part of the screen that asks stands */
  readonly latest: RefObject<ViewState>;
  /** told of a view when it is chosen */
  readonly ahead: Set<(next: ViewState) => void>;
}

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
  const search = useSearch();
  const view = useMemo(() => parseView(search), [search]);
  const latest = useRef(view);
  const [ahead] = useState<Place['ahead']>(() => new Set());
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  return createElement(PlaceContext, { value: useMemo(() => ({ view, latest, ahead }), [view, ahead]) }, children);
}

/**
 * A part of the screen that stands at a view of its own: at the one that what it shows was asked with. Not within another: whoever
 * reads a view there would be rendered for both.
 */
export function ViewAt({ view, children }: { readonly view: ViewState; readonly children: ReactNode }) {
  const { latest, ahead } = usePlace();
  return createElement(StandingContext, { value: useMemo(() => ({ view, latest, ahead }), [view, latest, ahead]) }, children);
}

/** Told of each view when it is chosen, before anything is drawn for it: what it will ask can be asked at once. */
export function useAhead(ask: (next: ViewState) => void): void {
  const { ahead } = usePlace();
  useEffect(() => {
    ahead.add(ask);
    return () => void ahead.delete(ask);
  }, [ahead, ask]);
}

/** The view that this part of the screen stands at, and how to change the one in the address bar; each change is one step that Back undoes. */
export function useView(): readonly [ViewState, ChangeView] {
  const { view, latest, ahead } = usePlace();
  const [path, navigate] = useLocation();
  const change = useCallback<ChangeView>(
    (part, { isSoon = false, ...options } = {}) => {
      const next = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
      for (const ask of ahead) ask(next);
      const go = (): void => navigate(addressOf(path, next), options);
      if (!isSoon) return go();
      latest.current = next;
      setTimeout(go);
    },
    [navigate, path, latest, ahead],
  );
  return [view, change];
}

/** A link to a screen that keeps the view. */
export function addressOf(path: string, view: ViewState): string {
  const search = formatView(view);
  return search ? `${path}?${search}` : path;
}
