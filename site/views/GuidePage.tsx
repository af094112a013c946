import { AboutView } from './AboutView.tsx';
import { CardsView } from './CardsView.tsx';
import { ChangesView } from './ChangesView.tsx';
import { HelpView } from './HelpView.tsx';
import { HomeView } from './HomeView.tsx';
import { PlacePartView, PlacesView, PlaceView } from './PlaceViews.tsx';
import type { PageView } from './page-view.ts';
import { RecruitmentPartView, RecruitmentView } from './RecruitmentViews.tsx';
import { RoomModuleView } from './RoomModuleView.tsx';
import type { Route } from './routes.ts';
import { SourcesPageView, SourcesView } from './SourcesViews.tsx';
import { ToolsView, ToolView } from './ToolViews.tsx';
import { StageView, TopicsView, TopicView } from './TopicViews.tsx';
import { WordView } from './WordView.tsx';

/** Any page of the guide below its heading: built into HTML, and drawn on the phone from the saved copy. */
export function GuidePage({ route, view }: { readonly route: Route; readonly view: PageView }) {
  switch (route.kind) {
    case 'home':
      return <HomeView view={view} />;
    case 'help':
      return <HelpView view={view} />;
    case 'places':
      return <PlacesView view={view} />;
    case 'place':
      return <PlaceView place={route.place} view={view} />;
    case 'part':
      return <PlacePartView place={route.place} part={route.part} view={view} />;
    case 'word':
      return <WordView place={route.place} view={view} />;
    case 'topics':
      return <TopicsView view={view} />;
    case 'stage':
      return <StageView stage={route.stage} view={view} />;
    case 'topic':
      return <TopicView topic={route.topic} view={view} />;
    case 'recruitment':
      return <RecruitmentView view={view} />;
    case 'recruitment-part':
      return <RecruitmentPartView part={route.part} view={view} />;
    case 'tools':
      return <ToolsView view={view} />;
    case 'tool':
      return <ToolView id={route.id} view={view} />;
    case 'room-module':
      return <RoomModuleView module={route.module} view={view} />;
    case 'cards':
      return <CardsView view={view} />;
    case 'sources':
      return <SourcesView view={view} />;
    case 'sources-page':
      return <SourcesPageView page={route.page} view={view} />;
    case 'about':
      return <AboutView view={view} />;
    case 'changes':
      return <ChangesView view={view} />;
  }
}
