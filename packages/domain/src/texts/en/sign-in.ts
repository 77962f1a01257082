// When signing in does not work.
export const signIn = {
  "sign-in.trouble": "Signing in did not work",
  "sign-in.not-set-up":
    "This board is not connected to the forum's sign-in yet. An administrator has to set the shared secret.",
  "sign-in.no-cookies":
    "Your browser did not keep our cookie, so we cannot tell that the answer is for you. Allow cookies for this board and try again.",
  "sign-in.not-from-forum":
    "The answer did not come from our forum as it should. Try again, and tell an administrator if it stays.",
  "sign-in.again": "Sign in again",
  "sign-in.back": "Back to the board",
} as const;
