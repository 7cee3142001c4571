import { expose } from 'comlink';
import { browserWorld } from './browser-world.ts';
import { DeviceEngine } from './device-engine.ts';

// The whole of the worker: engine, records and sync live here, off the main thread.
expose(new DeviceEngine(browserWorld()));
