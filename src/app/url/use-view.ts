import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { formatView, parseView, type ViewState } from './view-state.ts';

/** `replace` leaves no step in the history: for what Back should not undo (the language). */
export type ChangeView = (change: Partial<ViewState>, options?: { readonly replace?: boolean; readonly state?: unknown }) => void;

/** The view in the address bar and how to change it; each change is one step that Back undoes. */
export function useView(): readonly [ViewState, ChangeView] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => parseView(search), [search]);
  const change = useCallback<ChangeView>(
    (part, options = {}) => navigate(addressOf(path, { ...view, ...part }), options),
    [navigate, path, view],
  );
  return [view, change];
}

/** A link to a screen that keeps the view. */
export function addressOf(path: string, view: ViewState): string {
  const search = formatView(view);
  return search ? `${path}?${search}` : path;
}
