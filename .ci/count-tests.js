// Names each test that failed in vitest's JSON report, and ends with one line over all projects:
// N passed, N failed, N skipped.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [file] = process.argv.slice(2);

/** The tests of a file as { status, name, message }. */
function testsOf({ name, status, message, assertionResults }) {
  const place = path.relative(process.cwd(), name);
  const tests = assertionResults.map((test) => ({
    status: test.status,
    name: `${place}: ${test.fullName}`,
    message: test.failureMessages?.[0] ?? '',
  }));
  // A file that broke before, between or after its tests is a failure that no test of it shows.
  const broken = status === 'failed' && !tests.some((test) => test.status === 'failed');
  return broken ? [...tests, { status: 'failed', name: place, message }] : tests;
}

function readTests() {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults.flatMap(testsOf);
  } catch (error) {
    console.error(`No test report: ${error.message}`);
    process.exitCode = 1;
    return [];
  }
}

const tests = readTests();
const failed = tests.filter(({ status }) => status === 'failed');
const passed = tests.filter(({ status }) => status === 'passed').length;
for (const { name, message } of failed) {
  // The first lines say what was expected; the rest is a stack.
  console.error(`FAILED ${name}\n${message.split('\n').slice(0, 8).join('\n')}`);
}
console.log(
  `${passed} passed, ${failed.length} failed, ${tests.length - passed - failed.length} skipped`,
);
