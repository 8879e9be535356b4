// Brings a fresh clone to the point where the program runs: packages and build, each only when it
// is out of date. Node's own modules only, since nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const LEAST_NODE = [20, 19];
const tell = (th, en) => process.stderr.write(`${th} · ${en}\n`);

/** Installs and builds what is out of date; ends the process with a sentence where that fails. */
export function setUp() {
  checkNode();
  const installed = install();
  build(installed);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  tell(
    `ต้องใช้ Node.js ${LEAST_NODE.join('.')} ขึ้นไป เครื่องนี้มี ${process.versions.node} ติดตั้งรุ่นใหม่จาก nodejs.org`,
    `Node.js ${LEAST_NODE.join('.')} or newer is needed, this is ${process.versions.node}; install it from nodejs.org`,
  );
  process.exit(2);
}

function install() {
  const stamp = path.join(root, 'node_modules', '.oit-installed');
  const wanted = hashOf([path.join(root, 'package.json'), path.join(root, 'package-lock.json')]) + process.version.split('.')[0];
  if (readIfThere(stamp) === wanted) return false;
  tell('กำลังติดตั้งส่วนประกอบ (ครั้งแรกใช้เวลาไม่กี่นาที)', 'Installing packages (the first time takes a few minutes)');
  const npm = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const done = spawnSync(npm.command, npm.args, { cwd: root, stdio: ['ignore', 2, 2], shell: npm.shell, env: cleanEnvironment() });
  if (done.status !== 0) {
    tell(
      'ติดตั้งไม่สำเร็จ ตรวจอินเทอร์เน็ตหรือพร็อกซี แล้วสั่งอีกครั้ง',
      'The installation failed; check the network or the proxy and try again',
    );
    process.exit(2);
  }
  writeFileSync(stamp, wanted);
  return true;
}

/** Builds the program where it is older than its sources. */
export function build(anew) {
  const stamp = path.join(root, 'dist', '.oit-built');
  const wanted = hashOf([path.join(root, 'package.json'), path.join(root, 'scripts', 'build.mjs'), ...filesBelow(path.join(root, 'src'))]);
  if (!anew && readIfThere(stamp) === wanted) return;
  tell('กำลังสร้างโปรแกรม', 'Building the program');
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const done = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    tell('สร้างโปรแกรมไม่สำเร็จ ดูข้อความด้านบน', 'The build failed; see above');
    process.exit(2);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** npm as the one that runs us, without a shell; else the one on the path. */
export function npmCommand(args) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own) && existsSync(own)) return { command: process.execPath, args: [own, ...args], shell: false };
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', args, shell: windows };
}

/** Without the settings that the outer npm call hands down, which would change the inner one. */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(config_(?!registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile|nodedir)|lifecycle|package)/i.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: '' };
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((entry) => (statSync(entry).isDirectory() ? filesBelow(entry) : [entry]));
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
