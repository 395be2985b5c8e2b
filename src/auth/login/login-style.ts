/** The style of the pages: one centered card, light or dark like the system. */
export const loginStyle = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7;
  --card: #ffffff;
  --line: #e2e5ea;
  --text: #16191d;
  --soft: #565e69;
  --inset: #f4f5f7;
  --good: #0f7a4a;
  --good-soft: #e0f4ea;
  --bad: #b3261e;
  --bad-soft: #fce9e7;
  --locked: #8a5300;
  --locked-soft: #fbefd9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101214;
    --card: #191c1f;
    --line: #2c3136;
    --text: #f1f3f5;
    --soft: #a5adb7;
    --inset: #111416;
    --good: #58d39a;
    --good-soft: #12301f;
    --bad: #ff9a90;
    --bad-soft: #3a1a17;
    --locked: #f2bd68;
    --locked-soft: #35270f;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  min-height: 100vh;
  min-height: 100svh;
  display: grid;
  place-items: center;
  padding: 24px 16px;
  background: var(--page);
  color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  -webkit-text-size-adjust: 100%;
}
main {
  width: 100%;
  max-width: 480px;
  padding: 40px 36px;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 16px;
  box-shadow: 0 1px 2px rgb(0 0 0 / 4%), 0 12px 32px rgb(0 0 0 / 6%);
  text-align: center;
}
.icon {
  display: block;
  width: 56px;
  height: 56px;
  margin: 0 auto 24px;
  padding: 13px;
  border-radius: 50%;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.good { color: var(--good); background: var(--good-soft); }
.bad { color: var(--bad); background: var(--bad-soft); }
.locked { color: var(--locked); background: var(--locked-soft); }
h1 { font-size: 22px; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
p { margin-top: 12px; color: var(--soft); text-wrap: balance; }
dl {
  margin-top: 28px;
  padding: 16px;
  background: var(--inset);
  border: 1px solid var(--line);
  border-radius: 10px;
  font-size: 14px;
  text-align: left;
}
dt { color: var(--soft); font-size: 13px; }
dd { overflow-wrap: anywhere; }
dd + dt { margin-top: 12px; }
code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
@media (max-width: 400px) {
  main { padding: 32px 20px; }
}
`
