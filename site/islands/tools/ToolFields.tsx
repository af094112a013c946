import type { ComponentType } from 'preact';
import type { ToolId } from '#content/index.ts';
import { useLoaded } from '#site/islands/use-loaded.ts';
import type { PageView } from '#site/views/page-view.ts';
import type { ToolProps } from './tool-props.ts';

/** The fields of each tool come when the tool is opened. */
const fields: Readonly<Record<ToolId, () => Promise<ComponentType<ToolProps>>>> = {
  'check-offer': () => import('./Questions.tsx').then(({ CheckOffer }) => CheckOffer),
  'cost-and-pay': () => import('./CostAndPay.tsx').then(({ CostAndPay }) => CostAndPay),
  'still-work': () => import('./Questions.tsx').then(({ StillWork }) => StillWork),
  'stay-legal': () => import('./StayLegal.tsx').then(({ StayLegal }) => StayLegal),
  'keep-proof': () => import('./keep-proof/KeepProof.tsx').then(({ KeepProof }) => KeepProof),
  'check-agency': () => import('./CheckAgency.tsx').then(({ CheckAgency }) => CheckAgency),
  'show-card': () => import('./ShowCard.tsx').then(({ ShowCard }) => ShowCard),
};

/** The part of a tool that reacts, on its page and on the page that the saved copy draws. */
export function ToolFields({ id, view }: { readonly id: ToolId; readonly view: PageView }) {
  const loaded = useLoaded(async function* () {
    yield { Fields: await fields[id]() };
  });
  if (loaded === 'loading') return <p class="small">{view.t('search.loading')}</p>;
  if (loaded === 'failed') return <p class="note">{view.t('search.failed')}</p>;
  return (
    <div class="tool">
      <p class="lead">{view.t(`tool.${id}.summary`)}</p>
      <loaded.Fields view={view} />
    </div>
  );
}
