// Places in the stream of changes, as readers hold them: opaque, and only good for the view they were given in.
import { createCipheriv, createDecipheriv, createHash } from "node:crypto";

export type Positions = {
  /** Returns the token for a place in a view. The same place gives the same token. */
  readonly seal: (sequence: number, view: string) => string;
  /** Returns the place, or `null` where the token is not one of ours for this view. */
  readonly open: (token: string, view: string) => number | null;
};

/**
 * Returns sealed positions under a key. One AES block holds the number and a digest of the view, so that nobody
 * can read from gaps in the numbers how much happens where they may not look.
 */
export function createPositions(secret: string): Positions {
  const key = createHash("sha256").update(secret).digest();
  const digest = (view: string) => createHash("sha256").update(view).digest().subarray(0, 8);
  return {
    seal(sequence, view) {
      const block = Buffer.alloc(16);
      block.writeBigUInt64BE(BigInt(sequence));
      digest(view).copy(block, 8);
      const cipher = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString("base64url");
    },
    open(token, view) {
      const sealed = Buffer.from(token, "base64url");
      if (sealed.length !== 16 || sealed.toString("base64url") !== token) return null;
      const cipher = createDecipheriv("aes-256-ecb", key, null).setAutoPadding(false);
      const block = Buffer.concat([cipher.update(sealed), cipher.final()]);
      if (!block.subarray(8).equals(digest(view))) return null;
      return Number(block.readBigUInt64BE());
    },
  };
}
