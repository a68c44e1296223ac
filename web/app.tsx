import type { Place } from './address/place.ts';
import { Announcer } from './frame/announcer.tsx';
import { ContentNote } from './frame/content-note.tsx';
import { Footer } from './frame/footer.tsx';
import { Header } from './frame/header.tsx';
import { SampleBanner } from './frame/sample-banner.tsx';
import { SkipLink } from './frame/skip-link.tsx';
import { usePlace } from './navigation/use-place.ts';
import { AboutPage } from './plain-pages/about-page.tsx';
import { AccessibilityPage } from './plain-pages/accessibility-page.tsx';
import { NotFoundPage } from './plain-pages/not-found-page.tsx';
import { ReviewPage } from './review-page/review-page.tsx';
import { ReviewsPage } from './reviews-page/reviews-page.tsx';
import { SearchPage } from './search-page/search-page.tsx';
import { ThemesPage } from './themes-page/themes-page.tsx';
import { TrustPage } from './trust-page/trust-page.tsx';

/** The whole site: the frame and, in it, the page the address names. */
export function App() {
  const place = usePlace();
  return (
    <>
      <SkipLink />
      <Header place={place} />
      <div class="govuk-width-container frame">
        <ContentNote />
        <SampleBanner />
        <main id="main" class="govuk-main-wrapper" tabIndex={-1}>
          <Page place={place} />
        </main>
      </div>
      <Footer />
      <Announcer />
    </>
  );
}

function Page({ place }: { place: Place }) {
  switch (place.page) {
    case 'search':
      return <SearchPage search={place.search} dropped={place.dropped} />;
    case 'themes':
      return <ThemesPage />;
    case 'reviews':
      return <ReviewsPage find={place.find} />;
    case 'review':
      return <ReviewPage key={place.id} {...place} />;
    case 'about':
      return <AboutPage />;
    case 'trust':
      return <TrustPage />;
    case 'accessibility':
      return <AccessibilityPage />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
