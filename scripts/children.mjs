// Running other programs, and passing on the signals that the launcher gets.
//
// Each kind of signal reaches a child once. Ctrl-C in a terminal goes to the whole process group, so the children
// have it already, and npm sends the launcher a second one: with a terminal, SIGINT is not passed on. Any other
// signal is passed on the first time it comes.

import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./project.mjs";
import { Refusal } from "./tell.mjs";

/** @typedef {"SIGINT" | "SIGTERM" | "SIGHUP"} Signal */

/** @type {Signal[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** @type {Signal | undefined} */
let stoppedBy;

/**
 * Starts listening, so that a signal ends the children before the launcher. Until then a signal ends the
 * launcher at once.
 */
export function passSignalsOn() {
  for (const signal of signals) {
    let came = false;
    process.on(signal, () => {
      if (came) return;
      came = true;
      stoppedBy ??= signal;
      const fromKeyboard = signal === "SIGINT" && process.stdin.isTTY;
      if (!fromKeyboard) endChildren(signal);
    });
  }
}

/** @param {Signal} signal */
export function endChildren(signal) {
  for (const child of running) child.kill(signal);
}

/** Whether a signal has come: the children have it, and are on their way out. */
export const isStopping = () => stoppedBy !== undefined;

/** Throws when the launcher was told to stop: what follows a finished child must not begin. */
export function stopIfTold() {
  if (stoppedBy !== undefined) throw new Refusal("Stopped.", { exitCode: exitCodeOf(null, stoppedBy) });
}

/**
 * What a shell would report: the code, or 128 and the number of the signal that ended it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/**
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd] the checkout unless given
 * @property {boolean} [quiet] keep the output instead of showing it; the child gets no stdin
 */

/**
 * Runs a program to its end. Rejects when it cannot be started, throws when the launcher was told to stop.
 * @param {string[]} command the program and its arguments
 * @param {Options} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is stdout and stderr together when quiet
 */
export function run([program = "", ...args], { env = process.env, cwd = root, quiet = false } = {}) {
  stopIfTold();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === "win32" && program.endsWith(".cmd"),
    });
    running.add(child);
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.on("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve({ code: exitCodeOf(code, signal), output });
    });
  });
}
