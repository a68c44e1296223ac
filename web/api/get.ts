import { ApiProblem, problemOf } from './problem.ts';

/**
 * Gets a reply of the API as JSON. Fails with an `ApiProblem`, or with the browser's `AbortError`
 * when `signal` ends it first.
 */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      headers: { accept: 'application/json' },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem('unreachable');
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  throw problemOf(response.status, body);
}
