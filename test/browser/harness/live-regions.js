// Runs in the page, for the listener: tells what live regions say. Atomic ones are said whole, others by what was
// added to them. It begins before the page does, so that no region is missed.
const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]";
const known = new WeakSet();

const textsIn = (node) => (node instanceof Text ? [node.data] : [...node.childNodes].flatMap(textsIn));
const isWhole = (region) => {
  const said = region.getAttribute("aria-atomic");
  return said === null ? /^(status|alert)$/.test(region.role ?? "") : said === "true";
};
const say = (node) => {
  const text = textsIn(node).join(" ").replaceAll(/\s+/g, " ").trim();
  if (text !== "") globalThis.tellListener(text);
};

new MutationObserver((changes) => {
  const whole = new Set();
  for (const { target, addedNodes } of changes) {
    for (const added of addedNodes) {
      if (!(added instanceof Element)) continue;
      for (const region of [added, ...added.querySelectorAll(live)].filter((each) => each.matches(live))) {
        // What is there as a region comes is not said, unless it is an alert.
        if (!known.has(region) && region.role === "alert") whole.add(region);
        known.add(region);
      }
    }
    const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
    if (region == null || !known.has(region)) continue;
    if (isWhole(region)) whole.add(region);
    else for (const added of addedNodes) say(added);
  }
  for (const region of whole) say(region);
}).observe(document, { subtree: true, childList: true, characterData: true });
