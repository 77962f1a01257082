// Puts a chosen theme on the page before its first paint. A file of its own, so that scripts can stay out of the page.
try {
  const { theme } = JSON.parse(localStorage.getItem("preferences") ?? "{}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage that cannot be read or parsed: the system's theme it is.
}
