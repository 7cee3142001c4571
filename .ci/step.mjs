import { spawn } from 'node:child_process';
import { ROOT } from './install.mjs';

/** Runs one command from the root without a terminal and resolves to its exit code, its whole output and its seconds. */
export function runStep({ name, command: [program, ...args], env = {} }) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const end = (code) => resolve({ name, code, output, seconds: (performance.now() - startedAt) / 1000 });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      output += `${error}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
