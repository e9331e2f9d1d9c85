import { writeFileSync } from 'node:fs';

/** Loaded before a measured script: writes what the process used into a file for the bench. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const main = process.threadCpuUsage();
  const usage = {
    mainCpuSeconds: (main.user + main.system) / 1e6,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
  };
  writeFileSync(process.env.BENCH_USAGE_FILE ?? 'usage.json', JSON.stringify(usage));
});
