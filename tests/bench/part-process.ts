import { fork, type ChildProcess } from 'node:child_process';

/** Runs a part of a bench in a process of its own, so that its memory and its time are its own. */
export function startPart(script: string, args: string[]): ChildProcess {
  return fork(script, args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** A part that serves until it is stopped: the address it says first, and its process. */
export async function startServing(
  script: string,
  args: string[],
): Promise<{ base: string; server: ChildProcess; stop: () => void }> {
  const server = startPart(script, args);
  const said = await new Promise<string>((resolve) => {
    server.stdout!.once('data', (words: Buffer) => resolve(words.toString()));
  });
  const stop = () => {
    server.disconnect();
    server.kill();
  };
  return { base: JSON.parse(said) as string, server, stop };
}
