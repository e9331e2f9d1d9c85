// Prints how the tests of vitest's JSON report ended, over all projects: N passed, N failed, N skipped.
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);

function countTests() {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const statuses = testResults.flatMap(({ status, assertionResults }) => {
    const own = assertionResults.map((test) => test.status);
    // A file that broke before, between or after its tests is a failure that no test of it shows.
    return status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own;
  });
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  return { passed, failed, skipped: statuses.length - passed - failed };
}

function countOrNothing() {
  try {
    return countTests();
  } catch (error) {
    console.error(`No test report: ${error.message}`);
    process.exitCode = 1;
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const { passed, failed, skipped } = countOrNothing();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
