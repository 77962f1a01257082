// Signing in with the forum account: DiscourseConnect, with the forum as identity provider.
export { type ForumIdentity, readSignInAnswer, type SignInAnswer, type SignInRefusal } from "./answer.ts";
export { signInUrl, type Trip } from "./sign-in-url.ts";
