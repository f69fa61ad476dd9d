import { Component, type ReactNode } from 'react'
import { useTexts } from '../texts/useTexts.ts'
import { EmergencyNumbers } from './EmergencyNumbers.tsx'

/** A fault of the page must not take the emergency numbers with it. */
export class WhenBroken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

const Broken = () => {
  const { text, lang } = useTexts('broken')
  return (
    <>
      <EmergencyNumbers />
      <main lang={lang}>
        <h1 className="ds-heading" data-size="lg">
          {text.title}
        </h1>
        <p>{text.lead}</p>
        <button type="button" className="ds-button" data-variant="primary" onClick={() => location.reload()}>
          {text.reload}
        </button>
      </main>
    </>
  )
}
