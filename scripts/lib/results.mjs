import { readFileSync } from 'node:fs';

const none = { passed: 0, failed: 0 };

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A run that ended badly without naming a failed test still counts as one failure. */
const withExitCode = ({ passed, failed }, code) => ({
  passed,
  failed: code !== 0 && failed === 0 ? 1 : failed,
});

export const vitestResult = (file, code) => {
  const report = readReport(file);
  if (!report) return withExitCode(none, code);
  const emptySuites = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  return withExitCode(
    { passed: report.numPassedTests, failed: report.numFailedTests + emptySuites.length },
    code,
  );
};

export const playwrightResult = (file, code) => {
  const report = readReport(file);
  if (!report) return withExitCode(none, code);
  const { expected, unexpected, flaky } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky }, code);
};

export const sum = (results) => ({
  passed: results.reduce((total, { passed }) => total + passed, 0),
  failed: results.reduce((total, { failed }) => total + failed, 0),
});
