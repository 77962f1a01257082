// Reads server-sent events from bytes as they come (https://html.spec.whatwg.org/multipage/server-sent-events.html).
// The browser's own EventSource hides comments, and so cannot tell a quiet stream from a dead one.

export type StreamEvent = { readonly name: string; readonly data: string; readonly id: string | null };

/** Returns a reader: give it each piece of text, it gives back the events that the piece completed. */
export function eventReader(): (text: string) => StreamEvent[] {
  let rest = "";
  let name = "";
  let data: string[] = [];
  let id: string | null = null;

  const take = (line: string): StreamEvent | null => {
    if (line === "") {
      const event = data.length === 0 ? null : { name: name || "message", data: data.join("\n"), id };
      name = "";
      data = [];
      return event;
    }
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") name = value;
    else if (field === "data") data.push(value);
    else if (field === "id" && !value.includes("\0")) id = value;
    return null;
  };

  return (text) => {
    // A carriage return at the very end may be half of a line end; it waits for the next piece.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    return lines.flatMap((line) => take(line) ?? []);
  };
}
