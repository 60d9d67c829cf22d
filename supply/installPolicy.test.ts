import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

const checkout = join(import.meta.dirname, '..');
const pnpm = join(checkout, 'node_modules/pnpm/bin/pnpm.cjs');
const text = (path: string) => readFileSync(join(checkout, path), 'utf8');
const settings = parse(text('pnpm-workspace.yaml'));
/** What is installed, of all that pnpm is told: each key as it is to be. */
const strict = {
  onlyBuiltDependencies: [],
  ignoredBuiltDependencies: ['@apollo/protobufjs', '@biomejs/biome', 'esbuild', 'protobufjs'],
  strictDepBuilds: true,
  blockExoticSubdeps: true,
  minimumReleaseAge: 1_440,
  trustPolicy: 'no-downgrade',
};
/** What says where packages are and which versions are meant; it lets none in that the policy keeps out. */
const harmless = ['packages', 'verifyDepsBeforeRun', 'catalog', 'overrides', 'packageExtensions'];
const policy = Object.fromEntries(
  Object.entries(settings).filter(([key]) => !harmless.includes(key)),
);

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'spine-install-'));
  write('pnpm-workspace.yaml', stringify(policy));
  write(
    'package.json',
    JSON.stringify({ private: true, dependencies: { dependency: 'file:./dependency' } }),
  );
});
afterEach(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** Installs the project without a registry, under the policy of this checkout; answers how that ended. */
async function install(): Promise<string> {
  const args = ['install', '--offline', '--store-dir', join(project, 'store')];
  return promisify(execFile)(process.execPath, [pnpm, ...args], { cwd: project }).then(
    () => 'installed',
    ({ stdout }: { stdout: string }) => /ERR_PNPM_\w+/.exec(stdout)?.[0] ?? stdout,
  );
}

function dependency(more: object): void {
  write(
    'dependency/package.json',
    JSON.stringify({ name: 'dependency', version: '1.0.0', ...more }),
  );
}

test('the policy is the strict one, with no exception beside it and no setting elsewhere', () => {
  expect(policy).toEqual(strict);
  expect(JSON.parse(text('package.json'))).not.toHaveProperty('pnpm');
  expect(text('.npmrc')).toBe('engine-strict=true\n');
});

test('a package without a script is installed', async () => {
  dependency({});
  expect(await install()).toBe('installed');
});

test.each(['preinstall', 'install', 'postinstall'])(
  'a package with a script for %s fails the install, and the script does not run',
  async (script) => {
    const mark = join(project, 'ran');
    dependency({ scripts: { [script]: `node -e "require('fs').writeFileSync('${mark}', '')"` } });
    expect(await install()).toBe('ERR_PNPM_IGNORED_BUILDS');
    expect(existsSync(mark)).toBe(false);
  },
);

test('a package that takes another one from outside the registry fails the install', async () => {
  write('elsewhere/package.json', JSON.stringify({ name: 'elsewhere', version: '1.0.0' }));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-C',
        join(project, 'elsewhere'),
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.invalid',
        ...args,
      ],
      { stdio: 'pipe' },
    );
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A package');
  dependency({ dependencies: { elsewhere: `git+file://${join(project, 'elsewhere')}` } });
  expect(await install()).toBe('ERR_PNPM_EXOTIC_SUBDEP');
});

test('CI and the image install exactly the lockfile', () => {
  const lines = ['.ci/run', 'Dockerfile']
    .flatMap((path) => text(path).split('\n'))
    .filter((line) => /\b(pnpm(@[\d.]+)?) install\b/.test(line));
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.filter((line) => !line.includes('--frozen-lockfile'))).toEqual([]);
});
