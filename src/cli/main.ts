const USAGE = 'Usage: tajawub <command> [options]\n';

/** Runs one command; the number is the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const asked = argv[0];
  if (asked === undefined || asked === '--help') {
    process.stdout.write(USAGE);
    return 0;
  }
  process.stderr.write(`tajawub: there is no command "${asked}". ${USAGE}`);
  return 2;
}
