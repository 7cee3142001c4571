import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// without global test functions the library cannot do this by itself
afterEach(cleanup);
