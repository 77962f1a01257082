// What has to be there before the rest of the page. A file of its own, so that scripts can stay out of the page.

// Puts a chosen theme on the page before its first paint.
try {
  const { theme } = JSON.parse(localStorage.getItem("preferences") ?? "{}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage that cannot be read or parsed: the system's theme it is.
}

// The content policy forbids making code from text; zod would try, and the attempt alone is reported as an attack.
globalThis.__zod_globalConfig = { jitless: true };
