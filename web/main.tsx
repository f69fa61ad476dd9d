import './styles/page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { WhenBroken } from './layout/WhenBroken.tsx'
import { installServiceWorker } from './offline/installServiceWorker.ts'
import { goTo } from './router/navigation.tsx'
import { paths } from './router/views.ts'
import { takeCardFromAddress } from './session/cardInAddress.ts'
import { completeSignIn, isSignInAnswer } from './session/signIn.ts'
import { fetchMe } from './session/me.ts'
import { signInFailure } from './session/signInFailure.ts'
import { loadTexts } from './texts/useTexts.ts'

const finishSignIn = async (): Promise<void> => {
  const address = new URL(location.href)
  if (!isSignInAnswer(address)) return
  // The code must not stay in the address, nor in the history.
  goTo(paths.now, { replace: true })
  try {
    goTo(await completeSignIn(address), { replace: true })
    await fetchMe()
  } catch {
    signInFailure.set(true)
  }
}

const patienceMilliseconds = 3000

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const start = async (root: HTMLElement): Promise<void> => {
  await loadTexts()
  // What is shown first shall stay where it is; but nobody waits long for a sign-in that hangs.
  await Promise.race([finishSignIn(), after(patienceMilliseconds)])
  createRoot(root).render(
    <StrictMode>
      <WhenBroken>
        <App />
      </WhenBroken>
    </StrictMode>,
  )
  installServiceWorker()
}

takeCardFromAddress()
// Another card is scanned while the page is open.
addEventListener('hashchange', takeCardFromAddress)

const root = document.getElementById('root')
if (root) void start(root)
