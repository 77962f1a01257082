// What programs write and people do not.

/**
 * Times to the second, addresses, assignments, process and device numbers, durations, verdicts, and what service
 * managers begin their lines with.
 */
const machineMarks = [
  /\b\d{1,2}:\d{2}:\d{2}\b/,
  /\b0x[0-9a-f]+\b/i,
  /\w\[\d+\]:/,
  /\S=\S/,
  /::/,
  /^\s*\d+\.\d{4,}/,
  /^(?:ok|failed|pass|passed|info|warn|warning|error|debug|fatal|notice|trace)\b/i,
  /\b(?:FAILED|FAIL|PASSED|PASS|ERROR|SKIPPED|OK)\b/,
  /\(\d+(?:\.\d+)? ?m?s\)/,
  /^(?:Started|Starting|Stopped|Stopping|Mounted|Mounting|Unmounted|Listening on|Finished|Created slice)\s+\S/,
  /^[a-z][\w-]*: (?:\d|waiting|pending|ok|done|failed|skipped|running|queued)/,
  /^\w+ (?:finished|failed|started|skipped|succeeded)\b/,
  /\b\d{3,}\/\d{3,}\b/,
  /^(?:Reached target|Dependency failed|Timed out waiting|Job timed out)\b/,
  /^[\w.-]+\.(?:service|device|mount|target|socket|timer):/,
  /^\S+ \S+: .*\b(?:error|timed out|number) -?\d/,
];

export function looksLikeLog(words: string): boolean {
  return machineMarks.some((mark) => mark.test(words));
}
