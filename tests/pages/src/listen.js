// Runs before everything else in every page of a test, in engines whose driver does not tell what the console says.
(() => {
  const heard = [];
  Object.defineProperty(window, 'consoleHeard', { value: heard });
  const note = (level, source, message) => heard.push([level, source, message]);
  addEventListener('error', (event) => event.target === window
    ? note('SEVERE', 'javascript', `${event.filename}:${event.lineno} ${event.message}`)
    : note('SEVERE', 'network', `${event.target.src || event.target.href} could not be loaded`), true);
  addEventListener('unhandledrejection', (event) => note('SEVERE', 'javascript', `Unhandled rejection: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) =>
    note('SEVERE', 'security', `Content Security Policy: ${event.effectiveDirective} refuses ${event.blockedURI}`));
  for (const [method, level] of [['warn', 'WARNING'], ['error', 'SEVERE']]) {
    const speak = console[method];
    console[method] = (...words) => {
      note(level, 'console-api', words.map(String).join(' '));
      speak.apply(console, words);
    };
  }
})();
