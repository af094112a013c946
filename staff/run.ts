/** Runs a command and leaves with its exit code; what it cannot do is told in its own sentence, with exit code 2. */
export function run(command: () => number): void {
  try {
    process.exitCode = command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
