// What is wrong with a request that never got as far as the rules of the board.
export const problems = {
  "problem.refused": "That is not possible now",
  "problem.request": "The request could not be understood",
  "problem.bad-json": "The request is not readable JSON. Reload the page and try again.",
  "problem.not-json": "The request has to be JSON, and has to say so. Reload the page and try again.",
  "problem.invalid": "Something in the form does not fit. Look at the marked fields and send it again.",
  "problem.too-large": "That is too long. Shorten it, or put it behind a link.",
  "problem.wrong-origin": "This request came from another website. Open the board itself and try again.",
  "problem.no-such-page": "There is nothing at this address. Go back to the board.",
  "problem.no-such-person":
    "There is nothing to see here. Perhaps nobody of that name has finished anything yet, or they keep it to themselves.",
  "problem.forum-unreachable":
    "The forum does not answer at the moment. Nothing was changed; try again in a minute.",
  "problem.not-a-topic":
    "That is not the address of a topic on our forum that everybody concerned may read. Copy the address of the thread and try again.",
  "problem.outline-item-gone":
    "That item is no longer in the thread. Load the thread again and choose another.",
  "problem.list-wrong":
    "Something in the list is wrong, so nothing was written. Mend those rows, or choose to leave them out.",
  "problem.broken":
    "Something broke on our side. Nothing was lost; try again, and tell an administrator if it stays.",
} as const;
