import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { Environment } from '../server/environment.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

type Service = {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  user?: string;
  read_only?: boolean;
  healthcheck?: unknown;
  profiles?: string[];
};

const { services } = parse(readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8'), {
  merge: true,
}) as { services: Record<string, Service> };

/** What the commands read that is not the server's. */
const OTHERS = ['CACHE_DIR', 'MEILI_MASTER_KEY'];
const OURS = ['keys', 'indexer', 'server', 'embedded'];

describe('docker-compose.yml', () => {
  test('starts the Meilisearch that the engine is tested on, without telemetry and with a volume', () => {
    const { image, environment, volumes, healthcheck } = services.meilisearch!;
    expect(image).toMatch(/:v1\.50\.\d+$/);
    expect(environment!.MEILI_NO_ANALYTICS).toBe('true');
    expect(environment!.MEILI_MASTER_KEY).toMatch(/^\$\{MEILI_MASTER_KEY:\?/);
    expect(volumes).toHaveLength(1);
    expect(healthcheck).toBeDefined();
  });

  test.each(OURS)('%s runs as nobody special, changes nothing of its own, and is known', (name) => {
    const { user, read_only: readOnly, command = [], environment = {} } = services[name]!;
    expect([user, readOnly]).toEqual(['node', true]);
    const known = [...Object.keys(Environment.shape), ...OTHERS];
    for (const variable of Object.keys(environment)) expect(known).toContain(variable);
    const script = command.find((word) => word.endsWith('.ts')) ?? 'server/main.ts';
    expect(existsSync(path.join(ROOT, script))).toBe(true);
  });

  test('the server has a key that may only search, and sees no other', () => {
    const { environment = {}, volumes } = services.server!;
    expect(environment.MEILI_KEY_FILE).toContain('/server/key');
    expect(environment.MEILI_ALLOW_WRITE_KEY).toBeUndefined();
    expect(volumes).toEqual([expect.stringMatching(/^server-key:.*:ro$/)]);
  });

  test('the embedded engine starts only when it is asked for', () => {
    const profiles = Object.entries(services).map(([name, service]) => [name, service.profiles]);
    expect(profiles.filter(([, own]) => own !== undefined)).toEqual([['embedded', ['embedded']]]);
  });

  const program = [['docker-compose'], ['docker', 'compose']].find(
    ([command, ...words]) => spawnSync(command!, [...words, 'version']).status === 0,
  );
  const withCompose = program === undefined ? test.skip : test;
  withCompose.each([[[]], [['--profile', 'embedded']]])(
    'is accepted by docker compose %j (skipped without it)',
    (profile: string[]) => {
      const run = (env: Record<string, string>) =>
        spawnSync(program![0]!, [...program!.slice(1), ...profile, 'config', '--quiet'], {
          cwd: ROOT,
          env: { ...process.env, ...env },
          encoding: 'utf8',
        });
      const accepted = run({ MEILI_MASTER_KEY: 'a-master-key-for-tests' });
      expect([accepted.status, accepted.stderr]).toEqual([0, '']);
      const refused = run({ MEILI_MASTER_KEY: '' });
      expect(refused.status).not.toBe(0);
      expect(refused.stderr).toContain('MEILI_MASTER_KEY');
    },
  );
});
