import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed, N skipped` last, and writes the counts to the file that `TAJAWUB_COUNTS` names, for the sum over all gates. */
export default class CountLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    const retried: string[] = [];
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // a test that never ran (the run was cut short) has not passed
        counts[state === 'pending' ? 'failed' : state] += 1;
        if (state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0) retried.push(test.fullName);
        own += 1;
      }
      // a file that could not be collected, and one that holds no test, have no test that could say so
      const hasOwnFault = module.errors().length > 0 || suiteErrors(module) > 0;
      if (hasOwnFault || (own === 0 && module.state() !== 'skipped')) counts.failed += 1;
    }
    const file = process.env.TAJAWUB_COUNTS;
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ ...counts, retried }));
    }
    for (const name of retried) console.log(`Passed only at the second try: ${name}`);
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function suiteErrors(module: TestModule): number {
  let found = 0;
  for (const suite of module.children.allSuites()) found += suite.errors().length;
  return found;
}
