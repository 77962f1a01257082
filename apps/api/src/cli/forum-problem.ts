// What a forum that cannot be read means for the person at the terminal, and what they can do about it.
import { describeForumError, type ForumError } from "@threadboard/forum";
import { CommandProblem } from "./problem.ts";

/** Returns the problem in a line or two. */
export function forumProblem(address: string, error: ForumError): CommandProblem {
  return new CommandProblem(wordsFor(address, error));
}

function wordsFor(address: string, error: ForumError): string {
  switch (error.kind) {
    case "unreachable":
      return `${address} cannot be reached: ${reasons[error.words] ?? error.words}. Check the address, and whether this machine may connect to it.`;
    case "timeout":
      return `${address} does not answer within ${error.afterMs / 1000} seconds. Try again later, or check the address.`;
    case "not-logged-in":
    case "forbidden":
      return `${address} does not show this to us (${describeForumError(error)}). Where only members may read, the board needs a key: set THREADBOARD_API_KEY, and forum.bot in the configuration. With a key, check that it is for that account and not revoked.`;
    case "not-json":
    case "bad-answer":
    case "not-found":
      return `${address} answers, but not as a Discourse does (${describeForumError(error)}). Give the address of the forum itself, with its folder where it has one.`;
    case "redirected-elsewhere":
      return `${address} sends us on to ${error.location}. Use that address.`;
    default:
      return `${address} could not be read: ${describeForumError(error)}.`;
  }
}

/** The system's codes for why no connection came about. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "no machine has that name",
  EAI_AGAIN: "names cannot be looked up just now",
  EHOSTUNREACH: "there is no way to that machine",
  ENETUNREACH: "this machine has no network to it",
  UND_ERR_CONNECT_TIMEOUT: "it does not take the connection",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is its own and nobody vouches for it",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is vouched for by nobody this machine trusts",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is vouched for by nobody this machine trusts",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
};
