// Buttons and links that look like them. Each says what happens.
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from "react";

export type ButtonLook =
  /** The one thing to do here. */
  | "main"
  /** Another thing to do. */
  | "plain"
  /** Something beside the point, with no box of its own until it is pointed at. */
  | "quiet"
  /** An invitation among many: the main thing to do, said softly. */
  | "invite"
  /** Takes something away. */
  | "loss";

const looks: Record<ButtonLook, string> = {
  main: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  invite: "border-accent bg-card text-accent hover:bg-accent hover:text-on-accent",
  plain: "border-line-strong bg-card text-ink hover:bg-hover",
  quiet: "border-transparent text-accent hover:bg-hover",
  loss: "border-loss bg-card text-loss hover:bg-loss-soft",
};

const frame =
  "inline-flex min-h-8 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded border px-3 py-1 font-medium text-small no-underline transition-colors disabled:opacity-55 touch:min-h-11 touch:px-4";

/** The classes of a button, for other libraries' triggers. */
export function buttonClasses(look: ButtonLook, more = ""): string {
  return `${frame} ${looks[look]} ${more}`;
}

type Look = { readonly look?: ButtonLook };

export function Button({
  look = "plain",
  className = "",
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Look & { ref?: Ref<HTMLButtonElement> }) {
  return <button type={type} className={buttonClasses(look, className)} {...rest} />;
}

/** A link to another address, forum or sign-in, that looks like a button. */
export function AnchorButton({
  look = "plain",
  className = "",
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & Look & { ref?: Ref<HTMLAnchorElement> }) {
  return <a className={buttonClasses(look, className)} {...rest} />;
}

/** A link to another page of ours that looks like a button. */
export const LinkButton = createLink(AnchorButton);
