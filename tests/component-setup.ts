import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// a busy machine is slow, not wrong; nothing waits longer than it must
configure({ asyncUtilTimeout: 30_000 });

// without global test functions the library cannot do this by itself
afterEach(cleanup);
