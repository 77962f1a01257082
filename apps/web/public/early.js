// What has to be there before the rest of the page. A file of its own, so that scripts can stay out of the page.

// Puts a chosen theme and language on the page before its first paint. What we speak is in domain's languages.ts.
try {
  const { theme, language } = JSON.parse(localStorage.getItem("preferences") ?? "{}");
  const page = document.documentElement;
  if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  page.lang = language ?? navigator.languages.find((tag) => /^(en|es|de)\b/i.test(tag)) ?? "en";
  if (language === "ar-XB") page.dir = "rtl";
} catch {
  // Storage that cannot be read or parsed: the system's theme it is.
}

// The content policy forbids making code from text; zod would try, and the attempt alone is reported as an attack.
globalThis.__zod_globalConfig = { jitless: true };
