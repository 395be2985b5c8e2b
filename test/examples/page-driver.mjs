// Runs in a browser beside the page of the example: uses it, and posts what it has shown.
const find = (selector) => document.querySelector(selector)

async function until(condition) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}

await until(() => find('#status').textContent === 'Ready')
find('#prompt').value = 'Say hello'
find('#send').click()
const asked = []
for (const decision of ['accept', 'decline']) {
  await until(() => find('#approvals button') !== null)
  asked.push(find('#approvals p').textContent)
  const buttons = [...document.querySelectorAll('#approvals button')]
  // The second question comes while the message grows.
  if (decision === 'decline') await until(() => find('#text').textContent.endsWith('Hel'))
  buttons.find(({ textContent }) => textContent === decision).click()
}
await until(() => find('#status').textContent === 'completed')
const shown = { asked, text: find('#text').textContent, approvals: find('#approvals').innerHTML }
await fetch('/result', { method: 'POST', body: JSON.stringify(shown) })
