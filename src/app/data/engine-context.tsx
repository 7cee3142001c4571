import { createContext, useContext } from 'react';
import type { EngineClient } from './engine-client.ts';

const EngineContext = createContext<EngineClient | null>(null);

export const EngineProvider = EngineContext.Provider;

export function useEngine(): EngineClient {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('No engine: wrap the app in <EngineProvider>.');
  return engine;
}
