globalThis.heard = [];
globalThis.violations = [];
document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(event.violatedDirective));
globalThis.concord.on((event) => globalThis.heard.push(event));
globalThis.hasCall = "call" in globalThis.concord;
