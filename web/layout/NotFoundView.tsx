import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useTexts } from '../texts/useTexts.ts'
import { Heading } from './Heading.tsx'

export const NotFoundView = () => {
  const { text, lang } = useTexts('notFound')
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.title}</Heading>
      <p>{text.lead}</p>
      <p>
        <Link className="ds-link" href={paths.now}>
          {text.home}
        </Link>
      </p>
    </div>
  )
}
